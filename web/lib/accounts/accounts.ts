import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';
import { workspaceKey } from '@/lib/api/keys';
import type { StartConnectionRequest } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

export function useAccounts() {
  const { id: workspaceId } = useWorkspace();
  return useQuery({
    queryKey: workspaceKey(workspaceId, 'accounts'),
    queryFn: () => answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts', { params: { path: { workspaceId } } })),
  });
}

function useLeaveForConsent<T>(bodyOf: (wish: T) => StartConnectionRequest) {
  const { id: workspaceId } = useWorkspace();
  return useMutation({
    mutationFn: (wish: T) => answer(api.POST('/api/v1/workspaces/{workspaceId}/accounts/connections', { params: { path: { workspaceId } }, body: bodyOf(wish) })),
    onSuccess: (connection) => window.location.assign(connection.authorizeUrl),
  });
}

/** Begins to connect an account (or one again) and leaves for TikTok's consent page. */
export const useConnectAccount = () => useLeaveForConsent((accountId: string | null) => ({ accountId }));

export interface ConnectionWish {
  accountId: string | null;
  appId: string | null;
  scopes: readonly string[] | null;
}

/** The same with an app and scopes of the user's choice. */
export const useConnectWith = () =>
  useLeaveForConsent(({ accountId, appId, scopes }: ConnectionWish) => ({ accountId, appId, scopes: scopes === null ? null : [...scopes] }));

/** Lets nothing of an account start, or lets it publish again. */
export function usePauseAccount() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ accountId, pause }: { accountId: string; pause: boolean }) => {
      const options = { params: { path: { workspaceId, accountId } } };
      const path = '/api/v1/workspaces/{workspaceId}/accounts/{accountId}/pause' as const;
      return pause ? answer(api.PUT(path, options)) : answer(api.DELETE(path, options));
    },
    // What waits for it says so everywhere.
    onSuccess: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}

export function useRemoveAccount() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accountId: string) =>
      answer(api.DELETE('/api/v1/workspaces/{workspaceId}/accounts/{accountId}', { params: { path: { workspaceId, accountId } } })),
    // Its publications are cancelled with it, so everything that shows some is out of date.
    onSuccess: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}
