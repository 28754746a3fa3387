import type { CalendarItemResponse, CalendarResponse, PublicationResponse } from '@/lib/api/types';
import { dateOf } from '@/lib/time/local';

/** A wall-clock time in a zone, as a move asks for it. */
export interface NewTime {
  localTime: string;
  timeZone: string;
}

/** Whether a drop there would be refused; both are readings of the display zone's clock. */
export const isPast = (localTime: string, nowLocalTime: string): boolean => localTime.slice(0, 16) < nowLocalTime.slice(0, 16);

/** The calendar as it looks when the move goes through. A calendar of another zone has to ask the server. */
export function withMoved(calendar: CalendarResponse, publicationId: string, { localTime, timeZone }: NewTime): CalendarResponse {
  if (calendar.timeZone !== timeZone) {
    return calendar;
  }
  const moved = (item: CalendarItemResponse): CalendarItemResponse =>
    item.publication.id === publicationId ? { ...item, localTime, publication: { ...item.publication, state: 'scheduled', uploadedAhead: false, problem: null, step: { name: 'waiting', percent: null } } } : item;
  return { ...calendar, items: calendar.items.map(moved) };
}

/** Where an undo leads: back to a time that was still ahead. A failed one had its time already. */
export const undoOf = ({ state, uploadedAhead, schedule }: PublicationResponse): NewTime | null =>
  (state === 'scheduled' || uploadedAhead) && schedule !== null ? { localTime: schedule.localTime, timeZone: schedule.timeZone } : null;

const EVENING = '18:30';

/** Where a click on a day leads: the composer with that day, in the evening or, when that is over, the next full hour. Null for the past. */
export function composeTime(local: string, nowLocalTime: string): { date: string; time: string } | null {
  const [date, today] = [dateOf(local), dateOf(nowLocalTime)];
  if (local.length > 10) {
    return isPast(local, nowLocalTime) ? null : { date, time: local.slice(11, 16) };
  }
  if (date < today) {
    return null;
  }
  const late = date === today && EVENING <= nowLocalTime.slice(11, 16);
  const hour = Number(nowLocalTime.slice(11, 13)) + 1;
  return { date, time: late ? (hour > 23 ? '23:59' : `${hour}:00`) : EVENING };
}
