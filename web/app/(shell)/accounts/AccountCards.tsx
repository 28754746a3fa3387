'use client';

import { Button, Center } from '@mantine/core';
import { AccountCard } from './AccountCard';
import css from './Accounts.module.css';
import { useGrowing } from '@/components/useGrowing';
import { useAccountGroups } from '@/lib/accounts/groups';
import type { AccountRow } from '@/lib/accounts/rows';
import type { Selection } from '@/lib/accounts/useSelection';
import type { AccountResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';

/** A workspace may have a thousand accounts; drawing all their cards at once would take seconds. */
const STEP = 48;

interface Props {
  rows: readonly AccountRow[];
  selection: Selection;
  open: (accountId: string) => void;
  remove: (account: AccountResponse) => void;
}

export function AccountCards({ rows, selection, open, remove }: Props) {
  const now = useNow(useWorkspace().timeZone);
  const { data: groups = [] } = useAccountGroups();
  const { count, more, end } = useGrowing(STEP);
  return (
    <>
      <ul className={css.cards}>
        {rows.slice(0, count).map(({ account, health }) => (
          <AccountCard key={account.id} account={account} health={health} groups={groups} now={now} selection={selection} open={() => open(account.id)} remove={() => remove(account)} />
        ))}
      </ul>
      {count < rows.length && (
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
