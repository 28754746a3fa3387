'use client';

import { Loader } from '@mantine/core';
import { IconMovie, IconMovieOff, IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import css from './Media.module.css';
import type { MediaResponse } from '@/lib/api/types';
import { useBrowserThumbnail } from '@/lib/media/browserThumbnail';

/** The thumbnail, filling the frame around it; takes one in the browser where the server cannot. */
export function MediaPicture({ media }: { media: MediaResponse }) {
  useBrowserThumbnail(media);
  if (media.thumbnailUrl !== null) {
    return <img className={css.picture} src={media.thumbnailUrl} alt="" loading="lazy" decoding="async" />;
  }
  const [Plain, Off] = media.kind === 'photo' ? [IconPhoto, IconPhotoOff] : [IconMovie, IconMovieOff];
  return (
    <span className={css.blank} aria-hidden>
      {media.state === 'processing' ? <Loader size="sm" color="gray" /> : media.state === 'rejected' ? <Off size={26} stroke={1.4} /> : <Plain size={26} stroke={1.4} />}
    </span>
  );
}
