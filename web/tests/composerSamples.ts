import { account, workspacePath } from './samples';
import type { AccountResponse, CreatorInfoResponse, MediaResponse, PostResponse, PublicationResponse, TimeResolutionResponse } from '@/lib/api/types';
import { NOTHING_CHOSEN, type Choice, type Draft, type Options } from '@/lib/composer/draft';

export const bakery = account();
export const loom = account({ id: '0199c0de-0000-7000-8000-000000000102', username: 'loom', nickname: 'The Loom Room' });

export const creatorInfo = (of: AccountResponse = bakery, over: Partial<CreatorInfoResponse> = {}): CreatorInfoResponse => ({
  accountId: of.id,
  nickname: of.nickname,
  username: of.username,
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxVideoDurationSeconds: 600,
  problem: null,
  ...over,
});

export const media = (over: Partial<MediaResponse> = {}): MediaResponse => ({
  id: '0199c0de-0000-7000-8000-000000000301',
  kind: 'video',
  fileName: 'morning-batch.mp4',
  contentType: 'video/mp4',
  size: 8_100_000,
  state: 'ready',
  sha256: 'ab'.repeat(32),
  facts: { container: 'mp4', videoCodec: 'h264', audioCodec: 'aac', width: 1080, height: 1920, frameRate: 30, durationMs: 12_000, rotation: 0 },
  photo: null,
  checked: true,
  thumbnailUrl: workspacePath('/media/0199c0de-0000-7000-8000-000000000301/thumbnail?v=1'),
  contentUrl: workspacePath('/media/0199c0de-0000-7000-8000-000000000301/content'),
  problem: null,
  postCount: 0,
  createdAt: '2026-11-24T08:00:00+00:00',
  version: 1,
  ...over,
});

export const photo = (n: number, over: Partial<MediaResponse> = {}): MediaResponse =>
  media({
    id: `photo-${n}`,
    kind: 'photo',
    fileName: `photo-${n}.jpg`,
    contentType: 'image/jpeg',
    size: 400_000,
    facts: null,
    photo: { width: 1080, height: 1350, orientation: 1 },
    thumbnailUrl: workspacePath(`/media/photo-${n}/thumbnail?v=1`),
    contentUrl: workspacePath(`/media/photo-${n}/content`),
    ...over,
  });

export const options = (over: Partial<Options> = {}): Options => ({ ...NOTHING_CHOSEN, ...over });

export const choice = (of: AccountResponse = bakery, over: Partial<Options> = {}): Choice => ({ accountId: of.id, options: options(over) });

export const draft = (over: Partial<Draft> = {}): Draft => ({
  caption: 'Fresh at five',
  mediaId: media().id,
  coverTimestampMs: null,
  accounts: [choice(bakery, { privacyLevel: 'PUBLIC_TO_EVERYONE' })],
  when: { now: true, date: '', time: '', timeZone: 'Europe/Berlin', acceptedShiftOf: null },
  ...over,
});

export const publicationOf = (of: AccountResponse = bakery, over: Partial<PublicationResponse> = {}): PublicationResponse => ({
  id: `publication-of-${of.username}`,
  postId: 'the-post',
  account: { id: of.id, username: of.username, nickname: of.nickname, avatarUrl: of.avatarUrl, profileUrl: of.profileUrl },
  state: 'draft',
  step: { name: 'draft', percent: null },
  schedule: null,
  waiting: null,
  problem: null,
  risks: [],
  lateBySeconds: null,
  uploadedAhead: false,
  options: { privacyLevel: null, allowComment: false, allowDuet: false, allowStitch: false, disclosure: null, aiGenerated: false, autoAddMusic: false },
  publishedAt: null,
  verifiedAt: null,
  saidOutAt: null,
  tikTokPostId: null,
  tikTokUrl: null,
  version: 1,
  ...over,
});

export const post = (over: Partial<PostResponse> = {}): PostResponse => ({
  id: 'the-post',
  kind: 'video',
  title: null,
  photos: [],
  photoCoverIndex: null,
  caption: 'Fresh at five',
  media: media(),
  coverTimestampMs: null,
  late: null,
  uploadAhead: false,
  transfer: 'upload',
  publications: [publicationOf()],
  createdBy: { id: null, displayName: 'Sample Owner' },
  createdAt: '2026-11-25T09:00:00+00:00',
  updatedAt: '2026-11-25T09:00:00+00:00',
  version: 3,
  ...over,
});

export const resolution = (over: Partial<TimeResolutionResponse> = {}): TimeResolutionResponse => ({
  localTime: '2026-11-26T18:30:00',
  timeZone: 'Europe/Berlin',
  resolvedLocalTime: '2026-11-26T18:30:00',
  offsetMinutes: 60,
  elsewhere: [],
  instant: '2026-11-26T17:30:00+00:00',
  kind: 'exact',
  past: false,
  message: null,
  ...over,
});
