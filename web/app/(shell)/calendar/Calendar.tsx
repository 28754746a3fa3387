'use client';

import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import css from './Calendar.module.css';
import { CalendarBody } from './CalendarBody';
import { ItemPopover, type OpenItem } from './ItemPopover';
import { Toolbar } from './Toolbar';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { tellRefusal } from '@/components/publication/refusals';
import { usePublicationDialogs } from '@/components/publication/usePublicationDialogs';
import { ApiProblem } from '@/lib/api/problem';
import type { CalendarItemResponse } from '@/lib/api/types';
import { useCalendar } from '@/lib/calendar/calendar';
import { filterItems } from '@/lib/calendar/items';
import { composeTime } from '@/lib/calendar/moves';
import { rangeOf } from '@/lib/calendar/range';
import { useCalendarParams } from '@/lib/calendar/useCalendarParams';
import { routes } from '@/lib/routes';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { dateOf } from '@/lib/time/local';
import { useNow } from '@/lib/time/now';

export function Calendar() {
  const router = useRouter();
  const workspace = useWorkspace();
  const [params, change] = useCalendarParams();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
  const timeZone = params.zone ?? workspace.timeZone;
  const ownNow = useNow(workspace.timeZone);
  // A zone of the address that nobody knows has no clock; the calendar itself then says so.
  const now = (useNow(timeZone) ?? ownNow)?.localTime;
  const date = params.date ?? (now === undefined ? null : dateOf(now));
  const { dialogs, move, askMove, askCancel } = usePublicationDialogs();
  const [open, setOpen] = useState<OpenItem | null>(null);
  const range = rangeOf(params.view, date ?? '2000-01-01');
  const calendar = useCalendar(range, timeZone, date !== null);
  const items = useMemo(() => filterItems(calendar.data?.items ?? [], params), [calendar.data, params]);

  const moveTo = async (item: CalendarItemResponse, localTime: string) => {
    const outcome = await move(item.publication, { localTime, timeZone });
    if (outcome instanceof ApiProblem) {
      tellRefusal(outcome);
    }
  };
  const compose = (local: string) => {
    const at = now === undefined ? null : composeTime(local, now);
    if (at === null) {
      notifications.show({ id: 'day-passed', message: texts.calendar.dayPassed, color: 'gray', autoClose: 4_000 });
      return;
    }
    router.push(`${routes.compose}?date=${at.date}&time=${at.time}${params.zone === null ? '' : `&zone=${encodeURIComponent(params.zone)}`}`);
  };

  return (
    <div className={css.page} data-view={params.view}>
      <Toolbar params={params} change={change} date={date} timeZone={timeZone} loading={calendar.isFetching && calendar.isPlaceholderData} />
      {calendar.isError ? (
        <ErrorState error={calendar.error} retry={() => void calendar.refetch()} />
      ) : calendar.data === undefined || date === null || now === undefined ? (
        <div className={css.loading}>
          <LoadingRows rows={6} height={96} />
        </div>
      ) : (
        <CalendarBody
          {...{ items, date, range, now, phone, compose }}
          view={params.view}
          filtered={params.accounts.length + params.states.length > 0}
          choose={(day) => change({ date: day })}
          open={(item, anchor) => setOpen({ id: item.publication.id, anchor })}
          move={(item, localTime) => void moveTo(item, localTime)}
        />
      )}
      <ItemPopover open={open} items={items} close={() => setOpen(null)} {...{ now, timeZone, askMove, askCancel }} />
      {dialogs}
    </div>
  );
}
