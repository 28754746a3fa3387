import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import css from './PublicationChip.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { stateLooks, stateText } from '@/components/StateBadge';
import { toneStyle } from '@/components/tone';
import type { CalendarItemResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { timeOf } from '@/lib/time/local';

/** One publication in a day: whose, when, what, and how it stands. What is over fades; only failures are red. */
export function PublicationChip({ item, over, time }: { item: CalendarItemResponse; over: boolean; time: string }) {
  const { publication, thumbnailUrl } = item;
  const { account, state, step } = publication;
  const atRisk = publication.risks.length > 0;
  const { tone, icon: Icon } = atRisk ? { tone: 'warning' as const, icon: IconAlertTriangle } : stateLooks[state];
  const caption = item.caption || texts.publications.noCaption;
  return (
    <span className={css.chip} data-over={over || undefined} style={over ? undefined : toneStyle(tone)}>
      <span className={css.picture} aria-hidden>
        {thumbnailUrl !== null && <img src={thumbnailUrl} alt="" width={14} height={20} loading="lazy" decoding="async" draggable={false} />}
        <AccountAvatar account={account} size={16} />
      </span>
      <span className={css.text} aria-hidden>
        <b>{timeOf(time)}</b> {caption}
      </span>
      <Icon className={css.state} size={13} stroke={2.2} aria-hidden />
      {state === 'publishing' && step.percent !== null && <span className={css.progress} style={{ width: `${step.percent}%` }} aria-hidden />}
      <VisuallyHidden>{texts.calendar.chip(timeOf(time), account.username, caption, atRisk ? texts.late.risks.named(publication.risks[0]?.message ?? '') : stateText(state, step))}</VisuallyHidden>
    </span>
  );
}
