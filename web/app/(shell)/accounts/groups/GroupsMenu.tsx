'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus, IconSettings } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import css from './Groups.module.css';
import { GroupsDialog } from './GroupsDialog';
import { GroupDot } from '@/components/GroupChip';
import { tellProblem } from '@/components/notices';
import { useChangeGroupAccounts } from '@/lib/accounts/groups';
import type { AccountGroupResponse, AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups;

interface Props {
  account: AccountResponse;
  groups: readonly AccountGroupResponse[];
}

/**
 * Puts an account into groups and takes it out of them, one press each. The menu is there from the first press on: one for
 * each of a thousand cards would make them twice as slow to draw.
 */
export function GroupsMenu({ account, groups }: Props) {
  const [used, setUsed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const target = (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      c="dimmed"
      size={24}
      aria-haspopup="menu"
      aria-label={words.of(account.username)}
      title={words.of(account.username)}
      onClick={used ? undefined : () => setUsed(true)}
    >
      <IconPlus size={15} aria-hidden />
    </ActionIcon>
  );
  return used ? (
    <Menu position="bottom-start" width={240} defaultOpened onClose={() => button.current?.focus()}>
      <Menu.Target>{target}</Menu.Target>
      <Choices account={account} groups={groups} />
    </Menu>
  ) : (
    target
  );
}

function Choices({ account, groups }: Props) {
  const { mutate } = useChangeGroupAccounts();
  const [managing, setManaging] = useState(false);
  const change = (groupId: string, into: boolean) => mutate({ groupId, [into ? 'add' : 'remove']: [account.id] }, { onError: tellProblem });
  return (
    <>
      <Menu.Dropdown className={css.menu}>
        {groups.map(({ id, name, colour }) => (
          <Menu.CheckboxItem key={id} checked={account.groupIds.includes(id)} onChange={(into) => change(id, into)}>
            <span className={css.item}>
              <GroupDot colour={colour} />
              <span className="cw-clip">{name}</span>
            </span>
          </Menu.CheckboxItem>
        ))}
        {groups.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconSettings size={15} aria-hidden />} onClick={() => setManaging(true)}>
          {words.manageAll}
        </Menu.Item>
      </Menu.Dropdown>
      {managing && <GroupsDialog close={() => setManaging(false)} />}
    </>
  );
}
