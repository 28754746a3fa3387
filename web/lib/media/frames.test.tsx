import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFilmstrip } from './filmstrip';
import { takeFrame } from './frame';
import { media } from '@/tests/composerSamples';
import { fakeVideos } from '@/tests/video';

let browser: ReturnType<typeof fakeVideos>;

beforeEach(() => {
  browser = fakeVideos();
});
afterEach(() => browser.restore());

const first = () => browser.videos[0]!;

test('a frame is taken at its moment, as wide as the server’s own thumbnails', async () => {
  const frame = takeFrame('/content', 1_000);
  first().loaded(12);
  expect(first().element.currentTime).toBe(1);
  first().seeked();
  expect((await frame).type).toBe('image/jpeg');
  expect(browser.pictures).toEqual(['540x960 at 1.00']);
});

test('of a video that is shorter than that moment the middle is taken', async () => {
  const frame = takeFrame('/content', 1_000);
  first().loaded(0.8);
  expect(first().element.currentTime).toBe(0.4);
  first().seeked();
  await frame;
});

test('afterwards the connection and the decoder are let go', async () => {
  const frame = takeFrame('/content', 1_000);
  first().loaded(12);
  first().seeked();
  await frame;
  expect(first().element).not.toHaveAttribute('src');
  expect(first().element.load).toHaveBeenCalled();
});

test('a video that the browser cannot play has no frame', async () => {
  const frame = takeFrame('/content', 1_000);
  first().failed();
  await expect(frame).rejects.toThrow('cannot show a frame');
  expect(first().element).not.toHaveAttribute('src');
});

test('a video that never answers is given up', async () => {
  vi.useFakeTimers();
  const frame = takeFrame('/content', 1_000);
  const refused = expect(frame).rejects.toThrow('cannot show a frame');
  await vi.advanceTimersByTimeAsync(20_000);
  await refused;
});

const strip = (given = media()) => renderHook(({ of }) => useFilmstrip(of), { initialProps: { of: given } });

test('a strip fills up with frames over the whole length', async () => {
  const { result } = strip();
  act(() => first().loaded(9));
  for (let n = 1; n <= 9; n++) {
    await act(async () => first().seeked());
    await waitFor(() => expect(result.current.frames).toHaveLength(n));
  }
  expect(browser.pictures.map((picture) => picture.split(' at ')[1])).toEqual(['0.50', '1.50', '2.50', '3.50', '4.50', '5.50', '6.50', '7.50', '8.50']);
  expect(browser.pictures[0]).toMatch(/^54x96 /);
});

test('how long it is comes from the check, and from the browser where nothing was checked', () => {
  const checked = strip();
  act(() => browser.videos[0]!.loaded(9));
  expect(checked.result.current.durationMs).toBe(12_000);
  const unchecked = strip(media({ facts: null, contentUrl: '/other' }));
  expect(unchecked.result.current.durationMs).toBeNull();
  act(() => browser.videos[1]!.loaded(9.5));
  expect(unchecked.result.current.durationMs).toBe(9_500);
});

test('another video begins a strip of its own, and nothing of the one before comes late', async () => {
  const { result, rerender } = strip();
  act(() => first().loaded(9));
  await act(async () => first().seeked());
  await waitFor(() => expect(result.current.frames).toHaveLength(1));
  rerender({ of: media({ contentUrl: '/other' }) });
  expect(result.current.frames).toEqual([]);
  expect(first().element).not.toHaveAttribute('src');
  await act(async () => first().seeked());
  expect(result.current.frames).toEqual([]);
});
