'use client';

import { Title } from '@mantine/core';
import { AnchoredPopover } from './AnchoredPopover';
import css from './Calendar.module.css';
import type { CalendarBodyProps } from './CalendarBody';
import { DayList } from './DayList';
import { inOrder } from '@/lib/calendar/items';
import { texts } from '@/lib/texts';
import { formatNearDay } from '@/lib/time/format';

export interface MoreOfDay {
  date: string;
  ids: ReadonlySet<string>;
  anchor: Element;
}

type MorePopoverProps = Pick<CalendarBodyProps, 'items' | 'now' | 'open' | 'compose'> & { more: MoreOfDay | null; close: () => void };

/** Everything of a crowded day, or of a crowded hour, as a list. */
export function MorePopover({ more, items, now, open, compose, close }: MorePopoverProps) {
  if (more === null) {
    return null;
  }
  const day = formatNearDay(more.date, now);
  const found = inOrder(items.filter(({ publication }) => more.ids.has(publication.id)));
  return (
    <AnchoredPopover anchor={more.anchor} label={texts.calendar.dayLabel(day, texts.calendar.publications(found.length))} width={380} close={close}>
      <div className={css.moreList}>
        <Title order={2} className={css.moreTitle}>
          {day} <small>{texts.calendar.publications(found.length)}</small>
        </Title>
        <DayList
          date={more.date}
          items={found}
          now={now}
          compose={compose}
          open={(item) => {
            close();
            open(item, more.anchor);
          }}
        />
      </div>
    </AnchoredPopover>
  );
}
