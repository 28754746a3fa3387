import { expect, test, vi } from 'vitest';
import { fakeTransport, fileOf, uploadsOn } from '@/tests/uploads';

const states = (uploads: ReturnType<typeof uploadsOn>) => uploads.items().map(({ state }) => state);

test('two at once; the next one starts when one has arrived', () => {
  const { transport, opened } = fakeTransport();
  const done = vi.fn();
  const uploads = uploadsOn(transport, { onDone: done });
  uploads.add([fileOf('a.mp4'), fileOf('b.mp4'), fileOf('c.mp4')]);
  expect(states(uploads)).toEqual(['uploading', 'uploading', 'waiting']);
  opened[0]!.events.done('the-media');
  expect(states(uploads)).toEqual(['done', 'uploading', 'uploading']);
  expect(uploads.items()[0]).toMatchObject({ mediaId: 'the-media', sent: 1_000 });
  expect(done).toHaveBeenCalledOnce();
});

test('progress tells how far it is and how fast', () => {
  const { transport, opened } = fakeTransport();
  const uploads = uploadsOn(transport);
  uploads.add([fileOf('a.mp4')]);
  opened[0]!.events.progress(100);
  opened[0]!.events.progress(600);
  expect(uploads.items()[0]).toMatchObject({ sent: 600, state: 'uploading' });
  expect(uploads.items()[0]!.speed).toBeGreaterThan(0);
});

test('a paused upload goes on where it was', () => {
  const { transport, opened } = fakeTransport();
  const uploads = uploadsOn(transport);
  const [id] = uploads.add([fileOf('a.mp4')]);
  uploads.pause(id!);
  expect(opened[0]!.pause).toHaveBeenCalledOnce();
  expect(states(uploads)).toEqual(['paused']);
  // Progress that was under way already does not wake it.
  opened[0]!.events.progress(500);
  expect(states(uploads)).toEqual(['paused']);
  uploads.resume(id!);
  expect(opened[0]!.start).toHaveBeenCalledTimes(2);
  expect(states(uploads)).toEqual(['uploading']);
});

test('a server that is down: tries by itself, says so, then offers to try again', () => {
  const { transport, opened } = fakeTransport();
  const uploads = uploadsOn(transport);
  const [id] = uploads.add([fileOf('a.mp4')]);
  opened[0]!.events.retrying();
  expect(states(uploads)).toEqual(['retrying']);
  opened[0]!.events.progress(10);
  expect(states(uploads)).toEqual(['uploading']);
  opened[0]!.events.failed({ status: 0, message: 'Broke off.', definite: false });
  expect(uploads.items()[0]).toMatchObject({ state: 'failed', problem: 'Broke off.', retryable: true });
  uploads.retry(id!);
  expect(uploads.items()[0]).toMatchObject({ state: 'uploading', problem: null });
});

test('a refused file is not offered again', () => {
  const { transport, opened } = fakeTransport();
  const uploads = uploadsOn(transport);
  uploads.add([fileOf('notes.txt')]);
  opened[0]!.events.failed({ status: 422, message: 'This is no video.', definite: true });
  expect(uploads.items()[0]).toMatchObject({ state: 'failed', problem: 'This is no video.', retryable: false });
  uploads.clear();
  expect(uploads.items()).toEqual([]);
});

test('an ended session asks to sign in and goes on', async () => {
  const { transport, opened } = fakeTransport();
  const uploads = uploadsOn(transport, { signInAgain: () => Promise.resolve(true) });
  uploads.add([fileOf('a.mp4')]);
  opened[0]!.events.failed({ status: 401, message: 'Signed out.', definite: false });
  await vi.waitFor(() => expect(states(uploads)).toEqual(['uploading']));
  expect(opened[0]!.start).toHaveBeenCalledTimes(2);
});

const earlier = (matches: boolean) => ({ key: 'kept', fileName: 'long.mp4', size: 5_000, matches: () => Promise.resolve(matches), forget: vi.fn() });

test('an upload of an earlier page is listed and goes on with the same file', async () => {
  const { transport, opened } = fakeTransport([earlier(true)]);
  const uploads = uploadsOn(transport);
  await uploads.restore();
  expect(uploads.items()).toMatchObject([{ id: 'kept', fileName: 'long.mp4', size: 5_000, state: 'unfinished' }]);
  await uploads.continueWith('kept', fileOf('long.mp4', 5_000));
  expect(states(uploads)).toEqual(['uploading']);
  expect(opened[0]!.start).toHaveBeenCalledOnce();
});

test('the same file chosen anywhere takes the place of its unfinished line', async () => {
  const { transport, opened } = fakeTransport([earlier(true)]);
  const uploads = uploadsOn(transport);
  await uploads.restore();
  uploads.add([fileOf('long.mp4', 5_000)]);
  opened[0]!.events.resumed('kept');
  expect(uploads.items().map(({ fileName, state }) => [fileName, state])).toEqual([['long.mp4', 'uploading']]);
});

test('another file does not continue it', async () => {
  const { transport, opened } = fakeTransport([earlier(false)]);
  const uploads = uploadsOn(transport);
  await uploads.restore();
  await uploads.continueWith('kept', fileOf('other.mp4'));
  expect(uploads.items()[0]).toMatchObject({ state: 'unfinished', problem: expect.stringContaining('choose long.mp4 (5 kB)') as string });
  expect(opened).toEqual([]);
});

test('cancelling tells the server and forgets it', async () => {
  const kept = earlier(true);
  const { transport, opened } = fakeTransport([kept]);
  const uploads = uploadsOn(transport);
  await uploads.restore();
  uploads.cancel('kept');
  const [id] = uploads.add([fileOf('a.mp4')]);
  uploads.cancel(id!);
  expect(kept.forget).toHaveBeenCalledOnce();
  expect(opened[0]!.cancel).toHaveBeenCalledOnce();
  expect(uploads.items()).toEqual([]);
});
