import { useQueries } from '@tanstack/react-query';
import { localTimeOf, type When } from './draft';
import { answer, api } from '@/lib/api/client';
import type { TimeResolutionResponse } from '@/lib/api/types';

/** The zones of these accounts, each once, in the order of the accounts. */
export const zonesOf = (accounts: readonly { timeZone: string | null }[], workspaceZone: string): string[] => [
  ...new Set(accounts.map(({ timeZone }) => timeZone ?? workspaceZone)),
];

/** What stands most in the way decides: a time that has passed, then one that the clock skips. */
export const deciding = (resolutions: readonly TimeResolutionResponse[]): TimeResolutionResponse | undefined =>
  resolutions.find(({ past }) => past) ?? resolutions.find(({ kind }) => kind === 'gap') ?? resolutions[0];

/**
 * What instants the chosen wall-clock time stands for: one, read on the clocks of the accounts too, or one for every zone of theirs. The
 * browser's own zone data is never asked.
 */
export function useTimeResolutions(when: When, accountZones: readonly string[]) {
  const localTime = localTimeOf(when);
  const zones = when.timeZone === null ? accountZones : [when.timeZone];
  const others = when.timeZone === null ? [] : accountZones.filter((zone) => zone !== when.timeZone).slice(0, 50);
  return useQueries({
    queries: zones.map((timeZone) => ({
      queryKey: ['time-resolution', localTime, timeZone, others],
      queryFn: () => answer(api.GET('/api/v1/time/resolution', { params: { query: { localTime: localTime ?? '', timeZone, ...(others.length === 0 ? {} : { in: others }) } } })),
      enabled: !when.now && localTime !== null,
      // Whether it is past changes by itself.
      refetchInterval: 60_000,
    })),
    combine: (queries) => ({
      data: queries.flatMap(({ data }) => (data === undefined ? [] : [data])),
      refetch: () => void Promise.all(queries.map((query) => query.refetch())),
    }),
  });
}
