'use client';

import { Title, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import type { CalendarBodyProps } from './CalendarBody';
import { DayList } from './DayList';
import css from './PhoneMonth.module.css';
import { byDay, dotsOf } from '@/lib/calendar/items';
import { texts } from '@/lib/texts';
import { datesBetween } from '@/lib/time/dates';
import { formatDay, formatNearDay } from '@/lib/time/format';
import { dateOf, parseLocal } from '@/lib/time/local';

/** A month in a hand: a dot or three on each day, and the chosen day's list below. */
export function PhoneMonth({ items, date, range, now, choose, open, compose }: CalendarBodyProps) {
  const days = useMemo(() => byDay(items), [items]);
  const words = texts.calendar;
  const today = dateOf(now);
  return (
    <>
      <div className={css.month} role="group" aria-label={words.grid}>
        {words.weekdays.map((day) => (
          <span key={day} className={css.weekday} aria-hidden>
            {day}
          </span>
        ))}
        {datesBetween(range.from, range.to).map((day) => {
          const found = days.get(day) ?? [];
          return (
            <button
              key={day}
              type="button"
              className={css.day}
              data-other={day.slice(0, 7) !== date.slice(0, 7) || undefined}
              data-today={day === today || undefined}
              aria-pressed={day === date}
              onClick={() => choose(day)}
            >
              <VisuallyHidden>{words.dayLabel(formatDay(day), words.publications(found.length))}</VisuallyHidden>
              <span className={css.number} aria-hidden>
                {parseLocal(day).day}
              </span>
              <span className={css.dots} aria-hidden>
                {dotsOf(found).map((state, index) => (
                  <i key={index} data-state={state} />
                ))}
              </span>
            </button>
          );
        })}
      </div>
      <section className={css.list} aria-labelledby="chosen-day">
        <Title order={2} id="chosen-day">
          {formatNearDay(date, now)}
        </Title>
        <DayList date={date} items={days.get(date) ?? []} {...{ now, open, compose }} />
      </section>
    </>
  );
}
