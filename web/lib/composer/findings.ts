import { captionOver, CAPTION_LIMIT, DESCRIPTION_LIMIT } from './caption';
import { needsIndication, PRIVATE } from './disclosure';
import { localTimeOf, type Draft, type Options } from './draft';
import { isPhotoPost, MOST_PHOTOS, titleOver } from './photos';
import type { ClosedFeatureResponse, CreatorInfoResponse, MediaResponse, TimeResolutionResponse } from '@/lib/api/types';
import { durationText } from '@/lib/media/format';
import { texts } from '@/lib/texts';

const words = texts.composer;

/** Where on the page something is to be done. */
export type Place = 'video' | 'title' | 'caption' | 'accounts' | 'account' | 'privacy' | 'disclosure' | 'interactions' | 'when';

/** One thing that stands in the way of publishing. */
export interface Finding {
  place: Place;
  accountId?: string;
  message: string;
}

/** What is known of an account now. */
export interface AccountKnowledge {
  handle: string;
  info: CreatorInfoResponse | undefined;
  /** Why it is not known. */
  error: string | null;
  /** Nothing at all can be sent to it. */
  disconnected?: boolean;
  /** What its owner did not grant. */
  closed?: readonly ClosedFeatureResponse[];
}

export interface Knowledge {
  media: MediaResponse | null | undefined;
  /** The photos of a photo post in their order; null: gone, undefined: not known yet. */
  photos?: readonly (MediaResponse | null | undefined)[];
  /** A file chosen for this post is on its way. */
  uploading: boolean;
  accounts: Readonly<Record<string, AccountKnowledge>>;
  /** The one that decides. */
  resolution: TimeResolutionResponse | undefined;
  /** One, or one for every zone of the accounts. */
  resolutions: readonly TimeResolutionResponse[];
}

/** Everything to do before the post can be published, in the order of the page. */
export function findingsOf(draft: Draft, known: Knowledge): Finding[] {
  const accounts = draft.accounts.flatMap(({ accountId, options }) => accountFindings(accountId, options, known.accounts[accountId], known.media, isPhotoPost(draft)));
  return [
    ...(draft.accounts.length === 0 ? [{ place: 'accounts', message: words.todo.accounts } as const] : []),
    ...(isPhotoPost(draft) ? photoFindings(draft, known) : mediaFindings(draft, known)),
    ...(captionOver(draft.caption, isPhotoPost(draft) ? DESCRIPTION_LIMIT : CAPTION_LIMIT) > 0
      ? [{ place: 'caption', message: isPhotoPost(draft) ? words.todo.description : words.todo.caption } as const]
      : []),
    ...accounts,
    ...whenFindings(draft, known.resolution),
  ];
}

function photoFindings({ photos: chosen }: Draft, { photos = [], uploading }: Knowledge): Finding[] {
  const has = (state: MediaResponse['state']) => photos.some((photo) => photo?.state === state);
  const over = (chosen?.ids.length ?? 0) - MOST_PHOTOS;
  const message = photos.includes(null)
    ? words.photos.gone
    : has('rejected')
      ? words.todo.photosRejected
      : uploading
        ? words.todo.photosUploading
        : has('processing')
          ? words.todo.photosChecking
          : over > 0
            ? words.todo.photosOver(over)
            : null;
  return [
    ...(message === null ? [] : [{ place: 'video', message } as const]),
    ...(titleOver(chosen?.title ?? '') > 0 ? [{ place: 'title', message: words.todo.title } as const] : []),
  ];
}

function mediaFindings({ mediaId }: Draft, { media, uploading }: Knowledge): Finding[] {
  const message =
    mediaId === null
      ? uploading
        ? words.todo.videoUploading
        : words.todo.video
      : media === null
        ? words.video.gone
        : media?.state === 'processing'
          ? words.todo.videoChecking
          : media?.state === 'rejected'
            ? words.todo.videoRejected
            : null;
  return message === null ? [] : [{ place: 'video', message }];
}

/** What is open for one account. Stored choices that TikTok no longer offers are said, never replaced. */
export function accountFindings(accountId: string, options: Options, known: AccountKnowledge | undefined, media: MediaResponse | null | undefined, photos = false): Finding[] {
  const at = (place: Place, message: string): Finding => ({ place, accountId, message });
  const closed = known?.disconnected ? null : closedFor(options.mode, known?.closed ?? []);
  if (closed !== null) {
    return [at('account', closed)];
  }
  if (options.mode === 'inbox') {
    // The creator chooses everything in the app, so what TikTok allows here does not matter.
    return known?.disconnected && known.error !== null ? [at('account', known.error)] : [];
  }
  if (known?.error != null) {
    return [at('account', known.error)];
  }
  const info = known?.info;
  if (info === undefined) {
    return [at('account', words.todo.loading)];
  }
  if (info.problem !== null) {
    return [at('account', info.problem.message)];
  }
  const duration = media?.facts?.durationMs;
  const off = (allowed: boolean, disabled: boolean, what: string) => (allowed && disabled ? [at('interactions', words.settings.interactionOff(what))] : []);
  return [
    ...(duration !== undefined && duration > info.maxVideoDurationSeconds * 1_000
      ? [at('account', words.settings.tooLong(durationText(duration), durationText(info.maxVideoDurationSeconds * 1_000)))]
      : []),
    ...privacyFindings(options, info, photos).map((message) => at('privacy', message)),
    ...off(options.allowComment, info.commentDisabled, words.settings.comment),
    ...off(options.allowDuet, info.duetDisabled, words.settings.duet),
    ...off(options.allowStitch, info.stitchDisabled, words.settings.stitch),
    ...(needsIndication(options) ? [at('disclosure', words.settings.indicate)] : []),
  ];
}

/** Which scope this way of posting lacks, in a sentence; null when it lacks none. */
export function closedFor(mode: Options['mode'], closed: readonly ClosedFeatureResponse[]): string | null {
  const missing = (feature: string) => closed.find((one) => one.feature === feature)?.scope;
  const [publish, drafts] = [missing('publish'), missing('drafts')];
  if (mode === 'inbox') {
    return drafts === undefined ? null : words.accounts.cannotDraft(drafts, publish === undefined);
  }
  return publish === undefined ? null : words.accounts.cannotPublish(publish, drafts === undefined);
}

function privacyFindings({ privacyLevel, disclose, brandedContent }: Options, info: CreatorInfoResponse, photos: boolean): string[] {
  if (privacyLevel === null) {
    return [photos ? words.todo.privacyPhotos : words.todo.privacy];
  }
  if (!info.privacyLevelOptions.includes(privacyLevel)) {
    return [words.settings.withdrawn(privacyText(privacyLevel))];
  }
  return disclose && brandedContent && privacyLevel === PRIVATE ? [words.settings.brandedPrivate] : [];
}

function whenFindings({ when }: Draft, resolution: TimeResolutionResponse | undefined): Finding[] {
  if (when.now) {
    return [];
  }
  const localTime = localTimeOf(when);
  const message =
    localTime === null
      ? words.when.missing
      : resolution?.past
        ? words.when.pastTodo
        : resolution?.kind === 'gap' && when.acceptedShiftOf !== localTime
          ? words.when.acceptFirst
          : null;
  return message === null ? [] : [{ place: 'when', message }];
}

export const privacyText = (level: string): string => words.settings.privacyLevels[level] ?? level;

/** Accounts for which nothing is open. */
export const readyAccounts = (draft: Draft, findings: readonly Finding[]): string[] =>
  draft.accounts.map(({ accountId }) => accountId).filter((id) => findings.every((finding) => finding.accountId !== id));
