'use client';

import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import css from './Media.module.css';
import { MediaPicture } from './MediaPicture';
import { MediaState } from './MediaState';
import type { MediaResponse } from '@/lib/api/types';
import { durationText, sizeText } from '@/lib/media/format';
import { texts } from '@/lib/texts';

/** A video or photo of the library as a button: to its details, or to be chosen. `act` says which, before the file's name. */
export function MediaCard({ media, act, chosen, open }: { media: MediaResponse; act: string; chosen?: boolean; open: () => void }) {
  return (
    <UnstyledButton className={css.card} aria-pressed={chosen} onClick={open}>
      <span className={css.name}>
        <VisuallyHidden>{act} </VisuallyHidden>
        {media.fileName}
      </span>
      <span className={css.meta}>
        {sizeText(media.size)}
        {media.state === 'rejected' && media.problem !== null && <span className={css.reason}>{media.problem.message}</span>}
      </span>
      <span className={css.frame}>
        <MediaPicture media={media} />
        {media.facts !== null && <span className={css.duration}>{durationText(media.facts.durationMs)}</span>}
        {media.kind === 'photo' && (
          <span className={css.duration}>
            <IconPhoto size={14} stroke={1.8} role="img" aria-label={texts.media.photo} />
          </span>
        )}
        <span className={css.state}>
          <MediaState media={media} quiet />
        </span>
      </span>
    </UnstyledButton>
  );
}
