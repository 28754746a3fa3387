import { IconCircleCheck } from '@tabler/icons-react';
import css from './Publication.module.css';
import type { PublicationResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatDay, formatDayTime, formatNearDayTime, formatOffset } from '@/lib/time/format';
import { dateOf, localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';
import { formatRelative, isSoon } from '@/lib/time/relative';
import { cityOf } from '@/lib/time/zones';

/** When, in the zone it was planned in; and how long until then. */
export function ScheduleLine({ publication: { schedule, state, publishedAt, verifiedAt, saidOutAt }, now }: { publication: PublicationResponse; now: Now | undefined }) {
  const { timeZone } = useWorkspace();
  const words = texts.post;
  if (schedule === null || state === 'draft') {
    return <span className={css.when}>{words.notScheduled}</span>;
  }
  const today = now?.localTime ?? schedule.localTime;
  // "Today" is the workspace's; in another zone it may be tomorrow already.
  const format = schedule.timeZone === timeZone ? formatNearDayTime : formatDayTime;
  return (
    <span className={css.when}>
      <time dateTime={schedule.instant}>{format(schedule.localTime, today)}</time>
      <span>{words.zone(cityOf(schedule.timeZone), formatOffset(schedule.offsetMinutes))}</span>
      {(state === 'scheduled' || state === 'parked') && now !== undefined && isSoon(schedule.instant, now.instant) && <span>{formatRelative(schedule.instant, now.instant)}</span>}
      {publishedAt !== null && now !== undefined && <span>{words.publishedAt(formatRelative(publishedAt, now.instant))}</span>}
      {state === 'published' && <Verified verifiedAt={verifiedAt} saidOutAt={saidOutAt} now={now} />}
      {schedule.shifted && <span className={css.shifted}>{words.shifted}</span>}
    </span>
  );
}

/** When TikTok itself last said that it is out, to the second; a person's word is told as one. */
function Verified({ verifiedAt, saidOutAt, now }: Pick<PublicationResponse, 'verifiedAt' | 'saidOutAt'> & { now: Now | undefined }) {
  const words = texts.post;
  if (verifiedAt === null) {
    return saidOutAt === null ? null : <span className={css.unverified}>{words.saidOut}</span>;
  }
  if (now === undefined) {
    return null;
  }
  const local = localAt(verifiedAt, now.offsetMinutes);
  const time = local.slice(11, 19);
  return (
    <span className={css.verified} title={words.verifiedHint}>
      <IconCircleCheck size={14} stroke={2} aria-hidden />
      <time dateTime={verifiedAt}>{words.verified(dateOf(local) === dateOf(now.localTime) ? time : `${formatDay(local, now.localTime)}, ${time}`)}</time>
    </span>
  );
}
