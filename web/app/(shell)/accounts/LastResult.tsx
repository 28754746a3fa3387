import Link from 'next/link';
import css from './Accounts.module.css';
import { stateLooks } from '@/components/StateBadge';
import { lastResultOf } from '@/lib/accounts/lastResult';
import type { AccountHealthResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import type { Now } from '@/lib/time/now';
import { formatRelative } from '@/lib/time/relative';

/** "Published 2 h ago", or the failure with the way to its post. */
export function LastResult({ health, now }: { health: AccountHealthResponse; now: Now }) {
  const result = lastResultOf(health);
  if (result === null) {
    return texts.accountHealth.noResult;
  }
  const Icon = stateLooks[result.state].icon;
  const words = `${texts.publications.states[result.state]} ${formatRelative(result.at, now.instant)}`;
  return (
    <span className={css.result} data-state={result.state}>
      <Icon size={14} stroke={2} aria-hidden />
      {result.postId === null ? (
        words
      ) : (
        <Link href={routes.post(result.postId)} prefetch={false}>
          {words}
        </Link>
      )}
    </span>
  );
}
