'use client';

import { Popover, Portal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface AnchoredPopoverProps {
  /** What was pressed: the popover stands beside it, and the focus goes back to it. */
  anchor: Element;
  label: string;
  width: number;
  close: () => void;
  children: ReactNode;
}

/** A popover, named by its anchor's stand-in, beside something that another library draws, and may draw anew while it is open. */
export function AnchoredPopover({ anchor, label, width, close, children }: AnchoredPopoverProps) {
  const [place, setPlace] = useState<DOMRect | null>(null);
  useEffect(() => setPlace(anchor.getBoundingClientRect()), [anchor]);
  if (place === null) {
    return null;
  }
  const leave = () => {
    close();
    if (anchor instanceof HTMLElement && anchor.isConnected) {
      anchor.focus();
    }
  };
  return (
    <Popover
      opened
      onDismiss={leave}
      onClose={leave}
      position="right-start"
      width={width}
      shadow="md"
      trapFocus
      withinPortal
      transitionProps={{ duration: 100 }}
      middlewares={{ flip: { fallbackAxisSideDirection: 'start' }, shift: { padding: 12 } }}
    >
      <Portal>
        <Popover.Target>
          <span aria-hidden aria-label={label} style={{ position: 'fixed', left: place.left, top: place.top, width: place.width, height: place.height, pointerEvents: 'none' }} />
        </Popover.Target>
      </Portal>
      <Popover.Dropdown p={0} maw="calc(100vw - 24px)">
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
