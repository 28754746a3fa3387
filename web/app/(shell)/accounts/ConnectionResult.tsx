'use client';

import { Box } from '@mantine/core';
import { useRouter, useSearchParams } from 'next/navigation';
import { Notice } from '@/components/Notice';
import type { AccountResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

/** How the visit to TikTok's consent page ended; the callback says it in the address (`connected` or `problem`). */
export function ConnectionResult({ accounts }: { accounts: readonly AccountResponse[] }) {
  const router = useRouter();
  const params = useSearchParams();
  const connected = params.get('connected');
  const problem = params.get('problem');
  const close = () => router.replace(routes.accounts);
  const words = texts.accounts;

  if (connected !== null) {
    const account = accounts.find(({ id }) => id === connected);
    return (
      <Box mb="md">
        <Notice tone={account?.problem ? 'warning' : 'accent'} close={close}>
          {account?.problem ? words.connectedWith(account.username, account.problem.message) : account ? words.connected(account.username) : words.connectedUnnamed}
        </Notice>
      </Box>
    );
  }
  return problem === null ? null : (
    <Box mb="md">
      <Notice tone="danger" close={close}>
        {words.connectionProblems[problem] ?? words.connectionFailed}
      </Notice>
    </Box>
  );
}
