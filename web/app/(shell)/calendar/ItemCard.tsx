'use client';

import { Button, CloseButton } from '@mantine/core';
import { IconArrowRight, IconBan, IconCalendarEvent, IconPencil } from '@tabler/icons-react';
import Link from 'next/link';
import css from './ItemCard.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { ProblemAction } from '@/components/ProblemAction';
import { ProblemAlert } from '@/components/ProblemAlert';
import { Risks } from '@/components/publication/Risks';
import { RetryButton } from '@/components/publication/RetryButton';
import { isOpen } from '@/components/publication/states';
import { StateBadge } from '@/components/StateBadge';
import { Thumbnail } from '@/components/Thumbnail';
import type { CalendarItemResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatNearDayTime, formatOffset } from '@/lib/time/format';
import { cityOf } from '@/lib/time/zones';

interface ItemCardProps {
  item: CalendarItemResponse;
  now: string;
  timeZone: string;
  move: () => void;
  cancel: () => void;
  close: () => void;
}

/** One publication in short, with everything that can be done about it. */
export function ItemCard({ item, now, timeZone, move, cancel, close }: ItemCardProps) {
  const { publication } = item;
  const { account, state, step, problem, waiting } = publication;
  const words = texts.publicationActions;
  return (
    <div className={css.card}>
      <div className={css.head}>
        <Thumbnail src={item.thumbnailUrl} height={72} photoCount={item.photoCount} />
        <div className={css.what}>
          <span className={css.caption}>{item.caption || texts.publications.noCaption}</span>
          <span className={css.who}>
            <AccountAvatar account={account} size={18} />
            <span className="cw-clip">{texts.common.handle(account.username)}</span>
          </span>
        </div>
        <CloseButton size="sm" aria-label={texts.common.close} onClick={close} />
      </div>
      <div className={css.facts}>
        <span className={css.when}>
          <span className="cw-numbers">{formatNearDayTime(item.localTime, now)}</span>
          <small>{texts.post.zone(cityOf(timeZone), formatOffset(item.offsetMinutes))}</small>
        </span>
        <StateBadge state={state} step={step} />
      </div>
      {problem !== null && <ProblemAlert problem={problem} action={<ProblemAction publication={publication} />} />}
      <Risks publication={publication} />
      {waiting !== null && <p className={css.waiting}>{waiting.message}</p>}
      <div className={css.actions}>
        <Button component={Link} href={routes.post(publication.postId)} size="xs" rightSection={<IconArrowRight size={14} aria-hidden />} data-autofocus>
          {words.open}
        </Button>
        <RetryButton publication={publication} />
        {item.movable && (
          <Button variant="default" size="xs" leftSection={<IconCalendarEvent size={14} aria-hidden />} onClick={move}>
            {words.move}
          </Button>
        )}
        <Button component={Link} href={routes.edit(publication.postId)} variant="default" size="xs" leftSection={<IconPencil size={14} aria-hidden />}>
          {words.edit}
        </Button>
        {isOpen(publication) && (
          <Button variant="subtle" color="red" size="xs" leftSection={<IconBan size={14} aria-hidden />} onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
