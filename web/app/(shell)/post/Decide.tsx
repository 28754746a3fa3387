'use client';

import { Anchor, Button, Group } from '@mantine/core';
import { Evidence } from './Evidence';
import css from './Publication.module.css';
import { Notice } from '@/components/Notice';
import { tellSuccess } from '@/components/notices';
import { tellRefusal } from '@/components/publication/refusals';
import type { PublicationResponse } from '@/lib/api/types';
import { useResolvePublication } from '@/lib/publications/acts';
import { texts } from '@/lib/texts';
import type { Now } from '@/lib/time/now';

/** Nobody can prove whether TikTok has it: what TikTok shows, and the answers that only a person can give. */
export function Decide({ publication, now }: { publication: PublicationResponse; now: Now | undefined }) {
  const resolve = useResolvePublication();
  const words = texts.post.decide;
  const say = (outcome: 'published' | 'notPublished', tikTokPostId?: string) =>
    resolve.mutate(
      { id: publication.id, version: publication.version, outcome, ...(tikTokPostId === undefined ? {} : { tikTokPostId }) },
      { onSuccess: () => tellSuccess(outcome === 'published' ? words.resolvedYes : words.resolvedNo), onError: tellRefusal },
    );
  // One answer at a time: the other one would contradict it while it is on its way.
  const saying = resolve.isPending ? resolve.variables.outcome : null;
  return (
    <Notice tone="warning" title={words.question}>
      {publication.problem !== null && <p className={css.problem}>{publication.problem.message}</p>}
      <p className={css.problem}>
        {words.hint}{' '}
        <Anchor href={publication.account.profileUrl} target="_blank" rel="noreferrer" c="inherit" underline="always" inherit>
          {texts.accounts.openProfile(publication.account.username)}
        </Anchor>
      </p>
      <Evidence publicationId={publication.id} now={now} chosen={resolve.isPending ? resolve.variables.tikTokPostId : undefined} choose={(id) => say('published', id)} />
      <Group gap="xs" mt={10}>
        <Button variant="default" size="xs" loading={saying === 'published' && resolve.variables?.tikTokPostId === undefined} disabled={saying === 'notPublished'} onClick={() => say('published')}>
          {words.yes}
        </Button>
        <Button variant="default" size="xs" loading={saying === 'notPublished'} disabled={saying === 'published'} onClick={() => say('notPublished')}>
          {words.no}
        </Button>
      </Group>
    </Notice>
  );
}
