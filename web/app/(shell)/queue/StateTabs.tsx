import { UnstyledButton } from '@mantine/core';
import css from './Queue.module.css';
import type { QueueCountsResponse } from '@/lib/api/types';
import { QUEUE_STATES, type QueueState } from '@/lib/queue/params';
import { texts } from '@/lib/texts';

/** How many are where; one of them narrows the list. */
export function StateTabs({ counts, state, choose }: { counts: QueueCountsResponse; state: QueueState | null; choose: (state: QueueState | null) => void }) {
  const words = texts.queue;
  const all = counts.sending + counts.processing + counts.waiting;
  const parts = [{ value: null, label: words.all, count: all }, ...QUEUE_STATES.map((value) => ({ value, label: words.states[value], count: counts[value] }))];
  return (
    <div className={css.states} role="group" aria-label={words.statesLabel}>
      {parts.map(({ value, label, count }) => (
        <UnstyledButton key={label} className={css.state} aria-pressed={state === value} aria-label={words.counted(label, count)} onClick={() => choose(value)}>
          {label} <b>{count.toLocaleString('en')}</b>
        </UnstyledButton>
      ))}
    </div>
  );
}
