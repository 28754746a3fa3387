'use client';

import { Button, Center } from '@mantine/core';
import { AccountCard } from './AccountCard';
import css from './Accounts.module.css';
import { useGrowing } from '@/components/useGrowing';
import type { AccountResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

/** A workspace may have a thousand accounts; drawing all their cards at once would take seconds. */
const STEP = 48;

interface Props {
  accounts: readonly AccountResponse[];
  open: (account: AccountResponse) => void;
  remove: (account: AccountResponse) => void;
}

export function AccountCards({ accounts, open, remove }: Props) {
  const now = useNow(useWorkspace().timeZone);
  const { count, more, end } = useGrowing(STEP);
  return (
    <>
      <ul className={css.cards}>
        {accounts.slice(0, count).map((account) => (
          <AccountCard key={account.id} account={account} now={now} open={() => open(account)} remove={() => remove(account)} />
        ))}
      </ul>
      {count < accounts.length && (
        <Center mt="lg">
          {/* A new key: what comes into view again is seen again. */}
          <Button key={count} ref={end} variant="default" onClick={more}>
            {texts.common.showMore}
          </Button>
        </Center>
      )}
    </>
  );
}
