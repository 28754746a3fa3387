'use client';

import { Button } from '@mantine/core';
import { IconFileOff, IconUsersPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Announcements } from './Announcements';
import css from './Post.module.css';
import { PostHeader } from './PostHeader';
import { PublicationSection } from './PublicationSection';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { StateSummary } from '@/components/post/StateSummary';
import { usePublicationDialogs } from '@/components/publication/usePublicationDialogs';
import { ApiProblem } from '@/lib/api/problem';
import type { PostResponse } from '@/lib/api/types';
import { usePost } from '@/lib/posts/post';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

export function Post() {
  const id = useSearchParams().get('id');
  return <div className={css.page}>{id === null ? <Gone /> : <OnePost key={id} postId={id} />}</div>;
}

function OnePost({ postId }: { postId: string }) {
  const { data: post, isError, error, refetch } = usePost(postId);
  // Also when it was deleted while the page stood open: what is shown then does not exist any more.
  if (isError && [400, 404].includes(ApiProblem.from(error).status)) {
    return <Gone />;
  }
  if (post === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={4} height={120} />;
  }
  return <Shown post={post} />;
}

function Shown({ post }: { post: PostResponse }) {
  const now = useNow(useWorkspace().timeZone);
  const { dialogs, askMove, askCancel } = usePublicationDialogs();
  const { noPublications, publications } = texts.post;
  return (
    <>
      <PostHeader post={post} now={now} />
      {post.publications.length > 1 && (
        <div className={css.summary}>
          <StateSummary publications={post.publications} />
        </div>
      )}
      <div className={css.publications} role="group" aria-label={publications}>
        {post.publications.map((publication) => (
          <PublicationSection
            key={publication.id}
            publication={publication}
            caption={post.caption}
            now={now}
            alone={post.publications.length === 1}
            move={() => askMove(publication)}
            cancel={() => askCancel(publication)}
          />
        ))}
        {post.publications.length === 0 && (
          <EmptyState
            icon={IconUsersPlus}
            title={noPublications.title}
            message={noPublications.message}
            action={
              <Button component={Link} href={routes.edit(post.id)}>
                {noPublications.action}
              </Button>
            }
          />
        )}
      </div>
      <Announcements publications={post.publications} />
      {dialogs}
    </>
  );
}

function Gone() {
  const { title, message, action } = texts.post.gone;
  return (
    <EmptyState
      icon={IconFileOff}
      order={1}
      title={title}
      message={message}
      action={
        <Button component={Link} href={routes.posts} variant="default">
          {action}
        </Button>
      }
    />
  );
}
