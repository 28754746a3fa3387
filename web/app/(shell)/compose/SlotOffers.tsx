'use client';

import { Button } from '@mantine/core';
import css from './Composer.module.css';
import { useComposerContext } from '@/lib/composer/context';
import { useFreeSlots } from '@/lib/composer/slots';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { dateOf, timeOf } from '@/lib/time/local';
import { cityOf } from '@/lib/time/zones';

const words = texts.composer.when;

/** The next slots of the chosen accounts at which nothing is planned; one press chooses the time. */
export function SlotOffers({ today }: { today: string | undefined }) {
  const { draft, dispatch, accounts } = useComposerContext();
  const { timeZone: workspaceZone } = useWorkspace();
  const offers = useFreeSlots(draft.accounts.map(({ accountId }) => accountId), !draft.when.now);
  if (offers.length === 0 || today === undefined) {
    return null;
  }
  const handleOf = (accountId: string) => texts.common.handle(accounts.find(({ id }) => id === accountId)?.username ?? '');

  return (
    <div className={css.offers} role="group" aria-labelledby="compose-slots">
      <span className={css.quiet} id="compose-slots">
        {words.freeSlots}
      </span>
      {offers.map(({ slot: { localTime, timeZone, instant }, accountId }) => {
        const elsewhere = timeZone === (draft.when.timeZone ?? workspaceZone) ? null : cityOf(timeZone);
        return (
          <Button
            key={`${instant} ${accountId}`}
            size="compact-sm"
            radius="xl"
            variant="default"
            onClick={() => dispatch({ type: 'when', when: { date: dateOf(localTime), time: timeOf(localTime), timeZone, acceptedShiftOf: null } })}
          >
            {[formatNearDayTime(localTime, today), elsewhere, accountId === null ? null : handleOf(accountId)].filter((part) => part !== null).join(' · ')}
          </Button>
        );
      })}
    </div>
  );
}
