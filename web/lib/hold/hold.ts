import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** Whether publishing is held for the whole server. */
export function useHold() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'hold'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/publishing-hold', { params: { path: { workspaceId } } })),
  });
}

/** Lets everything go out that is later than now. Administrators only. */
export function useRelease() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/v1/publishing-hold/release')),
    // Also when it was refused: somebody else may have released it.
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace'] }),
  });
}
