'use client';

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import css from './Composer.module.css';
import { GroupDot } from '@/components/GroupChip';
import { useAccountGroups } from '@/lib/accounts/groups';
import { isTagged, tagsOf } from '@/lib/accounts/rows';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups;

interface Props {
  /** Those that the post may go to. */
  accounts: readonly AccountResponse[];
  chosen: readonly string[];
  choose: (accountIds: string[]) => void;
  /** Tells which accounts of what was chosen are disconnected, and so were left out. */
  leaveOut: (accounts: readonly AccountResponse[]) => void;
}

interface Bundle {
  key: string;
  name: string;
  icon: React.ReactNode;
  members: readonly AccountResponse[];
}

/** Chooses all accounts of a group or a tag with one press, and takes them out with another. */
export function ChooseTogether({ accounts, chosen, choose, leaveOut }: Props) {
  const { data: groups = [] } = useAccountGroups();
  const [opened, setOpened] = useState(false);
  // Gathered only while the menu is open: a letter typed into the caption draws this again, and there may be a thousand accounts.
  const byGroup: Bundle[] = (opened ? groups : []).map((group) => ({
    key: group.id,
    name: group.name,
    icon: <GroupDot colour={group.colour} />,
    members: accounts.filter(({ groupIds }) => groupIds.includes(group.id)),
  }));
  const byTag: Bundle[] = tagsOf(opened ? accounts : []).map((tag) => ({
    key: tag,
    name: tag,
    icon: <IconTag size={13} aria-hidden />,
    members: accounts.filter((account) => isTagged(account, tag)),
  }));
  const filled = byGroup.filter(({ members }) => members.length > 0);

  const turn = (members: readonly AccountResponse[], into: boolean) => {
    const ids = members.filter(({ state }) => state === 'connected').map(({ id }) => id);
    choose(into ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)));
    leaveOut(into ? members.filter(({ id, state }) => state !== 'connected' && !chosen.includes(id)) : []);
  };
  const items = (bundles: readonly Bundle[]) =>
    bundles.map(({ key, name, icon, members }) => {
      const usable = members.filter(({ state }) => state === 'connected');
      return (
        <Menu.CheckboxItem
          key={key}
          checked={usable.length > 0 && usable.every(({ id }) => chosen.includes(id))}
          disabled={usable.length === 0}
          onChange={(into) => turn(members, into)}
          rightSection={<small className={css.count}>{words.count(members.length)}</small>}
        >
          <span className={css.bundle}>
            {icon}
            <span className="cw-clip">{name}</span>
          </span>
        </Menu.CheckboxItem>
      );
    });

  return (
    accounts.some(({ groupIds, tags }) => groupIds.length + tags.length > 0) && (
      <Menu position="bottom-end" width={270} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" rightSection={<IconChevronDown size={13} aria-hidden />}>
            {words.choosing.open}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={css.bundles}>
          {filled.length > 0 && <Menu.Label>{words.choosing.groups}</Menu.Label>}
          {items(filled)}
          {byTag.length > 0 && <Menu.Label>{words.choosing.tags}</Menu.Label>}
          {items(byTag)}
        </Menu.Dropdown>
      </Menu>
    )
  );
}
