'use client';

import { Button, Title } from '@mantine/core';
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
import type { LatePublicationResponse } from '@/lib/api/types';
import { MOST_AT_ONCE, useLateReview } from '@/lib/late/review';
import { once } from '@/lib/queue/queue';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.late;

/** After an outage or a restore: what does not go out by itself, and one decision for any number of them. */
export function Review() {
  const review = useLateReview();
  const { data, isError, error, refetch } = review;
  const { total = 0, restoredTotal = 0 } = data?.pages.at(-1) ?? {};
  return (
    <Page title={restoredTotal > 0 ? words.restored.title : words.title} aside={total + restoredTotal > 0 ? (total + restoredTotal).toLocaleString('en') : undefined}>
      {data === undefined ? isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={6} height={72} /> : <Sections review={review} />}
    </Page>
  );
}

function Sections({ review }: { review: ReturnType<typeof useLateReview> }) {
  const pages = review.data?.pages ?? [];
  const items = once(pages.map((page) => page.items), ({ publication }) => publication.id);
  const { today = '', timeZone = '', total = 0, restored = [], restoredTotal = 0 } = pages.at(-1) ?? {};
  if (items.length + restored.length === 0) {
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
  const zone = { today, timeZone };
  return (
    <>
      {restored.length > 0 && <ReviewList restored items={restored} total={restoredTotal} {...zone} />}
      {items.length > 0 && <ReviewList title={restored.length > 0 ? words.section : undefined} items={items} total={total} rest={review} {...zone} />}
    </>
  );
}

interface ListProps {
  /** Whether these may be out already. */
  restored?: boolean;
  title?: string;
  items: readonly LatePublicationResponse[];
  total: number;
  /** Where there are more of them to read. */
  rest?: ReturnType<typeof useLateReview>;
  today: string;
  timeZone: string;
}

function ReviewList({ restored = false, title = restored ? words.restored.section : undefined, items, total, rest, today, timeZone }: ListProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // What is decided meanwhile, here or elsewhere, leaves the selection with the list.
  const chosen = items.filter(({ publication }) => ids.has(publication.id)).map(({ publication }) => publication);
  const selectable = items.slice(0, MOST_AT_ONCE);
  const all = chosen.length >= selectable.length;
  const toggle = (id: string) => setIds((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  return (
    <section className={css.section} aria-label={title ?? words.title}>
      {title !== undefined && (
        <Title order={2} className={css.title}>
          {title}
        </Title>
      )}
      <div className={css.intro}>
        <p>{restored ? words.restored.intro : words.intro}</p>
        <Button variant="subtle" size="xs" color="gray" onClick={() => setIds(new Set(all ? [] : selectable.map(({ publication }) => publication.id)))}>
          {all ? words.none : words.all}
        </Button>
      </div>
      <ul className={css.list}>
        {items.map((item) => (
          <LateRow key={item.publication.id} item={item} today={today} restored={restored} chosen={ids.has(item.publication.id)} toggle={() => toggle(item.publication.id)} />
        ))}
      </ul>
      {total > items.length && <p className={css.more}>{words.shown(items.length, total)}</p>}
      {rest?.hasNextPage && <LoadMore pending={rest.isFetchingNextPage} load={() => void rest.fetchNextPage()} />}
      {chosen.length > 0 && <DecideBar chosen={chosen} restored={restored} timeZone={timeZone} done={() => setIds(new Set())} />}
    </section>
  );
}
