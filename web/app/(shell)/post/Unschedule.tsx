'use client';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import { tellRefusal } from '@/components/publication/refusals';
import type { PostResponse } from '@/lib/api/types';
import { useUnschedulePost } from '@/lib/posts/post';
import { waitingCount } from '@/lib/posts/summary';
import { texts } from '@/lib/texts';

/** Asks before a whole post loses its times. */
export function Unschedule({ post, close }: { post: PostResponse | null; close: () => void }) {
  const unschedule = useUnschedulePost();
  const words = texts.post.unscheduling;
  const confirm = (asked: PostResponse) =>
    unschedule.mutate(asked, {
      onSuccess: () => tellSuccess(words.done),
      onError: tellRefusal,
      onSettled: close,
    });
  return (
    <ConfirmDialog
      opened={post !== null}
      title={words.title}
      message={words.message(waitingCount(post?.publications ?? []))}
      confirm={words.confirm}
      pending={unschedule.isPending}
      onConfirm={() => post && confirm(post)}
      onClose={close}
    />
  );
}
