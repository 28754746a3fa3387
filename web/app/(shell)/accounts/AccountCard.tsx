'use client';

import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCircleCheck, IconDots, IconExternalLink, IconLink, IconPlayerPause, IconPlugConnectedX, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { AccountFacts } from './AccountFacts';
import css from './Accounts.module.css';
import { AccountGroups } from './groups/AccountGroups';
import { PausedNotice } from './PausedNotice';
import { PauseItem } from './PauseItem';
import { useSwitchPause } from './useSwitchPause';
import { AccountAvatar } from '@/components/AccountAvatar';
import { AppModeBadge } from '@/components/AppModeBadge';
import { Badge } from '@/components/Badge';
import { ConnectDialog } from '@/components/connect/ConnectDialog';
import { LinkDialog } from '@/components/connect/LinkDialog';
import { GradeBadge } from '@/components/GradeBadge';
import { Notice } from '@/components/Notice';
import { tellProblem } from '@/components/notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import type { Selection } from '@/lib/accounts/useSelection';
import type { AccountGroupResponse, AccountHealthResponse, AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';
import type { Now } from '@/lib/time/now';

interface Props {
  account: AccountResponse;
  health: AccountHealthResponse | undefined;
  groups: readonly AccountGroupResponse[];
  now: Now | undefined;
  selection: Selection;
  open: () => void;
  remove: () => void;
}

export function AccountCard({ account, health, groups, now, selection, open, remove }: Props) {
  const connect = useConnectAccount();
  const [dialog, setDialog] = useState<'connect' | 'link' | null>(null);
  const pause = useSwitchPause(account);
  const words = texts.accounts;
  const paused = account.pausedAt !== null;
  const connected = account.state === 'connected';
  const reconnect = () => connect.mutate(account.id, { onError: tellProblem });

  return (
    <li className={css.card} data-trouble={account.problem !== null || undefined} data-selected={selection.ids.has(account.id) || undefined}>
      <div className={css.head}>
        <div className={css.who}>
          {selection.active && (
            <Checkbox aria-label={texts.accountGroups.selection.one(account.username)} checked={selection.ids.has(account.id)} onChange={() => selection.toggle(account.id)} />
          )}
          <AccountAvatar account={account} size={40} />
        </div>
        <div className={css.names}>
          <h2 className="cw-clip">
            <button type="button" className={css.open} onClick={open}>
              {account.nickname || account.username}
            </button>
          </h2>
          <a className="cw-clip" href={account.profileUrl} target="_blank" rel="noreferrer" title={words.openProfile(account.username)}>
            {texts.common.handle(account.username)}
          </a>
        </div>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.menu(account.username)}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={account.profileUrl} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={15} aria-hidden />}>
              {words.openProfile(account.username)}
            </Menu.Item>
            <Menu.Item leftSection={<IconRefresh size={15} aria-hidden />} onClick={reconnect}>
              {words.reconnect}
            </Menu.Item>
            <Menu.Item leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden />} onClick={() => setDialog('connect')}>
              {words.connectWith}
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={15} aria-hidden />} onClick={() => setDialog('link')}>
              {words.sendLink}
            </Menu.Item>
            <PauseItem paused={paused} change={pause.change} />
            <Menu.Divider />
            <Menu.Item c="var(--cw-tone-danger-fg)" leftSection={<IconTrash size={15} aria-hidden />} onClick={remove}>
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className={css.badges}>
        <Badge tone={connected ? 'accent' : 'danger'} icon={connected ? IconCircleCheck : IconPlugConnectedX} text={words.states[account.state]} />
        {account.app.mode !== 'audited' && <AppModeBadge mode={account.app.mode} />}
        {health !== undefined && health.grade !== 'healthy' && connected && <GradeBadge grade={health.grade} />}
        {paused && <Badge tone="warning" icon={IconPlayerPause} text={words.paused} />}
      </div>
      <AccountGroups account={account} groups={groups} />
      {dialog === 'connect' && <ConnectDialog account={account} close={() => setDialog(null)} />}
      {dialog === 'link' && <LinkDialog account={account} close={() => setDialog(null)} />}
      <AccountFacts account={account} health={health} now={now} />
      {paused && <PausedNotice resume={pause.change} resuming={pause.isPending} />}
      {account.problem !== null && (
        <div className={css.problem}>
          <Notice tone="danger">
            {account.problem.message}
            {account.problem.action === 'reconnect' && (
              <Button mt="xs" display="block" variant="default" size="xs" loading={connect.isPending || connect.isSuccess} onClick={reconnect}>
                {words.reconnect}
              </Button>
            )}
          </Notice>
        </div>
      )}
    </li>
  );
}
