'use client';

import { TextInput } from '@mantine/core';
import { IconPlugConnected, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { AccountCards } from './AccountCards';
import css from './Accounts.module.css';
import { ConnectionResult } from './ConnectionResult';
import { AccountPanel } from './panel/AccountPanel';
import { RemoveAccount } from './RemoveAccount';
import { ConnectButton } from '@/components/ConnectButton';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Page } from '@/components/Page';
import { useAccounts } from '@/lib/accounts/accounts';
import { useAccountsParams } from '@/lib/accounts/useAccountsParams';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** From so many accounts on, looking for one is quicker by its name. */
const SEARCH_FROM = 8;

const matches = (account: AccountResponse, query: string) =>
  `${account.nickname} @${account.username}`.toLowerCase().includes(query.trim().toLowerCase());

const troubledFirst = (a: AccountResponse, b: AccountResponse) => Number(b.problem !== null) - Number(a.problem !== null);

export function Accounts() {
  const { data: accounts, isError, error, refetch } = useAccounts();
  const [params, change] = useAccountsParams();
  const [query, setQuery] = useState(params.query);
  const [removing, setRemoving] = useState<AccountResponse | null>(null);
  const find = (text: string) => {
    setQuery(text);
    // So that a reload or a shared address finds the same.
    change({ query: text });
  };
  const { title, empty, count, search, noMatch } = texts.accounts;

  if (accounts === undefined) {
    return <Page title={title}>{isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={3} height={150} />}</Page>;
  }
  if (accounts.length === 0) {
    return (
      <Page title={title}>
        <ConnectionResult accounts={accounts} />
        <EmptyState icon={IconPlugConnected} title={empty.title} message={empty.message} action={<ConnectButton />} />
      </Page>
    );
  }
  const shown = accounts.filter((account) => matches(account, query)).sort(troubledFirst);
  return (
    <Page
      title={title}
      aside={count(accounts.length)}
      actions={
        <>
          {(accounts.length >= SEARCH_FROM || query !== '') && (
            <TextInput
              className={css.search}
              type="search"
              aria-label={search}
              placeholder={search}
              leftSection={<IconSearch size={15} aria-hidden />}
              value={query}
              onChange={(event) => find(event.currentTarget.value)}
            />
          )}
          <ConnectButton />
        </>
      }
    >
      <ConnectionResult accounts={accounts} />
      {shown.length === 0 && <p role="status">{noMatch(query)}</p>}
      <AccountCards accounts={shown} open={(account) => change({ account: account.id, tab: 'overview' })} remove={setRemoving} />
      <AccountPanel
        account={accounts.find(({ id }) => id === params.account) ?? null}
        tab={params.tab}
        choose={(tab) => change({ tab })}
        remove={setRemoving}
        close={() => change({ account: null })}
      />
      <RemoveAccount account={removing} close={() => setRemoving(null)} />
    </Page>
  );
}
