import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** How all accounts are. It lies below the accounts' key: whatever changes an account or a publication loads it again. */
export function useHealthBoard() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'health'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/health', { params: { path: { workspaceId } } })),
  });
}

/** What happened to an account, the newest first, page by page. */
export function useAccountHistory(accountId: string) {
  const { id: workspaceId } = useWorkspace();
  return useInfiniteQuery({
    queryKey: workspaceKey(workspaceId, 'accounts', 'history', accountId),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/history', { params: { path: { workspaceId, accountId }, query: { before: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
