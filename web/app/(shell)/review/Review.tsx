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
import { Page } from '@/components/Page';
import type { LateReviewResponse } from '@/lib/api/types';
import { useLateReview } from '@/lib/late/review';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.late;

/** After an outage: what is too late to go out by itself, and one decision for any number of them. */
export function Review() {
  const { data, isError, error, refetch } = useLateReview();
  return (
    <Page title={words.title} aside={data !== undefined && data.total > 0 ? data.total.toLocaleString('en') : undefined}>
      {data === undefined ? isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={6} height={72} /> : <LateList review={data} />}
    </Page>
  );
}

function LateList({ review: { items, today, timeZone, total } }: { review: LateReviewResponse }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
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
  const all = chosen.length === items.length;
  const toggle = (id: string) => setIds((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  return (
    <>
      <div className={css.intro}>
        <p>{words.intro}</p>
        <Button variant="subtle" size="xs" color="gray" onClick={() => setIds(new Set(all ? [] : items.map(({ publication }) => publication.id)))}>
          {all ? words.none : words.all}
        </Button>
      </div>
      <ul className={css.list}>
        {items.map((item) => (
          <LateRow key={item.publication.id} item={item} today={today} chosen={ids.has(item.publication.id)} toggle={() => toggle(item.publication.id)} />
        ))}
      </ul>
      {total > items.length && <p className={css.more}>{words.more(items.length, total)}</p>}
      {chosen.length > 0 && <DecideBar chosen={chosen} timeZone={timeZone} done={() => setIds(new Set())} />}
    </>
  );
}
