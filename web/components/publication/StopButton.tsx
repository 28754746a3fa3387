'use client';

import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { tellRefusal } from './refusals';
import { tellSuccess } from '@/components/notices';
import type { PublicationResponse } from '@/lib/api/types';
import { useStopPublication } from '@/lib/publications/acts';
import { texts } from '@/lib/texts';

/** While TikTok still fetches, it may stop when it is asked. */
export function StopButton({ publication }: { publication: PublicationResponse }) {
  const stop = useStopPublication();
  const { stop: label, stopAsked } = texts.publicationActions;
  if (publication.step.name !== 'fetching') {
    return null;
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconHandStop size={14} aria-hidden />}
      loading={stop.isPending}
      onClick={() => stop.mutate(publication, { onSuccess: () => tellSuccess(stopAsked), onError: tellRefusal })}
    >
      {label}
    </Button>
  );
}
