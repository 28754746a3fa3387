'use client';

import { Button } from '@mantine/core';
import { IconExternalLink, IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { AccountGroups } from '../groups/AccountGroups';
import { useSwitchPause } from '../useSwitchPause';
import { Forecast } from './Forecast';
import { HealthFacts } from './HealthFacts';
import css from './Panel.module.css';
import { Reasons } from './Reasons';
import { GradeBadge } from '@/components/GradeBadge';
import { LoadingRows } from '@/components/LoadingRows';
import { tellProblem } from '@/components/notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import { useAccountGroups } from '@/lib/accounts/groups';
import type { AccountRow } from '@/lib/accounts/rows';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

const words = texts.accounts;

/** How the account is, what is coming, and what can be done with it. */
export function OverviewTab({ account, health, remove }: AccountRow & { remove: () => void }) {
  const now = useNow(useWorkspace().timeZone);
  const { data: groups = [] } = useAccountGroups();
  const connect = useConnectAccount();
  const pause = useSwitchPause(account);
  const paused = account.pausedAt !== null;
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
      <div className={css.acts}>
        <Button variant="default" size="xs" leftSection={<IconRefresh size={15} aria-hidden />} loading={connect.isPending || connect.isSuccess} onClick={() => connect.mutate(account.id, { onError: tellProblem })}>
          {words.reconnect}
        </Button>
        <Button variant="default" size="xs" leftSection={paused ? <IconPlayerPlay size={15} aria-hidden /> : <IconPlayerPause size={15} aria-hidden />} loading={pause.isPending} onClick={pause.change}>
          {paused ? words.resume : words.pause}
        </Button>
        <Button variant="default" size="xs" component="a" href={account.profileUrl} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={15} aria-hidden />}>
          {words.openProfile(account.username)}
        </Button>
        <Button variant="default" size="xs" c="var(--cw-tone-danger-fg)" leftSection={<IconTrash size={15} aria-hidden />} onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}
