'use client';

import { Button } from '@mantine/core';
import css from './Queue.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { CheckFilter } from '@/components/CheckFilter';
import { useAccounts } from '@/lib/accounts/accounts';
import type { QueueParams } from '@/lib/queue/params';
import { texts } from '@/lib/texts';

/** Whose publications are shown. */
export function QueueFilters({ params, change }: { params: QueueParams; change: (part: Partial<QueueParams>) => void }) {
  const { data: accounts } = useAccounts();
  const words = texts.queue;
  const names = accounts?.map((account) => ({
    value: account.id,
    label: texts.common.handle(account.username),
    search: `${account.nickname} ${account.username}`.toLowerCase(),
    picture: <AccountAvatar account={account} size={20} />,
  }));
  return (
    <div className={css.filters}>
      {params.accounts.length > 0 && (
        <Button variant="subtle" color="gray" size="xs" h={32} px={8} onClick={() => change({ accounts: [] })}>
          {words.clear}
        </Button>
      )}
      <CheckFilter label={words.accounts} options={names ?? []} chosen={params.accounts} choose={(chosen) => change({ accounts: chosen })} searchable />
    </div>
  );
}
