'use client';

import { IconTag } from '@tabler/icons-react';
import css from './Groups.module.css';
import { GroupsMenu } from './GroupsMenu';
import { Badge } from '@/components/Badge';
import { GroupChip } from '@/components/GroupChip';
import type { AccountGroupResponse, AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** So many groups fit into a line of the table. */
const FIT = 2;

interface Props {
  account: AccountResponse;
  /** All there are: read once for a whole page of accounts. */
  groups: readonly AccountGroupResponse[];
}

const groupsOf = ({ account, groups }: Props) => groups.filter(({ id }) => account.groupIds.includes(id));

/** The groups and tags of an account, and the way to put it into others. */
export function AccountGroups({ account, groups }: Props) {
  return (
    <div className={css.chips}>
      {groupsOf({ account, groups }).map((group) => (
        <GroupChip key={group.id} group={group} />
      ))}
      <GroupsMenu account={account} groups={groups} />
      {account.tags.map((tag) => (
        <Badge key={tag} tone="neutral" icon={IconTag} text={tag} />
      ))}
    </div>
  );
}

/** The same in two short lines, so that the rows of a table stay alike. */
export function AccountGroupsLine({ account, groups }: Props) {
  const theirs = groupsOf({ account, groups });
  const more = theirs.slice(FIT);
  return (
    <div className={css.short}>
      <div>
        {theirs.slice(0, FIT).map((group) => (
          <GroupChip key={group.id} group={group} />
        ))}
        {more.length > 0 && <span title={more.map(({ name }) => name).join(', ')}>{texts.accountGroups.more(more.length)}</span>}
        <GroupsMenu account={account} groups={groups} />
      </div>
      {account.tags.length > 0 && (
        <p className="cw-clip" title={account.tags.join(', ')}>
          {account.tags.join(', ')}
        </p>
      )}
    </div>
  );
}
