import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint';

const file = (text: string, over: { name?: string; lastModified?: number } = {}) => new File([text], over.name ?? 'a.mp4', { lastModified: over.lastModified ?? 1 });

test('a copy of the file is the same file', async () => {
  expect(await fingerprintOf('w', file('video', { lastModified: 2 }))).toBe(await fingerprintOf('w', file('video')));
});

test.each([
  ['other bytes', file('vide0')],
  ['another name', file('video', { name: 'b.mp4' })],
  ['another size', file('videos')],
])('%s make another one', async (_, other) => {
  expect(await fingerprintOf('w', other)).not.toBe(await fingerprintOf('w', file('video')));
});

test('the end of a long file counts too', async () => {
  const long = (end: string) => file('a'.repeat(200_000) + end);
  expect(await fingerprintOf('w', long('x'))).not.toBe(await fingerprintOf('w', long('y')));
});
