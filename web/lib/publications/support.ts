import type { PublicationDetailResponse } from '@/lib/api/types';

/** The facts of a publication as text: ids, states and times, but no caption and nothing of a video. */
export function supportDetails({ publication, attempts, events }: PublicationDetailResponse, version: string): string {
  const { id, postId, account, state, step, schedule, waiting, problem, tikTokPostId } = publication;
  const details = {
    cuewright: version,
    publication: id,
    post: postId,
    account: account.id,
    state,
    step: step.name,
    schedule: schedule && { instant: schedule.instant, localTime: schedule.localTime, timeZone: schedule.timeZone },
    waiting: waiting && { code: waiting.code, until: waiting.until },
    problem: problem && { code: problem.code, reference: problem.reference },
    tikTokPostId,
    attempts: attempts.map(({ number, state: attemptState, publishId, size, bytesConfirmed, chunkCount, startedAt, endedAt, problem: failure }) => ({
      number,
      state: attemptState,
      publishId,
      size,
      bytesConfirmed,
      chunkCount,
      startedAt,
      endedAt,
      problem: failure && { code: failure.code, reference: failure.reference },
    })),
    // Who decided something is nobody's business outside.
    events: events.map(({ at, kind, detail: { by: _by, ...detail } }) => ({ at, kind, ...detail })),
  };
  return JSON.stringify(details, null, 2);
}
