import type { AccountHealthResponse, PublicationState } from '@/lib/api/types';

export interface LastResult {
  state: Extract<PublicationState, 'published' | 'failed'>;
  at: string;
  /** Of the post that failed; a success needs no look. */
  postId: string | null;
}

/** How the account's latest publication ended; null when none did. */
export function lastResultOf({ lastSuccessAt, latestFailure }: Pick<AccountHealthResponse, 'lastSuccessAt' | 'latestFailure'>): LastResult | null {
  if (latestFailure !== null && (lastSuccessAt === null || Date.parse(latestFailure.at) > Date.parse(lastSuccessAt))) {
    return { state: 'failed', at: latestFailure.at, postId: latestFailure.postId };
  }
  return lastSuccessAt === null ? null : { state: 'published', at: lastSuccessAt, postId: null };
}
