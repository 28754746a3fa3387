import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type CalendarParams, readParams, writeParams } from './params';
import { routes } from '@/lib/routes';

/** The address as the calendar's state. The history is changed without asking the server for the page again. */
export function useCalendarParams(): [CalendarParams, (change: Partial<CalendarParams>) => void] {
  const search = useSearchParams();
  const params = useMemo(() => readParams(new URLSearchParams(search.toString())), [search]);
  const change = useCallback((part: Partial<CalendarParams>) => window.history.replaceState(null, '', routes.calendar + writeParams({ ...params, ...part })), [params]);
  return [params, change];
}
