'use client';

import { Button, type ButtonProps } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { tellProblem } from './notices';
import { useConnectAccount } from '@/lib/accounts/accounts';
import { texts } from '@/lib/texts';

/** Leaves for TikTok's consent page; keeps turning until the browser is there. */
export function ConnectButton(props: ButtonProps) {
  const connect = useConnectAccount();
  return (
    <Button
      leftSection={<IconPlugConnected size={16} stroke={1.8} aria-hidden />}
      loading={connect.isPending || connect.isSuccess}
      onClick={() => connect.mutate(null, { onError: tellProblem })}
      {...props}
    >
      {texts.accounts.connect}
    </Button>
  );
}
