import type { PostFilter } from '@/lib/posts/filter';

export const posts = {
  title: 'Posts',
  filters: { all: 'All', drafts: 'Drafts', scheduled: 'Scheduled', publishing: 'Publishing', published: 'Published', failed: 'Failed' } satisfies Record<PostFilter, string>,
  filterLabel: 'Filter by state',
  noAccounts: 'No accounts yet',
  accountState: (username: string, state: string) => `@${username}: ${state}`,
  moreAccounts: (n: number) => `+${n.toLocaleString('en')}`,
  saved: (when: string) => `Saved ${when}`,
  from: (when: string) => `From ${when}`,
  by: (name: string) => `by ${name}`,
  menu: (caption: string) => `Actions for “${caption}”`,
  open: 'Open',
  edit: 'Edit',
  remove: 'Delete',
  stateCount: (n: number, state: string) => `${n.toLocaleString('en')} ${state.toLowerCase()}`,
  empty: {
    all: { title: 'Your posts will be here', message: 'A post is one video, or photos, with one caption for any number of accounts. Compose the first one; nothing is published before you say when.' },
    drafts: { title: 'No drafts', message: 'A draft is a post without a time. Save one in the composer, and it waits here until you go on.' },
    scheduled: { title: 'Nothing is scheduled', message: 'Posts with a time wait here until it comes.' },
    publishing: { title: 'Nothing is publishing now', message: 'While a post is on its way to TikTok, you can watch each step here.' },
    published: { title: 'Nothing is published yet', message: 'What TikTok has confirmed is listed here with its link.' },
    failed: { title: 'Nothing failed', message: 'What TikTok refused, or could not confirm, would wait here for you with what to do.' },
  } satisfies Record<PostFilter, { title: string; message: string }>,
  compose: 'New post',
  removing: {
    title: 'Delete this post?',
    waiting: (n: number) =>
      n === 0
        ? 'It disappears from Cuewright. What was published stays on TikTok.'
        : `It disappears from Cuewright, and ${n === 1 ? 'its publication that waits is' : `its ${n.toLocaleString('en')} publications that wait are`} cancelled. What was published stays on TikTok.`,
    confirm: 'Delete post',
    done: 'The post is deleted.',
  },
};
