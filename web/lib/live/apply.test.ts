import { beforeEach, expect, test, vi } from 'vitest';
import { createLiveApplier } from './apply';
import type { PublicationLiveData } from './events';
import { createQueryClient } from '@/lib/api/queryClient';
import { workspaceKey } from '@/lib/api/keys';
import type { HomeResponse } from '@/lib/api/types';
import { home, homeRow, publication, WORKSPACE } from '@/tests/samples';

const uploading = (percent: number, over: Partial<PublicationLiveData> = {}): PublicationLiveData => ({
  id: publication().id,
  postId: publication().postId,
  accountId: publication().account.id,
  state: 'publishing',
  step: { name: 'uploading', percent },
  version: 5,
  ...over,
});

function stage() {
  const client = createQueryClient();
  const key = workspaceKey(WORKSPACE, 'home');
  client.setQueryData(key, home({ next: [homeRow(), homeRow({ id: 'other' })] }));
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  const { apply } = createLiveApplier(client, WORKSPACE);
  return { client, apply, invalidate, rows: () => client.getQueryData<HomeResponse>(key)?.next ?? [] };
}

beforeEach(() => {
  vi.useFakeTimers();
});

test('progress is put in wherever the publication is shown, and into nothing else', () => {
  const { apply, rows } = stage();
  const other = rows()[1];
  apply({ kind: 'publication', data: uploading(62) });
  expect(rows()[0]?.publication).toMatchObject({ state: 'publishing', step: { name: 'uploading', percent: 62 }, version: 5 });
  expect(rows()[1]).toBe(other);
});

test('an older event that arrives late changes nothing', () => {
  const { apply, rows } = stage();
  apply({ kind: 'publication', data: uploading(62, { version: 3 }) });
  expect(rows()[0]?.publication.state).toBe('scheduled');
});

test('a new step loads again what shows it, once for a burst; mere per cents load nothing', () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'publication', data: uploading(0) });
  apply({ kind: 'publication', data: uploading(0, { id: 'other' }) });
  vi.advanceTimersByTime(300);
  expect(invalidate.mock.calls.map(([filters]) => filters?.queryKey?.[2])).toEqual(['home', 'calendar', 'posts', 'publications', 'accounts', 'late', 'hold']);
  vi.advanceTimersByTime(300);
  expect(invalidate.mock.calls.at(-1)?.[0]?.queryKey?.[2]).toBe('queue');
  invalidate.mockClear();
  apply({ kind: 'publication', data: uploading(10) });
  vi.advanceTimersByTime(2_000);
  expect(invalidate).not.toHaveBeenCalled();
});

test('changes of media and accounts load again what shows them', () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'account', data: { id: 'a', state: 'disconnected', version: 2 } });
  vi.advanceTimersByTime(300);
  expect(invalidate).toHaveBeenCalledWith({ queryKey: ['workspace', WORKSPACE, 'accounts'] });
});

test('a hold and its end load again what says why something waits', () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'hold', data: { epoch: 2, held: true } });
  vi.advanceTimersByTime(300);
  expect(invalidate.mock.calls.map(([filters]) => filters?.queryKey?.[2])).toEqual(['hold', 'late', 'home', 'calendar', 'posts', 'publications']);
});

test('a change of a group loads the accounts again, and nothing else', () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'accountGroup', data: { id: 'g', version: 2 } });
  vi.advanceTimersByTime(300);
  expect(invalidate.mock.calls).toEqual([[{ queryKey: ['workspace', WORKSPACE, 'accounts'] }]]);
});

test('after an interruption everything of the workspace is loaded again', () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'resync' });
  vi.advanceTimersByTime(300);
  expect(invalidate.mock.calls).toEqual([[{ queryKey: ['workspace', WORKSPACE] }]]);
});

test('a circuit that opens or closes loads again what waits for it', () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'circuit', data: { developerAppId: 'app', open: true, retryAt: '2026-11-25T10:00:30+00:00' } });
  vi.advanceTimersByTime(600);
  expect(invalidate.mock.calls.map(([filters]) => filters?.queryKey?.[2])).toEqual(['home', 'calendar', 'posts', 'publications', 'queue']);
});

test('a new reason to wait changes no step, and yet the queue is read again', async () => {
  const { apply, invalidate } = stage();
  apply({ kind: 'publication', data: uploading(0) });
  await vi.advanceTimersByTimeAsync(2_000);
  invalidate.mockClear();
  apply({ kind: 'publication', data: uploading(0, { version: 6 }) });
  await vi.advanceTimersByTimeAsync(600);
  expect(invalidate.mock.calls.map(([filters]) => filters?.queryKey?.[2])).toEqual(['queue']);
});
