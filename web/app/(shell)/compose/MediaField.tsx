'use client';

import { Button, Group, Progress } from '@mantine/core';
import { IconMovie, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { ChosenPhotos } from './ChosenPhotos';
import { ChosenVideo } from './ChosenVideo';
import css from './Composer.module.css';
import { MediaPicker } from './MediaPicker';
import { FieldError, Section } from './Section';
import { TransferField } from './TransferField';
import { ChooseFiles } from '@/components/uploads/ChooseFiles';
import { useFileDrop } from '@/components/uploads/useFileDrop';
import { useComposerContext } from '@/lib/composer/context';
import { isPhotoPost, photoIds } from '@/lib/composer/photos';
import { placeId } from '@/lib/composer/useComposer';
import { percentOf } from '@/lib/uploads/item';
import { texts } from '@/lib/texts';

const words = texts.composer.video;

/** The video or the photos of the post: from the library, or uploaded right here. */
export function MediaField() {
  const { draft, dispatch, placing, refusals, knowledge } = useComposerContext();
  const [picking, setPicking] = useState(false);
  const { over, handlers } = useFileDrop(placing.upload);
  const gone = draft.mediaId !== null && knowledge.media === null;

  return (
    <Section id={placeId('video')} title={isPhotoPost(draft) ? texts.composer.photos.title : words.title}>
      {isPhotoPost(draft) ? (
        <>
          <ChosenPhotos add={() => setPicking(true)} />
          <TransferField />
        </>
      ) : draft.mediaId !== null && !gone ? (
        <>
          <ChosenVideo change={() => setPicking(true)} />
          <TransferField />
        </>
      ) : (
        <div className={css.drop} data-over={over || undefined} {...handlers}>
          <p>
            <IconMovie size={20} stroke={1.6} aria-hidden />
            <strong>{words.drop}</strong>
            <span>{words.hint}</span>
          </p>
          <Group gap="xs" justify="center">
            <ChooseFiles label={words.upload} choose={placing.upload}>
              {(open) => (
                <Button size="xs" variant="default" leftSection={<IconUpload size={14} aria-hidden />} onClick={open}>
                  {words.upload}
                </Button>
              )}
            </ChooseFiles>
            <Button size="xs" variant="default" onClick={() => setPicking(true)}>
              {words.choose}
            </Button>
          </Group>
        </div>
      )}
      {placing.item !== undefined && (
        <div className={css.arriving}>
          {placing.item.state === 'failed' ? <FieldError>{placing.item.problem}</FieldError> : <p className={css.quiet}>{words.uploading(placing.item.fileName)}</p>}
          {placing.item.state !== 'failed' && <Progress size={4} value={percentOf(placing.item)} aria-label={texts.uploads.progressOf(placing.item.fileName)} />}
        </div>
      )}
      <FieldError>{gone ? words.gone : refusals.video}</FieldError>
      <MediaPicker
        opened={picking}
        videoId={draft.mediaId}
        photoIds={photoIds(draft)}
        chooseVideo={(mediaId) => {
          placing.forget();
          dispatch({ type: 'media', mediaId });
          setPicking(false);
        }}
        choosePhotos={(mediaIds) => {
          dispatch({ type: 'photos', mediaIds });
          setPicking(false);
        }}
        upload={(files) => {
          placing.upload(files);
          setPicking(false);
        }}
        close={() => setPicking(false)}
      />
    </Section>
  );
}
