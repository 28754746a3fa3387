'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import css from './Composer.module.css';
import { CoverField } from './CoverField';
import { LoadingRows } from '@/components/LoadingRows';
import { MediaPicture } from '@/components/media/MediaPicture';
import { MediaState } from '@/components/media/MediaState';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useComposerContext } from '@/lib/composer/context';
import { durationText, sizeText } from '@/lib/media/format';
import { texts } from '@/lib/texts';

const words = texts.composer.video;

/** The chosen video with its state, and its cover below. */
export function ChosenVideo({ change }: { change: () => void }) {
  const { dispatch, knowledge } = useComposerContext();
  const { media } = knowledge;
  if (media == null) {
    return <LoadingRows rows={1} height={92} />;
  }
  const { facts } = media;
  return (
    <div className={css.video}>
      <div className={css.videoHead}>
        <span className={css.videoFrame}>
          <MediaPicture media={media} />
        </span>
        <div className={css.videoNames}>
          <strong className="cw-clip">{media.fileName}</strong>
          <span className="cw-numbers">
            {[facts === null ? null : durationText(facts.durationMs), sizeText(media.size), facts === null ? null : texts.media.pixels(facts.width, facts.height)]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          <MediaState media={media} />
        </div>
        <div className={css.videoActs}>
          <Button size="compact-sm" variant="default" onClick={change}>
            {words.change}
          </Button>
          <ActionIcon variant="subtle" color="gray" c="dimmed" size={28} aria-label={words.remove} title={words.remove} onClick={() => dispatch({ type: 'media', mediaId: null })}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {media.problem !== null && <ProblemAlert problem={media.problem} />}
      {media.state === 'ready' && <CoverField media={media} />}
    </div>
  );
}
