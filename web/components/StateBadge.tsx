import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconCloudCheck, IconHelpCircle, IconInbox, IconLoader2, IconPencil, IconUpload, type Icon } from '@tabler/icons-react';
import { Badge } from './Badge';
import type { Tone } from './tone';
import type { PublicationState, StepResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** How each state looks, wherever it is shown. */
export const stateLooks: Record<PublicationState, { tone: Tone; icon: Icon }> = {
  draft: { tone: 'neutral', icon: IconPencil },
  scheduled: { tone: 'accent', icon: IconClock },
  publishing: { tone: 'progress', icon: IconUpload },
  processing: { tone: 'progress', icon: IconLoader2 },
  published: { tone: 'done', icon: IconCheck },
  failed: { tone: 'danger', icon: IconAlertTriangle },
  uncertain: { tone: 'warning', icon: IconHelpCircle },
  cancelled: { tone: 'neutral', icon: IconBan },
  delivered: { tone: 'accent', icon: IconInbox },
  parked: { tone: 'accent', icon: IconCloudCheck },
};

/** The state in a word; while it publishes, the step it is at; what waits for its last part may say until when. */
export function stateText(state: PublicationState, step?: StepResponse, until?: string): string {
  const { states, steps, parkedUntil } = texts.publications;
  if (state === 'parked' && until !== undefined) {
    return parkedUntil(until);
  }
  if (state === 'processing' && step?.name === 'fetching' && step.percent !== null) {
    return steps.fetchingPercent(step.percent);
  }
  if (state !== 'publishing' || step === undefined) {
    return states[state];
  }
  switch (step.name) {
    case 'claimed':
      return steps.claimed;
    case 'init':
      return steps.init;
    case 'uploading':
      return step.percent === null ? steps.uploading : steps.uploadingPercent(step.percent);
    default:
      return states.publishing;
  }
}

export function StateBadge({ state, step, until }: { state: PublicationState; step?: StepResponse; until?: string }) {
  const { tone, icon } = stateLooks[state];
  return <Badge tone={tone} icon={icon} text={stateText(state, step, until)} progress={state === 'publishing' || step?.name === 'fetching' ? (step?.percent ?? undefined) : undefined} />;
}
