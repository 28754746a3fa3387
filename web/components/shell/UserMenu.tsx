'use client';

import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { tellProblem } from '@/components/notices';
import { useSignOut } from '@/lib/session/session';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';

export function UserMenu() {
  const { user } = useWorkspaceContext();
  const signOut = useSignOut();
  if (user === null) {
    return null;
  }
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={texts.shell.user(user.displayName)} style={{ borderRadius: 99 }}>
          <Avatar name={user.displayName} size={30} color="jade" radius="100%" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="span" display="block" size="sm" fw={600} c="var(--mantine-color-text)" className="cw-clip">
            {user.displayName}
          </Text>
          <Text component="span" display="block" size="xs" className="cw-clip">
            {user.email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => signOut.mutate(undefined, { onError: tellProblem })}>
          {texts.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
