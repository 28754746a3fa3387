import { useEffect, useState } from 'react';
import { formatNearDayTime } from './format';
import { localAt } from './local';
import type { Now } from './now';
import { everySecond } from './ticker';
import { texts } from '@/lib/texts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** "in 41 s", "in 12 min" or "Today, 13:10". */
export function whenText(until: string, instant: number, now: Now): string {
  const left = Date.parse(until) - instant;
  const words = texts.post.waiting;
  if (left <= 0) {
    return words.anyMoment;
  }
  if (left < 100 * SECOND) {
    return words.inSeconds(Math.ceil(left / SECOND));
  }
  return left < HOUR ? words.inMinutes(Math.ceil(left / MINUTE)) : formatNearDayTime(localAt(until, now.offsetMinutes), now.localTime);
}

/** The server's now, second by second while the seconds are shown; the page's own clock ticks more slowly. */
export function useTicking(now: Now | undefined, until: string | null): number | undefined {
  const [ticked, setTicked] = useState<{ from: number; passed: number }>();
  const from = now?.instant;
  const near = until !== null && from !== undefined && Date.parse(until) - from < 2 * MINUTE;
  useEffect(() => {
    if (!near) {
      return undefined;
    }
    const started = performance.now();
    return everySecond(() => setTicked({ from, passed: performance.now() - started }));
  }, [from, near]);
  return from === undefined ? undefined : from + (ticked?.from === from ? ticked.passed : 0);
}

/** How many minutes after what was due that is; at least one where it is after it at all. */
export const minutesAfter = (until: string, due: string | undefined) => (due === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - Date.parse(due)) / MINUTE)));
