import { type DragEvent, useRef, useState } from 'react';

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Makes an element take files that are dropped on it. Spread `handlers` on it; `over` says that some hang above it. */
export function useFileDrop(take: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  // Entering a child leaves its parent: only the balance tells whether the pointer is still inside.
  const depth = useRef(0);

  const settle = (value: number) => {
    depth.current = value;
    setOver(value > 0);
  };

  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        settle(depth.current + 1);
      }
    },
    onDragOver: (event: DragEvent) => {
      if (holdsFiles(event)) {
        event.preventDefault();
      }
    },
    onDragLeave: (event: DragEvent) => {
      if (holdsFiles(event)) {
        settle(Math.max(0, depth.current - 1));
      }
    },
    onDrop: (event: DragEvent) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        settle(0);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) {
          take(files);
        }
      }
    },
  };
  return { over, handlers };
}
