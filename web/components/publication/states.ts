import type { PublicationResponse } from '@/lib/api/types';

/** Not started, so it may get another time or be cancelled. */
export const isOpen = ({ state }: PublicationResponse): boolean => state === 'draft' || state === 'scheduled' || state === 'failed';

/** On its way to TikTok. */
export const isRunning = ({ state }: PublicationResponse): boolean => state === 'publishing' || state === 'processing';
