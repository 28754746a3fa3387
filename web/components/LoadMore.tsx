'use client';

import { Button, Center } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { texts } from '@/lib/texts';

/** The next page comes when the end of the list comes into view; the button is for everybody whose view does not scroll. */
export function LoadMore({ pending, load }: { pending: boolean; load: () => void }) {
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (near && !pending) {
      load();
    }
    // Only when the end comes near: a failed page is not asked for again by itself.
  }, [near]);
  return (
    <Center ref={ref} py="md">
      <Button variant="default" loading={pending} onClick={load}>
        {texts.common.showMore}
      </Button>
    </Center>
  );
}
