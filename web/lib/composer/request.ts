import { captionToSend } from './caption';
import { NOTHING_CHOSEN, emptyDraft, localTimeOf, type Choice, type Draft, type Options, type When } from './draft';
import type { OptionsContract, PostResponse, PublicationResponse, PublicationState, SavePostRequest, ScheduleRequest } from '@/lib/api/types';
import { dateOf, timeOf } from '@/lib/time/local';

/** Publications that editing the post still changes; the others are at TikTok already. */
const OPEN: readonly PublicationState[] = ['draft', 'scheduled', 'failed'];

export const isOpen = ({ state }: PublicationResponse): boolean => OPEN.includes(state);

const toContract = ({ disclose, yourBrand, brandedContent, ...options }: Options): OptionsContract => ({
  ...options,
  // Switched on with nothing ticked discloses nothing yet.
  disclosure: disclose && (yourBrand || brandedContent) ? { yourBrand, brandedContent } : null,
});

const fromContract = ({ disclosure, ...options }: OptionsContract): Options => ({
  ...NOTHING_CHOSEN,
  ...options,
  mode: options.mode ?? 'direct',
  disclose: disclosure !== null && (disclosure.yourBrand || disclosure.brandedContent),
  yourBrand: disclosure?.yourBrand ?? false,
  brandedContent: disclosure?.brandedContent ?? false,
});

/** The draft as the API saves it. */
export const toSaveRequest = (draft: Draft, version: number | null): SavePostRequest => ({
  caption: captionToSend(draft.caption),
  mediaId: draft.mediaId,
  coverTimestampMs: draft.coverTimestampMs,
  accounts: draft.accounts.map(({ accountId, options }) => ({ accountId, options: toContract(options) })),
  ...(version === null ? {} : { version }),
});

export function toScheduleRequest({ when }: Draft, version: number): ScheduleRequest {
  const localTime = localTimeOf(when);
  return when.now
    ? { version, now: true, acceptShift: false }
    : { version, now: false, localTime, timeZone: when.timeZone, acceptShift: localTime !== null && when.acceptedShiftOf === localTime };
}

/** A saved post as the author edits it. */
export function toDraft(post: PostResponse, timeZone: string): Draft {
  const open = post.publications.filter(isOpen);
  return {
    caption: post.caption,
    mediaId: post.media?.id ?? null,
    coverTimestampMs: post.coverTimestampMs,
    accounts: open.map(({ account, options }): Choice => ({ accountId: account.id, options: fromContract(options) })),
    when: whenOf(open) ?? emptyDraft(timeZone).when,
  };
}

function whenOf(publications: readonly PublicationResponse[]): When | null {
  const schedule = publications.find(({ state, schedule: own }) => state === 'scheduled' && own !== null)?.schedule;
  return schedule == null
    ? null
    : {
        now: false,
        date: dateOf(schedule.localTime),
        time: timeOf(schedule.localTime),
        timeZone: schedule.timeZone,
        // Agreed to when it was scheduled.
        acceptedShiftOf: schedule.shifted ? `${dateOf(schedule.localTime)}T${timeOf(schedule.localTime)}` : null,
      };
}

/** Its accounts were moved to different times one by one. */
export function hasMixedTimes(post: PostResponse | null): boolean {
  const instants = (post?.publications ?? []).filter(({ state }) => state === 'scheduled').map(({ schedule }) => schedule?.instant);
  return new Set(instants).size > 1;
}

/** Both say the same, apart from when: an answer that got lost had been carried out after all. */
export const sameContent = (post: PostResponse, draft: Draft): boolean =>
  JSON.stringify(canonical(toSaveRequest(toDraft(post, draft.when.timeZone), null))) === JSON.stringify(canonical(toSaveRequest(draft, null)));

const canonical = (request: SavePostRequest) => ({
  ...request,
  accounts: [...(request.accounts ?? [])].sort((a, b) => a.accountId.localeCompare(b.accountId)).map(({ accountId, options }) => [accountId, Object.entries(options ?? {}).sort()]),
});
