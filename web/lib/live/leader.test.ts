import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveEvent } from './events';
import { followLiveEvents } from './leader';
import { FakeSource } from '@/tests/eventSource';

/** Locks as the browser gives them: the first holds, the others wait in order. */
function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, { signal }: { signal: AbortSignal }, hold: () => Promise<void>) => {
      const turn = (tails.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? Promise.reject(new DOMException('', 'AbortError')) : hold()));
      tails.set(name, turn.catch(() => undefined));
      return turn;
    },
  };
}

const open = () => FakeSource.all.filter((source) => source.readyState !== FakeSource.CLOSED);
const leaving: (() => void)[] = [];

function tab() {
  const heard: LiveEvent[] = [];
  const leave = followLiveEvents('w', (event) => heard.push(event));
  leaving.push(leave);
  return { heard, leave };
}

const media = { id: 'm', state: 'ready', version: 2 };

beforeEach(() => {
  FakeSource.all = [];
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

afterEach(() => leaving.splice(0).forEach((leave) => leave()));

test('eight tabs read one stream, and each hears everything', async () => {
  const tabs = Array.from({ length: 8 }, tab);
  await vi.waitFor(() => expect(open()).toHaveLength(1));
  expect(open()[0]?.url).toBe('/api/v1/workspaces/w/events');
  open()[0]?.say('media', media);
  await vi.waitFor(() => tabs.forEach(({ heard }) => expect(heard).toEqual([{ kind: 'media', data: media }])));
});

test('when the leading tab goes, the next one takes over and all read again what they may have missed', async () => {
  const first = tab();
  await vi.waitFor(() => expect(open()).toHaveLength(1));
  const others = [tab(), tab()];
  await new Promise((resolve) => setTimeout(resolve, 600));
  first.leave();
  await vi.waitFor(() => others.forEach(({ heard }) => expect(heard).toContainEqual({ kind: 'resync' })));
  expect(FakeSource.all).toHaveLength(2);
  expect(open()).toHaveLength(1);
});

test('a page that has just been opened does not read everything twice', async () => {
  const { heard } = tab();
  await vi.waitFor(() => expect(open()).toHaveLength(1));
  open()[0]?.onopen?.();
  expect(heard).toEqual([]);
});

test('a dropped line that comes back tells to read again', async () => {
  const { heard } = tab();
  await vi.waitFor(() => expect(open()).toHaveLength(1));
  open()[0]?.onopen?.();
  open()[0]?.onopen?.();
  expect(heard).toEqual([{ kind: 'resync' }]);
});

test('an error answer is tried again, more and more seldom', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
  tab();
  FakeSource.all[0]?.refuse();
  expect(open()).toHaveLength(0);
  vi.advanceTimersByTime(1_000);
  expect(FakeSource.all).toHaveLength(2);
  FakeSource.all[1]?.refuse();
  vi.advanceTimersByTime(1_000);
  expect(FakeSource.all).toHaveLength(2);
  vi.advanceTimersByTime(1_000);
  expect(FakeSource.all).toHaveLength(3);
});

test('without locks each tab reads its own stream', () => {
  vi.stubGlobal('navigator', {});
  tab();
  tab();
  expect(open()).toHaveLength(2);
});

test('leaving ends the stream for good', async () => {
  const { leave } = tab();
  await vi.waitFor(() => expect(open()).toHaveLength(1));
  leave();
  await vi.waitFor(() => expect(open()).toHaveLength(0));
});
