import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { useWorkspace } from '@/lib/session/workspace';

/** Tries a failed publication again, at once. */
export function useRetryPublication() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      answer(
        api.PUT('/api/v1/workspaces/{workspaceId}/publications/{publicationId}/retry', {
          params: { path: { workspaceId, publicationId: id } },
          body: { version },
        }),
      ),
    // Also when it was refused: then what the page shows is old.
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}
