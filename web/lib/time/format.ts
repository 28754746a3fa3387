import { dayNumber, dateOf, parseLocal, timeOf, weekday } from './local';
import { texts } from '@/lib/texts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Tue 24 Nov", with the year when it is not the one of `today`. */
export function formatDay(local: string, today?: string): string {
  const { year, month, day } = parseLocal(local);
  const withYear = today !== undefined && parseLocal(today).year !== year ? ` ${year}` : '';
  return `${WEEKDAYS[weekday(local)]} ${day} ${MONTHS[month - 1]}${withYear}`;
}

/** "Today", "Tomorrow", "Yesterday" or the day. */
export function formatNearDay(local: string, today: string): string {
  switch (dayNumber(local) - dayNumber(today)) {
    case 0:
      return texts.time.today;
    case 1:
      return texts.time.tomorrow;
    case -1:
      return texts.time.yesterday;
    default:
      return formatDay(local, today);
  }
}

/** "18:30". */
export const formatTime = timeOf;

/** "Tue 24 Nov, 18:30". */
export const formatDayTime = (local: string, today?: string): string => `${formatDay(local, today)}, ${timeOf(local)}`;

/** "Today, 18:30" or "Tue 24 Nov, 18:30". */
export const formatNearDayTime = (local: string, today: string): string => `${formatNearDay(local, today)}, ${timeOf(local)}`;

/** "24 Nov 2027". */
export function formatDate(local: string): string {
  const { year, month, day } = parseLocal(dateOf(local));
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** "November 2026". */
export function formatMonth(local: string): string {
  const { year, month } = parseLocal(local);
  return `${new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1))} ${year}`;
}

/** "UTC+1", "UTC−3:30", "UTC". */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) {
    return 'UTC';
  }
  const minutes = Math.abs(offsetMinutes);
  const rest = minutes % 60;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
