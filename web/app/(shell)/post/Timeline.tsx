'use client';

import { Anchor } from '@mantine/core';
import { useState } from 'react';
import css from './Ledger.module.css';
import type { PublicationEventResponse } from '@/lib/api/types';
import { detailOf } from '@/lib/publications/eventDetail';
import { foldEvents, type EventLine } from '@/lib/publications/foldEvents';
import { texts } from '@/lib/texts';
import { formatDay } from '@/lib/time/format';
import { dateOf, localAt } from '@/lib/time/local';

/** What happened, in its order, to the second. The parts of a large video and the questions of hours stand in one line each until somebody wants them all. */
export function Timeline({ events, offset }: { events: readonly PublicationEventResponse[]; offset: number }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  if (events.length === 0) {
    return <p className={css.none}>{texts.post.ledger.none}</p>;
  }
  const lines = foldEvents(events, unfolded);
  const toggle = (key: string) => setUnfolded((before) => new Set(before.has(key) ? [...before].filter((other) => other !== key) : [...before, key]));
  return (
    <ol className={css.timeline}>
      {lines.map((line, index) => (
        <Line key={line.key} line={line} offset={offset} before={lines[index - 1]?.event} toggle={toggle} />
      ))}
    </ol>
  );
}

function Line({ line: { event, count, group }, offset, before, toggle }: { line: EventLine; offset: number; before: PublicationEventResponse | undefined; toggle: (key: string) => void }) {
  const local = localAt(event.at, offset);
  const newDay = before === undefined || dateOf(localAt(before.at, offset)) !== dateOf(local);
  const words = texts.post.ledger.folded;
  return (
    <li data-kind={event.kind}>
      <time dateTime={event.at}>
        {newDay && <span>{formatDay(local)}</span>} {local.slice(11, 19)}
      </time>
      <span>
        {count > 1 ? (event.kind === 'checked' ? words.checked(count) : words.chunk_taken(count)) : event.message}
        {group !== null && (
          <Anchor component="button" type="button" className={css.fold} aria-expanded={count === 1} onClick={() => toggle(group)}>
            {count > 1 ? words.show : words.hide}
          </Anchor>
        )}
        <small>{detailOf(event)}</small>
      </span>
    </li>
  );
}
