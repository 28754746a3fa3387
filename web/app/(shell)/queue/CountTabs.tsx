import { UnstyledButton } from '@mantine/core';
import css from './Queue.module.css';
import { texts } from '@/lib/texts';

interface CountTabsProps<T> {
  label: string;
  parts: readonly { value: T; label: string; count: number }[];
  chosen: T;
  choose: (value: T) => void;
}

/** How many are where; one of them narrows the list. */
export function CountTabs<T>({ label: group, parts, chosen, choose }: CountTabsProps<T>) {
  return (
    <div className={css.states} role="group" aria-label={group}>
      {parts.map(({ value, label, count }) => (
        <UnstyledButton key={label} className={css.state} aria-pressed={value === chosen} aria-label={texts.queue.counted(label, count)} onClick={() => choose(value)}>
          {label} <b>{count.toLocaleString('en')}</b>
        </UnstyledButton>
      ))}
    </div>
  );
}
