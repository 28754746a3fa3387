import type { Draft } from './draft';
import type { MediaResponse } from '@/lib/api/types';

/** Up to here a video goes to TikTok in one part, and with that part it is posted. */
export const LARGEST_SINGLE_PART = 64_000_000;

/** Whether there is a part that could be kept back, and an account for which it would be. */
export const canUploadAhead = ({ accounts }: Draft, media: MediaResponse | null | undefined): boolean =>
  media != null && media.size > LARGEST_SINGLE_PART && (accounts.length === 0 || accounts.some(({ options }) => options.mode === 'direct'));
