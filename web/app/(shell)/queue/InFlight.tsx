'use client';

import { Button } from '@mantine/core';
import { IconProgress } from '@tabler/icons-react';
import { Circuits } from './Circuits';
import { CountTabs } from './CountTabs';
import css from './Queue.module.css';
import { QueueRow } from './QueueRow';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LateNotice } from '@/components/LateNotice';
import { LoadingRows } from '@/components/LoadingRows';
import { LoadMore } from '@/components/LoadMore';
import { useGrowing } from '@/components/useGrowing';
import { QUEUE_STATES, type QueueParams } from '@/lib/queue/params';
import { once, useInFlight } from '@/lib/queue/queue';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';
import { useWorkspace } from '@/lib/session/workspace';

const DRAWN = 60;
const words = texts.queue;

/** Everything between claim and verdict, and everything due that waits. */
export function InFlight({ params, change }: { params: QueueParams; change: (part: Partial<QueueParams>) => void }) {
  const queue = useInFlight(params);
  const now = useNow(useWorkspace().timeZone);
  const { count, end } = useGrowing(DRAWN);
  if (queue.data === undefined) {
    return queue.isError ? <ErrorState error={queue.error} retry={() => void queue.refetch()} /> : <LoadingRows rows={6} height={76} />;
  }
  const { pages } = queue.data;
  const { counts, circuits } = pages.at(-1)!;
  const items = once(
    pages.map((page) => page.items),
    ({ publication }) => publication.id,
  );
  return (
    <>
      <Circuits circuits={circuits} now={now} />
      {counts.late > 0 && (
        <div className={css.notice}>
          <LateNotice count={counts.late} />
        </div>
      )}
      <CountTabs
        label={words.statesLabel}
        parts={[{ value: null, label: words.all, count: counts.sending + counts.processing + counts.waiting }, ...QUEUE_STATES.map((value) => ({ value, label: words.states[value], count: counts[value] }))]}
        chosen={params.state}
        choose={(state) => change({ state })}
      />
      {items.length === 0 ? (
        <Nothing filtered={params.state !== null || params.accounts.length > 0} comingUp={() => change({ tab: 'coming-up' })} />
      ) : (
        <ul className={css.list} aria-label={words.list} aria-busy={queue.isPlaceholderData || undefined}>
          {items.slice(0, count).map((item) => (
            <QueueRow key={item.publication.id} item={item} now={now} />
          ))}
        </ul>
      )}
      {items.length > count ? <div ref={end} className={css.end} /> : queue.hasNextPage && <LoadMore pending={queue.isFetchingNextPage} load={() => void queue.fetchNextPage()} />}
    </>
  );
}

function Nothing({ filtered, comingUp }: { filtered: boolean; comingUp: () => void }) {
  const { title, message, filtered: elsewhere, action } = words.empty;
  return (
    <EmptyState
      icon={IconProgress}
      title={title}
      message={filtered ? elsewhere : message}
      action={
        <Button variant="default" onClick={comingUp}>
          {action}
        </Button>
      }
    />
  );
}
