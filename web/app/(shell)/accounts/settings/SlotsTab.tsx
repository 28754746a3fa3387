'use client';

import { SettingsForm } from './SettingsForm';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import type { AccountRow } from '@/lib/accounts/rows';
import { useAccountSettings } from '@/lib/accounts/settings';

/** When the account likes to post, in which zone, and the words it is found by. */
export function SlotsTab({ account }: AccountRow) {
  const { data, isError, error, refetch } = useAccountSettings(account.id);
  if (data === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={4} height={44} />;
  }
  // Somebody else's change begins the form anew.
  return <SettingsForm key={data.version} account={account} settings={data} />;
}
