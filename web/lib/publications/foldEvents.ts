import type { PublicationEventResponse } from '@/lib/api/types';

export interface EventLine {
  key: string;
  /** The last of those that stand in the line: it tells how far it came. */
  event: PublicationEventResponse;
  count: number;
  /** Key of the group that a click folds or unfolds; null on lines that are none, and on all but the first of an unfolded group. */
  group: string | null;
}

/** More of them in a row tell nothing but a greater number. */
const FOLDED = new Set(['chunk_taken', 'checked']);
const LEAST = 3;

/** Runs of the same kind in one attempt become one line, except those that somebody has unfolded. */
export function foldEvents(events: readonly PublicationEventResponse[], unfolded: ReadonlySet<string>): EventLine[] {
  const lines: EventLine[] = [];
  for (let start = 0; start < events.length; ) {
    let end = start + 1;
    while (end < events.length && isSame(events[start]!, events[end]!)) {
      end++;
    }
    const run = events.slice(start, end);
    const key = `${start}-${run[0]!.at}`;
    if (run.length >= LEAST && !unfolded.has(key)) {
      const last = run[run.length - 1]!;
      // Not every question is written down; the last line says how many there were.
      lines.push({ key, event: last, count: last.kind === 'checked' ? Number(last.detail.checks ?? run.length) : run.length, group: key });
    } else {
      run.forEach((event, index) => lines.push({ key: `${key}-${index}`, event, count: 1, group: run.length >= LEAST && index === 0 ? key : null }));
    }
    start = end;
  }
  return lines;
}

const isSame = (first: PublicationEventResponse, other: PublicationEventResponse): boolean => FOLDED.has(first.kind) && first.kind === other.kind && first.attempt === other.attempt;
