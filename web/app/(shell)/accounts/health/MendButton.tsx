'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useSwitchPause } from '../useSwitchPause';
import { tellProblem } from '@/components/notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import type { AccountRow } from '@/lib/accounts/rows';
import type { HealthReasonResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

/** The button that mends what a reason names; none where only waiting helps. */
export function MendButton({ row: { account, health }, reason }: { row: AccountRow; reason: HealthReasonResponse }) {
  const connect = useConnectAccount();
  const pause = useSwitchPause(account);
  const failed = health?.latestFailure?.postId;

  switch (reason.action) {
    case 'reconnect':
      return (
        <Button variant="default" size="xs" loading={connect.isPending || connect.isSuccess} onClick={() => connect.mutate(account.id, { onError: tellProblem })}>
          {texts.accounts.reconnect}
        </Button>
      );
    case 'resume':
      return (
        <Button variant="default" size="xs" loading={pause.isPending} onClick={pause.change}>
          {texts.accounts.resume}
        </Button>
      );
    case 'look':
      // What TikTok refuses right now is asked anew in the account's limits; what failed is on its post's page.
      return (
        <Button variant="default" size="xs" component={Link} href={failed === undefined || reason.code === 'posting_refused' ? routes.accountLimits(account.id) : routes.post(failed)} prefetch={false}>
          {texts.accountHealth.look}
        </Button>
      );
    default:
      return null;
  }
}
