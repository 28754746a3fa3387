import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAccountsChange } from './groups';
import { answer, api } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import type { AccountResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** So many pauses are asked for at a time: a browser has six lines to a server, and one is the live stream's. */
const AT_ONCE = 4;

/** Adds a tag to accounts, or takes it from them: at all of them or at none. */
export const useChangeTags = () =>
  useAccountsChange((workspaceId, { accounts, add = [], remove = [] }: { accounts: readonly string[]; add?: readonly string[]; remove?: readonly string[] }) =>
    answer(
      api.PUT('/api/v1/workspaces/{workspaceId}/accounts/tags', {
        params: { path: { workspaceId } },
        body: { accounts: [...accounts], add: [...add], remove: [...remove] },
      }),
    ),
  );

/** What came of an act on each of many accounts. */
export interface BulkResult {
  done: readonly AccountResponse[];
  failed: readonly { account: AccountResponse; message: string }[];
}

/** Pauses accounts or lets them publish again, each for itself: one that cannot does not hold the others up. */
export function usePauseAccounts() {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  const path = '/api/v1/workspaces/{workspaceId}/accounts/{accountId}/pause' as const;
  return useMutation({
    mutationFn: async ({ accounts, pause }: { accounts: readonly AccountResponse[]; pause: boolean }): Promise<BulkResult> => {
      const [done, failed]: [AccountResponse[], BulkResult['failed'][number][]] = [[], []];
      const change = async (account: AccountResponse) => {
        const options = { params: { path: { workspaceId, accountId: account.id } } };
        try {
          await (pause ? answer(api.PUT(path, options)) : answer(api.DELETE(path, options)));
          done.push(account);
        } catch (error) {
          failed.push({ account, message: ApiProblem.from(error).message });
        }
      };
      for (let from = 0; from < accounts.length; from += AT_ONCE) {
        await Promise.all(accounts.slice(from, from + AT_ONCE).map(change));
      }
      return { done, failed };
    },
    // What waits for them says so everywhere.
    onSettled: () => client.invalidateQueries({ queryKey: ['workspace', workspaceId] }),
  });
}
