'use client';

import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { tellRefusal } from './refusals';
import { tellSuccess } from '@/components/notices';
import type { PublicationResponse } from '@/lib/api/types';
import { useRetryPublication } from '@/lib/publications/retry';
import { texts } from '@/lib/texts';

/** Once more, for a failure whose own button mends something else first (a consent, the post). */
export function RetryButton({ publication }: { publication: PublicationResponse }) {
  const retry = useRetryPublication();
  if (publication.state !== 'failed' || publication.problem?.action === 'retry') {
    return null;
  }
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={14} aria-hidden />}
      loading={retry.isPending}
      onClick={() => retry.mutate(publication, { onSuccess: () => tellSuccess(texts.publications.retried), onError: tellRefusal })}
    >
      {texts.publicationActions.retry}
    </Button>
  );
}
