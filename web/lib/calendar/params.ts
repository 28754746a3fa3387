import { isDate } from '@/lib/time/dates';

export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** What a calendar can be narrowed to. Drafts and cancelled ones have no place on it. */
export const CALENDAR_STATES = ['scheduled', 'publishing', 'published', 'failed'] as const;
export type CalendarState = (typeof CALENDAR_STATES)[number];

/** All of what the calendar shows lies in the address, so that it can be shared and comes back after a reload. */
export interface CalendarParams {
  view: CalendarView;
  /** Null: today. */
  date: string | null;
  /** Null: the workspace's zone. */
  zone: string | null;
  /** Ids; none: all. */
  accounts: readonly string[];
  states: readonly CalendarState[];
}

const listOf = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean);
const isOneOf = <T extends string>(all: readonly T[], value: string | null): value is T => all.some((one) => one === value);

export function readParams(search: URLSearchParams): CalendarParams {
  const [view, date] = [search.get('view'), search.get('date')];
  return {
    view: isOneOf(CALENDAR_VIEWS, view) ? view : 'month',
    date: date !== null && isDate(date) ? date : null,
    zone: search.get('zone') || null,
    accounts: listOf(search.get('account')),
    states: listOf(search.get('state')).filter((state) => isOneOf(CALENDAR_STATES, state)),
  };
}

/** The shortest address for it: what is usual is left out. */
export function writeParams({ view, date, zone, accounts, states }: CalendarParams): string {
  const parts = [
    view === 'month' ? '' : `view=${view}`,
    date === null ? '' : `date=${date}`,
    zone === null ? '' : `zone=${encodeURIComponent(zone)}`,
    accounts.length === 0 ? '' : `account=${accounts.map(encodeURIComponent).join(',')}`,
    states.length === 0 ? '' : `state=${states.join(',')}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
