import type { PublicationState } from '@/lib/api/types';

export const publications = {
  states: {
    draft: 'Draft',
    scheduled: 'Scheduled',
    publishing: 'Publishing',
    processing: 'Processing',
    published: 'Published',
    failed: 'Failed',
    uncertain: 'Uncertain',
    cancelled: 'Cancelled',
    delivered: 'In the inbox',
    parked: 'Uploaded, waits',
  } satisfies Record<PublicationState, string>,
  steps: {
    claimed: 'Starting',
    init: 'Announcing',
    uploading: 'Uploading',
    fetchingPercent: (percent: number) => `TikTok fetches it, ${percent} %`,
    uploadingPercent: (percent: number) => `Uploading ${percent} %`,
  },
  parkedUntil: (time: string) => `Uploaded, waits for ${time}`,
  noCaption: 'No caption',
  retried: 'It is tried again now.',
};
