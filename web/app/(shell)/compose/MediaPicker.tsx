'use client';

import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { IconUpload } from '@tabler/icons-react';
import css from './Composer.module.css';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { MediaGrid } from '@/components/media/MediaGrid';
import { ChooseFiles } from '@/components/uploads/ChooseFiles';
import type { MediaResponse } from '@/lib/api/types';
import { useMediaLibrary } from '@/lib/media/media';
import { texts } from '@/lib/texts';

const { video: words, photos } = texts.composer;

interface MediaPickerProps {
  opened: boolean;
  videoId: string | null;
  photoIds: readonly string[];
  chooseVideo: (mediaId: string) => void;
  choosePhotos: (mediaIds: readonly string[]) => void;
  upload: (files: File[]) => void;
  close: () => void;
}

/** The library in a dialog, to choose one video of it, or photos one after the other. */
export function MediaPicker({ opened, close, ...props }: MediaPickerProps) {
  return (
    <Modal opened={opened} onClose={close} title={words.picker} size={760} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <Library {...props} />
    </Modal>
  );
}

function Library({ videoId, photoIds, chooseVideo, choosePhotos, upload }: Omit<MediaPickerProps, 'opened' | 'close'>) {
  const [picked, setPicked] = useState(photoIds);
  const press = ({ id, kind }: MediaResponse) =>
    kind === 'video' ? chooseVideo(id) : setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useMediaLibrary();
  const items = data?.pages.flatMap((page) => page.items).filter(({ state }) => state !== 'rejected');
  if (items === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={2} height={180} />;
  }
  return (
    <>
      <div className={css.pickerHead}>
        {items.length === 0 && <p className={css.quiet}>{words.pickerEmpty}</p>}
        <ChooseFiles label={words.upload} choose={upload}>
          {(open) => (
            <Button size="xs" variant="default" leftSection={<IconUpload size={14} aria-hidden />} onClick={open}>
              {words.upload}
            </Button>
          )}
        </ChooseFiles>
      </div>
      <MediaGrid
        items={items}
        act={words.use}
        chosenIds={picked.length > 0 || videoId === null ? picked : [videoId]}
        open={press}
        hasMore={hasNextPage}
        loadingMore={isFetchingNextPage}
        loadMore={() => void fetchNextPage()}
      />
      {(picked.length > 0 || photoIds.length > 0) && (
        <div className={css.pickerFoot}>
          <span className={css.quiet} role="status">
            {photos.picked(picked.length)}
          </span>
          <Button onClick={() => choosePhotos(picked)}>{photos.use(picked.length)}</Button>
        </div>
      )}
    </>
  );
}
