import { expect, test } from 'vitest';
import { isActive, newItem, percentOf, type UploadState } from './item';

test.each([
  [0, 100, 0],
  [999, 1_000, 99],
  [4_294_967_295, 4_294_967_296, 99],
  [1_000, 1_000, 100],
  [0, 0, 0],
])('%i of %i bytes are %i %%: a hundred only when everything arrived', (sent, size, percent) => expect(percentOf({ sent, size })).toBe(percent));

test('a page may be closed when nothing is under way', () => {
  const states: UploadState[] = ['waiting', 'uploading', 'retrying', 'paused', 'failed', 'done', 'unfinished'];
  expect(states.filter((state) => isActive({ ...newItem('1', 'a.mp4', 1), state }))).toEqual(['waiting', 'uploading', 'retrying']);
});
