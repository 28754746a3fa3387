import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { ApiProblem } from './problem';
import { createQueryClient } from './queryClient';

/** How often a reading is tried that always ends like this. */
async function triesOf(error: Error): Promise<number> {
  vi.useFakeTimers();
  const read = vi.fn(() => Promise.reject(error));
  const client = createQueryClient();
  const leave = new QueryObserver(client, { queryKey: ['x'], queryFn: read }).subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  leave();
  client.clear();
  return read.mock.calls.length;
}

test.each([
  ['a line that is down', ApiProblem.offline(), 3],
  ['a server that restarts', ApiProblem.of(503, null), 3],
  ['a definite no', ApiProblem.of(404, { code: 'not_found', detail: 'It is gone.' }), 1],
  ['too many requests', ApiProblem.of(429, null), 1],
  ['a fault of our own', new TypeError('x is undefined'), 1],
])('%s is read so often: %o', async (_, error, times) => expect(await triesOf(error)).toBe(times));

test('an instance without internet is still asked', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const read = vi.fn(() => Promise.resolve('here'));
  expect(await createQueryClient().fetchQuery({ queryKey: ['x'], queryFn: read })).toBe('here');
});
