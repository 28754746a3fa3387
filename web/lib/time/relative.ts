import { texts } from '@/lib/texts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const { units } = texts.time;

/** "in 25 min", "in 3 h", "2 d ago", seen from the API's now (milliseconds since 1970). */
export function formatRelative(instant: string, now: number): string {
  const distance = Date.parse(instant) - now;
  const size = Math.abs(distance);
  if (size < MINUTE) {
    return texts.time.now;
  }
  // Rounded before it is compared: sixty minutes are an hour.
  const minutes = Math.round(size / MINUTE);
  const amount =
    minutes < 60
      ? `${minutes} ${units.minute}`
      : size < 36 * HOUR
        ? `${Math.round(size / HOUR)} ${units.hour}`
        : `${Math.round(size / DAY)} ${units.day}`;
  return distance > 0 ? texts.time.ahead(amount) : texts.time.ago(amount);
}

/** Ahead, and less than a day: then how long to wait says more than the date. */
export const isSoon = (instant: string, now: number): boolean => Date.parse(instant) > now && Date.parse(instant) - now < DAY;

export const daysUntil = (instant: string, now: number): number => Math.floor((Date.parse(instant) - now) / DAY);
