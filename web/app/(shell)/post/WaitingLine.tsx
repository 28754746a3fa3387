'use client';

import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import css from './Publication.module.css';
import { Notice } from '@/components/Notice';
import { workspaceKey } from '@/lib/api/keys';
import type { WaitingResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How often what waits for no known instant is looked at, where no live event tells. */
const LOOK = 10 * SECOND;

/** Why a publication waits and until when, in one sentence that counts down. */
export function WaitingLine({ waiting, postId, due, now }: { waiting: WaitingResponse; postId: string; due?: string; now: Now | undefined }) {
  const instant = useTicking(now, waiting.until);
  useLookAgain(waiting, now);
  const words = texts.post.waiting;
  const detail = waiting.detail ?? null;
  return (
    <Notice tone="progress">
      {waiting.message}{' '}
      {waiting.until !== null && now !== undefined && instant !== undefined && (
        // Heard once with the rest, not again with every second.
        <span aria-live="off" className={css.countdown}>
          {(words.goesOn[waiting.code] ?? words.goesOn.otherwise!)(when(waiting.until, instant, now), lateness(waiting.until, due))}
        </span>
      )}
      {waiting.code === 'late' && (
        <Anchor component={Link} href={routes.review} inherit>
          {texts.late.home.action}
        </Anchor>
      )}
      {detail !== null && detail.postId !== postId && (
        <Anchor component={Link} href={routes.post(detail.postId)} inherit>
          {words.other}
        </Anchor>
      )}
    </Notice>
  );
}

/** "in 41 s", "in 12 min" or "Today, 13:10". */
function when(until: string, instant: number, now: Now) {
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

/** How many minutes after its time that is; at least one where it is after it at all. */
const lateness = (until: string, due: string | undefined) => (due === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - Date.parse(due)) / MINUTE)));

/** The server's now, second by second while the seconds are shown; the page's own clock ticks more slowly. */
function useTicking(now: Now | undefined, until: string | null) {
  const [ticked, setTicked] = useState<{ from: number; passed: number }>();
  const from = now?.instant;
  const near = until !== null && from !== undefined && Date.parse(until) - from < 2 * MINUTE;
  useEffect(() => {
    if (!near) {
      return undefined;
    }
    const started = performance.now();
    const timer = setInterval(() => setTicked({ from, passed: performance.now() - started }), SECOND);
    return () => clearInterval(timer);
  }, [from, near]);
  return from === undefined ? undefined : from + (ticked?.from === from ? ticked.passed : 0);
}

/** Reads the post again when the wait should be over: no live event tells that a limit or an outage has ended. */
function useLookAgain({ code, until }: WaitingResponse, now: Now | undefined) {
  const client = useQueryClient();
  const { id } = useWorkspace();
  const left = until === null ? (code === 'account_paused' || code === 'account_disconnected' || code === 'late' ? undefined : LOOK) : now && Date.parse(until) - now.instant + 2 * SECOND;
  useEffect(() => {
    if (left === undefined || left > HOUR) {
      return undefined;
    }
    const timer = setTimeout(
      () => ['posts', 'publications'].forEach((feature) => void client.invalidateQueries({ queryKey: workspaceKey(id, feature as 'posts') })),
      Math.max(left, LOOK / 2),
    );
    return () => clearTimeout(timer);
  }, [client, id, left]);
}
