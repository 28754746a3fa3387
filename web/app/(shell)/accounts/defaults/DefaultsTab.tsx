'use client';

import { DefaultsForm } from './DefaultsForm';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { usePostingDefaults } from '@/lib/accounts/defaults';
import type { AccountRow } from '@/lib/accounts/rows';

/** What a post for the account begins with. */
export function DefaultsTab({ account }: AccountRow) {
  const { data, isError, error, refetch } = usePostingDefaults(account.id);
  if (data === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={4} height={56} />;
  }
  // Somebody else's change begins the form anew.
  return <DefaultsForm key={data.version} account={account} defaults={data} />;
}
