'use client';

import { Button, Drawer, Stack } from '@mantine/core';
import { IconPencilPlus, IconTrash } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import css from './Library.module.css';
import { MediaFacts } from './MediaFacts';
import { RemoveMedia } from './RemoveMedia';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { MediaState } from '@/components/media/MediaState';
import { Notice } from '@/components/Notice';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { MediaResponse } from '@/lib/api/types';
import { useMedia } from '@/lib/media/media';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.media;

/** One video or photo beside the library: it plays, says what it is, and leads on. */
export function MediaPanel({ mediaId, close }: { mediaId: string | null; close: () => void }) {
  const { data: media, isError, error, refetch } = useMedia(mediaId);
  return (
    <Drawer opened={mediaId !== null} onClose={close} position="right" size={420} title={words.details} closeButtonProps={{ 'aria-label': texts.common.close }}>
      {media !== undefined ? <Details media={media} close={close} /> : isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={3} height={90} />}
    </Drawer>
  );
}

function Details({ media, close }: { media: MediaResponse; close: () => void }) {
  const [removing, setRemoving] = useState(false);
  const usable = media.state !== 'rejected';
  return (
    <Stack>
      {media.kind === 'photo' && <img className={css.photo} src={media.contentUrl} alt={media.fileName} />}
      {usable && media.kind === 'video' && (
        // A video that somebody uploads has no caption track to offer.
        <video className={css.player} src={media.contentUrl} poster={media.thumbnailUrl ?? undefined} controls playsInline preload="metadata" aria-label={words.player(media.fileName)} />
      )}
      <div className={css.head}>
        <h2>{media.fileName}</h2>
        <MediaState media={media} />
      </div>
      {media.problem !== null && <ProblemAlert problem={media.problem} />}
      {media.state === 'processing' && <Notice tone="progress">{words.checking}</Notice>}
      {media.state === 'ready' && !media.checked && <Notice tone="warning">{words.notCheckedWhy}</Notice>}
      <div className={css.acts}>
        {usable && (
          <Button component={Link} href={routes.composeWith(media)} leftSection={<IconPencilPlus size={16} aria-hidden />}>
            {words.compose}
          </Button>
        )}
        {media.postCount === 0 && (
          <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      <MediaFacts media={media} />
      {media.postCount > 0 && <p className={css.inUse}>{words.inUse(media.postCount)}</p>}
      <RemoveMedia media={removing ? media : null} close={() => setRemoving(false)} done={close} />
    </Stack>
  );
}
