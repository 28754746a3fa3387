import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useLiveEvents } from './useLiveEvents';
import { workspaceKey } from '@/lib/api/keys';
import { createQueryClient } from '@/lib/api/queryClient';
import { FakeSource } from '@/tests/eventSource';

const open = () => FakeSource.all.filter((source) => source.readyState !== FakeSource.CLOSED);

function follow(workspaceId = 'first') {
  const client = createQueryClient();
  const view = renderHook(({ id }) => useLiveEvents(id), {
    initialProps: { id: workspaceId },
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  const isStale = (id: string) => client.getQueryState(workspaceKey(id, 'media'))?.isInvalidated;
  ['first', 'second'].forEach((id) => client.setQueryData(workspaceKey(id, 'media'), []));
  return { ...view, isStale };
}

beforeEach(() => {
  FakeSource.all = [];
  vi.stubGlobal('EventSource', FakeSource);
  // Without locks each tab reads its own stream, which is all that is looked at here.
  vi.stubGlobal('navigator', {});
});

test('what changes in the workspace is read again, and nothing of another one', async () => {
  const { isStale } = follow();
  expect(open().map(({ url }) => url)).toEqual(['/api/v1/workspaces/first/events']);
  act(() => open()[0]?.say('media', { id: 'm', state: 'ready', version: 2 }));
  await waitFor(() => expect(isStale('first')).toBe(true));
  expect(isStale('second')).toBe(false);
});

test('another workspace is followed in place of the one before', () => {
  const { rerender } = follow();
  rerender({ id: 'second' });
  expect(open().map(({ url }) => url)).toEqual(['/api/v1/workspaces/second/events']);
});

test('a closed page hears nothing and reads nothing', () => {
  vi.useFakeTimers();
  const { unmount, isStale } = follow();
  open()[0]?.say('media', { id: 'm', state: 'ready', version: 2 });
  unmount();
  vi.advanceTimersByTime(1_000);
  expect(open()).toEqual([]);
  expect(isStale('first')).toBe(false);
});
