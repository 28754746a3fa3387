'use client';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import type { MediaResponse } from '@/lib/api/types';
import { useDeleteMedia } from '@/lib/media/media';
import { texts } from '@/lib/texts';

/** Asks first; says why when a post has come to use the video meanwhile. */
export function RemoveMedia({ media, close, done }: { media: MediaResponse | null; close: () => void; done: () => void }) {
  const remove = useDeleteMedia();
  const words = texts.media.removing;
  const leave = () => {
    remove.reset();
    close();
  };
  const proceed = ({ id, fileName }: MediaResponse) =>
    remove.mutate(id, {
      onSuccess: () => {
        tellSuccess(words.done(fileName));
        leave();
        done();
      },
    });
  return (
    <ConfirmDialog
      opened={media !== null}
      title={media ? words.title(media.fileName) : ''}
      message={words.message}
      confirm={words.confirm}
      destructive
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => media && proceed(media)}
      onClose={leave}
    />
  );
}
