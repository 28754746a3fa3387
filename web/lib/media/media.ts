import { useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { ApiProblem } from '@/lib/api/problem';
import type { MediaResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** A live event says when a check has ended; this only helps when the event stream cannot be had. */
const CHECK_AGAIN = 4_000;

/** The library, newest first, page by page. */
export function useMediaLibrary() {
  const { id: workspaceId } = useWorkspace();
  return useInfiniteQuery({
    queryKey: workspaceKey(workspaceId, 'media', 'library'),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/workspaces/{workspaceId}/media', { params: { path: { workspaceId }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some((item) => item.state === 'processing')) ? CHECK_AGAIN : false),
  });
}

const one = (workspaceId: string, mediaId: string | null) => ({
  queryKey: workspaceKey(workspaceId, 'media', 'one', mediaId),
  queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/media/{mediaId}', { params: { path: { workspaceId, mediaId: mediaId ?? '' } } })),
  enabled: mediaId !== null,
  refetchInterval: ({ state }: { state: { data?: MediaResponse } }) => (state.data?.state === 'processing' ? CHECK_AGAIN : (false as const)),
});

export function useMedia(mediaId: string | null) {
  const { id: workspaceId } = useWorkspace();
  return useQuery(one(workspaceId, mediaId));
}

/** Several at once, in the order asked for; null: gone, undefined: not known yet. The same one may be asked for twice. */
export function useMediaOf(mediaIds: readonly string[]): (MediaResponse | null | undefined)[] {
  const { id: workspaceId } = useWorkspace();
  const ids = [...new Set(mediaIds)];
  const found = useQueries({ queries: ids.map((id) => one(workspaceId, id)) });
  return mediaIds.map((id) => {
    const query = found[ids.indexOf(id)];
    return query?.error instanceof ApiProblem && query.error.status === 404 ? null : query?.data;
  });
}

export function useDeleteMedia() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mediaId: string) => answer(api.DELETE('/api/v1/workspaces/{workspaceId}/media/{mediaId}', { params: { path: { workspaceId, mediaId } } })),
    // Also when it was refused: then a post has come to use it meanwhile.
    onSettled: () => client.invalidateQueries({ queryKey: workspaceKey(workspaceId, 'media', 'library') }),
  });
}
