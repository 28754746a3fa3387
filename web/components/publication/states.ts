import type { PublicationResponse } from '@/lib/api/types';

/** Not started, or only uploaded ahead without its last part: so it may get another time or be cancelled. */
export const isOpen = ({ state, uploadedAhead }: PublicationResponse): boolean => state === 'draft' || state === 'scheduled' || state === 'failed' || uploadedAhead;

/** On its way to TikTok. */
export const isRunning = ({ state }: PublicationResponse): boolean => state === 'publishing' || state === 'processing';
