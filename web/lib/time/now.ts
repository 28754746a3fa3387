import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { localAt } from './local';
import { answer, api } from '@/lib/api/client';

const TICK = 20_000;

export interface Now {
  /** Milliseconds since 1970 by the server's clock. */
  instant: number;
  /** What a clock in the zone shows. */
  localTime: string;
  offsetMinutes: number;
}

async function readNow(timeZone: string) {
  const response = await answer(api.GET('/api/v1/time/now', { params: { query: { timeZone } } }));
  return { instant: Date.parse(response.instant), offsetMinutes: response.offsetMinutes, at: performance.now() };
}

/** The server's now in a zone, going on between two readings by the browser's steady clock; its wall clock may be wrong. */
export function useNow(timeZone: string): Now | undefined {
  const { data } = useQuery({ queryKey: ['now', timeZone], queryFn: () => readNow(timeZone), staleTime: 60_000, refetchInterval: 5 * 60_000 });
  const [, redraw] = useState(0);

  useEffect(() => {
    const timer = setInterval(() => redraw((n) => n + 1), TICK);
    return () => clearInterval(timer);
  }, []);

  if (data === undefined) {
    return undefined;
  }
  const instant = data.instant + (performance.now() - data.at);
  return { instant, localTime: localAt(instant, data.offsetMinutes), offsetMinutes: data.offsetMinutes };
}
