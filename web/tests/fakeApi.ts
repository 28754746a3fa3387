import { vi } from 'vitest';

export interface ApiCall {
  method: string;
  path: string;
  body: unknown;
}

/** What a route answers: a body (200), or `{ status, body }`, or a function of the call. `never` keeps the caller waiting. */
export type Answer = { status: number; body?: unknown } | ((call: ApiCall) => unknown);

export const never = () => new Promise<never>(() => undefined);

export const problem = (status: number, code: string, detail: string, errors?: Record<string, { code: string; message: string }[]>): Answer => ({
  status,
  body: { status, code, detail, ...(errors ? { errors } : {}) },
});

const isStatus = (value: unknown): value is { status: number; body?: unknown } =>
  typeof value === 'object' && value !== null && typeof (value as { status?: unknown }).status === 'number' && Object.keys(value).every((key) => key === 'status' || key === 'body');

/** Replaces fetch by a table of routes ('GET /api/v1/session'). What is not in the table is answered with 404. */
export function fakeApi(routes: Record<string, Answer>) {
  const calls: ApiCall[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const text = await request.text();
    const json = request.headers.get('content-type')?.includes('json') === true;
    const call: ApiCall = { method: request.method, path: pathname + search, body: text === '' ? undefined : json ? (JSON.parse(text) as unknown) : text };
    calls.push(call);
    const route = routes[`${request.method} ${pathname}`] ?? { status: 404, body: { status: 404, code: 'not_found', detail: 'There is no such thing in this workspace.' } };
    const outcome = typeof route === 'function' ? await route(call) : route;
    const { status, body } = isStatus(outcome) ? outcome : { status: 200, body: outcome };
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  });
  return { calls, sent: (method: string, path: string) => calls.filter((call) => call.method === method && call.path === path) };
}
