'use client';

import { Button } from '@mantine/core';
import { AccountAvatar } from '@/components/AccountAvatar';
import { CheckFilter } from '@/components/CheckFilter';
import { stateLooks } from '@/components/StateBadge';
import { useAccounts } from '@/lib/accounts/accounts';
import { CALENDAR_STATES, type CalendarParams, type CalendarState } from '@/lib/calendar/params';
import { texts } from '@/lib/texts';

/** Whose and which publications are shown. */
export function Filters({ params, change }: { params: CalendarParams; change: (part: Partial<CalendarParams>) => void }) {
  const { data: accounts } = useAccounts();
  const words = texts.calendar.filters;
  const names = accounts?.map((account) => ({
    value: account.id,
    label: texts.common.handle(account.username),
    search: `${account.nickname} ${account.username}`.toLowerCase(),
    picture: <AccountAvatar account={account} size={20} />,
  }));
  const states = CALENDAR_STATES.map((state) => {
    const { icon: Icon } = stateLooks[state];
    return { value: state, label: texts.calendar.states[state], search: '', picture: <Icon size={15} stroke={1.9} aria-hidden /> };
  });
  return (
    <>
      {params.accounts.length + params.states.length > 0 && (
        <Button variant="subtle" color="gray" size="xs" h={32} px={8} onClick={() => change({ accounts: [], states: [] })}>
          {words.clear}
        </Button>
      )}
      <CheckFilter label={words.accounts} options={names ?? []} chosen={params.accounts} choose={(chosen) => change({ accounts: chosen })} searchable />
      <CheckFilter label={words.states} options={states} chosen={params.states} choose={(chosen) => change({ states: chosen as CalendarState[] })} />
    </>
  );
}
