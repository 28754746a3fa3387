import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { mergePages, type PostFilter, statesOf } from './filter';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { PublicationState } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** Where each state's list goes on. A filter may stand for two states, which the API lists one by one. */
type Cursors = readonly { state: PublicationState | undefined; cursor: string | undefined }[];

/** Posts, newest first, page by page. */
export function usePosts(filter: PostFilter) {
  const { id: workspaceId } = useWorkspace();
  return useInfiniteQuery({
    queryKey: workspaceKey(workspaceId, 'posts', 'list', filter),
    queryFn: async ({ pageParam }) => {
      const pages = await Promise.all(
        pageParam.map(async ({ state, cursor }) => ({
          state,
          page: await answer(api.GET('/api/v1/workspaces/{workspaceId}/posts', { params: { path: { workspaceId }, query: { state, cursor } } })),
        })),
      );
      const next: Cursors = pages.flatMap(({ state, page }) => (page.next === null ? [] : [{ state, cursor: page.next }]));
      return { items: mergePages(pages.map(({ page }) => page.items)), next };
    },
    initialPageParam: statesOf(filter).map((state) => ({ state, cursor: undefined })) as Cursors,
    getNextPageParam: ({ next }) => (next.length === 0 ? undefined : next),
    placeholderData: keepPreviousData,
  });
}
