'use client';

import { IconBookmarkFilled, IconHeartFilled, IconMessageCircleFilled, IconMusic, IconShare3, IconVideo } from '@tabler/icons-react';
import { PhoneCaption } from './PhoneCaption';
import { PhonePhotos } from './PhonePhotos';
import { PhoneVideo } from './PhoneVideo';
import css from './Preview.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import type { AccountResponse, MediaResponse } from '@/lib/api/types';
import type { Options } from '@/lib/composer/draft';
import { texts } from '@/lib/texts';

const words = texts.composer.preview;

interface PhoneProps {
  account: AccountResponse | undefined;
  handle: string;
  caption: string;
  media: MediaResponse | null;
  /** Null: it is no photo post. */
  photos?: readonly (MediaResponse | null | undefined)[] | null;
  /** Of a photo post. */
  title?: string;
  coverMs: number | null;
  options: Options;
  covered: boolean;
}

/** A phone with the post as TikTok lays it out: buttons on the right, name and caption below. */
export function Phone({ account, handle, caption, media, photos = null, title = '', coverMs, options, covered }: PhoneProps) {
  const label = !options.disclose ? null : options.brandedContent ? words.paidPartnership : options.yourBrand ? words.promotional : null;
  return (
    <div className={css.phone}>
      <div className={css.screen}>
        {photos !== null ? (
          <PhonePhotos photos={photos} />
        ) : media !== null && media.state !== 'rejected' ? (
          <PhoneVideo media={media} coverMs={coverMs} />
        ) : (
          <div className={css.none}>
            <IconVideo size={28} stroke={1.4} aria-hidden />
            {words.noVideo}
          </div>
        )}
        <div className={css.shade} aria-hidden />
        {covered && (
          <div className={css.covered} aria-hidden>
            <span>{words.covered}</span>
          </div>
        )}
        <div className={css.side} aria-hidden>
          {account !== undefined && <AccountAvatar account={account} size={36} />}
          <IconHeartFilled size={26} />
          <IconMessageCircleFilled size={26} data-off={!options.allowComment || undefined} />
          <IconBookmarkFilled size={24} />
          <IconShare3 size={26} fill="currentColor" />
        </div>
        <div className={css.below}>
          {label !== null && <span className={css.tag}>{label}</span>}
          <strong>{handle}</strong>
          {title.trim() !== '' && <strong className={css.photoTitle}>{title}</strong>}
          <PhoneCaption caption={caption} />
          {options.aiGenerated && <span className={css.tag}>{words.ai}</span>}
          <span className={css.sound}>
            <IconMusic size={12} aria-hidden />
            {words.sound(handle)}
          </span>
        </div>
      </div>
    </div>
  );
}
