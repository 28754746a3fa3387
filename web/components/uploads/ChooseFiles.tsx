'use client';

import { type ReactNode, useRef } from 'react';

/** What TikTok takes. The server decides by the bytes, whatever the name says. */
const ACCEPT = 'video/mp4,video/quicktime,video/webm,image/jpeg,image/webp,.mp4,.mov,.webm,.jpg,.jpeg,.webp';

interface ChooseFilesProps {
  label: string;
  multiple?: boolean;
  choose: (files: File[]) => void;
  children: (open: () => void) => ReactNode;
}

/** Opens the browser's file dialog from any button. */
export function ChooseFiles({ label, multiple = true, choose, children }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={ACCEPT}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = '';
          if (files.length > 0) {
            choose(files);
          }
        }}
      />
    </>
  );
}
