'use client';

import { lazy, Suspense } from 'react';
import { Agenda } from './Agenda';
import css from './Calendar.module.css';
import { PhoneMonth } from './PhoneMonth';
import { LoadingRows } from '@/components/LoadingRows';
import type { CalendarItemResponse } from '@/lib/api/types';
import type { CalendarView } from '@/lib/calendar/params';
import type { DateRange } from '@/lib/calendar/range';

// The grid brings a library of its own, which phones and the agenda do without.
const Grid = lazy(() => import('./Grid').then(({ Grid: component }) => ({ default: component })));

export interface CalendarBodyProps {
  view: CalendarView;
  items: readonly CalendarItemResponse[];
  date: string;
  range: DateRange;
  /** What a clock in the display zone shows. */
  now: string;
  phone: boolean;
  filtered: boolean;
  choose: (date: string) => void;
  open: (item: CalendarItemResponse, anchor: Element) => void;
  move: (item: CalendarItemResponse, localTime: string) => void;
  compose: (local: string) => void;
}

/** Month and week as a grid, on phones as dots and as a list; the agenda is a list everywhere. */
export function CalendarBody(props: CalendarBodyProps) {
  if (props.phone && props.view === 'month') {
    return <PhoneMonth {...props} />;
  }
  if (props.phone || props.view === 'agenda') {
    return <Agenda {...props} everyDay={props.view === 'week'} />;
  }
  return (
    <Suspense
      fallback={
        <div className={css.loading}>
          <LoadingRows rows={6} height={96} />
        </div>
      }
    >
      <Grid {...props} />
    </Suspense>
  );
}
