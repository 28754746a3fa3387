import { IconClockPause } from '@tabler/icons-react';
import Link from 'next/link';
import { memo } from 'react';
import css from './Queue.module.css';
import { Steps } from './Steps';
import { AccountAvatar } from '@/components/AccountAvatar';
import { Badge } from '@/components/Badge';
import { Countdown } from '@/components/Countdown';
import { StateBadge } from '@/components/StateBadge';
import { Thumbnail } from '@/components/Thumbnail';
import type { PublicationResponse, QueueItemResponse, WaitingResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { minutesAfter } from '@/lib/time/countdown';
import { formatNearDayTime } from '@/lib/time/format';
import { dateOf, localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

const words = texts.queue;

function goesOn({ code, until }: WaitingResponse, when: string, due: string | undefined): string {
  const say = texts.post.waiting.goesOn;
  return (say[code] ?? say.otherwise!)(when, until === null ? 0 : minutesAfter(until, due));
}

/** What, for whom, how far it is or why it waits and until when, and since when. Only what changes is drawn again. */
export const QueueRow = memo(function QueueRow({ item, now }: { item: QueueItemResponse; now: Now | undefined }) {
  const { publication, caption, thumbnailUrl, localTime, since, nextLookAt, photoCount } = item;
  const { account, state, step } = publication;
  const waiting = waitingOf(publication);
  return (
    <li className={css.row}>
      <Link href={routes.post(publication.postId)} prefetch={false} className={css.link}>
        <Thumbnail src={thumbnailUrl} height={52} photoCount={photoCount} />
        <div className={css.what}>
          <span className={css.caption}>{caption || texts.publications.noCaption}</span>
          <span className={css.who}>
            <AccountAvatar account={account} size={18} />
            <span className="cw-clip">{texts.common.handle(account.username)}</span>
            {now !== undefined && <span className={css.due}>{words.due(formatNearDayTime(localTime, now.localTime))}</span>}
          </span>
        </div>
        <div className={css.how}>
          {state !== 'scheduled' && <Steps publication={publication} />}
          {waiting !== null ? (
            <p className={css.why}>
              {waiting.message} {waiting.until !== null && <Countdown until={waiting.until} now={now} say={(when) => goesOn(waiting, when, publication.schedule?.instant)} />}
            </p>
          ) : (
            state === 'processing' && nextLookAt !== null && <p className={css.why}><Countdown until={nextLookAt} now={now} say={words.nextLook} /></p>
          )}
        </div>
        <div className={css.where}>
          {state === 'scheduled' ? <Badge tone="neutral" icon={IconClockPause} text={words.states.waiting} /> : <StateBadge state={state} step={step} />}
          {since !== null && now !== undefined && <time dateTime={since}>{words.since(sinceText(since, now))}</time>}
        </div>
      </Link>
    </li>
  );
});

/** What a live event has moved on no longer waits for what was read before. */
function waitingOf({ state, waiting }: PublicationResponse) {
  const before = waiting?.code === 'lane_busy' || waiting?.code === 'starting';
  return waiting === null || (state !== 'scheduled' && before) || state === 'published' || state === 'failed' ? null : waiting;
}

function sinceText(since: string, now: Now): string {
  const local = localAt(since, now.offsetMinutes);
  return dateOf(local) === dateOf(now.localTime) ? local.slice(11, 19) : formatNearDayTime(local, now.localTime);
}
