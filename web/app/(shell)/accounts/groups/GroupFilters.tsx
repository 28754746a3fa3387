'use client';

import { Select } from '@mantine/core';
import css from './Groups.module.css';
import { GroupDot } from '@/components/GroupChip';
import type { AccountsParams } from '@/lib/accounts/params';
import { isTagged, tagsOf } from '@/lib/accounts/rows';
import type { AccountGroupResponse, AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups;

interface Props {
  accounts: readonly AccountResponse[];
  groups: readonly AccountGroupResponse[];
  params: AccountsParams;
  change: (part: Partial<AccountsParams>) => void;
}

/** Narrows the page to a group, to a tag, or to both; each is there as soon as there is one. */
export function GroupFilters({ accounts, groups, params, change }: Props) {
  const tags = tagsOf(accounts);
  const chosen = groups.find(({ id }) => id === params.group);
  return (
    <>
      {(groups.length > 0 || params.group !== null) && (
        <Select
          size="xs"
          w={150}
          clearable
          searchable
          aria-label={words.filter}
          placeholder={words.filter}
          leftSection={chosen && <GroupDot colour={chosen.colour} />}
          value={chosen?.id ?? null}
          onChange={(group) => change({ group })}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          renderOption={({ option }) => <Option group={groups.find(({ id }) => id === option.value)} />}
          comboboxProps={{ width: 240, position: 'bottom-start' }}
        />
      )}
      {(tags.length > 0 || params.tag !== null) && (
        <Select
          size="xs"
          w={130}
          clearable
          searchable
          aria-label={words.tagFilter}
          placeholder={words.tagFilter}
          value={tags.find((tag) => tag.toLowerCase() === params.tag?.toLowerCase()) ?? null}
          onChange={(tag) => change({ tag })}
          data={tags}
          renderOption={({ option }) => (
            <span className={css.option}>
              <span className="cw-clip">{option.label}</span>
              <small>{accounts.filter((account) => isTagged(account, option.value)).length.toLocaleString('en')}</small>
            </span>
          )}
          comboboxProps={{ width: 200, position: 'bottom-start' }}
        />
      )}
    </>
  );
}

function Option({ group }: { group: AccountGroupResponse | undefined }) {
  return (
    group && (
      <span className={css.option}>
        <GroupDot colour={group.colour} />
        <span className="cw-clip">{group.name}</span>
        <small>{group.accountCount.toLocaleString('en')}</small>
      </span>
    )
  );
}
