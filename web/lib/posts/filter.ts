import type { PostResponse, PublicationState } from '@/lib/api/types';

export const POST_FILTERS = ['all', 'drafts', 'scheduled', 'publishing', 'published', 'failed'] as const;
export type PostFilter = (typeof POST_FILTERS)[number];

const states: Record<PostFilter, readonly (PublicationState | undefined)[]> = {
  all: [undefined],
  drafts: ['draft'],
  scheduled: ['scheduled', 'parked'],
  publishing: ['publishing', 'processing'],
  published: ['published', 'delivered'],
  failed: ['failed', 'uncertain'],
};

/** What the API is asked for; undefined: every state. */
export const statesOf = (filter: PostFilter) => states[filter];

export const readFilter = (text: string | null): PostFilter => POST_FILTERS.find((filter) => filter === text) ?? 'all';

/** One list of several, newest first, each post once. */
export function mergePages(pages: readonly (readonly PostResponse[])[]): PostResponse[] {
  if (pages.length === 1) {
    return [...(pages[0] ?? [])];
  }
  const byId = new Map(pages.flat().map((post) => [post.id, post]));
  return [...byId.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
