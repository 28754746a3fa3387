'use client';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import type { PostResponse } from '@/lib/api/types';
import { useDeletePost } from '@/lib/posts/post';
import { waitingCount } from '@/lib/posts/summary';
import { texts } from '@/lib/texts';

/** Asks before a post is deleted, and says what is cancelled with it. */
export function DeletePost({ post, close, deleted }: { post: PostResponse | null; close: () => void; deleted?: () => void }) {
  const remove = useDeletePost();
  const words = texts.posts.removing;
  const end = () => {
    remove.reset();
    close();
  };
  const confirm = (postId: string) =>
    remove.mutate(postId, {
      onSuccess: () => {
        tellSuccess(words.done);
        end();
        deleted?.();
      },
    });
  return (
    <ConfirmDialog
      opened={post !== null}
      title={words.title}
      message={words.waiting(waitingCount(post?.publications ?? []))}
      confirm={words.confirm}
      destructive
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => post && confirm(post.id)}
      onClose={end}
    />
  );
}
