import { vi } from 'vitest';
import type { CalendarBodyProps } from '@/app/(shell)/calendar/CalendarBody';

export const NOVEMBER = { from: '2026-11-01', to: '2026-12-01' };

/** What the calendar gives to each of its views: Wednesday 25 November 2026, 11 o'clock. */
export function bodyProps(over: Partial<CalendarBodyProps> = {}) {
  const acts = { choose: vi.fn(), open: vi.fn(), move: vi.fn(), compose: vi.fn() };
  const props: CalendarBodyProps = { view: 'agenda', items: [], date: '2026-11-25', range: NOVEMBER, now: '2026-11-25T11:00:00', phone: false, filtered: false, ...acts, ...over };
  return { ...acts, props };
}
