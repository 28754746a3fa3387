import { useQuery } from '@tanstack/react-query';
import { localTimeOf, type When } from './draft';
import { answer, api } from '@/lib/api/client';

/** What instant the chosen wall-clock time stands for. The browser's own zone data is never asked. */
export function useTimeResolution(when: When) {
  const localTime = localTimeOf(when);
  return useQuery({
    queryKey: ['time-resolution', localTime, when.timeZone],
    queryFn: () => answer(api.GET('/api/v1/time/resolution', { params: { query: { localTime: localTime ?? '', timeZone: when.timeZone } } })),
    enabled: !when.now && localTime !== null,
    // Whether it is past changes by itself.
    refetchInterval: 60_000,
  });
}
