import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { useWorkspace } from '@/lib/session/workspace';

interface Act {
  id: string;
  version: number;
}

/** Whatever was asked, and also when it was refused: what the page shows is old now. */
function useReload() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return { workspaceId, reload: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }) };
}

/** Cancels a publication that has not started. */
export function useCancelPublication() {
  const { workspaceId, reload } = useReload();
  return useMutation({
    mutationFn: ({ id, version }: Act) =>
      answer(
        api.PUT('/api/v1/workspaces/{workspaceId}/publications/{publicationId}/cancellation', {
          params: { path: { workspaceId, publicationId: id } },
          body: { version },
        }),
      ),
    onSettled: reload,
  });
}

/** Asks TikTok to stop what it is still fetching. Its verdict says whether it did. */
export function useStopPublication() {
  const { workspaceId, reload } = useReload();
  return useMutation({
    mutationFn: ({ id }: Pick<Act, 'id'>) =>
      answer(api.PUT('/api/v1/workspaces/{workspaceId}/publications/{publicationId}/stop', { params: { path: { workspaceId, publicationId: id } } })),
    onSettled: reload,
  });
}

/** Says what a person found on TikTok about an uncertain one. */
export function useResolvePublication() {
  const { workspaceId, reload } = useReload();
  return useMutation({
    mutationFn: ({ id, version, outcome, tikTokPostId }: Act & { outcome: 'published' | 'notPublished'; tikTokPostId?: string }) =>
      answer(
        api.PUT('/api/v1/workspaces/{workspaceId}/publications/{publicationId}/resolution', {
          params: { path: { workspaceId, publicationId: id } },
          body: { version, outcome, ...(tikTokPostId === undefined ? {} : { tikTokPostId }) },
        }),
      ),
    onSettled: reload,
  });
}
