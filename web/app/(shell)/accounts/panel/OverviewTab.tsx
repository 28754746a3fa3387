'use client';

import { AccountFacts } from '../AccountFacts';
import type { AccountResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';
import { useNow } from '@/lib/time/now';

export function OverviewTab({ account }: { account: AccountResponse }) {
  return <AccountFacts account={account} now={useNow(useWorkspace().timeZone)} />;
}
