'use client';

import { Anchor, Button, Group } from '@mantine/core';
import css from './Publication.module.css';
import { Notice } from '@/components/Notice';
import { tellSuccess } from '@/components/notices';
import { tellRefusal } from '@/components/publication/refusals';
import type { PublicationResponse } from '@/lib/api/types';
import { useResolvePublication } from '@/lib/publications/acts';
import { texts } from '@/lib/texts';

/** Nobody can prove whether TikTok has it: the only two answers, after a look. */
export function Decide({ publication }: { publication: PublicationResponse }) {
  const resolve = useResolvePublication();
  const words = texts.post.decide;
  const say = (outcome: 'published' | 'notPublished') =>
    resolve.mutate(
      { id: publication.id, version: publication.version, outcome },
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
      <Group gap="xs" mt={8}>
        <Button variant="default" size="xs" loading={saying === 'published'} disabled={saying === 'notPublished'} onClick={() => say('published')}>
          {words.yes}
        </Button>
        <Button variant="default" size="xs" loading={saying === 'notPublished'} disabled={saying === 'published'} onClick={() => say('notPublished')}>
          {words.no}
        </Button>
      </Group>
    </Notice>
  );
}
