import css from './Post.module.css';
import type { MediaResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** The photos in their order; the cover is marked. */
export function PostPhotos({ photos, cover }: { photos: readonly MediaResponse[]; cover: number }) {
  const words = texts.composer.photos;
  return (
    <ol className={css.photos} aria-label={texts.post.photos}>
      {photos.map((photo, at) => (
        // The same photo may stand there twice.
        <li key={at} data-cover={at === cover || undefined}>
          <img src={photo.thumbnailUrl ?? photo.contentUrl} alt={words.nth(at + 1, photos.length)} loading="lazy" decoding="async" />
          {at === cover && photos.length > 1 && <span>{words.cover}</span>}
        </li>
      ))}
    </ol>
  );
}
