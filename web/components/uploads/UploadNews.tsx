'use client';

import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { UploadItem, UploadState } from '@/lib/uploads/item';
import { texts } from '@/lib/texts';

function newsOf(item: UploadItem): string | null {
  const { started, finished, refused, states } = texts.uploads;
  switch (item.state) {
    case 'uploading':
      return started(item.fileName);
    case 'done':
      return finished(item.fileName);
    case 'failed':
      return refused(item.fileName, item.problem ?? states.failed);
    case 'retrying':
      return refused(item.fileName, states.retrying);
    default:
      return null;
  }
}

/** Says beginnings and ends to screen readers; every per cent would be noise. */
export function UploadNews({ items }: { items: readonly UploadItem[] }) {
  const before = useRef(new Map<string, UploadState>());
  const [news, setNews] = useState('');

  useEffect(() => {
    const changed = items.filter(({ id, state }) => before.current.get(id) !== state);
    before.current = new Map(items.map(({ id, state }) => [id, state]));
    const words = changed.flatMap((item) => newsOf(item) ?? []);
    if (words.length > 0) {
      setNews(words.join(' '));
    }
  }, [items]);

  return <VisuallyHidden role="status">{news}</VisuallyHidden>;
}
