import css from './Accounts.module.css';
import { LastResult } from './LastResult';
import type { AccountHealthResponse, AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import { formatDate } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';
import { daysUntil, formatRelative } from '@/lib/time/relative';

/** Early enough to ask the account's owner for a new consent. */
const SOON = 30;

export function AccountFacts({ account, health, now }: { account: AccountResponse; health: AccountHealthResponse | undefined; now: Now | undefined }) {
  const { facts, accessEndsSoon } = texts.accounts;
  const soon = now !== undefined && daysUntil(account.consentEndsAt, now.instant) < SOON;
  return (
    <dl className={css.facts}>
      <div>
        <dt>{facts.next}</dt>
        <dd>{account.nextPublishAt === null ? facts.none : now && formatRelative(account.nextPublishAt, now.instant)}</dd>
      </div>
      <div>
        <dt>{facts.last}</dt>
        <dd>{health && now && <LastResult health={health} now={now} />}</dd>
      </div>
      <div>
        <dt>{facts.scheduled}</dt>
        <dd>{account.scheduledCount.toLocaleString('en')}</dd>
      </div>
      <div>
        <dt>{facts.access}</dt>
        <dd data-soon={soon || undefined} title={soon ? accessEndsSoon : undefined}>
          {now && formatDate(localAt(account.consentEndsAt, now.offsetMinutes))}
        </dd>
      </div>
    </dl>
  );
}
