import type { PublicationResponse } from '@/lib/api/types';

/** The steps of a publication on its way, in their order. */
export const STEPS = ['claimed', 'init', 'uploading', 'processing', 'published'] as const;

/** How many steps are behind it (the one it is at follows); all of them when it is published, null where it is not on its way. */
export function stepAt({ state, step }: Pick<PublicationResponse, 'state' | 'step'>): number | null {
  switch (state) {
    case 'published':
      return STEPS.length;
    case 'delivered':
      // Everything but what the creator does in the app.
      return STEPS.indexOf('published');
    case 'processing':
      // What TikTok fetches itself moves while ours is done.
      return STEPS.indexOf(step.name === 'fetching' ? 'uploading' : 'processing');
    case 'publishing': {
      const index = STEPS.findIndex((name) => name === step.name);
      return index < 0 ? 0 : index;
    }
    default:
      return null;
  }
}
