'use client';

import { Checkbox } from '@mantine/core';
import css from './Composer.module.css';
import { FieldError } from './Section';
import { Notice } from '@/components/Notice';
import { useComposerContext } from '@/lib/composer/context';
import { localTimeOf } from '@/lib/composer/draft';
import type { TimeResolutionResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatDay, formatTime } from '@/lib/time/format';
import { dateOf, localAt } from '@/lib/time/local';
import { cityOf } from '@/lib/time/zones';

const words = texts.composer.when;

/** "Tue 24 Nov 18:30", with the day only where it differs from the one before. */
const reading = (local: string, beside?: string) => (beside !== undefined && dateOf(beside) === dateOf(local) ? formatTime(local) : `${formatDay(local)} ${formatTime(local)}`);

function Meaning({ resolvedLocalTime, timeZone, instant, kind, elsewhere }: TimeResolutionResponse) {
  const meaning = [reading(resolvedLocalTime), cityOf(timeZone), reading(localAt(instant, 0), resolvedLocalTime)] as const;
  return (
    <>
      <p>{kind === 'gap' ? words.shifted(...meaning) : words.means(...meaning)}</p>
      {elsewhere.length > 0 && (
        <p className={css.hint}>{words.elsewhere(elsewhere.map((clock) => `${reading(clock.localTime, resolvedLocalTime)} ${cityOf(clock.timeZone)}`))}</p>
      )}
    </>
  );
}

/** What instants the chosen time is; a time that the clock skips is published only when the author agrees. */
export function TimeMeaning({ error }: { error?: string }) {
  const { draft, dispatch, knowledge } = useComposerContext();
  const { resolutions } = knowledge;
  const localTime = localTimeOf(draft.when);
  if (error !== undefined || resolutions.length === 0 || localTime === null) {
    return <FieldError>{error}</FieldError>;
  }
  const gap = resolutions.find(({ kind }) => kind === 'gap');

  return (
    <div className={css.meaning} role="status">
      {resolutions.map(({ message, kind, timeZone }) => message !== null && <Notice key={timeZone} tone={kind === 'gap' ? 'warning' : 'neutral'}>{message}</Notice>)}
      {gap !== undefined && (
        <Checkbox
          label={words.accept(formatTime(gap.resolvedLocalTime))}
          checked={draft.when.acceptedShiftOf === localTime}
          onChange={(event) => dispatch({ type: 'when', when: { acceptedShiftOf: event.currentTarget.checked ? localTime : null } })}
        />
      )}
      {resolutions.map((resolution) => (
        <Meaning key={resolution.timeZone} {...resolution} />
      ))}
    </div>
  );
}
