'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { workspaceKey } from '@/lib/api/keys';
import { signInAgain } from '@/lib/session/signInAgain';
import { useWorkspace } from '@/lib/session/workspace';
import { UploadsContext } from '@/lib/uploads/context';
import { createUploads } from '@/lib/uploads/store';
import { tusTransport } from '@/lib/uploads/transfer';

/** Stands around the pages, so that uploads go on while the user moves between them. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  const uploads = useMemo(
    () =>
      createUploads({
        transport: tusTransport(workspaceId),
        onDone: () => void client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'media') }),
        signInAgain: signInAgain.ask,
      }),
    [workspaceId, client],
  );

  useEffect(() => {
    void uploads.restore();
    const warn = (event: BeforeUnloadEvent) => {
      if (uploads.isBusy()) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [uploads]);

  return <UploadsContext value={uploads}>{children}</UploadsContext>;
}
