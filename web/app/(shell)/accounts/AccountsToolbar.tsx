'use client';

import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconListCheck, IconSearch, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import css from './Accounts.module.css';
import { GroupFilters } from './groups/GroupFilters';
import { GroupsDialog } from './groups/GroupsDialog';
import { useAccountGroups } from '@/lib/accounts/groups';
import { type AccountsParams, accountStates, accountViews, grades } from '@/lib/accounts/params';
import type { Selection } from '@/lib/accounts/useSelection';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountHealth;

interface Props {
  accounts: readonly AccountResponse[];
  params: AccountsParams;
  change: (part: Partial<AccountsParams>) => void;
  query: string;
  find: (text: string) => void;
  selection: Selection;
}

/** How accounts are shown, and which of them. */
export function AccountsToolbar({ accounts, params, change, query, find, selection }: Props) {
  const { data: groups = [] } = useAccountGroups();
  const [managing, setManaging] = useState(false);
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
        w={135}
        clearable
        aria-label={words.gradeFilter}
        placeholder={words.gradeFilter}
        value={params.grade}
        onChange={(value) => change({ grade: grades.find((grade) => grade === value) ?? null })}
        data={grades.map((grade) => ({ value: grade, label: words.grades[grade] }))}
      />
      <Select
        size="xs"
        w={125}
        clearable
        aria-label={words.stateFilter}
        placeholder={words.stateFilter}
        value={params.state}
        onChange={(value) => change({ state: accountStates.find((state) => state === value) ?? null })}
        data={accountStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
      <GroupFilters accounts={accounts} groups={groups} params={params} change={change} />
      <div className={css.modes}>
        <Button variant="default" size="xs" leftSection={<IconStack2 size={15} aria-hidden />} onClick={() => setManaging(true)}>
          {texts.accountGroups.manage}
        </Button>
        {params.view !== 'health' && (
          <Button
            variant={selection.active ? 'light' : 'default'}
            size="xs"
            aria-pressed={selection.active}
            leftSection={<IconListCheck size={15} aria-hidden />}
            onClick={selection.active ? selection.stop : selection.start}
          >
            {texts.accountGroups.selection.start}
          </Button>
        )}
      </div>
      {managing && <GroupsDialog close={() => setManaging(false)} />}
    </div>
  );
}
