'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import Link from 'next/link';
import { AccountStates } from './AccountStates';
import css from './Posts.module.css';
import { PostTime } from './PostTime';
import { StateSummary } from '@/components/post/StateSummary';
import { Thumbnail } from '@/components/Thumbnail';
import type { PostResponse } from '@/lib/api/types';
import { coverOf } from '@/lib/posts/cover';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import type { Now } from '@/lib/time/now';

/** A post in the list: what, for whom, how it stands and when. */
export function PostRow({ post, now, remove }: { post: PostResponse; now: Now | undefined; remove: () => void }) {
  const caption = post.caption || post.title || texts.publications.noCaption;
  const words = texts.posts;
  return (
    <li className={css.item}>
      <Link href={routes.post(post.id)} prefetch={false} className={css.row}>
        <Thumbnail src={coverOf(post)?.thumbnailUrl ?? null} height={56} photoCount={post.photos.length} />
        <span className={css.what}>
          <span className={css.caption}>{caption}</span>
          <AccountStates publications={post.publications} />
        </span>
        <span className={css.state}>
          <StateSummary publications={post.publications} />
        </span>
        <span className={css.when}>
          <PostTime post={post} now={now} />
          <small>{words.by(post.createdBy.displayName)}</small>
        </span>
      </Link>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.menu(caption)}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} href={routes.edit(post.id)} leftSection={<IconPencil size={15} aria-hidden />}>
            {words.edit}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={15} aria-hidden />} onClick={remove}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
