'use client';

import { ActionIcon, Anchor, Button, Menu, Title } from '@mantine/core';
import { IconArrowLeft, IconCalendarOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import css from './Post.module.css';
import { PostFacts } from './PostFacts';
import { PostPhotos } from './PostPhotos';
import { PostVideo } from './PostVideo';
import { Unschedule } from './Unschedule';
import { DeletePost } from '@/components/post/DeletePost';
import type { PostResponse } from '@/lib/api/types';
import { waitingCount } from '@/lib/posts/summary';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import type { Now } from '@/lib/time/now';

/** What the post is, and what can be done with all of it. */
export function PostHeader({ post, now }: { post: PostResponse; now: Now | undefined }) {
  const router = useRouter();
  const [asking, setAsking] = useState<'delete' | 'unschedule' | null>(null);
  const words = texts.post;
  const { photos } = post;
  const close = () => setAsking(null);
  return (
    <>
      <div className={css.top}>
        <Anchor component={Link} href={routes.posts} size="sm" c="dimmed" className={css.back}>
          <IconArrowLeft size={15} aria-hidden />
          {words.back}
        </Anchor>
        <div className={css.actions}>
          <Button component={Link} href={routes.edit(post.id)} variant="default" size="xs" h={32} leftSection={<IconPencil size={15} aria-hidden />}>
            {words.edit}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={32} aria-label={words.more}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {waitingCount(post.publications) > 0 && (
                <Menu.Item leftSection={<IconCalendarOff size={15} aria-hidden />} onClick={() => setAsking('unschedule')}>
                  {words.unschedule}
                </Menu.Item>
              )}
              <Menu.Item color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={() => setAsking('delete')}>
                {words.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <header className={css.header} data-photos={photos.length > 0 || undefined}>
        {photos.length > 0 ? <PostPhotos photos={photos} cover={post.photoCoverIndex ?? 0} /> : <PostVideo media={post.media} />}
        <div className={css.about}>
          <Title order={1} className={css.caption}>
            {post.title ?? (post.caption || texts.publications.noCaption)}
          </Title>
          {post.title !== null && post.caption !== '' && <p className={css.description}>{post.caption}</p>}
          <PostFacts post={post} now={now} />
        </div>
      </header>
      <Unschedule post={asking === 'unschedule' ? post : null} close={close} />
      <DeletePost post={asking === 'delete' ? post : null} close={close} deleted={() => router.replace(routes.posts)} />
    </>
  );
}
