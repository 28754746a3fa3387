import createClient from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { paths } from './schema';
import { signInAgain } from '@/lib/session/signInAgain';

const SESSION = '/api/v1/session';

/** One call. When the session has ended, asks the user to sign in over the page and then repeats it: nothing typed is lost. */
async function send(request: Request): Promise<Response> {
  const repeat = request.clone();
  const response = await once(request);
  if (response.status !== 401 || new URL(request.url).pathname === SESSION) {
    return response;
  }
  return (await signInAgain.ask()) ? once(repeat) : response;
}

async function once(request: Request): Promise<Response> {
  try {
    return await globalThis.fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw ApiProblem.offline();
  }
}

/** The typed client of our own API. Wrap each call in `answer`. */
export const api = createClient<paths>({ baseUrl: '', fetch: send });

/** The body of a good answer; anything else is thrown as an ApiProblem. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw ApiProblem.of(response.status, error);
  }
  return data as T;
}
