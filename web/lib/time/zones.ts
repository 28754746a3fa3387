import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api/client';

/** The zones that the API knows; they change with its time zone data only. */
export const useTimeZones = () =>
  useQuery({ queryKey: ['time-zones'], queryFn: () => answer(api.GET('/api/v1/time/zones')), staleTime: Infinity });

/** "Buenos Aires" of America/Argentina/Buenos_Aires. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
