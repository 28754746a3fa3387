import { useQueries } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import { useWorkspace } from '@/lib/session/workspace';

/** What each account allows, asked from TikTok anew whenever the composer opens: nothing older is shown. */
export function useCreatorInfos(accountIds: readonly string[]) {
  const { id: workspaceId } = useWorkspace();
  return useQueries({
    queries: accountIds.map((accountId) => ({
      queryKey: workspaceKey(workspaceId, 'creator-info', accountId),
      queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts/{accountId}/creator-info', { params: { path: { workspaceId, accountId } } })),
      gcTime: 0,
      staleTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: false,
    })),
  });
}
