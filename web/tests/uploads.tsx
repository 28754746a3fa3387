import { type ReactNode, useState } from 'react';
import { vi } from 'vitest';
import { UploadsContext } from '@/lib/uploads/context';
import { createUploads, type Uploads } from '@/lib/uploads/store';
import type { TransferEvents, Transport, Unfinished } from '@/lib/uploads/transfer';

/** A transport whose files move only as far as the test says. */
export function fakeTransport(unfinished: Unfinished[] = []) {
  const opened: { file: File; events: TransferEvents; start: ReturnType<typeof vi.fn>; pause: ReturnType<typeof vi.fn>; cancel: ReturnType<typeof vi.fn> }[] = [];
  const transport: Transport = {
    open: (file, events) => {
      const transfer = { file, events, start: vi.fn(), pause: vi.fn(), cancel: vi.fn() };
      opened.push(transfer);
      return transfer;
    },
    unfinished: () => Promise.resolve(unfinished),
  };
  return { transport, opened };
}

export const fileOf = (name: string, size = 1_000) => new File([new Uint8Array(size)], name, { type: 'video/mp4', lastModified: 1 });

export function uploadsOn(transport: Transport, over: Partial<Parameters<typeof createUploads>[0]> = {}): Uploads {
  let time = 0;
  return createUploads({ transport, onDone: () => undefined, signInAgain: () => Promise.resolve(false), now: () => (time += 1_000), ...over });
}

/** Uploads around a page that a test draws. */
export function WithUploads({ uploads, children }: { uploads?: Uploads; children: ReactNode }) {
  const [own] = useState(() => uploads ?? uploadsOn(fakeTransport().transport));
  return <UploadsContext value={own}>{children}</UploadsContext>;
}
