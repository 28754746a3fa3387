'use client';

import { IconTag } from '@tabler/icons-react';
import css from './Groups.module.css';
import { GroupsMenu } from './GroupsMenu';
import { Badge } from '@/components/Badge';
import { GroupChip } from '@/components/GroupChip';
import { useAccountGroups } from '@/lib/accounts/groups';
import type { AccountResponse } from '@/lib/api/types';

/** The groups and tags of an account, and the way to put it into others. */
export function AccountGroups({ account, tags = true }: { account: AccountResponse; tags?: boolean }) {
  const { data: groups = [] } = useAccountGroups();
  return (
    <div className={css.chips}>
      {groups
        .filter(({ id }) => account.groupIds.includes(id))
        .map((group) => (
          <GroupChip key={group.id} group={group} />
        ))}
      {tags && account.tags.map((tag) => <Badge key={tag} tone="neutral" icon={IconTag} text={tag} />)}
      <GroupsMenu account={account} groups={groups} />
    </div>
  );
}
