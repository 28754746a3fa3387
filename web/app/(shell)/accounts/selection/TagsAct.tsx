'use client';

import { Autocomplete, Button, Pill, Popover } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import css from './Selection.module.css';
import { RefusalAlert } from '@/components/ProblemAlert';
import { tellSuccess } from '@/components/notices';
import { useChangeTags } from '@/lib/accounts/bulk';
import { isTagged, tagsOf } from '@/lib/accounts/rows';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups.selection;

/** Gives the accounts a tag, a new one or one that is in use, and takes tags from them. */
export function TagsAct({ accounts, all }: { accounts: readonly AccountResponse[]; all: readonly AccountResponse[] }) {
  const { mutate, isPending, error, reset } = useChangeTags();
  const [tag, setTag] = useState('');
  const ids = accounts.map(({ id }) => id);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const added = tag.trim();
    mutate(
      { accounts: ids, add: [added] },
      {
        onSuccess: () => {
          tellSuccess(words.tagged(ids.length, added));
          setTag('');
        },
      },
    );
  };
  const remove = (removed: string) => {
    const wearers = accounts.filter((account) => isTagged(account, removed)).map(({ id }) => id);
    mutate({ accounts: wearers, remove: [removed] }, { onSuccess: () => tellSuccess(words.untagged(wearers.length, removed)) });
  };
  const worn = tagsOf(accounts);
  return (
    <Popover position="top-start" width={290} trapFocus shadow="sm" onClose={reset}>
      <Popover.Target>
        <Button variant="default" size="xs" disabled={accounts.length === 0} leftSection={<IconTag size={15} aria-hidden />}>
          {words.tags}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.tags}>
        <form onSubmit={add}>
          <Autocomplete
            size="xs"
            label={words.tag}
            maxLength={40}
            openOnFocus={false}
            value={tag}
            onChange={setTag}
            data={tagsOf(all)}
            comboboxProps={{ withinPortal: false }}
          />
          <Button type="submit" size="xs" loading={isPending} disabled={tag.trim() === ''}>
            {words.addTag}
          </Button>
        </form>
        {error !== null && <RefusalAlert error={error} />}
        {worn.length > 0 && (
          <>
            <h3>{words.worn}</h3>
            <div className={css.worn}>
              {worn.map((one) => (
                <Pill key={one} withRemoveButton removeButtonProps={{ 'aria-label': words.removeTag(one), 'aria-hidden': undefined, tabIndex: 0 }} onRemove={() => remove(one)}>
                  {one}
                </Pill>
              ))}
            </div>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
