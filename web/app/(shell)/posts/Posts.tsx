'use client';

import { Button } from '@mantine/core';
import { IconLayoutList, IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { FilterTabs } from './FilterTabs';
import { PostRow } from './PostRow';
import css from './Posts.module.css';
import { EmptyState } from '@/components/EmptyState';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { DeletePost } from '@/components/post/DeletePost';
import type { PostResponse } from '@/lib/api/types';
import { mergePages, type PostFilter, readFilter } from '@/lib/posts/filter';
import { usePosts } from '@/lib/posts/list';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

export function Posts() {
  const filter = readFilter(useSearchParams().get('state'));
  return (
    <Page title={texts.posts.title}>
      <FilterTabs filter={filter} choose={(next) => window.history.replaceState(null, '', next === 'all' ? routes.posts : `${routes.posts}?state=${next}`)} />
      <PostList filter={filter} />
    </Page>
  );
}

function PostList({ filter }: { filter: PostFilter }) {
  const posts = usePosts(filter);
  const now = useNow(useWorkspace().timeZone);
  const [removing, setRemoving] = useState<PostResponse | null>(null);

  if (posts.data === undefined) {
    return posts.isError ? <ErrorState error={posts.error} retry={() => void posts.refetch()} /> : <LoadingRows rows={6} height={72} />;
  }
  // Two states go on each from where it stopped, so what a later page brings may belong further up, or be there already.
  const items = mergePages(posts.data.pages.map((page) => page.items));
  if (items.length === 0) {
    return <NoPosts filter={filter} />;
  }
  return (
    <>
      <ul className={css.list} aria-busy={posts.isPlaceholderData || undefined}>
        {items.map((post) => (
          <PostRow key={post.id} post={post} now={now} remove={() => setRemoving(post)} />
        ))}
      </ul>
      {posts.hasNextPage && <LoadMore pending={posts.isFetchingNextPage} load={() => void posts.fetchNextPage()} />}
      <DeletePost post={removing} close={() => setRemoving(null)} />
    </>
  );
}

function NoPosts({ filter }: { filter: PostFilter }) {
  const compose = filter === 'all' || filter === 'drafts' || filter === 'scheduled';
  return (
    <EmptyState
      icon={IconLayoutList}
      {...texts.posts.empty[filter]}
      action={
        compose ? (
          <Button component={Link} href={routes.compose} leftSection={<IconPlus size={16} aria-hidden />}>
            {texts.posts.compose}
          </Button>
        ) : undefined
      }
    />
  );
}
