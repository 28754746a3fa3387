'use client';

import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconChevronDown, IconLink, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { ConnectDialog } from './ConnectDialog';
import { LinkDialog } from './LinkDialog';
import { tellProblem } from '@/components/notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import { ApiProblem } from '@/lib/api/problem';
import { texts } from '@/lib/texts';

/** Connects at once where there is nothing to choose; the menu has the choices, and the link for somebody else. */
export function ConnectActions() {
  const connect = useConnectAccount();
  const [open, setOpen] = useState<'choose' | 'link' | null>(null);
  const words = texts.connect;
  const start = () =>
    connect.mutate(null, { onError: (error) => (ApiProblem.from(error).code === 'app_not_chosen' ? setOpen('choose') : tellProblem(error)) });
  return (
    <>
      <Button.Group>
        <Button leftSection={<IconPlugConnected size={16} stroke={1.8} aria-hidden />} loading={connect.isPending || connect.isSuccess} onClick={start}>
          {texts.accounts.connect}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button px={8} aria-label={words.more} style={{ borderLeft: '1px solid color-mix(in srgb, currentColor 25%, transparent)' }}>
              <IconChevronDown size={15} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden />} onClick={() => setOpen('choose')}>
              {words.choose}
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={15} aria-hidden />} onClick={() => setOpen('link')}>
              {words.send}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {open === 'choose' && <ConnectDialog account={null} close={() => setOpen(null)} />}
      {open === 'link' && <LinkDialog account={null} close={() => setOpen(null)} />}
    </>
  );
}
