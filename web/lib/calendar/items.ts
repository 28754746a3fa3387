import type { CalendarParams, CalendarState } from './params';
import type { CalendarItemResponse, PublicationState } from '@/lib/api/types';
import { dateOf } from '@/lib/time/local';

/** Which filter finds a state. Each is somewhere, so that nothing can hide. */
const filterOf: Record<PublicationState, CalendarState | null> = {
  draft: null,
  scheduled: 'scheduled',
  publishing: 'publishing',
  processing: 'publishing',
  published: 'published',
  failed: 'failed',
  uncertain: 'failed',
  cancelled: null,
  // Ours is done; what is left is the creator's.
  delivered: 'published',
  parked: 'scheduled',
};

export function filterItems(items: readonly CalendarItemResponse[], { accounts, states }: Pick<CalendarParams, 'accounts' | 'states'>): CalendarItemResponse[] {
  return items.filter(({ publication }) => {
    const found = filterOf[publication.state];
    return (accounts.length === 0 || accounts.includes(publication.account.id)) && (states.length === 0 || (found !== null && states.includes(found)));
  });
}

/** In the order of their times, then by account, so that a crowd at one instant does not jump about. */
export const inOrder = (items: readonly CalendarItemResponse[]): CalendarItemResponse[] =>
  [...items].sort((a, b) => a.localTime.localeCompare(b.localTime) || a.publication.account.username.localeCompare(b.publication.account.username));

export function byDay(items: readonly CalendarItemResponse[]): Map<string, CalendarItemResponse[]> {
  const days = new Map<string, CalendarItemResponse[]>();
  for (const item of inOrder(items)) {
    const day = dateOf(item.localTime);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return days;
}

/** Whether its time has gone by without anything left to do: such ones fade. */
export const isOver = ({ publication: { state }, localTime }: CalendarItemResponse, nowLocalTime: string): boolean =>
  state === 'published' || state === 'delivered' || state === 'cancelled' || ((state === 'scheduled' || state === 'parked') && localTime < nowLocalTime);

const URGENCY: readonly CalendarState[] = ['failed', 'publishing', 'scheduled', 'published'];

/** Up to three dots for a day on a phone: trouble first, then what comes, then what is done. Each kind is seen at least once. */
export function dotsOf(items: readonly CalendarItemResponse[]): CalendarState[] {
  const groups = URGENCY.map((state) => items.filter(({ publication }) => filterOf[publication.state] === state).map(() => state)).filter((group) => group.length > 0);
  const first = groups.flatMap((group) => group.slice(0, 1));
  const rest = groups.flatMap((group) => group.slice(1));
  return [...first, ...rest].slice(0, 3).sort((a, b) => URGENCY.indexOf(a) - URGENCY.indexOf(b));
}
