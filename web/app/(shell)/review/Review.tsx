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
import { Page } from '@/components/Page';
import type { LatePublicationResponse, LateReviewResponse } from '@/lib/api/types';
import { useLateReview } from '@/lib/late/review';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.late;

/** After an outage or a restore: what does not go out by itself, and one decision for any number of them. */
export function Review() {
  const { data, isError, error, refetch } = useLateReview();
  return (
    <Page title={data !== undefined && data.restoredTotal > 0 ? words.restored.title : words.title} aside={data !== undefined && data.total + data.restoredTotal > 0 ? (data.total + data.restoredTotal).toLocaleString('en') : undefined}>
      {data === undefined ? isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={6} height={72} /> : <Sections review={data} />}
    </Page>
  );
}

function Sections({ review: { items, total, restored, restoredTotal, ...zone } }: { review: LateReviewResponse }) {
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
  return (
    <>
      {restored.length > 0 && <ReviewList restored items={restored} total={restoredTotal} {...zone} />}
      {items.length > 0 && <ReviewList title={restored.length > 0 ? words.section : undefined} items={items} total={total} {...zone} />}
    </>
  );
}

interface ListProps {
  /** Whether these may be out already. */
  restored?: boolean;
  title?: string;
  items: readonly LatePublicationResponse[];
  total: number;
  today: string;
  timeZone: string;
}

function ReviewList({ restored = false, title = restored ? words.restored.section : undefined, items, total, today, timeZone }: ListProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // What is decided meanwhile, here or elsewhere, leaves the selection with the list.
  const chosen = items.filter(({ publication }) => ids.has(publication.id)).map(({ publication }) => publication);
  const all = chosen.length === items.length;
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
        <Button variant="subtle" size="xs" color="gray" onClick={() => setIds(new Set(all ? [] : items.map(({ publication }) => publication.id)))}>
          {all ? words.none : words.all}
        </Button>
      </div>
      <ul className={css.list}>
        {items.map((item) => (
          <LateRow key={item.publication.id} item={item} today={today} restored={restored} chosen={ids.has(item.publication.id)} toggle={() => toggle(item.publication.id)} />
        ))}
      </ul>
      {total > items.length && <p className={css.more}>{words.more(items.length, total)}</p>}
      {chosen.length > 0 && <DecideBar chosen={chosen} restored={restored} timeZone={timeZone} done={() => setIds(new Set())} />}
    </section>
  );
}
