import { MendButton } from '../health/MendButton';
import css from './Panel.module.css';
import { gradeLooks } from '@/components/GradeBadge';
import { Notice } from '@/components/Notice';
import type { AccountRow } from '@/lib/accounts/rows';

/** Why the account is not simply healthy, each with what mends it. */
export function Reasons({ row }: { row: AccountRow }) {
  const reasons = row.health?.reasons ?? [];
  return reasons.length === 0 ? null : (
    <div className={css.reasons}>
      {reasons.map((reason) => (
        <Notice key={reason.code} tone={gradeLooks[reason.grade].tone} action={<MendButton row={row} reason={reason} />}>
          {reason.message}
        </Notice>
      ))}
    </div>
  );
}
