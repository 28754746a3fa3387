import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

export function usePost(postId: string) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'posts', 'one', postId),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/posts/{postId}', { params: { path: { workspaceId, postId } } })),
  });
}

/** Takes the time away from everything of a post that has not started. */
export function useUnschedulePost() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      answer(api.DELETE('/api/v1/workspaces/{workspaceId}/posts/{postId}/schedule', { params: { path: { workspaceId, postId: id }, query: { version } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}

/** Deletes a post and cancels what waits. */
export function useDeletePost() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (postId: string) => answer(api.DELETE('/api/v1/workspaces/{workspaceId}/posts/{postId}', { params: { path: { workspaceId, postId } } })),
    onSuccess: (_answer, postId) => {
      // Its own page is left by the caller; asking for it again would only answer that it is gone.
      client.removeQueries({ queryKey: workspaceKey(workspaceId, 'posts', 'one', postId) });
      return client.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
  });
}
