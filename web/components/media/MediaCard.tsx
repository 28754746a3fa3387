'use client';

import { UnstyledButton } from '@mantine/core';
import css from './Media.module.css';
import { MediaPicture } from './MediaPicture';
import { MediaState } from './MediaState';
import type { MediaResponse } from '@/lib/api/types';
import { durationText, sizeText } from '@/lib/media/format';
import { texts } from '@/lib/texts';

/** A video of the library as a button: to its details, or to be chosen. */
export function MediaCard({ media, label, chosen, open }: { media: MediaResponse; label: string; chosen?: boolean; open: () => void }) {
  return (
    <UnstyledButton className={css.card} aria-label={media.state === 'ready' ? label : texts.media.withState(label, texts.media.states[media.state])} aria-pressed={chosen} onClick={open}>
      <span className={css.frame}>
        <MediaPicture media={media} />
        {media.facts !== null && <span className={css.duration}>{durationText(media.facts.durationMs)}</span>}
        <span className={css.state}>
          <MediaState media={media} quiet />
        </span>
      </span>
      <span className={css.name}>{media.fileName}</span>
      <span className={css.meta}>
        {sizeText(media.size)}
        {media.state === 'rejected' && media.problem !== null && <span className={css.reason}>{media.problem.message}</span>}
      </span>
    </UnstyledButton>
  );
}
