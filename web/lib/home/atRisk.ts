import { useAccounts } from '@/lib/accounts/accounts';
import { useHealthBoard } from '@/lib/accounts/health';
import type { AccountHealthResponse, AccountResponse } from '@/lib/api/types';

const SHOWN = 6;

/** Accounts in the two worst grades, the most urgent first. */
export function useAccountsAtRisk(): { account: AccountResponse; health: AccountHealthResponse }[] {
  const { data: accounts } = useAccounts();
  const { data: board } = useHealthBoard();
  return (board?.accounts ?? [])
    .filter(({ grade }) => grade === 'broken' || grade === 'atRisk')
    .slice(0, SHOWN)
    .flatMap((health) => {
      const account = accounts?.find(({ id }) => id === health.accountId);
      return account === undefined ? [] : [{ account, health }];
    });
}
