import type { Draft, Options } from './draft';

/** TikTok's limits of a photo post; lengths in UTF-16 units. */
export const MOST_PHOTOS = 35;
export const TITLE_LIMIT = 90;

/** What only a photo post has. */
export interface Photos {
  /** Media ids in the order in which they are swiped through; never empty. */
  ids: readonly string[];
  title: string;
  /** Which one is the cover, from 0. */
  cover: number;
}

export const isPhotoPost = (draft: Draft): boolean => draft.photos != null;

export const photoIds = (draft: Draft): readonly string[] => draft.photos?.ids ?? [];

export const titleOver = (title: string): number => Math.max(0, title.length - TITLE_LIMIT);

/** Other photos, or none any more. The cover stays the same photo while it is there. A post shows a video or photos, not both. */
export function withPhotos(draft: Draft, ids: readonly string[]): Draft {
  if (ids.length === 0) {
    return draft.photos == null ? draft : { ...draft, photos: undefined };
  }
  const before = draft.photos ?? { ids: [], title: '', cover: 0 };
  const cover = before.ids[before.cover];
  return { ...draft, mediaId: null, coverTimestampMs: null, photos: { ...before, ids, cover: Math.max(0, cover === undefined ? 0 : ids.indexOf(cover)) } };
}

/** Moves one photo to another place; what was the cover stays it, also when the same photo stands there twice. */
export function withMoved(draft: Draft, from: number, to: number): Draft {
  const photos = draft.photos;
  if (photos == null || to < 0 || to >= photos.ids.length || from === to) {
    return draft;
  }
  const order = photos.ids.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...draft, photos: { ...photos, ids: order.map((index) => photos.ids[index]!), cover: order.indexOf(photos.cover) } };
}

export function withoutPhoto(draft: Draft, at: number): Draft {
  const photos = draft.photos;
  if (photos == null) {
    return draft;
  }
  const ids = photos.ids.filter((_, index) => index !== at);
  const cover = photos.cover === at ? 0 : photos.cover > at ? photos.cover - 1 : photos.cover;
  return ids.length === 0 ? { ...draft, photos: undefined } : { ...draft, photos: { ...photos, ids, cover } };
}

/** Takes out of the options what the kind of the post does not have. */
export function fitted(draft: Draft): Draft {
  const photos = isPhotoPost(draft);
  const foreign = ({ allowDuet, allowStitch, autoAddMusic }: Options) => (photos ? allowDuet || allowStitch : autoAddMusic);
  return draft.accounts.some(({ options }) => foreign(options))
    ? {
        ...draft,
        accounts: draft.accounts.map((choice) => ({
          ...choice,
          options: photos ? { ...choice.options, allowDuet: false, allowStitch: false } : { ...choice.options, autoAddMusic: false },
        })),
      }
    : draft;
}
