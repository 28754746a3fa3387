'use client';

import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import css from './Defaults.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { RefusalAlert } from '@/components/ProblemAlert';
import { SearchInput } from '@/components/SearchInput';
import { tellSuccess } from '@/components/notices';
import { useAccounts } from '@/lib/accounts/accounts';
import { useCopyPostingDefaults } from '@/lib/accounts/defaults';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountDefaults;
/** From so many accounts on, looking for one is quicker by its name. */
const SEARCH_FROM = 8;

/** Chooses the accounts that get these defaults, and says whose are replaced by them. */
export function CopyDefaults({ account, version, close }: { account: AccountResponse; version: number; close: () => void }) {
  const { data = [] } = useAccounts();
  const copy = useCopyPostingDefaults(account.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [query, setQuery] = useState('');
  const others = data.filter(({ id }) => id !== account.id);
  const shown = others.filter(({ nickname, username }) => `${nickname} @${username}`.toLowerCase().includes(query.trim().toLowerCase()));
  const all = shown.length > 0 && shown.every(({ id }) => chosen.includes(id));
  const without = (ids: readonly string[]) => chosen.filter((id) => !ids.includes(id));
  const shownIds = shown.map(({ id }) => id);
  const done = (changed: number) => {
    tellSuccess(words.copied(changed));
    close();
  };

  return (
    <Modal opened onClose={close} title={words.copyTitle(account.username)} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {others.length === 0 ? words.noOthers : words.copyIntro}
        </Text>
        {copy.error !== null && <RefusalAlert error={copy.error} />}
        {others.length >= SEARCH_FROM && <SearchInput label={words.search} value={query} onChange={setQuery} />}
        {others.length > 0 && (
          <div className={css.chosen}>
            <span role="status">{words.chosen(chosen.length)}</span>
            <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" disabled={shown.length === 0} onClick={() => setChosen(all ? without(shownIds) : [...without(shownIds), ...shownIds])}>
              {all ? words.none : words.all}
            </Button>
          </div>
        )}
        {shown.length === 0 && query !== '' && <p className={css.hint}>{words.noMatch(query)}</p>}
        <ul className={css.others}>
          {shown.map((other) => (
            <li key={other.id}>
              <Checkbox
                classNames={{ body: css.other, labelWrapper: css.otherLabel }}
                checked={chosen.includes(other.id)}
                onChange={(event) => setChosen(event.currentTarget.checked ? [...chosen, other.id] : without([other.id]))}
                label={
                  <span className={css.who}>
                    <AccountAvatar account={other} size={26} />
                    <span className={css.names}>
                      <span className="cw-clip">{other.nickname || other.username}</span>
                      <small className="cw-clip">{other.postingDefaults === null ? texts.common.handle(other.username) : `${texts.common.handle(other.username)} · ${words.replaces}`}</small>
                    </span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {texts.common.cancel}
          </Button>
          <Button disabled={chosen.length === 0} loading={copy.isPending} onClick={() => copy.mutate({ version, accountIds: chosen }, { onSuccess: done })}>
            {words.copyNow(chosen.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
