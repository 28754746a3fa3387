import type { PublicationEventResponse } from '@/lib/api/types';
import { formatBytes } from '@/lib/posts/amounts';
import { texts } from '@/lib/texts';
import { formatDayTime } from '@/lib/time/format';

/** What was sent and what came back, as it was written down; what the message says already is left out. */
export function detailOf({ attempt: told, detail }: Pick<PublicationEventResponse, 'attempt' | 'detail'>): string {
  const { localTime, timeZone, bytes, of, publishId, postId, tikTokCode, logId, outcome, by, endpoint, http, ms, chunk, chunks, range, status, privacy, captionLength } = detail;
  const attempt = told === null ? detail.attempt : String(told);
  const words = texts.post.ledger.detail;
  return [
    localTime && timeZone ? words.time(formatDayTime(localTime), timeZone) : undefined,
    attempt && words.attempt(attempt),
    endpoint,
    privacy && words.audience(privacy),
    switchesOf(detail, 'on'),
    switchesOf(detail, 'off'),
    captionLength && words.captionLength(Number(captionLength)),
    chunk && chunks && words.part(chunk, chunks),
    bytes && (of ? words.bytesOf(formatBytes(Number(bytes)), formatBytes(Number(of))) : formatBytes(Number(bytes))),
    chunks && !chunk && words.parts(chunks),
    range && words.range(range),
    publishId,
    postId && words.postId(postId),
    status && words.status(status),
    tikTokCode && words.tikTokCode(tikTokCode),
    http ? words.http(http) : endpoint && ms ? words.noAnswer : undefined,
    ms && words.took(Number(ms).toLocaleString('en')),
    logId && texts.problems.reference(logId),
    outcome,
    by && words.by(by),
  ]
    .filter(Boolean)
    .join(' · ');
}

function switchesOf(detail: Record<string, string>, position: 'on' | 'off'): string | undefined {
  const words = texts.post.ledger.detail;
  const names = Object.entries(words.switches).flatMap(([key, name]) => (detail[key] === position ? [name] : []));
  return names.length === 0 ? undefined : words[position](names.join(', '));
}
