// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { kept, keptName } from './kept';
import { draft } from '@/tests/composerSamples';

const NAME = keptName('w', 'u', null);
const forbidden = new Proxy(
  {},
  {
    get: () => {
      throw new DOMException('', 'SecurityError');
    },
  },
);

beforeEach(() => sessionStorage.clear());

test('what is kept comes back with the version that it began from', () => {
  kept.write(NAME, { draft: draft({ caption: 'Half a thought' }), version: 4 });
  expect(kept.read(NAME)).toEqual({ draft: draft({ caption: 'Half a thought' }), version: 4 });
});

test('what is forgotten does not come back', () => {
  kept.write(NAME, { draft: draft(), version: null });
  kept.forget(NAME);
  expect(kept.read(NAME)).toBeNull();
});

test('another workspace, another user and another post have work of their own', () => {
  const names = [keptName('w', 'u', null), keptName('v', 'u', null), keptName('w', 'other', null), keptName('w', undefined, null), keptName('w', 'u', 'p')];
  expect(new Set(names).size).toBe(names.length);
});

test('what cannot be read is nothing', () => {
  sessionStorage.setItem(NAME, '{"draft":');
  expect(kept.read(NAME)).toBeNull();
});

test('a browser that forbids storage loses only what a reload would lose', () => {
  vi.stubGlobal('sessionStorage', forbidden);
  kept.write(NAME, { draft: draft(), version: 1 });
  kept.forget(NAME);
  expect(kept.read(NAME)).toBeNull();
});
