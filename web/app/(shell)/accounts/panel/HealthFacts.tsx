import Link from 'next/link';
import type { ReactNode } from 'react';
import css from './Panel.module.css';
import type { AccountHealthResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatDate } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';
import { formatRelative } from '@/lib/time/relative';

const { facts, ...words } = texts.accountHealth;

const outcome = ({ published, failed, errorRate }: AccountHealthResponse['lastWeek']) =>
  errorRate === null ? facts.noOutcome : facts.outcome(published, failed, Math.round(errorRate * 100));

const known = (amount: number | null) => (amount === null ? words.unknown : amount.toLocaleString('en'));

/** Everything that is known of the account. What is unknown says so. */
export function HealthFacts({ health, now }: { health: AccountHealthResponse; now: Now }) {
  const { caps, forecast, lastCheck, latestFailure } = health;
  const relative = (instant: string | null, none: string) => (instant === null ? none : formatRelative(instant, now.instant));
  return (
    <>
      <Group title={words.results}>
        <Fact name={facts.next} value={relative(forecast.nextPublishAt, texts.accounts.facts.none)} />
        <Fact name={texts.accounts.facts.scheduled} value={forecast.scheduledCount.toLocaleString('en')} />
        <Fact name={facts.lastSuccess} value={relative(health.lastSuccessAt, words.never)} />
        <Fact name={facts.week} value={outcome(health.lastWeek)} />
        <Fact name={facts.month} value={outcome(health.lastMonth)} />
        {latestFailure !== null && (
          <Fact name={facts.latestFailure} value={<Link href={routes.post(latestFailure.postId)} prefetch={false}>{relative(latestFailure.at, '')}</Link>} note={latestFailure.problem?.message} />
        )}
      </Group>
      <Group title={words.access}>
        <Fact name={facts.app} value={health.appName} />
        <Fact name={facts.consent} value={formatDate(localAt(health.consentEndsAt, now.offsetMinutes))} />
        <Fact name={facts.token} value={relative(health.accessEndsAt, '')} note={facts.tokenNote} />
        <Fact
          name={facts.check}
          value={lastCheck === null ? words.never : (lastCheck.problem === null ? facts.checkFine : facts.checkNot)(relative(lastCheck.at, ''))}
          note={lastCheck?.problem?.message}
        />
        {health.closedFeatures.map(({ scope, message }) => (
          <Fact key={scope} name={scope} value={message} />
        ))}
      </Group>
      <Caps caps={caps} />
    </>
  );
}

export function Caps({ caps }: Pick<AccountHealthResponse, 'caps'>) {
  return (
    <Group title={words.caps}>
      <Fact name={facts.today} value={known(caps.postsLastDay)} />
      <Fact name={facts.dailyCap} value={known(caps.learnedDailyCap)} />
      <Fact name={facts.drafts} value={facts.of(caps.pendingDrafts, caps.maxPendingDrafts)} />
      {caps.appUsersLastDay !== null && caps.maxAppUsers !== null && (
        <Fact name={facts.appUsers} value={facts.of(caps.appUsersLastDay, caps.maxAppUsers)} note={facts.appUsersNote} />
      )}
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={css.heading}>{title}</h3>
      <dl className={css.facts}>{children}</dl>
    </section>
  );
}

function Fact({ name, value, note }: { name: string; value: ReactNode; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
