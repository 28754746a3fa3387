'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import css from './Panel.module.css';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { StateBadge } from '@/components/StateBadge';
import { useAccountHistory } from '@/lib/accounts/health';
import type { AccountRow } from '@/lib/accounts/rows';
import type { AccountHistoryEntryResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import { type Now, useNow } from '@/lib/time/now';

const words = texts.accountHealth.history;

/** What happened to the account and what it published, the newest first. */
export function HistoryTab({ account }: AccountRow) {
  const now = useNow(useWorkspace().timeZone);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAccountHistory(account.id);
  if (data === undefined || now === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={5} height={40} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      {items.length === 0 && <p className={css.quiet}>{texts.accounts.panel.historyEmpty(account.username)}</p>}
      <ol className={css.history}>
        {items.map((item) => (
          <Entry key={item.id} item={item} now={now} />
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

function Entry({ item: { at, action, actorName, state, postId, caption, problem }, now }: { item: AccountHistoryEntryResponse; now: Now }) {
  return (
    <li>
      <time dateTime={at}>{formatNearDayTime(localAt(at, now.offsetMinutes), now.localTime)}</time>
      {action !== null && (
        <span>
          {words.actions[action] ?? words.other(action)} {actorName !== null && <span className={css.quiet}>{words.by(actorName)}</span>}
        </span>
      )}
      {state !== null && postId !== null && (
        <span className={css.published}>
          <Link href={routes.post(postId)} prefetch={false} className="cw-clip">
            {caption || texts.publications.noCaption}
          </Link>
          <StateBadge state={state} />
          {problem !== null && <span className={css.quiet}>{problem.message}</span>}
        </span>
      )}
    </li>
  );
}
