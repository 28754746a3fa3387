import type { Draft } from './draft';
import { isPhotoPost, withPhotos } from './photos';
import type { Prefill } from './useComposer';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** What the address asks for: a video or photo of the library, a day of the calendar. Anything unreadable is passed over. */
export function prefillFrom(params: Pick<URLSearchParams, 'get'>): Prefill {
  const mediaId = params.get('media');
  const photoId = params.get('photo');
  const date = params.get('date') ?? '';
  const time = params.get('time') ?? '';
  const timeZone = params.get('zone');
  return (draft: Draft) => ({
    // What was chosen instead meanwhile, and is restored now, stays.
    ...(photoId === null || isPhotoPost(draft) || draft.mediaId !== null ? draft : withPhotos(draft, [photoId])),
    mediaId: isPhotoPost(draft) ? null : (mediaId ?? draft.mediaId),
    coverTimestampMs: mediaId === null || mediaId === draft.mediaId ? draft.coverTimestampMs : null,
    when: {
      ...draft.when,
      ...(DATE.test(date) ? { now: false, date } : {}),
      ...(TIME.test(time) ? { time } : {}),
      // The calendar may show another zone than the workspace's; its times are meant in that one.
      ...(timeZone === null ? {} : { timeZone }),
    },
  });
}
