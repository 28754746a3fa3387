import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WaitingLine } from './WaitingLine';
import type { WaitingResponse } from '@/lib/api/types';
import type { Now } from '@/lib/time/now';
import { showPage } from '@/tests/render';
import { publication } from '@/tests/samples';

const now: Now = { instant: Date.parse('2026-11-25T10:00:00Z'), localTime: '2026-11-25T11:00:00', offsetMinutes: 60 };
const BUCKET = 'TikTok allows only so many calls a minute for an account.';

function show(waiting: Partial<WaitingResponse>, clock: Now | undefined = now) {
  return showPage(<WaitingLine waiting={{ code: 'token_bucket', message: BUCKET, until: null, ...waiting }} postId={publication().postId} due={publication().schedule?.instant} now={clock} />);
}

test.each([
  ['token_bucket', '2026-11-25T10:00:41+00:00', 'Goes on in 41 s.'],
  ['token_bucket', '2026-11-25T10:12:00+00:00', 'Goes on in 12 min.'],
  ['daily_cap', '2026-11-25T11:00:00+00:00', 'Goes on Today, 12:00.'],
  ['daily_cap', '2026-11-25T23:30:00+00:00', 'Goes on Tomorrow, 00:30.'],
  ['tiktok_down', '2026-11-25T10:00:30+00:00', 'The next try is in 30 s.'],
  ['at_tiktok', '2026-11-25T10:01:30+00:00', 'Cuewright asks again in 90 s.'],
  ['parked', '2026-11-25T10:12:00+00:00', 'That is in 12 min.'],
  ['upload_late', '2026-11-25T12:07:30+00:00', 'Expected Today, 13:07, about 8 min late.'],
  ['token_bucket', '2026-11-25T09:59:59+00:00', 'Goes on any moment now.'],
])('%s until %s: %s', (code, until, said) => {
  show({ code, until });
  expect(screen.getByRole('status')).toHaveTextContent(`${BUCKET} ${said}`);
});

test('it counts down second by second, and nobody has to hear every one', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show({ until: '2026-11-25T10:00:41+00:00' });
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(screen.getByText(/Goes on in (29|30) s\./)).toHaveAttribute('aria-live', 'off');
});

test('the post is read again when the wait should be over', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { client } = show({ until: '2026-11-25T10:00:41+00:00' });
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  await act(() => vi.advanceTimersByTimeAsync(40_000));
  expect(invalidate).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(invalidate.mock.calls.map(([filter]) => filter?.queryKey?.[2])).toEqual(['posts', 'publications']);
});

test.each([
  ['starting', 2],
  ['account_paused', 0],
])('%s without a time looks again %i times in a while', async (code, times) => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { client } = show({ code });
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(invalidate).toHaveBeenCalledTimes(times);
});

test('a lane that is busy leads to the post that has it', () => {
  show({ code: 'lane_busy', message: 'Another post of this account is being sent; this one is next.', detail: { publicationId: 'p', postId: 'other' } });
  expect(screen.getByRole('link', { name: 'See that post' })).toHaveAttribute('href', '/post?id=other');
});

test('without the server’s clock nothing is reckoned', () => {
  showPage(<WaitingLine waiting={{ code: 'token_bucket', message: BUCKET, until: '2026-11-25T10:00:41+00:00' }} postId="a" now={undefined} />);
  expect(screen.getByRole('status')).toHaveTextContent(BUCKET);
  expect(screen.queryByText(/in \d+ s/)).toBeNull();
});
