'use client';

import { Button, Title } from '@mantine/core';
import { IconBan, IconCalendarEvent, IconExternalLink } from '@tabler/icons-react';
import { Decide } from './Decide';
import { InInbox } from './InInbox';
import { Ledger } from './Ledger';
import css from './Publication.module.css';
import { ScheduleLine } from './ScheduleLine';
import { StepLine } from './StepLine';
import { WaitingLine } from './WaitingLine';
import { AccountAvatar } from '@/components/AccountAvatar';
import { ProblemAction } from '@/components/ProblemAction';
import { ProblemAlert } from '@/components/ProblemAlert';
import { RetryButton } from '@/components/publication/RetryButton';
import { Risks } from '@/components/publication/Risks';
import { StopButton } from '@/components/publication/StopButton';
import { isOpen } from '@/components/publication/states';
import { StateBadge } from '@/components/StateBadge';
import type { PublicationResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatTime } from '@/lib/time/format';
import type { Now } from '@/lib/time/now';

interface PublicationSectionProps {
  publication: PublicationResponse;
  caption: string;
  now: Now | undefined;
  /** The only one of its post: then its ledger is open from the start. */
  alone: boolean;
  move: () => void;
  cancel: () => void;
}

/** The post on one account: how far it is, when, what stands wrong, what can be done, and everything that happened. */
export function PublicationSection({ publication, caption, now, alone, move, cancel }: PublicationSectionProps) {
  const { id, account, state, step, problem, waiting } = publication;
  const words = texts.post;
  return (
    <section className={css.section} aria-labelledby={`publication-${id}`}>
      <div className={css.head}>
        <AccountAvatar account={account} size={36} />
        <div className={css.who}>
          <Title order={2} id={`publication-${id}`} className="cw-clip">
            {texts.common.handle(account.username)}
          </Title>
          <ScheduleLine publication={publication} now={now} />
        </div>
        <StateBadge state={state} step={step} until={publication.schedule === null ? undefined : formatTime(publication.schedule.localTime)} />
      </div>
      <StepLine publication={publication} />
      {waiting !== null && <WaitingLine waiting={waiting} postId={publication.postId} due={publication.schedule?.instant} now={now} />}
      <Risks publication={publication} />
      {state === 'delivered' && <InInbox handle={texts.common.handle(account.username)} caption={caption} />}
      {state === 'uncertain' ? (
        <Decide publication={publication} now={now} />
      ) : (
        problem !== null && <ProblemAlert problem={problem} action={<ProblemAction publication={publication} />} />
      )}
      <Ledger publication={publication} now={now} startOpen={alone}>
        {isOpen(publication) && (
          <Button variant="default" size="xs" leftSection={<IconCalendarEvent size={14} aria-hidden />} onClick={move}>
            {state === 'draft' ? words.schedule : words.move}
          </Button>
        )}
        <RetryButton publication={publication} />
        <StopButton publication={publication} />
        {isOpen(publication) && (
          <Button variant="subtle" color="gray" c="dimmed" size="xs" leftSection={<IconBan size={14} aria-hidden />} onClick={cancel}>
            {words.cancel}
          </Button>
        )}
        <Button
          component="a"
          href={publication.tikTokUrl ?? account.profileUrl}
          target="_blank"
          rel="noreferrer"
          variant={state === 'published' ? 'default' : 'subtle'}
          color="gray"
          c={state === 'published' ? undefined : 'dimmed'}
          size="xs"
          leftSection={<IconExternalLink size={14} aria-hidden />}
        >
          {publication.tikTokUrl === null ? words.openProfile : words.openOnTikTok}
        </Button>
      </Ledger>
    </section>
  );
}
