'use client';

import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { Circuits } from './Circuits';
import { ComingUpAccount } from './ComingUpAccount';
import { CountTabs } from './CountTabs';
import css from './Queue.module.css';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { LoadMore } from '@/components/LoadMore';
import type { QueueParams } from '@/lib/queue/params';
import { once, useComingUp } from '@/lib/queue/queue';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

const words = texts.queue.comingUp;

/** The next publications of each account, whose turn is soonest first, and whether they are ready. */
export function ComingUp({ params, change }: { params: QueueParams; change: (part: Partial<QueueParams>) => void }) {
  const comingUp = useComingUp(params);
  const now = useNow(useWorkspace().timeZone);
  if (comingUp.data === undefined) {
    return comingUp.isError ? <ErrorState error={comingUp.error} retry={() => void comingUp.refetch()} /> : <LoadingRows rows={4} height={120} />;
  }
  const { pages } = comingUp.data;
  const last = pages.at(-1)!;
  const accounts = once(
    pages.map((page) => page.accounts),
    ({ account }) => account.id,
  );
  return (
    <>
      <Circuits circuits={last.circuits} now={now} />
      <CountTabs
        label={words.readiness}
        parts={[
          { value: false, label: words.everything, count: last.counts.comingUp },
          { value: true, label: words.onlyAtRisk, count: last.counts.atRisk },
        ]}
        chosen={params.onlyAtRisk}
        choose={(onlyAtRisk) => change({ onlyAtRisk })}
      />
      {accounts.length === 0 ? (
        <Nothing params={params} />
      ) : (
        <ul className={css.accounts} aria-busy={comingUp.isPlaceholderData || undefined}>
          {accounts.map((account) => (
            <ComingUpAccount key={account.account.id} account={account} today={last.today} now={now} onlyAtRisk={params.onlyAtRisk} />
          ))}
        </ul>
      )}
      {comingUp.hasNextPage && <LoadMore pending={comingUp.isFetchingNextPage} load={() => void comingUp.fetchNextPage()} />}
    </>
  );
}

function Nothing({ params }: { params: QueueParams }) {
  const { title, message, filtered, atRisk, action } = words.empty;
  return (
    <EmptyState
      icon={IconCalendarPlus}
      title={title}
      message={params.onlyAtRisk ? atRisk : params.accounts.length > 0 ? filtered : message}
      action={
        <Button component={Link} href={routes.compose} prefetch={false} variant="default">
          {action}
        </Button>
      }
    />
  );
}
