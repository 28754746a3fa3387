'use client';

import { AccountGroups } from '../groups/AccountGroups';
import { AccountActs } from './AccountActs';
import { Forecast } from './Forecast';
import { HealthFacts } from './HealthFacts';
import css from './Panel.module.css';
import { Reasons } from './Reasons';
import { GradeBadge } from '@/components/GradeBadge';
import { LoadingRows } from '@/components/LoadingRows';
import { useAccountGroups } from '@/lib/accounts/groups';
import type { AccountRow } from '@/lib/accounts/rows';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

/** How the account is, what is coming, and what can be done with it. */
export function OverviewTab({ account, health, remove }: AccountRow & { remove: () => void }) {
  const now = useNow(useWorkspace().timeZone);
  const { data: groups = [] } = useAccountGroups();
  return (
    <>
      {health === undefined || now === undefined ? (
        <LoadingRows rows={5} height={36} />
      ) : (
        <>
          <div>
            <GradeBadge grade={health.grade} />
          </div>
          <Reasons row={{ account, health }} />
          <Forecast health={health} now={now} />
          <HealthFacts health={health} now={now} />
        </>
      )}
      <div>
        <h3 className={css.heading}>{texts.accountHealth.columns.groups}</h3>
        <AccountGroups account={account} groups={groups} />
      </div>
      <AccountActs account={account} remove={remove} />
    </>
  );
}
