import { publication } from './samples';
import type { CalendarItemResponse, CalendarResponse, MediaResponse, PostResponse, PublicationDetailResponse, PublicationResponse } from '@/lib/api/types';

/** An item whose publication is due at a wall-clock time in Berlin. */
export const item = (localTime: string, over: Partial<PublicationResponse> = {}, caption = 'Croissants at five'): CalendarItemResponse => {
  const instant = `${localTime}+01:00`;
  const schedule = { localTime, timeZone: 'Europe/Berlin', offsetMinutes: 60, instant, shifted: false };
  const found = publication({ schedule, ...over });
  return { publication: found, caption, thumbnailUrl: null, localTime, offsetMinutes: 60, movable: found.state === 'scheduled' || found.state === 'failed', photoCount: 0 };
};

export const calendar = (items: readonly CalendarItemResponse[], over: Partial<CalendarResponse> = {}): CalendarResponse => ({
  timeZone: 'Europe/Berlin',
  nowLocalTime: '2026-11-25T11:00:00',
  items: [...items],
  ...over,
});

export const media = (over: Partial<MediaResponse> = {}): MediaResponse => ({
  id: '0199c0de-0000-7000-8000-000000000401',
  kind: 'video',
  fileName: 'croissants.mp4',
  contentType: 'video/mp4',
  size: 7_912_345,
  state: 'ready',
  sha256: 'ab'.repeat(32),
  facts: { container: 'mp4', videoCodec: 'h264', audioCodec: 'aac', width: 1080, height: 1920, frameRate: 29.97, durationMs: 12_000, rotation: 0 },
  photo: null,
  checked: true,
  thumbnailUrl: null,
  contentUrl: '/content',
  problem: null,
  postCount: 1,
  createdAt: '2026-11-20T09:00:00+00:00',
  version: 1,
  ...over,
});

export const post = (over: Partial<PostResponse> = {}): PostResponse => ({
  id: '0199c0de-0000-7000-8000-000000000301',
  kind: 'video',
  caption: 'Croissants at five',
  title: null,
  media: media(),
  photos: [],
  photoCoverIndex: null,
  coverTimestampMs: null,
  late: null,
  uploadAhead: false,
  transfer: 'upload',
  publications: [publication()],
  createdBy: { id: '0199c0de-0000-7000-8000-0000000000aa', displayName: 'Sample Owner' },
  createdAt: '2026-11-24T10:00:00+00:00',
  updatedAt: '2026-11-25T08:00:00+00:00',
  version: 7,
  ...over,
});

export const detail = (found: PublicationResponse, over: Partial<PublicationDetailResponse> = {}): PublicationDetailResponse => ({
  publication: found,
  kind: 'video',
  caption: 'Croissants at five',
  title: null,
  media: media(),
  photos: [],
  photoCoverIndex: null,
  attempts: [
    {
      id: '0199c0de-0000-7000-8000-000000000501',
      number: 1,
      state: 'failed',
      publishId: 'v_pub_file~1.123',
      size: 7_912_345,
      bytesConfirmed: 5_000_000,
      chunkCount: 1,
      startedAt: '2026-11-25T12:00:01+00:00',
      endedAt: null,
      problem: { code: 'spam_risk', message: 'TikTok judged this post as risky.', action: 'retry', reference: 'LOG1' },
    },
  ],
  events: [
    { at: '2026-11-24T10:00:00+00:00', kind: 'scheduled', message: 'Scheduled', attempt: null, detail: { localTime: '2026-11-25T13:00:00', timeZone: 'Europe/Berlin' } },
    { at: '2026-11-25T12:00:02+00:00', kind: 'accepted', message: 'TikTok accepted it and opened an upload', attempt: 1, detail: { publishId: 'v_pub_file~1.123', by: 'Somebody' } },
  ],
  posts: [],
  ...over,
});
