import css from './Queue.module.css';
import { Countdown } from '@/components/Countdown';
import { Notice } from '@/components/Notice';
import type { CircuitResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

const words = texts.queue.circuit;

/** Apps that TikTok does not answer, over everything that waits for it. */
export function Circuits({ circuits, now }: { circuits: readonly CircuitResponse[]; now: Now | undefined }) {
  return circuits.map(({ developerAppId, app, since, triesAt }) => (
    <div key={developerAppId} className={css.notice}>
      <Notice tone="warning" title={words.title(app)}>
        {now !== undefined && words.message(formatNearDayTime(localAt(since, now.offsetMinutes), now.localTime))} {triesAt !== null && <Countdown until={triesAt} now={now} say={words.next} />}
      </Notice>
    </div>
  ));
}
