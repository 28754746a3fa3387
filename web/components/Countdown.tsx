'use client';

import { useTicking, whenText } from '@/lib/time/countdown';
import type { Now } from '@/lib/time/now';

/** A sentence with a time that comes nearer; heard once with the rest, not again with every second. */
export function Countdown({ until, now, say }: { until: string; now: Now | undefined; say: (when: string) => string }) {
  const instant = useTicking(now, until);
  return now === undefined || instant === undefined ? null : (
    <span aria-live="off" className="cw-numbers">
      {say(whenText(until, instant, now))}
    </span>
  );
}
