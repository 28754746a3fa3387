import css from './Ledger.module.css';
import type { PublicationEventResponse } from '@/lib/api/types';
import { formatBytes } from '@/lib/posts/amounts';
import { texts } from '@/lib/texts';
import { formatDay, formatDayTime } from '@/lib/time/format';
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
              <small>{detailOf(event.detail)}</small>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Codes and sizes as they were written down; what the message says already is left out. */
function detailOf(detail: Record<string, string>): string {
  const { localTime, timeZone, bytes, of, attempt, publishId, postId, tikTokCode, logId, outcome, by } = detail;
  const words = texts.post.ledger.detail;
  return [
    localTime && timeZone ? words.time(formatDayTime(localTime), timeZone) : undefined,
    attempt && words.attempt(attempt),
    bytes && (of ? words.bytesOf(formatBytes(Number(bytes)), formatBytes(Number(of))) : formatBytes(Number(bytes))),
    publishId,
    postId && words.postId(postId),
    tikTokCode && words.tikTokCode(tikTokCode),
    logId && texts.problems.reference(logId),
    outcome,
    by && words.by(by),
  ]
    .filter(Boolean)
    .join(' · ');
}
