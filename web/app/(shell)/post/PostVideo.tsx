import css from './Post.module.css';
import { Thumbnail } from '@/components/Thumbnail';
import type { MediaResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** The video itself; nothing of it is loaded before somebody plays it. */
export function PostVideo({ media }: { media: MediaResponse | null }) {
  return media === null || media.state === 'rejected' ? (
    <div className={css.video}>
      <Thumbnail src={media?.thumbnailUrl ?? null} height={280} alt={texts.post.noVideo} />
    </div>
  ) : (
    <video className={css.video} src={media.contentUrl} poster={media.thumbnailUrl ?? undefined} controls preload="none" playsInline aria-label={texts.post.video} />
  );
}
