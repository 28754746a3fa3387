'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { AccountChip } from './AccountChip';
import { ChooseTogether } from './ChooseTogether';
import css from './Composer.module.css';
import { FieldError, Section } from './Section';
import { ConnectButton } from '@/components/ConnectButton';
import { SearchInput } from '@/components/SearchInput';
import { StateBadge } from '@/components/StateBadge';
import type { AccountResponse } from '@/lib/api/types';
import { useComposerContext } from '@/lib/composer/context';
import { isOpen } from '@/lib/composer/request';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';

const words = texts.composer.accounts;

/** From so many accounts on, looking for one is quicker by its name. */
const SEARCH_FROM = 8;

/** Which accounts the post goes to, each with its readiness. */
export function AccountsField() {
  const { accounts, draft, dispatch, ready, post, refusals } = useComposerContext();
  const [query, setQuery] = useState('');
  const [leftOut, setLeftOut] = useState<readonly AccountResponse[]>([]);
  const locked = post?.publications.filter((publication) => !isOpen(publication) && publication.state !== 'cancelled') ?? [];
  const lockedIds = locked.map(({ account }) => account.id);
  const free = accounts.filter(({ id }) => !lockedIds.includes(id));
  const chosen = draft.accounts.map(({ accountId }) => accountId);
  const usable = free.filter(({ state }) => state === 'connected').map(({ id }) => id);
  const all = usable.length > 0 && usable.every((id) => chosen.includes(id));
  const choose = (accountIds: readonly string[]) => {
    setLeftOut([]);
    dispatch({ type: 'accounts', accountIds });
  };
  const shown = free.filter(({ nickname, username }) => `${nickname} @${username}`.toLowerCase().includes(query.trim().toLowerCase()));

  return (
    <Section
      id={placeId('accounts')}
      title={words.title}
      aside={
        <>
          <span className={css.count} role="status">
            {words.ready(ready.length, chosen.length)}
          </span>
          <ChooseTogether accounts={free} chosen={chosen} choose={choose} leaveOut={setLeftOut} />
          {usable.length > 1 && (
            <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={() => choose(all ? [] : usable)}>
              {all ? words.none : words.all}
            </Button>
          )}
        </>
      }
    >
      {accounts.length === 0 && (
        <div className={css.noAccounts}>
          {words.empty}
          <ConnectButton size="xs" />
        </div>
      )}
      {free.length >= SEARCH_FROM && <SearchInput label={words.search} value={query} onChange={setQuery} />}
      {shown.length === 0 && query !== '' && <p className={css.quiet}>{words.noMatch(query)}</p>}
      <ul className={css.chips}>
        {shown.map((account) => (
          <AccountChip
            key={account.id}
            account={account}
            chosen={chosen.includes(account.id)}
            ready={ready.includes(account.id)}
            choose={(choose) => dispatch({ type: 'account', accountId: account.id, chosen: choose })}
          />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p className={css.hint} role="status">
          {texts.accountGroups.choosing.leftOut(leftOut.map(({ username }) => texts.common.handle(username)).join(', '))}
        </p>
      )}
      {locked.length > 0 && (
        <div className={css.locked}>
          <p className={css.quiet}>{words.locked}</p>
          <ul>
            {locked.map(({ id, account, state, step }) => (
              <li key={id}>
                {texts.common.handle(account.username)} <StateBadge state={state} step={step} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <FieldError>{refusals.accounts}</FieldError>
    </Section>
  );
}
