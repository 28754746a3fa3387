'use client';

import { Button, Title } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import css from './Agenda.module.css';
import type { CalendarBodyProps } from './CalendarBody';
import { DayList } from './DayList';
import { EmptyState } from '@/components/EmptyState';
import { byDay } from '@/lib/calendar/items';
import { texts } from '@/lib/texts';
import { datesBetween } from '@/lib/time/dates';
import { formatNearDay } from '@/lib/time/format';
import { dateOf } from '@/lib/time/local';

/** About how high a day is, so that days which are not drawn yet take the place that they will take. */
const heightOf = (items: number, phone: boolean): number => (phone ? 51 : 83) + items * (phone ? 71.5 : 61);

/** The publications as a list, day by day. `everyDay` also shows days without any. */
export function Agenda({ items, date, range, now, phone, filtered, open, compose, everyDay }: CalendarBodyProps & { everyDay: boolean }) {
  const days = useMemo(() => byDay(items), [items]);
  const { empty } = texts.calendar;
  const dates = datesBetween(range.from, range.to).filter((day) => everyDay || days.has(day));
  const target = date === range.from ? undefined : dates.find((day) => day >= date);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (target === undefined) {
      return;
    }
    const show = () => list.current?.querySelector(`[data-date="${target}"]`)?.scrollIntoView({ block: 'start' });
    show();
    // Days above have only now got their real heights.
    const again = requestAnimationFrame(show);
    return () => cancelAnimationFrame(again);
    // Only when another day is chosen: what changes in the list must not move it under the reader.
  }, [date, range.from]);
  if (dates.length === 0) {
    return (
      <div className={css.agenda}>
        <EmptyState
          icon={IconCalendarOff}
          title={empty.title}
          message={filtered ? empty.filtered : empty.message}
          action={filtered ? undefined : <Button onClick={() => compose(dateOf(now))}>{empty.action}</Button>}
        />
      </div>
    );
  }
  return (
    <div className={css.agenda} ref={list}>
      {dates.map((day) => (
        <section key={day} className={css.day} aria-labelledby={`day-${day}`} data-date={day} style={{ containIntrinsicSize: `auto ${heightOf(days.get(day)?.length ?? 0, phone)}px` }} data-today={day === dateOf(now) || undefined}>
          <Title order={2} id={`day-${day}`} className={css.dayTitle}>
            {formatNearDay(day, now)}
          </Title>
          <DayList date={day} items={days.get(day) ?? []} {...{ now, open, compose }} />
        </section>
      ))}
    </div>
  );
}
