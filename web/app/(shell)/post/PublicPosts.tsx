import { Anchor, Title } from '@mantine/core';
import css from './Ledger.module.css';
import type { PublicPostResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

/** A draft can be posted several times: each post that came of it. */
export function PublicPosts({ posts, offset, now }: { posts: readonly PublicPostResponse[]; offset: number; now: Now | undefined }) {
  const words = texts.post.ledger;
  return (
    <section>
      <Title order={3} className={css.title}>
        {words.posts}
      </Title>
      <ul className={css.posts}>
        {posts.map(({ tikTokPostId, url, foundAt }) => {
          const local = localAt(foundAt, offset);
          return (
            <li key={tikTokPostId}>
              <Anchor href={url} target="_blank" rel="noreferrer" inherit>
                {words.post(tikTokPostId)}
              </Anchor>{' '}
              <time dateTime={foundAt}>{words.foundAt(formatNearDayTime(local, now?.localTime ?? local))}</time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
