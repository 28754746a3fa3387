'use client';

import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import css from './Composer.module.css';
import { PhotoTile } from './PhotoTile';
import { useFileDrop } from '@/components/uploads/useFileDrop';
import { useComposerContext } from '@/lib/composer/context';
import { photoIds } from '@/lib/composer/photos';
import { texts } from '@/lib/texts';

const words = texts.composer.photos;

/** The chosen photos in their order, each with what can be done about it. */
export function ChosenPhotos({ add }: { add: () => void }) {
  const { draft, dispatch, knowledge, placing } = useComposerContext();
  const { over, handlers } = useFileDrop(placing.upload);
  const ids = photoIds(draft);
  return (
    <div className={css.photos} data-over={over || undefined} {...handlers}>
      <div className={css.photosHead}>
        <strong>{texts.common.photos(ids.length)}</strong>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {words.add}
        </Button>
        <ActionIcon variant="subtle" color="gray" c="dimmed" size={28} aria-label={words.removeAll} title={words.removeAll} onClick={() => dispatch({ type: 'photos', mediaIds: [] })}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <ol className={css.photoStrip} aria-label={words.strip}>
        {ids.map((id, at) => (
          // The same photo may stand here twice; its tile moves with it, so that the pressed button keeps the focus.
          <PhotoTile key={`${id}/${ids.slice(0, at).filter((one) => one === id).length}`} media={knowledge.photos?.[at]} at={at} all={ids.length} isCover={draft.photos?.cover === at} />
        ))}
      </ol>
      <p className={css.quiet}>{words.hint}</p>
    </div>
  );
}
