import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { signInAgain } from './signInAgain';
import { answer, api } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import type { SessionResponse } from '@/lib/api/types';

export const sessionKey = ['session'] as const;

async function ask(): Promise<SessionResponse | null> {
  try {
    return await answer(api.GET('/api/v1/session'));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) {
      return null;
    }
    throw error;
  }
}

/** A session that ends while pages are open is renewed over them: leaving for the sign-in page would lose what was typed. */
async function readSession({ client }: { client: QueryClient }): Promise<SessionResponse | null> {
  const session = await ask();
  const before = client.getQueryData<SessionResponse | null>(sessionKey);
  if (session !== null || before == null) {
    return session;
  }
  return (await signInAgain.ask()) ? ask() : before;
}

/** Who is signed in; null when nobody is. */
export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 5 * 60_000 });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { email: string; password: string }) => answer(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: (session) => client.setQueryData(sessionKey, session),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      client.setQueryData(sessionKey, null);
      // Nothing of the last user may be seen by the next one.
      client.removeQueries({ queryKey: ['workspace'] });
    },
  });
}
