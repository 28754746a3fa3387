'use client';

import { Checkbox } from '@mantine/core';
import css from './Composer.module.css';
import { FieldError } from './Section';
import { Notice } from '@/components/Notice';
import { useComposerContext } from '@/lib/composer/context';
import { localTimeOf } from '@/lib/composer/draft';
import { texts } from '@/lib/texts';
import { formatDay, formatTime } from '@/lib/time/format';
import { dateOf, localAt } from '@/lib/time/local';

const words = texts.composer.when;

const place = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** "Tue 24 Nov 18:30", with the day only where it differs from the one before. */
const reading = (local: string, beside?: string) => (beside !== undefined && dateOf(beside) === dateOf(local) ? formatTime(local) : `${formatDay(local)} ${formatTime(local)}`);

/** What instant the chosen time is; a time that the clock skips is published only when the author agrees. */
export function TimeMeaning({ error }: { error?: string }) {
  const { draft, dispatch, knowledge } = useComposerContext();
  const { resolution } = knowledge;
  const localTime = localTimeOf(draft.when);
  if (error !== undefined || resolution === undefined || localTime === null) {
    return <FieldError>{error}</FieldError>;
  }
  const { resolvedLocalTime, timeZone, instant, kind, message } = resolution;
  const utc = localAt(instant, 0);
  const meaning = [reading(resolvedLocalTime), place(timeZone), reading(utc, resolvedLocalTime)] as const;

  return (
    <div className={css.meaning} role="status">
      {message !== null && <Notice tone={kind === 'gap' ? 'warning' : 'neutral'}>{message}</Notice>}
      {kind === 'gap' && (
        <Checkbox
          label={words.accept(formatTime(resolvedLocalTime))}
          checked={draft.when.acceptedShiftOf === localTime}
          onChange={(event) => dispatch({ type: 'when', when: { acceptedShiftOf: event.currentTarget.checked ? localTime : null } })}
        />
      )}
      <p>{kind === 'gap' ? words.shifted(...meaning) : words.means(...meaning)}</p>
    </div>
  );
}
