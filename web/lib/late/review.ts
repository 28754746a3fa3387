import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { DecideLateRequest } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

export type LateDecision = Pick<DecideLateRequest, 'act' | 'publications'> & Partial<DecideLateRequest>;

/** The most that one decision is about. */
export const MOST_AT_ONCE = 500;

/** What waits for a decision because it is late, page by page. */
export function useLateReview() {
  const { id: workspaceId } = useWorkspace();
  return useInfiniteQuery({
    queryKey: workspaceKey(workspaceId, 'late'),
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/workspaces/{workspaceId}/late-publications', { params: { path: { workspaceId }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** One decision for several late publications: all of them or none. */
export function useDecideLate() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: LateDecision) =>
      answer(
        api.POST('/api/v1/workspaces/{workspaceId}/late-publications/decisions', {
          params: { path: { workspaceId } },
          body: { intervalMinutes: 15, acceptShift: false, ...decision },
        }),
      ),
    // Also when it was refused: then what the page shows is old.
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}
