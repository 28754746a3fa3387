import { Title } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck, IconCloudCheck, IconHelpCircle, IconInbox, IconUpload, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Ledger.module.css';
import { Badge } from '@/components/Badge';
import type { Tone } from '@/components/tone';
import type { AttemptResponse } from '@/lib/api/types';
import { formatBytes } from '@/lib/posts/amounts';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

const running = { tone: 'progress', icon: IconUpload } as const;

const looks: Record<AttemptResponse['state'], { tone: Tone; icon: Icon }> = {
  prepared: running,
  initSent: running,
  accepted: running,
  sending: running,
  sent: running,
  published: { tone: 'done', icon: IconCheck },
  failed: { tone: 'danger', icon: IconAlertTriangle },
  abandoned: { tone: 'neutral', icon: IconBan },
  uncertain: { tone: 'warning', icon: IconHelpCircle },
  delivered: { tone: 'accent', icon: IconInbox },
  parked: { tone: 'accent', icon: IconCloudCheck },
};

/** Each try with what TikTok knows it by and how much of the video it has confirmed. */
export function Attempts({ attempts, offset, now }: { attempts: readonly AttemptResponse[]; offset: number; now: Now | undefined }) {
  const words = texts.post.ledger;
  const when = (instant: string) => {
    const local = localAt(instant, offset);
    return formatNearDayTime(local, now?.localTime ?? local);
  };
  return (
    <section>
      <Title order={3} className={css.title}>
        {words.attempts}
      </Title>
      <ul className={css.attempts}>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <div className={css.attemptHead}>
              <strong>{words.attempt(attempt.number)}</strong>
              <Badge {...looks[attempt.state]} text={words.states[attempt.state]} />
            </div>
            <dl>
              {attempt.publishId !== null && <Fact name={words.publishId} value={<code>{attempt.publishId}</code>} />}
              <Fact name={words.bytes} value={words.bytesOf(formatBytes(attempt.bytesConfirmed), formatBytes(attempt.size))} />
              {attempt.chunkCount > 0 && <Fact name={words.chunks} value={attempt.chunkCount.toLocaleString('en')} />}
              <Fact name={words.started} value={when(attempt.startedAt)} />
              {attempt.endedAt !== null && <Fact name={words.ended} value={when(attempt.endedAt)} />}
            </dl>
            {attempt.problem !== null && (
              <p className={css.problem}>
                {attempt.problem.message} {attempt.problem.reference !== null && <small>{texts.problems.reference(attempt.problem.reference)}</small>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
