import { addDays, dateOf, dayNumber, parseLocal, weekday } from './local';

const pad = (n: number) => String(n).padStart(2, '0');

/** The Monday of a date's week. */
export const startOfWeek = (date: string): string => addDays(dateOf(date), -weekday(date));

export const startOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The same day so many months later (or earlier); the last one where the month is shorter. */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parseLocal(date);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return `${String(y).padStart(4, '0')}-${pad(m)}-${pad(Math.min(day, daysInMonth(y, m)))}`;
}

/** Every date from the first up to, but without, the last. */
export const datesBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from)) }, (_, index) => addDays(from, index));

const DATE = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/;

/** A date that exists: what comes from an address may be anything. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) {
    return false;
  }
  const { year, month, day } = parseLocal(text);
  return year > 0 && day >= 1 && day <= daysInMonth(year, month);
}
