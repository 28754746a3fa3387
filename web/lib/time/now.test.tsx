import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useNow } from './now';
import { cityOf } from './zones';
import { createQueryClient } from '@/lib/api/queryClient';
import { fakeApi, never, type Answer } from '@/tests/fakeApi';
import { now } from '@/tests/samples';

function clock(answer: Answer, timeZone = 'Europe/Berlin') {
  const { calls } = fakeApi({ 'GET /api/v1/time/now': answer });
  const client = createQueryClient();
  const view = renderHook(({ zone }) => useNow(zone), {
    initialProps: { zone: timeZone },
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { ...view, calls };
}

test('nothing is known before the server has answered', () => expect(clock(never).result.current).toBeUndefined());

test('it is the server’s clock in the zone that was asked for, whatever the browser’s clock says', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(0);
  const { calls, result } = clock(() => now);
  await waitFor(() => expect(result.current?.localTime).toBe('2026-11-25T11:00:00'));
  expect(result.current?.offsetMinutes).toBe(60);
  expect(calls[0]?.path).toBe('/api/v1/time/now?timeZone=Europe%2FBerlin');
  vi.mocked(Date.now).mockRestore();
});

test('it goes on by itself between two readings', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { calls, result } = clock(() => now);
  await waitFor(() => expect(result.current).toBeDefined());
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(result.current?.localTime).toMatch(/^2026-11-25T11:0[1-3]:/);
  expect(calls).toHaveLength(1);
});

test('it is set right every five minutes', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { calls, result } = clock(() => now);
  await waitFor(() => expect(result.current).toBeDefined());
  await act(() => vi.advanceTimersByTimeAsync(301_000));
  expect(calls).toHaveLength(2);
});

test('another zone is asked for anew', async () => {
  const { calls, rerender, result } = clock(({ path }: { path: string }) => (path.includes('Kolkata') ? { ...now, localTime: '2026-11-25T15:30:00', offsetMinutes: 330 } : now));
  await waitFor(() => expect(result.current).toBeDefined());
  rerender({ zone: 'Asia/Kolkata' });
  await waitFor(() => expect(result.current?.localTime).toBe('2026-11-25T15:30:00'));
  expect(calls).toHaveLength(2);
});

test.each([
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['Europe/Berlin', 'Berlin'],
  ['UTC', 'UTC'],
])('%s is called %s', (zone, city) => expect(cityOf(zone)).toBe(city));
