import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query';
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

test('an instance is asked, and told, on a machine without internet too', async () => {
  onlineManager.setOnline(false);
  const client = createQueryClient();
  const observer = new QueryObserver(client, { queryKey: ['x'], queryFn: () => Promise.resolve('here') });
  const leave = observer.subscribe(() => undefined);
  const told = new MutationObserver(client, { mutationFn: () => Promise.resolve('done') }).mutate();
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('here'));
  expect(await told).toBe('done');
  leave();
  onlineManager.setOnline(true);
});
