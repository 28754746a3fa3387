'use client';

import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconStar, IconStarFilled, IconX } from '@tabler/icons-react';
import css from './Composer.module.css';
import { MediaPicture } from '@/components/media/MediaPicture';
import type { MediaResponse } from '@/lib/api/types';
import { useComposerContext } from '@/lib/composer/context';
import { texts } from '@/lib/texts';

const words = texts.composer.photos;

interface PhotoTileProps {
  /** Null: gone; undefined: not known yet. */
  media: MediaResponse | null | undefined;
  /** From 0. */
  at: number;
  all: number;
  isCover: boolean;
}

/** One photo: its place, moved by buttons, and whether it is the cover. */
export function PhotoTile({ media, at, all, isCover }: PhotoTileProps) {
  const { dispatch } = useComposerContext();
  const n = at + 1;
  // Not disabled at the ends: a button that goes dead under the finger takes the focus with it.
  const act = (label: string, Icon: typeof IconX, off: boolean, press: () => void) => (
    <ActionIcon variant="subtle" color="gray" c="dimmed" size={28} aria-label={label} title={label} aria-disabled={off || undefined} opacity={off ? 0.35 : 1} onClick={() => off || press()}>
      <Icon size={16} stroke={1.8} aria-hidden />
    </ActionIcon>
  );
  return (
    <li className={css.photo} data-cover={isCover || undefined} data-bad={media === null || media?.state === 'rejected' || undefined} aria-label={words.nth(n, all)}>
      <div className={css.photoFrame} title={media?.problem?.message}>
        {media === null ? <span className={css.photoGone}>{words.missing}</span> : media !== undefined && <MediaPicture media={media} />}
        <span className={css.photoNumber} aria-hidden>
          {n}
        </span>
        {isCover && <span className={css.photoCover}>{words.cover}</span>}
        <ActionIcon className={css.photoRemove} variant="transparent" size={24} aria-label={words.remove(n)} title={words.remove(n)} onClick={() => dispatch({ type: 'removePhoto', at })}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </div>
      <div className={css.photoActs}>
        {act(words.earlier(n), IconChevronLeft, at === 0, () => dispatch({ type: 'movePhoto', from: at, to: at - 1 }))}
        {act(words.makeCover(n), isCover ? IconStarFilled : IconStar, isCover, () => dispatch({ type: 'photoCover', at }))}
        {act(words.later(n), IconChevronRight, n === all, () => dispatch({ type: 'movePhoto', from: at, to: at + 1 }))}
      </div>
    </li>
  );
}
