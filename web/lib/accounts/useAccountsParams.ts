import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type AccountsParams, readParams, writeParams } from './params';
import { routes } from '@/lib/routes';

/** The address as the page's state. An account that opens is a step of the history: Back closes its panel, on a phone too. */
export function useAccountsParams(): [AccountsParams, (change: Partial<AccountsParams>) => void] {
  const search = useSearchParams();
  const params = useMemo(() => readParams(new URLSearchParams(search.toString())), [search]);
  const change = useCallback(
    (part: Partial<AccountsParams>) => {
      const address = routes.accounts + writeParams({ ...params, ...part });
      const opens = params.account === null && typeof part.account === 'string';
      window.history[opens ? 'pushState' : 'replaceState'](null, '', address);
    },
    [params],
  );
  return [params, change];
}
