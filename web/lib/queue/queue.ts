import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { QueueParams } from './params';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

const PAGE = 200;

/** What is on its way, page by page. */
export function useInFlight({ state, accounts }: Pick<QueueParams, 'state' | 'accounts'>) {
  const { id: workspaceId } = useWorkspace();
  return useInfiniteQuery({
    queryKey: workspaceKey(workspaceId, 'queue', 'in-flight', state, accounts),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/workspaces/{workspaceId}/queue', {
          params: { path: { workspaceId }, query: { limit: PAGE, state: state === null ? undefined : [state], account: [...accounts], cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The next ones of each account, page by page. */
export function useComingUp({ onlyAtRisk, accounts }: Pick<QueueParams, 'onlyAtRisk' | 'accounts'>) {
  const { id: workspaceId } = useWorkspace();
  return useInfiniteQuery({
    queryKey: workspaceKey(workspaceId, 'queue', 'coming-up', onlyAtRisk, accounts),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/workspaces/{workspaceId}/queue/coming-up', {
          params: { path: { workspaceId }, query: { atRisk: onlyAtRisk || undefined, account: [...accounts], cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Each once: while pages are read, one may go from a page to the next. */
export function once<T>(pages: readonly (readonly T[])[], idOf: (item: T) => string): T[] {
  return [...new Map(pages.flat().map((item) => [idOf(item), item])).values()];
}
