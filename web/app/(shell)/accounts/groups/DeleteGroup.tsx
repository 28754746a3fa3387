'use client';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import { useDeleteGroup } from '@/lib/accounts/groups';
import type { AccountGroupResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups.deleting;

/** Asks first: nobody remembers who was in a group of a hundred. */
export function DeleteGroup({ group, close }: { group: AccountGroupResponse | null; close: () => void }) {
  const remove = useDeleteGroup();
  const leave = () => {
    remove.reset();
    close();
  };
  const proceed = ({ id, name }: AccountGroupResponse) =>
    remove.mutate(id, {
      onSuccess: () => {
        tellSuccess(words.done(name));
        leave();
      },
    });
  return (
    <ConfirmDialog
      opened={group !== null}
      title={group ? words.title(group.name) : ''}
      message={group ? words.message(group.accountCount) : ''}
      confirm={words.confirm}
      destructive
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => group && proceed(group)}
      onClose={leave}
    />
  );
}
