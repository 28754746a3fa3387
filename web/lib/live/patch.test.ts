import { expect, test } from 'vitest';
import type { PublicationLiveData } from './events';
import { patchPublication } from './patch';
import { calendar, detail, item, post } from '@/tests/calendarSamples';
import { home, homeRow, publication } from '@/tests/samples';

const event: PublicationLiveData = {
  id: publication().id,
  postId: publication().postId,
  accountId: publication().account.id,
  state: 'publishing',
  step: { name: 'init', percent: null },
  version: 5,
};
const moved = { state: 'publishing', step: { name: 'init', percent: null }, version: 5 };
const other = publication({ id: 'other' });

test.each([
  ['home', home({ next: [homeRow()], attention: [homeRow({ id: 'other' })] }), 'next.0.publication'],
  ['a calendar', calendar([item('2026-11-25T13:00:00')]), 'items.0.publication'],
  ['a post', post({ publications: [other, publication()] }), 'publications.1'],
  ['pages of posts', { pages: [{ items: [post()] }], pageParams: [undefined] }, 'pages.0.items.0.publications.0'],
  ['a ledger', detail(publication()), 'publication'],
])('it is found in %s', (_, data, path) => {
  const found = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], patchPublication(data, event));
  expect(found).toMatchObject({ id: publication().id, ...moved });
});

test('what does not hold it stays the very same object, so that nothing is drawn again', () => {
  const data = home({ next: [homeRow({ id: 'other' })] });
  expect(patchPublication(data, event)).toBe(data);
});

test('only the branch that holds it is new', () => {
  const data = post({ publications: [other, publication()] });
  const patched = patchPublication(data, event);
  expect(patched.publications[0]).toBe(other);
  expect(patched.media).toBe(data.media);
  expect(patched).not.toBe(data);
});

test('an event of the same version still tells how far it is', () => {
  expect(patchPublication(publication({ version: 5 }), { ...event, step: { name: 'uploading', percent: 40 } })).toMatchObject({ step: { percent: 40 } });
});

test.each([null, undefined, 'text', 7])('%s is passed through', (value) => expect(patchPublication(value, event)).toBe(value));
