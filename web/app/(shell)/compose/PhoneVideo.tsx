'use client';

import { ActionIcon } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import css from './Preview.module.css';
import type { MediaResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** The real video, standing at the cover frame until it is played. */
export function PhoneVideo({ media, coverMs }: { media: MediaResponse; coverMs: number | null }) {
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);

  useEffect(() => {
    if (video.current !== null) {
      video.current.pause();
      video.current.currentTime = (coverMs ?? 0) / 1_000;
    }
  }, [coverMs, media.contentUrl]);

  const toggle = () => (playing ? video.current?.pause() : void video.current?.play().catch(() => setPlaying(false)));
  return (
    <>
      <video
        ref={video}
        className={css.video}
        src={media.contentUrl}
        poster={coverMs === null ? (media.thumbnailUrl ?? undefined) : undefined}
        muted
        loop
        playsInline
        preload="auto"
        aria-hidden
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
      />
      <ActionIcon className={css.play} data-playing={playing || undefined} variant="transparent" size={56} aria-label={texts.media.player(media.fileName)} aria-pressed={playing} onClick={toggle}>
        {playing ? <IconPlayerPauseFilled size={26} aria-hidden /> : <IconPlayerPlayFilled size={26} aria-hidden />}
      </ActionIcon>
    </>
  );
}
