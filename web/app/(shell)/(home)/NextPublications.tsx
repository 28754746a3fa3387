import { Anchor, Button, Title } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import Link from 'next/link';
import css from './Home.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { EmptyState } from '@/components/EmptyState';
import { StateBadge } from '@/components/StateBadge';
import { Thumbnail } from '@/components/Thumbnail';
import type { HomePublicationResponse, HomeResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatNearDay, formatTime } from '@/lib/time/format';
import { formatRelative, isSoon } from '@/lib/time/relative';
import { useNow } from '@/lib/time/now';

/** What publishes next, and what is publishing now: live. */
export function NextPublications({ home }: { home: HomeResponse }) {
  const now = useNow(home.timeZone);
  const { next, nextEmpty, openCalendar } = texts.home;
  return (
    <section className={css.panel} aria-labelledby="next">
      <div className={css.panelHead}>
        <Title order={2} id="next">
          {next}
        </Title>
        {home.next.length > 0 && (
          <Anchor component={Link} href={routes.calendar} prefetch={false} size="sm" c="var(--cw-accent-text)">
            {openCalendar}
          </Anchor>
        )}
      </div>
      {home.next.length === 0 ? (
        <EmptyState
          icon={IconCalendarPlus}
          order={3}
          title={nextEmpty.title}
          message={nextEmpty.message}
          action={
            <Button component={Link} href={routes.compose} prefetch={false} variant="default">
              {nextEmpty.action}
            </Button>
          }
        />
      ) : (
        <ul className={css.list}>
          {home.next.map((item) => (
            <li key={item.publication.id}>
              <Row item={item} today={home.today} now={now?.instant} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ item: { publication, caption, thumbnailUrl, localTime, photoCount }, today, now }: { item: HomePublicationResponse; today: string; now: number | undefined }) {
  const { account, state, step, schedule, waiting } = publication;
  return (
    <Link href={routes.post(publication.postId)} prefetch={false} className={css.row}>
      <Thumbnail src={thumbnailUrl} photoCount={photoCount} />
      <div className={css.what}>
        <span className={css.caption}>{caption || texts.publications.noCaption}</span>
        <span className={css.who}>
          <AccountAvatar account={account} size={18} />
          <span className="cw-clip">{texts.common.handle(account.username)}</span>
        </span>
        {waiting !== null && <span className={css.waiting}>{waiting.message}</span>}
      </div>
      <div className={css.when}>
        <time dateTime={schedule?.instant}>
          <span>{formatNearDay(localTime, today)}</span> {formatTime(localTime)}
        </time>
        {state === 'scheduled' && schedule !== null && now !== undefined && isSoon(schedule.instant, now) ? (
          <span className={css.who}>{formatRelative(schedule.instant, now)}</span>
        ) : (
          <StateBadge state={state} step={step} />
        )}
      </div>
    </Link>
  );
}
