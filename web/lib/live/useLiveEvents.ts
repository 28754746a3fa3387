import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createLiveApplier } from './apply';
import { followLiveEvents } from './leader';

/** Keeps the pages of a workspace up to date while they are open. */
export function useLiveEvents(workspaceId: string) {
  const client = useQueryClient();
  useEffect(() => {
    const applier = createLiveApplier(client, workspaceId);
    const leave = followLiveEvents(workspaceId, applier.apply);
    return () => {
      leave();
      applier.stop();
    };
  }, [client, workspaceId]);
}
