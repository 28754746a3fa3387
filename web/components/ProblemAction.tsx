'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { tellProblem, tellSuccess } from './notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import type { PublicationResponse } from '@/lib/api/types';
import { useRetryPublication } from '@/lib/publications/retry';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

/** The button that mends what a publication's problem names; none where only waiting helps. */
export function ProblemAction({ publication }: { publication: PublicationResponse }) {
  const retry = useRetryPublication();
  const connect = useConnectAccount();
  const { actions } = texts.problems;

  switch (publication.problem?.action) {
    case 'retry':
      return (
        <Button
          variant="default"
          size="xs"
          loading={retry.isPending}
          onClick={() => retry.mutate(publication, { onSuccess: () => tellSuccess(texts.publications.retried), onError: tellProblem })}
        >
          {actions.retry}
        </Button>
      );
    case 'reconnect':
      return (
        <Button variant="default" size="xs" loading={connect.isPending || connect.isSuccess} onClick={() => connect.mutate(publication.account.id, { onError: tellProblem })}>
          {actions.reconnect}
        </Button>
      );
    case 'edit':
      return (
        <Button variant="default" size="xs" component={Link} href={routes.edit(publication.postId)} prefetch={false}>
          {actions.edit}
        </Button>
      );
    case 'decide':
      return (
        <Button variant="default" size="xs" component={Link} href={routes.post(publication.postId)} prefetch={false}>
          {actions.decide}
        </Button>
      );
    default:
      return null;
  }
}
