import type { MediaResponse, PostResponse } from '@/lib/api/types';

/** What stands for a post where it is shown small: its video, or the photo chosen as the cover. */
export const coverOf = ({ media, photos, photoCoverIndex }: Pick<PostResponse, 'media' | 'photos' | 'photoCoverIndex'>): MediaResponse | null =>
  media ?? photos[photoCoverIndex ?? 0] ?? null;
