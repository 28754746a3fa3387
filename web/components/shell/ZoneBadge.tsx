'use client';

import { Tooltip } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import css from './ZoneBadge.module.css';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatOffset, formatTime } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

/** Which zone the times on the pages are meant in, and what its clocks show now. */
export function ZoneBadge() {
  const { timeZone } = useWorkspace();
  const now = useNow(timeZone);
  if (now === undefined) {
    return null;
  }
  const words = texts.shell.zone(timeZone, formatOffset(now.offsetMinutes));
  return (
    <Tooltip label={words} events={{ hover: true, focus: true, touch: true }}>
      <span className={css.badge} tabIndex={0} role="note" aria-label={`${formatTime(now.localTime)} ${words}`}>
        <IconClockHour4 size={14} stroke={1.8} aria-hidden />
        <span>{formatTime(now.localTime)}</span>
        <span className={css.zone}>{timeZone.split('/').at(-1)?.replaceAll('_', ' ')}</span>
      </span>
    </Tooltip>
  );
}
