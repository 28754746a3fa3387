'use client';

import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect } from 'react';
import css from './Publication.module.css';
import { Notice } from '@/components/Notice';
import { workspaceKey } from '@/lib/api/keys';
import type { WaitingResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { minutesAfter, useTicking, whenText } from '@/lib/time/countdown';
import type { Now } from '@/lib/time/now';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
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
          {(words.goesOn[waiting.code] ?? words.goesOn.otherwise!)(whenText(waiting.until, instant, now), minutesAfter(waiting.until, due))}
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
