'use client';

import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { AccountCards } from './AccountCards';
import { AccountsToolbar } from './AccountsToolbar';
import css from './Accounts.module.css';
import { ConnectionResult } from './ConnectionResult';
import { HealthBoard } from './health/HealthBoard';
import { Summary } from './health/Summary';
import { MoveDialog } from './move/MoveDialog';
import { AccountPanel } from './panel/AccountPanel';
import { RemoveAccount } from './RemoveAccount';
import { SelectionBar } from './selection/SelectionBar';
import { AccountTable } from './table/AccountTable';
import { ConnectActions } from '@/components/connect/ConnectActions';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Page } from '@/components/Page';
import { useAccounts } from '@/lib/accounts/accounts';
import { useHealthBoard } from '@/lib/accounts/health';
import { matches, NO_FILTER, rowsOf, sorted } from '@/lib/accounts/rows';
import { useAccountsParams } from '@/lib/accounts/useAccountsParams';
import { useSelection } from '@/lib/accounts/useSelection';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

export function Accounts() {
  const { data: accounts, isError, error, refetch } = useAccounts();
  const board = useHealthBoard();
  const [params, change] = useAccountsParams();
  // What is typed shows at once; the address follows it, so that a reload or a shared address finds the same.
  const [query, setQuery] = useState(params.query);
  const [removing, setRemoving] = useState<AccountResponse | null>(null);
  const selection = useSelection();
  const find = (text: string) => {
    setQuery(text);
    change({ query: text });
  };
  const rows = useMemo(() => rowsOf(accounts ?? [], board.data?.accounts ?? []), [accounts, board.data]);
  const { title, empty, count, noMatch } = texts.accounts;

  if (accounts === undefined) {
    return <Page title={title}>{isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={3} height={150} />}</Page>;
  }
  if (accounts.length === 0) {
    return (
      <Page title={title}>
        <ConnectionResult accounts={accounts} />
        <EmptyState icon={IconPlugConnected} title={empty.title} message={empty.message} action={<ConnectActions />} />
      </Page>
    );
  }
  const { view, grade } = params;
  const filter = { ...params, query };
  const bySearchAlone = query !== '' && Object.entries(NO_FILTER).every(([name, off]) => name === 'query' || params[name as keyof typeof NO_FILTER] === off);
  const shown = sorted(
    rows.filter((row) => matches(row, filter)),
    view === 'table' ? params : { sort: 'urgency', descending: false },
  );
  const open = (account: string) => change({ account, tab: 'overview' });
  const clear = () => {
    setQuery('');
    change(NO_FILTER);
  };
  return (
    <Page title={title} aside={count(accounts.length)} actions={<ConnectActions />}>
      <ConnectionResult accounts={accounts} />
      <MoveDialog accounts={accounts} />
      <AccountsToolbar accounts={accounts} params={params} change={change} query={query} find={find} selection={selection} />
      {view === 'health' && board.isError && <ErrorState error={board.error} retry={() => void board.refetch()} />}
      {view === 'health' && board.data && <Summary summary={board.data.summary} chosen={grade} choose={(chosen) => change({ grade: chosen })} />}
      {shown.length === 0 && (
        <div className={css.none} role="status">
          {bySearchAlone ? noMatch(query) : texts.accountHealth.noneLeft}
          <Button variant="subtle" size="xs" onClick={clear}>
            {texts.accountHealth.clearFilters}
          </Button>
        </div>
      )}
      {shown.length > 0 && view === 'cards' && <AccountCards rows={shown} selection={selection} open={open} remove={setRemoving} />}
      {shown.length > 0 && view === 'table' && (
        <AccountTable rows={shown} sort={params.sort} descending={params.descending} order={(sort, descending) => change({ sort, descending })} open={open} selection={selection} />
      )}
      {shown.length > 0 && view === 'health' && <HealthBoard rows={shown} open={open} />}
      {selection.active && view !== 'health' && <SelectionBar selection={selection} accounts={accounts} shown={shown.map(({ account }) => account.id)} />}
      <AccountPanel row={rows.find(({ account }) => account.id === params.account) ?? null} tab={params.tab} choose={(tab) => change({ tab })} remove={setRemoving} close={() => change({ account: null })} />
      <RemoveAccount account={removing} close={() => setRemoving(null)} />
    </Page>
  );
}
