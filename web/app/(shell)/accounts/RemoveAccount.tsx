'use client';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import { useRemoveAccount } from '@/lib/accounts/accounts';
import type { AccountResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** Asks first: removing cancels what waits for the account. */
export function RemoveAccount({ account, close }: { account: AccountResponse | null; close: () => void }) {
  const remove = useRemoveAccount();
  const { title, message, confirm, done } = texts.accounts.removing;

  const leave = () => {
    remove.reset();
    close();
  };
  const proceed = (removed: AccountResponse) =>
    remove.mutate(removed.id, {
      onSuccess: () => {
        tellSuccess(done(removed.username));
        leave();
      },
    });

  return (
    <ConfirmDialog
      opened={account !== null}
      title={account ? title(account.username) : ''}
      message={account ? message(account.scheduledCount) : ''}
      confirm={confirm}
      destructive
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => account && proceed(account)}
      onClose={leave}
    />
  );
}
