import { beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent } from './events';
import { openStream } from './stream';
import { FakeSource } from '@/tests/eventSource';

const opened = () => FakeSource.all.length;
const last = () => FakeSource.all.at(-1)!;

function follow() {
  const heard: LiveEvent[] = [];
  const leave = openStream('/events', (event) => heard.push(event));
  return { heard, leave };
}

beforeEach(() => {
  FakeSource.all = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
});

test('each kind of event is heard with its data, and nothing else', () => {
  const { heard } = follow();
  last().say('account', { id: 'a', state: 'connected', version: 2 });
  last().say('media', { id: 'm', state: 'ready', version: 3 });
  last().say('heartbeat', {});
  expect(heard).toEqual([
    { kind: 'account', data: { id: 'a', state: 'connected', version: 2 } },
    { kind: 'media', data: { id: 'm', state: 'ready', version: 3 } },
  ]);
});

test('a line that the browser mends itself is left to it', () => {
  follow();
  last().onerror?.();
  vi.advanceTimersByTime(60_000);
  expect(opened()).toBe(1);
});

test('the wait between tries doubles up to half a minute', () => {
  follow();
  for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = opened();
    last().refuse();
    vi.advanceTimersByTime(wait - 1);
    expect(opened()).toBe(before);
    vi.advanceTimersByTime(1);
    expect(opened()).toBe(before + 1);
  }
});

test('after it stood once the next failure is tried again quickly', () => {
  follow();
  last().refuse();
  vi.advanceTimersByTime(1_000);
  last().refuse();
  vi.advanceTimersByTime(2_000);
  last().onopen?.();
  last().refuse();
  vi.advanceTimersByTime(1_000);
  expect(opened()).toBe(4);
});

test('what was missed while it was away is read again', () => {
  const { heard } = follow();
  last().onopen?.();
  last().refuse();
  vi.advanceTimersByTime(1_000);
  last().onopen?.();
  expect(heard).toEqual([{ kind: 'resync' }]);
});

test('leaving while it waits to try again tries no more', () => {
  const { leave } = follow();
  last().refuse();
  leave();
  vi.advanceTimersByTime(60_000);
  expect(opened()).toBe(1);
});
