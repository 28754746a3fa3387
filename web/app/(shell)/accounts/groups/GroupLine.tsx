import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import css from './Groups.module.css';
import { GroupDot } from '@/components/GroupChip';
import type { AccountGroupResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups;

export function GroupLine({ group, edit, remove }: { group: AccountGroupResponse; edit: () => void; remove: () => void }) {
  return (
    <li className={css.line}>
      <GroupDot colour={group.colour} />
      <strong className="cw-clip">{group.name}</strong>
      <span>{words.count(group.accountCount)}</span>
      <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.edit(group.name)} onClick={edit}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.remove(group.name)} onClick={remove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
