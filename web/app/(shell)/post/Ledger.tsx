'use client';

import { Button, Collapse, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Attempts } from './Attempts';
import { CopySupport } from './CopySupport';
import { DownloadBundle } from './DownloadBundle';
import css from './Ledger.module.css';
import { PublicPosts } from './PublicPosts';
import { Timeline } from './Timeline';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import type { PublicationResponse } from '@/lib/api/types';
import { usePublicationDetail } from '@/lib/publications/detail';
import { texts } from '@/lib/texts';
import { formatOffset } from '@/lib/time/format';
import type { Now } from '@/lib/time/now';

interface LedgerProps {
  publication: PublicationResponse;
  now: Now | undefined;
  startOpen: boolean;
  /** What stands beside the switch. */
  children: ReactNode;
}

/** Everything that was sent and answered, read when somebody opens it. */
export function Ledger({ publication, now, startOpen, children }: LedgerProps) {
  const [opened, { toggle }] = useDisclosure(startOpen);
  const content = useId();
  const { data: detail, isError, error, refetch } = usePublicationDetail(publication.id, opened);
  const offset = publication.schedule?.offsetMinutes ?? now?.offsetMinutes ?? 0;
  const words = texts.post.ledger;
  return (
    <div className={css.ledger}>
      <div className={css.head}>
        <div className={css.actions}>{children}</div>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          aria-expanded={opened}
          aria-controls={content}
          onClick={toggle}
          leftSection={<IconChevronRight className={css.chevron} data-open={opened || undefined} size={14} aria-hidden />}
        >
          {words.show}
        </Button>
      </div>
      <Collapse expanded={opened} id={content} transitionDuration={120}>
        {!opened ? null : detail === undefined ? (
          isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={2} height={40} />
        ) : (
          <div className={css.body}>
            <div className={css.support}>
              <CopySupport detail={detail} />
              <DownloadBundle publicationId={publication.id} />
            </div>
            {detail.attempts.length > 0 && <Attempts attempts={detail.attempts} offset={offset} now={now} />}
            {detail.posts.length > 1 && <PublicPosts posts={detail.posts} offset={offset} now={now} />}
            <section>
              <Title order={3} className={css.title}>
                {words.timeline} <small>{words.timesIn(formatOffset(offset))}</small>
              </Title>
              <Timeline events={detail.events} offset={offset} />
            </section>
          </div>
        )}
      </Collapse>
    </div>
  );
}
