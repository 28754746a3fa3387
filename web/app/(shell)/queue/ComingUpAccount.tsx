import { Anchor, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import Link from 'next/link';
import css from './Queue.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { Badge } from '@/components/Badge';
import { RiskBadge } from '@/components/publication/Risks';
import { Thumbnail } from '@/components/Thumbnail';
import type { ComingUpAccountResponse, HomePublicationResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatNearDay, formatTime } from '@/lib/time/format';
import type { Now } from '@/lib/time/now';
import { formatRelative, isSoon } from '@/lib/time/relative';

const words = texts.queue.comingUp;

interface Props {
  account: ComingUpAccountResponse;
  today: string;
  now: Now | undefined;
  onlyAtRisk: boolean;
}

/** An account with what it publishes next. */
export function ComingUpAccount({ account: { account, scheduled, atRisk, next }, today, now, onlyAtRisk }: Props) {
  const more = (onlyAtRisk ? atRisk : scheduled) - next.length;
  return (
    <li className={css.account}>
      <div className={css.accountHead}>
        <AccountAvatar account={account} size={28} />
        <Title order={2} className="cw-clip">
          {texts.common.handle(account.username)}
        </Title>
        <span className={css.counts}>
          {words.next(scheduled)}
          {atRisk > 0 && <b>{words.atRisk(atRisk)}</b>}
        </span>
      </div>
      <ul className={css.nexts}>
        {next.map((item) => (
          <li key={item.publication.id}>
            <Next item={item} today={today} now={now} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Anchor component={Link} href={`${routes.calendar}?view=agenda&account=${account.id}`} prefetch={false} className={css.more}>
          {words.more(more)}
        </Anchor>
      )}
    </li>
  );
}

function Next({ item: { publication, caption, thumbnailUrl, localTime, photoCount }, today, now }: { item: HomePublicationResponse; today: string; now: Now | undefined }) {
  const { schedule, waiting, risks } = publication;
  const note = risks[0]?.message ?? waiting?.message;
  return (
    <Link href={routes.post(publication.postId)} prefetch={false} className={css.next}>
      <Thumbnail src={thumbnailUrl} height={44} photoCount={photoCount} />
      <div className={css.what}>
        <span className={css.caption}>{caption || texts.publications.noCaption}</span>
        <span className={css.who}>
          <time dateTime={schedule?.instant}>
            {formatNearDay(localTime, today)}, {formatTime(localTime)}
          </time>
          {schedule !== null && now !== undefined && isSoon(schedule.instant, now.instant) && <span>{formatRelative(schedule.instant, now.instant)}</span>}
        </span>
        {note !== undefined && <span className={css.note}>{note}</span>}
      </div>
      {risks.length > 0 ? <RiskBadge /> : <Badge tone="done" icon={IconCircleCheck} text={words.ready} />}
    </Link>
  );
}
