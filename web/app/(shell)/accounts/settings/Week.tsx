import { CloseButton } from '@mantine/core';
import css from './Settings.module.css';
import panel from '../panel/Panel.module.css';
import type { SlotContract } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountSettings;

/** The slots, day by day; only days that have some. */
export function Week({ slots, remove }: { slots: readonly SlotContract[]; remove: (slot: SlotContract) => void }) {
  if (slots.length === 0) {
    return <p className={panel.sentence}>{words.none}</p>;
  }
  const days = words.weekdays.map((day, index) => ({ day, slots: slots.filter(({ weekday }) => weekday === index + 1) })).filter((entry) => entry.slots.length > 0);
  return (
    <dl className={css.week}>
      {days.map(({ day, slots: times }) => (
        <div key={day}>
          <dt>{day}</dt>
          <dd>
            {times.map((slot) => (
              <span key={slot.time} className={css.slot}>
                {slot.time}
                <CloseButton size="xs" radius="xl" aria-label={words.remove(day, slot.time)} onClick={() => remove(slot)} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
