'use client';

import { Button } from '@mantine/core';
import { IconMovie, IconUpload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import css from './Library.module.css';
import { MediaPanel } from './MediaPanel';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { MediaGrid } from '@/components/media/MediaGrid';
import { Page } from '@/components/Page';
import { ChooseFiles } from '@/components/uploads/ChooseFiles';
import { useFileDrop } from '@/components/uploads/useFileDrop';
import { useMediaLibrary } from '@/lib/media/media';
import { useUploads } from '@/lib/uploads/context';
import { texts } from '@/lib/texts';

const words = texts.media;

/** All videos and photos of the workspace. Files can be dropped anywhere on the page. */
export function Library() {
  const uploads = useUploads();
  const { over, handlers } = useFileDrop(uploads.add);
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useMediaLibrary();
  const [openId, setOpenId] = useState<string | null>(null);
  const items = data?.pages.flatMap((page) => page.items);

  const content = (): ReactNode => {
    if (items === undefined) {
      return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={2} height={240} />;
    }
    if (items.length === 0) {
      return <EmptyState icon={IconMovie} {...words.empty} action={<UploadButton />} />;
    }
    return (
      <MediaGrid
        items={items}
        act={words.open}
        open={({ id }) => setOpenId(id)}
        hasMore={hasNextPage}
        loadingMore={isFetchingNextPage}
        loadMore={() => void fetchNextPage()}
      />
    );
  };

  return (
    <div className={css.area} {...handlers}>
      <Page title={words.title} aside={items !== undefined && items.length > 0 ? words.count(items.length, hasNextPage) : undefined} actions={items?.length === 0 ? undefined : <UploadButton />}>
        {content()}
      </Page>
      {over && (
        <div className={css.drop} aria-hidden>
          <IconUpload size={22} />
          {words.dropHere}
        </div>
      )}
      <MediaPanel mediaId={openId} close={() => setOpenId(null)} />
    </div>
  );
}

function UploadButton() {
  const uploads = useUploads();
  return (
    <ChooseFiles label={words.upload} choose={uploads.add}>
      {(open) => (
        <Button leftSection={<IconUpload size={16} stroke={1.8} aria-hidden />} onClick={open}>
          {words.upload}
        </Button>
      )}
    </ChooseFiles>
  );
}
