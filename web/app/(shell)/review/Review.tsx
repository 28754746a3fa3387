'use client';

import { Button } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import { DecideBar } from './DecideBar';
import { LateRow } from './LateRow';
import css from './Review.module.css';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { MOST_AT_ONCE, useLateReview } from '@/lib/late/review';
import { once } from '@/lib/queue/queue';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.late;

/** After an outage: what is too late to go out by itself, and one decision for any number of them. */
export function Review() {
  const review = useLateReview();
  const { data, isError, error, refetch } = review;
  const total = data?.pages.at(-1)?.total ?? 0;
  return (
    <Page title={words.title} aside={total > 0 ? total.toLocaleString('en') : undefined}>
      {data === undefined ? isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={6} height={72} /> : <LateList review={review} total={total} />}
    </Page>
  );
}

function LateList({ review, total }: { review: ReturnType<typeof useLateReview>; total: number }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const pages = review.data?.pages ?? [];
  const items = once(pages.map((page) => page.items), ({ publication }) => publication.id);
  const { today = '', timeZone = '' } = pages.at(-1) ?? {};
  // What is decided meanwhile, here or elsewhere, leaves the selection with the list.
  const chosen = items.filter(({ publication }) => ids.has(publication.id)).map(({ publication }) => publication);
  if (items.length === 0) {
    return (
      <EmptyState
        icon={IconClockCheck}
        title={words.empty.title}
        message={words.empty.message}
        action={
          <Button component={Link} href={routes.calendar} variant="default">
            {words.empty.action}
          </Button>
        }
      />
    );
  }
  const selectable = items.slice(0, MOST_AT_ONCE);
  const all = chosen.length >= selectable.length;
  const toggle = (id: string) => setIds((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  return (
    <>
      <div className={css.intro}>
        <p>{words.intro}</p>
        <Button variant="subtle" size="xs" color="gray" onClick={() => setIds(new Set(all ? [] : selectable.map(({ publication }) => publication.id)))}>
          {all ? words.none : words.all}
        </Button>
      </div>
      <ul className={css.list}>
        {items.map((item) => (
          <LateRow key={item.publication.id} item={item} today={today} chosen={ids.has(item.publication.id)} toggle={() => toggle(item.publication.id)} />
        ))}
      </ul>
      {total > items.length && <p className={css.more}>{words.shown(items.length, total)}</p>}
      {review.hasNextPage && <LoadMore pending={review.isFetchingNextPage} load={() => void review.fetchNextPage()} />}
      {chosen.length > 0 && <DecideBar chosen={chosen} timeZone={timeZone} done={() => setIds(new Set())} />}
    </>
  );
}
