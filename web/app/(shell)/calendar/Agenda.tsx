'use client';

import { Button, Title } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import css from './Agenda.module.css';
import type { CalendarBodyProps } from './CalendarBody';
import { DayList } from './DayList';
import { EmptyState } from '@/components/EmptyState';
import { byDay } from '@/lib/calendar/items';
import { texts } from '@/lib/texts';
import { datesBetween } from '@/lib/time/dates';
import { formatNearDay } from '@/lib/time/format';
import { dateOf } from '@/lib/time/local';

/** The publications as a list, day by day. `everyDay` also shows days without any. */
export function Agenda({ items, range, now, filtered, open, compose, everyDay }: CalendarBodyProps & { everyDay: boolean }) {
  const days = useMemo(() => byDay(items), [items]);
  const { empty } = texts.calendar;
  const dates = datesBetween(range.from, range.to).filter((date) => everyDay || days.has(date));
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
    <div className={css.agenda}>
      {dates.map((date) => (
        <section key={date} className={css.day} aria-labelledby={`day-${date}`} data-today={date === dateOf(now) || undefined}>
          <Title order={2} id={`day-${date}`} className={css.dayTitle}>
            {formatNearDay(date, now)}
          </Title>
          <DayList date={date} items={days.get(date) ?? []} {...{ now, open, compose }} />
        </section>
      ))}
    </div>
  );
}
