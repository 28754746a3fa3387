import { Menu } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { texts } from '@/lib/texts';

/** The menu's way into a pause, and out of it. */
export function PauseItem({ paused, change }: { paused: boolean; change: () => void }) {
  const [Icon, text] = paused ? [IconPlayerPlay, texts.accounts.resume] : [IconPlayerPause, texts.accounts.pause];
  return (
    <Menu.Item leftSection={<Icon size={15} aria-hidden />} onClick={change}>
      {text}
    </Menu.Item>
  );
}
