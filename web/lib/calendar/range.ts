import type { CalendarView } from './params';
import { addMonths, startOfMonth, startOfWeek } from '@/lib/time/dates';
import { formatDate, formatMonth } from '@/lib/time/format';
import { addDays, parseLocal } from '@/lib/time/local';

export interface DateRange {
  from: string;
  /** The day after the last one. */
  to: string;
}

/** The dates that a view shows around a date. A month fills its first and last week. */
export function rangeOf(view: CalendarView, date: string): DateRange {
  if (view === 'week') {
    const from = startOfWeek(date);
    return { from, to: addDays(from, 7) };
  }
  const [first, next] = [startOfMonth(date), startOfMonth(addMonths(startOfMonth(date), 1))];
  return view === 'agenda' ? { from: first, to: next } : { from: startOfWeek(first), to: addDays(startOfWeek(addDays(next, -1)), 7) };
}

/** Where Previous (-1) and Next (1) lead. */
export const stepFrom = (view: CalendarView, date: string, step: -1 | 1): string =>
  view === 'week' ? addDays(startOfWeek(date), 7 * step) : addMonths(startOfMonth(date), step);

/** "November 2026", "23–29 Nov 2026", "28 Dec 2026 – 3 Jan 2027". */
export function titleOf(view: CalendarView, date: string): string {
  if (view !== 'week') {
    return formatMonth(date);
  }
  const first = startOfWeek(date);
  const last = addDays(first, 6);
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${parseLocal(first).day}–${formatDate(last)}`
    : `${formatDate(first)} – ${formatDate(last)}`;
}
