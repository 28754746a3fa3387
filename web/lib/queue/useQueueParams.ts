import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type QueueParams, readParams, writeParams } from './params';
import { routes } from '@/lib/routes';

/** The address as the queue's state. The history is changed without asking the server for the page again. */
export function useQueueParams(): [QueueParams, (change: Partial<QueueParams>) => void] {
  const search = useSearchParams();
  const params = useMemo(() => readParams(new URLSearchParams(search.toString())), [search]);
  const change = useCallback((part: Partial<QueueParams>) => window.history.replaceState(null, '', routes.queue + writeParams({ ...params, ...part })), [params]);
  return [params, change];
}
