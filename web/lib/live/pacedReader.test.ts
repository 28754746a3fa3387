import { beforeEach, expect, test, vi } from 'vitest';
import { pacedReader } from './pacedReader';

beforeEach(() => {
  vi.useFakeTimers();
});

test('a burst becomes one reading', async () => {
  const read = vi.fn(async () => undefined);
  const { ask } = pacedReader(read, 500);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(read).toHaveBeenCalledOnce();
});

test('what changes while it is read is read by the next, which begins when this one has ended', async () => {
  let end: () => void = () => undefined;
  const read = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const { ask } = pacedReader(read, 500);
  ask();
  await vi.advanceTimersByTimeAsync(500);
  ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(read).toHaveBeenCalledOnce();
  end();
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toHaveBeenCalledTimes(2);
});

test('after it was stopped nothing is read', async () => {
  const read = vi.fn(async () => undefined);
  const { ask, stop } = pacedReader(read, 500);
  ask();
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(read).not.toHaveBeenCalled();
});
