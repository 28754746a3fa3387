import { captionToSend } from './caption';
import { NOTHING_CHOSEN, emptyDraft, localTimeOf, type Choice, type Draft, type Options, type When } from './draft';
import type { OptionsContract, PostResponse, PublicationResponse, PublicationState, SavePostRequest, ScheduleRequest } from '@/lib/api/types';
import { dateOf, timeOf } from '@/lib/time/local';

/** Publications that editing the post still changes, besides those that are uploaded ahead; the others can be posted already. */
const OPEN: readonly PublicationState[] = ['draft', 'scheduled', 'failed'];

export const isOpen = ({ state, uploadedAhead }: PublicationResponse): boolean => OPEN.includes(state) || uploadedAhead;

/** Those of them that have a time to come. */
export const isWaiting = ({ state, uploadedAhead }: PublicationResponse): boolean => state === 'scheduled' || uploadedAhead;

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

/** Drafts for the inbox meet no instant, and the API refuses to upload them ahead. */
const isAllInbox = ({ accounts }: Draft): boolean => accounts.length > 0 && accounts.every(({ options }) => options.mode === 'inbox');

/** The draft as the API saves it. */
export const toSaveRequest = (draft: Draft, version: number | null): SavePostRequest => ({
  caption: captionToSend(draft.caption),
  mediaId: draft.mediaId,
  coverTimestampMs: draft.coverTimestampMs,
  ...(draft.photos == null ? {} : { photoIds: [...draft.photos.ids], title: draft.photos.title.trim() === '' ? null : draft.photos.title, photoCoverIndex: draft.photos.cover }),
  accounts: draft.accounts.map(({ accountId, options }) => ({ accountId, options: toContract(options) })),
  ...(draft.late == null ? {} : { late: draft.late }),
  ...(draft.uploadAhead === true && !isAllInbox(draft) ? { uploadAhead: true } : {}),
  ...(draft.transfer === undefined ? {} : { transfer: draft.transfer }),
  ...(version === null ? {} : { version }),
});

export function toScheduleRequest({ when }: Draft, version: number): ScheduleRequest {
  const localTime = localTimeOf(when);
  return when.now
    ? { version, now: true, acceptShift: false }
    : { version, now: false, localTime, timeZone: when.timeZone, acceptShift: localTime !== null && when.acceptedShiftOf === localTime };
}

/** A saved post as the author edits it. */
export function toDraft(post: PostResponse, timeZone: string | null): Draft {
  const open = post.publications.filter(isOpen);
  return {
    caption: post.caption,
    mediaId: post.media?.id ?? null,
    coverTimestampMs: post.coverTimestampMs,
    ...(post.photos.length === 0 ? {} : { photos: { ids: post.photos.map(({ id }) => id), title: post.title ?? '', cover: post.photoCoverIndex ?? 0 } }),
    accounts: open.map(({ account, options }): Choice => ({ accountId: account.id, options: fromContract(options) })),
    ...(post.late == null ? {} : { late: post.late }),
    ...(post.uploadAhead ? { uploadAhead: true } : {}),
    ...(post.transfer === 'pull' ? { transfer: post.transfer } : {}),
    when: whenOf(open) ?? emptyDraft(timeZone).when,
  };
}

function whenOf(publications: readonly PublicationResponse[]): When | null {
  const schedules = scheduled(publications);
  const [schedule] = schedules;
  return schedule === undefined
    ? null
    : {
        now: false,
        date: dateOf(schedule.localTime),
        time: timeOf(schedule.localTime),
        timeZone: onOwnClocks(schedules) ? null : schedule.timeZone,
        // Agreed to when it was scheduled.
        acceptedShiftOf: schedule.shifted ? `${dateOf(schedule.localTime)}T${timeOf(schedule.localTime)}` : null,
      };
}

/** Its accounts were moved to different times one by one. */
export function hasMixedTimes(post: PostResponse | null): boolean {
  const schedules = scheduled(post?.publications ?? []);
  return new Set(schedules.map(({ instant }) => instant)).size > 1 && !onOwnClocks(schedules);
}

const scheduled = (publications: readonly PublicationResponse[]) =>
  publications.flatMap((publication) => (isWaiting(publication) && publication.schedule !== null ? [publication.schedule] : []));

/** The same wall-clock time in several zones: every account has it on its own clock. */
const onOwnClocks = (schedules: readonly { localTime: string; timeZone: string }[]): boolean =>
  new Set(schedules.map(({ timeZone }) => timeZone)).size > 1 && new Set(schedules.map(({ localTime }) => localTime)).size === 1;

/** Both say the same, apart from when: an answer that got lost had been carried out after all. */
export const sameContent = (post: PostResponse, draft: Draft): boolean =>
  JSON.stringify(canonical(toSaveRequest(toDraft(post, draft.when.timeZone), null))) === JSON.stringify(canonical(toSaveRequest(draft, null)));

const canonical = (request: SavePostRequest) => ({
  ...request,
  accounts: [...(request.accounts ?? [])].sort((a, b) => a.accountId.localeCompare(b.accountId)).map(({ accountId, options }) => [accountId, Object.entries(options ?? {}).sort()]),
});
