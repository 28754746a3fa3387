'use client';

import { Button, Menu } from '@mantine/core';
import { IconPlus, IconStackPop, IconStackPush } from '@tabler/icons-react';
import { useState } from 'react';
import css from '../groups/Groups.module.css';
import { GroupsDialog } from '../groups/GroupsDialog';
import { GroupDot } from '@/components/GroupChip';
import { tellProblem, tellSuccess } from '@/components/notices';
import { useAccountGroups, useChangeGroupAccounts } from '@/lib/accounts/groups';
import type { AccountGroupResponse, AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups.selection;

function Item({ group, choose }: { group: AccountGroupResponse; choose: () => void }) {
  return (
    <Menu.Item onClick={choose}>
      <span className={css.option}>
        <GroupDot colour={group.colour} />
        <span className="cw-clip">{group.name}</span>
        <small>{group.accountCount.toLocaleString('en')}</small>
      </span>
    </Menu.Item>
  );
}

export function AddToGroup({ accounts }: { accounts: readonly AccountResponse[] }) {
  const { data: groups = [] } = useAccountGroups();
  const { mutate, isPending } = useChangeGroupAccounts();
  const [managing, setManaging] = useState(false);
  const add = ({ id: groupId, name }: AccountGroupResponse) =>
    mutate({ groupId, add: accounts.map(({ id }) => id) }, { onSuccess: () => tellSuccess(words.addedTo(accounts.length, name)), onError: tellProblem });
  return (
    <>
      <Menu position="top-start" width={240}>
        <Menu.Target>
          <Button variant="default" size="xs" disabled={accounts.length === 0} loading={isPending} leftSection={<IconStackPush size={15} aria-hidden />}>
            {words.addTo}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={css.menu}>
          {groups.map((group) => (
            <Item key={group.id} group={group} choose={() => add(group)} />
          ))}
          {groups.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setManaging(true)}>
            {words.newGroup}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {managing && <GroupsDialog close={() => setManaging(false)} />}
    </>
  );
}

/** Offers only the groups that some of the accounts are in. */
export function RemoveFromGroup({ accounts }: { accounts: readonly AccountResponse[] }) {
  const { data: groups = [] } = useAccountGroups();
  const { mutate, isPending } = useChangeGroupAccounts();
  const members = new Map<string, string[]>();
  for (const { id, groupIds } of accounts) {
    groupIds.forEach((groupId) => (members.get(groupId)?.push(id) ?? members.set(groupId, [id])));
  }
  const inIt = ({ id }: AccountGroupResponse) => members.get(id) ?? [];
  const theirs = groups.filter(({ id }) => members.has(id));
  const remove = (group: AccountGroupResponse) => {
    const ids = inIt(group);
    mutate({ groupId: group.id, remove: ids }, { onSuccess: () => tellSuccess(words.removedFrom(ids.length, group.name)), onError: tellProblem });
  };
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          disabled={theirs.length === 0}
          title={accounts.length > 0 && theirs.length === 0 ? words.noGroupOfThem : undefined}
          loading={isPending}
          leftSection={<IconStackPop size={15} aria-hidden />}
        >
          {words.removeFrom}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={css.menu}>
        {theirs.map((group) => (
          <Item key={group.id} group={{ ...group, accountCount: inIt(group).length }} choose={() => remove(group)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
