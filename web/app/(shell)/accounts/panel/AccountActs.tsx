'use client';

import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconExternalLink, IconLink, IconPlayerPause, IconPlayerPlay, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSwitchPause } from '../useSwitchPause';
import css from './Panel.module.css';
import { ConnectDialog } from '@/components/connect/ConnectDialog';
import { LinkDialog } from '@/components/connect/LinkDialog';
import { tellProblem } from '@/components/notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accounts;

/** What can be done with the account. */
export function AccountActs({ account, remove }: { account: AccountResponse; remove: () => void }) {
  const connect = useConnectAccount();
  const pause = useSwitchPause(account);
  const [dialog, setDialog] = useState<'connect' | 'link' | null>(null);
  const paused = account.pausedAt !== null;
  const close = () => setDialog(null);
  return (
    <>
      <div className={css.acts}>
        <Button variant="default" size="xs" leftSection={<IconRefresh size={15} aria-hidden />} loading={connect.isPending || connect.isSuccess} onClick={() => connect.mutate(account.id, { onError: tellProblem })}>
          {words.reconnect}
        </Button>
        <Button variant="default" size="xs" leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden />} onClick={() => setDialog('connect')}>
          {words.connectWith}
        </Button>
        <Button variant="default" size="xs" leftSection={<IconLink size={15} aria-hidden />} onClick={() => setDialog('link')}>
          {words.sendLink}
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
      {dialog === 'connect' && <ConnectDialog account={account} close={close} />}
      {dialog === 'link' && <LinkDialog account={account} close={close} />}
    </>
  );
}
