'use client';

import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import css from './Media.module.css';
import { MediaCard } from './MediaCard';
import type { MediaResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

interface MediaGridProps {
  items: readonly MediaResponse[];
  /** What choosing one does, before its name. */
  act: string;
  /** Left out: nothing is chosen here. */
  chosenIds?: readonly string[];
  open: (media: MediaResponse) => void;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** The library as a grid that loads on as it is scrolled; the button does the same for those who do not scroll. */
export function MediaGrid({ items, act, chosenIds, open, hasMore, loadingMore, loadMore }: MediaGridProps) {
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const atEnd = entry?.isIntersecting === true;

  useEffect(() => {
    if (atEnd && hasMore && !loadingMore) {
      loadMore();
    }
    // When the end comes near, and again when more has come. A page that failed is asked for by the button only: here
    // it would be asked for without an end.
  }, [atEnd, items.length]);

  return (
    <>
      <ul className={css.grid}>
        {items.map((media) => (
          <li key={media.id}>
            <MediaCard media={media} act={act} chosen={chosenIds?.includes(media.id)} open={() => open(media)} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <div ref={ref} className={css.more}>
          <Button variant="default" loading={loadingMore} onClick={loadMore}>
            {texts.media.loadMore}
          </Button>
        </div>
      )}
    </>
  );
}
