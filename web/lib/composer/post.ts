import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** The post to edit, read when the composer opens. Later changes of others show as a conflict, not under the author's hands. */
export function usePostToEdit(postId: string | null) {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'posts', 'edit', postId),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/posts/{postId}', { params: { path: { workspaceId, postId: postId ?? '' } } })),
    enabled: postId !== null,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
