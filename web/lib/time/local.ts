/** A wall-clock reading such as 2026-11-24T18:30:00, taken apart. It has no zone: the API has applied it already. */
export interface Local {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

export function parseLocal(local: string): Local {
  const match = SHAPE.exec(local);
  if (match === null) {
    throw new RangeError(`Not a local time: ${local}`);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { year, month, day, hour, minute };
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The date of a local time: 2026-11-24. */
export const dateOf = (local: string): string => local.slice(0, 10);

/** The wall-clock reading of an instant, with the offset from UTC that the API gave for it. */
export function localAt(instant: string | number, offsetMinutes: number): string {
  return new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + offsetMinutes * 60_000).toISOString().slice(0, 19);
}

/** Days since 1970-01-01. */
export function dayNumber(local: string): number {
  const { year, month, day } = parseLocal(local);
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The date so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  return localAt((dayNumber(date) + days) * 86_400_000, 0).slice(0, 10);
}

/** 0 is Monday. */
export const weekday = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

export const timeOf = (local: string): string => {
  const { hour, minute } = parseLocal(local);
  return `${pad(hour)}:${pad(minute)}`;
};
