import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';
import { keepProgress } from '@/lib/live/keepProgress';

/** Only what may be better in a moment is tried again by itself; a definite answer is shown at once. */
const worthRetrying = (failures: number, error: Error) =>
  failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500);

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      // 'always': a self-hosted instance is reachable on machines that have no internet.
      queries: { staleTime: 30_000, retry: worthRetrying, networkMode: 'always', structuralSharing: keepProgress },
      mutations: { networkMode: 'always' },
    },
  });
}
