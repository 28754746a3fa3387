'use client';

import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import css from './Accounts.module.css';
import { type AccountsParams, accountStates, accountViews, grades } from '@/lib/accounts/params';
import { texts } from '@/lib/texts';

const words = texts.accountHealth;

interface Props {
  params: AccountsParams;
  change: (part: Partial<AccountsParams>) => void;
  query: string;
  find: (text: string) => void;
}

/** How accounts are shown, and which of them. */
export function AccountsToolbar({ params, change, query, find }: Props) {
  return (
    <div className={css.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={words.viewLabel}
        value={params.view}
        onChange={(value) => change({ view: accountViews.find((view) => view === value) ?? 'cards' })}
        data={accountViews.map((view) => ({ value: view, label: words.views[view] }))}
      />
      <TextInput
        className={css.search}
        type="search"
        size="xs"
        aria-label={texts.accounts.search}
        placeholder={texts.accounts.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={query}
        onChange={(event) => find(event.currentTarget.value)}
      />
      <Select
        size="xs"
        w={150}
        clearable
        aria-label={words.gradeFilter}
        placeholder={words.gradeFilter}
        value={params.grade}
        onChange={(value) => change({ grade: grades.find((grade) => grade === value) ?? null })}
        data={grades.map((grade) => ({ value: grade, label: words.grades[grade] }))}
      />
      <Select
        size="xs"
        w={140}
        clearable
        aria-label={words.stateFilter}
        placeholder={words.stateFilter}
        value={params.state}
        onChange={(value) => change({ state: accountStates.find((state) => state === value) ?? null })}
        data={accountStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
    </div>
  );
}
