'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import css from './WorkspaceSwitcher.module.css';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';

/** The workspace's name; a menu when the user is in several. */
export function WorkspaceSwitcher() {
  const { workspace, workspaces, choose } = useWorkspaceContext();
  if (workspaces.length < 2) {
    return <span className={css.name}>{workspace.name}</span>;
  }
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={css.button} aria-label={texts.shell.switchWorkspace(workspace.name)}>
          <span className={css.name}>{workspace.name}</span>
          <IconSelector size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.shell.workspace}</Menu.Label>
        <Menu.RadioGroup value={workspace.id} onChange={choose}>
          {workspaces.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
