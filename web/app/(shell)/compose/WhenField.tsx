'use client';

import { SegmentedControl, TextInput } from '@mantine/core';
import css from './Composer.module.css';
import { Section } from './Section';
import { TimeMeaning } from './TimeMeaning';
import { ZoneSelect } from '@/components/ZoneSelect';
import { useComposerContext } from '@/lib/composer/context';
import { localTimeOf, type When } from '@/lib/composer/draft';
import { hasMixedTimes } from '@/lib/composer/request';
import { placeId } from '@/lib/composer/useComposer';
import { texts } from '@/lib/texts';
import { dateOf } from '@/lib/time/local';
import { useNow } from '@/lib/time/now';

const words = texts.composer.when;

/** At once, or at a wall-clock time in a zone. */
export function WhenField() {
  const { draft, dispatch, refusals, knowledge, post } = useComposerContext();
  const { when } = draft;
  const now = useNow(when.timeZone);
  const set = (part: Partial<When>) => dispatch({ type: 'when', when: part });
  const past = localTimeOf(when) !== null && knowledge.resolution?.past === true;
  // In a gap the API's sentence stands below with the consent to it; saying it twice helps nobody.
  const refused = knowledge.resolution?.kind === 'gap' ? undefined : refusals.localTime;
  const error = past ? words.past : refused;

  return (
    <Section
      id={placeId('when')}
      title={words.title}
      panel
      aside={
        <SegmentedControl
          size="xs"
          aria-label={words.title}
          data={[
            { value: 'later', label: words.later },
            { value: 'now', label: words.now },
          ]}
          value={when.now ? 'now' : 'later'}
          onChange={(value) => set({ now: value === 'now' })}
        />
      }
    >
      {when.now ? (
        <p className={css.quiet}>{words.nowHint}</p>
      ) : (
        <>
          <div className={css.dateTime}>
            <TextInput
              type="date"
              label={words.date}
              min={now && dateOf(now.localTime)}
              value={when.date}
              error={error !== undefined}
              onChange={(event) => set({ date: event.currentTarget.value })}
            />
            <TextInput type="time" label={words.time} value={when.time} error={error !== undefined} onChange={(event) => set({ time: event.currentTarget.value })} />
          </div>
          <ZoneSelect label={words.zone} value={when.timeZone} error={refusals.timeZone} onChange={(timeZone) => set({ timeZone, acceptedShiftOf: null })} />
          <TimeMeaning error={error} />
          {hasMixedTimes(post) && <p className={css.hint}>{words.mixed}</p>}
        </>
      )}
    </Section>
  );
}
