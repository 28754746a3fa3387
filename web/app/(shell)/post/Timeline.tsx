import css from './Ledger.module.css';
import type { PublicationEventResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatDay } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';

/** What happened, in its order, to the second. */
export function Timeline({ events, offset }: { events: readonly PublicationEventResponse[]; offset: number }) {
  if (events.length === 0) {
    return <p className={css.none}>{texts.post.ledger.none}</p>;
  }
  return (
    <ol className={css.timeline}>
      {events.map((event, index) => {
        const local = localAt(event.at, offset);
        const before = events[index - 1];
        const newDay = before === undefined || localAt(before.at, offset).slice(0, 10) !== local.slice(0, 10);
        return (
          <li key={`${event.at}-${index}`} data-kind={event.kind}>
            <time dateTime={event.at}>
              {newDay && <span>{formatDay(local)}</span>} {local.slice(11, 19)}
            </time>
            <span>
              {event.message}
              {Object.keys(event.detail).length > 0 && <small>{detailOf(event.detail)}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const detailOf = (detail: Record<string, string>): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
