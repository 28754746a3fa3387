'use client';

import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import css from './Preview.module.css';
import type { MediaResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const { photos: words, preview } = texts.composer;

/** The photos as they are swiped through, one at a time. */
export function PhonePhotos({ photos }: { photos: readonly (MediaResponse | null | undefined)[] }) {
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, photos.length - 1);
  const photo = photos[at];
  const where = words.nth(at + 1, photos.length);
  return (
    <>
      {photo != null && <img className={css.picture} src={photo.contentUrl} alt={where} />}
      {photos.length > 1 && (
        <>
          <span className={css.which} aria-hidden>
            {at + 1}/{photos.length}
          </span>
          {at > 0 && (
            <ActionIcon className={css.turn} data-to="previous" variant="transparent" size={32} aria-label={preview.previousPhoto} onClick={() => setWanted(at - 1)}>
              <IconChevronLeft size={20} aria-hidden />
            </ActionIcon>
          )}
          {at < photos.length - 1 && (
            <ActionIcon className={css.turn} data-to="next" variant="transparent" size={32} aria-label={preview.nextPhoto} onClick={() => setWanted(at + 1)}>
              <IconChevronRight size={20} aria-hidden />
            </ActionIcon>
          )}
        </>
      )}
    </>
  );
}
