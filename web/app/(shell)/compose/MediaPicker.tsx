'use client';

import { Button, Modal } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import css from './Composer.module.css';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { MediaGrid } from '@/components/media/MediaGrid';
import { ChooseFiles } from '@/components/uploads/ChooseFiles';
import type { MediaResponse } from '@/lib/api/types';
import { useMediaLibrary } from '@/lib/media/media';
import { texts } from '@/lib/texts';

const words = texts.composer.video;

interface MediaPickerProps {
  opened: boolean;
  chosenId: string | null;
  choose: (media: MediaResponse) => void;
  upload: (files: File[]) => void;
  close: () => void;
}

/** The library in a dialog, to choose one video of it. */
export function MediaPicker({ opened, close, ...props }: MediaPickerProps) {
  return (
    <Modal opened={opened} onClose={close} title={words.picker} size={760} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <Library {...props} />
    </Modal>
  );
}

function Library({ chosenId, choose, upload }: Omit<MediaPickerProps, 'opened' | 'close'>) {
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useMediaLibrary();
  const items = data?.pages.flatMap((page) => page.items).filter(({ state }) => state !== 'rejected');
  if (items === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={2} height={180} />;
  }
  return (
    <>
      <div className={css.pickerHead}>
        {items.length === 0 && <p className={css.quiet}>{words.pickerEmpty}</p>}
        <ChooseFiles label={words.upload} multiple={false} choose={upload}>
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
        chosenId={chosenId}
        open={choose}
        hasMore={hasNextPage}
        loadingMore={isFetchingNextPage}
        loadMore={() => void fetchNextPage()}
      />
    </>
  );
}
