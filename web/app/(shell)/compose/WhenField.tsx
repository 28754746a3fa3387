'use client';

import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import css from './Composer.module.css';
import { LateField } from './LateField';
import { Section } from './Section';
import { SlotOffers } from './SlotOffers';
import { TimeMeaning } from './TimeMeaning';
import { UploadAheadField } from './UploadAheadField';
import { ZoneSelect } from '@/components/ZoneSelect';
import { useComposerContext } from '@/lib/composer/context';
import { localTimeOf, type When } from '@/lib/composer/draft';
import { hasMixedTimes } from '@/lib/composer/request';
import { zonesOf } from '@/lib/composer/time';
import { placeId } from '@/lib/composer/useComposer';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { dateOf } from '@/lib/time/local';
import { useNow } from '@/lib/time/now';

const words = texts.composer.when;

/** At once, or at a wall-clock time in a zone. */
export function WhenField() {
  const { draft, dispatch, refusals, knowledge, post, accounts } = useComposerContext();
  const { timeZone: workspaceZone } = useWorkspace();
  const { when } = draft;
  const now = useNow(when.timeZone ?? workspaceZone);
  const zones = zonesOf(
    accounts.filter(({ id }) => draft.accounts.some(({ accountId }) => accountId === id)),
    workspaceZone,
  );
  // Where all the clocks agree there is nothing to choose.
  const ownClocks = when.timeZone === null || zones.length > 1 || zones.some((zone) => zone !== workspaceZone);
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
          <SlotOffers today={now && dateOf(now.localTime)} />
          {ownClocks && (
            <Checkbox
              label={words.ownClocks}
              description={words.ownClocksHint}
              checked={when.timeZone === null}
              onChange={(event) => set({ timeZone: event.currentTarget.checked ? null : workspaceZone, acceptedShiftOf: null })}
            />
          )}
          {when.timeZone !== null && (
            <ZoneSelect label={words.zone} value={when.timeZone} error={refusals.timeZone} onChange={(timeZone) => set({ timeZone, acceptedShiftOf: null })} />
          )}
          <TimeMeaning error={error} />
          {hasMixedTimes(post) && <p className={css.hint}>{words.mixed}</p>}
          <UploadAheadField />
          <LateField />
        </>
      )}
    </Section>
  );
}
