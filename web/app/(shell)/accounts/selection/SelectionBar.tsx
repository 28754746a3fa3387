'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { AddToGroup, RemoveFromGroup } from './GroupActs';
import css from './Selection.module.css';
import { TagsAct } from './TagsAct';
import { usePauseMany } from './usePauseMany';
import type { Selection } from '@/lib/accounts/useSelection';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups.selection;

interface Props {
  selection: Selection;
  accounts: readonly AccountResponse[];
  /** Ids of what the filters leave. */
  shown: readonly string[];
}

/** What can be done with all ticked accounts at once, also with those that a filter hides by now. */
export function SelectionBar({ selection, accounts, shown }: Props) {
  const chosen = accounts.filter(({ id }) => selection.ids.has(id));
  const inSight = new Set(shown);
  const hidden = chosen.filter(({ id }) => !inSight.has(id)).length;
  const pause = usePauseMany();
  const nothing = chosen.length === 0;
  return (
    <div className={css.bar} role="group" aria-label={words.bar}>
      <div className={css.count}>
        <span role="status">
          <strong>{words.count(chosen.length)}</strong>
          {hidden > 0 && <span>{words.hidden(hidden)}</span>}
        </span>
        <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={() => selection.toggleAll(shown)}>
          {words.all}
        </Button>
      </div>
      <div className={css.acts}>
        <AddToGroup accounts={chosen} />
        <RemoveFromGroup accounts={chosen} />
        <TagsAct accounts={chosen} all={accounts} />
        <Button variant="default" size="xs" disabled={nothing} loading={pause.pending === 'pause'} leftSection={<IconPlayerPause size={15} aria-hidden />} onClick={() => pause.run(chosen, true)}>
          {words.pause}
        </Button>
        <Button variant="default" size="xs" disabled={nothing} loading={pause.pending === 'resume'} leftSection={<IconPlayerPlay size={15} aria-hidden />} onClick={() => pause.run(chosen, false)}>
          {words.resume}
        </Button>
      </div>
      <ActionIcon className={css.stop} variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.stop} onClick={selection.stop}>
        <IconX size={17} aria-hidden />
      </ActionIcon>
    </div>
  );
}
