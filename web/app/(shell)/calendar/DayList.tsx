'use client';

import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import css from './Agenda.module.css';
import type { CalendarBodyProps } from './CalendarBody';
import { AccountAvatar } from '@/components/AccountAvatar';
import { RiskBadge } from '@/components/publication/Risks';
import { StateBadge } from '@/components/StateBadge';
import { Thumbnail } from '@/components/Thumbnail';
import type { CalendarItemResponse } from '@/lib/api/types';
import { isOver } from '@/lib/calendar/items';
import { texts } from '@/lib/texts';
import { formatDay } from '@/lib/time/format';
import { dateOf, timeOf } from '@/lib/time/local';

type DayListProps = Pick<CalendarBodyProps, 'now' | 'open' | 'compose'> & { date: string; items: readonly CalendarItemResponse[] };

/** The publications of one day, and the way to a new one. */
export function DayList({ date, items, now, open, compose }: DayListProps) {
  return (
    <div className={css.list}>
      {items.length === 0 && <p className={css.none}>{texts.calendar.emptyDay}</p>}
      {items.map((item) => (
        <Row key={item.publication.id} item={item} over={isOver(item, now)} open={open} />
      ))}
      {date >= dateOf(now) && (
        <ActionIcon className={css.add} variant="subtle" color="gray" c="dimmed" aria-label={texts.calendar.composeOn(formatDay(date))} onClick={() => compose(date)}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function Row({ item, over, open }: { item: CalendarItemResponse; over: boolean; open: CalendarBodyProps['open'] }) {
  const { account, state, step } = item.publication;
  return (
    <button type="button" className={css.row} data-over={over || undefined} aria-haspopup="dialog" onClick={(event) => open(item, event.currentTarget)}>
      <span className={css.time}>{timeOf(item.localTime)}</span>
      <Thumbnail src={item.thumbnailUrl} height={44} photoCount={item.photoCount} />
      <span className={css.what}>
        <span className={css.caption}>{item.caption || texts.publications.noCaption}</span>
        <span className={css.who}>
          <AccountAvatar account={account} size={18} />
          <span className="cw-clip">{texts.common.handle(account.username)}</span>
        </span>
      </span>
      {item.publication.risks.length > 0 ? <RiskBadge /> : <StateBadge state={state} step={step} />}
    </button>
  );
}
