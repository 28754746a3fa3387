'use client';

import { VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import { stateText } from '@/components/StateBadge';
import type { PublicationResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** Says politely when a publication goes a step further; the per cent in between are not read out. */
export function Announcements({ publications }: { publications: readonly PublicationResponse[] }) {
  const known = useRef<ReadonlyMap<string, string>>(null);
  const current = new Map(publications.map(({ id, state, step }) => [id, stateText(state, { ...step, percent: null })]));
  const said = useRef('');
  if (known.current !== null) {
    const before = known.current;
    const changed = publications.filter(({ id }) => before.has(id) && before.get(id) !== current.get(id));
    if (changed.length > 0) {
      said.current = changed.map(({ id, account }) => texts.post.announce(account.username, current.get(id) ?? '')).join('. ');
    }
  }
  known.current = current;
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said.current}
    </VisuallyHidden>
  );
}
