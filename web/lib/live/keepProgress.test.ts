import { expect, test } from 'vitest';
import { keepProgress } from './keepProgress';
import { createQueryClient } from '@/lib/api/queryClient';
import { publication } from '@/tests/samples';

const uploading = (percent: number, version = 4) => publication({ state: 'publishing', step: { name: 'uploading', percent }, version });
const page = (...items: ReturnType<typeof publication>[]) => ({ pages: [{ items: [{ caption: 'x', publications: items }] }] });

test('a reading of the same version does not throw the bar back', () => expect(keepProgress(page(uploading(80)), page(uploading(0)))).toEqual(page(uploading(80))));

test('a later version says what is true, also when it is less', () => expect(keepProgress(page(uploading(80)), page(uploading(40, 5)))).toEqual(page(uploading(40, 5))));

test('more, another step or another publication is taken as it is', () => {
  expect(keepProgress(page(uploading(10)), page(uploading(20)))).toEqual(page(uploading(20)));
  const sent = publication({ state: 'processing', step: { name: 'processing', percent: null } });
  expect(keepProgress(page(uploading(80)), page(sent))).toEqual(page(sent));
  const other = { ...uploading(5), id: 'other' };
  expect(keepProgress(page(uploading(80)), page(other))).toEqual(page(other));
});

test('what did not change keeps its identity, so that nothing is drawn again', () => {
  const before = page(uploading(80));
  expect(keepProgress(before, page(uploading(0)))).toBe(before);
  expect(keepProgress(undefined, before)).toBe(before);
});

test('every query has it', () => {
  const client = createQueryClient();
  client.setQueryData(['a'], page(uploading(80)));
  client.setQueryData(['a'], page(uploading(0)));
  expect(client.getQueryData(['a'])).toEqual(page(uploading(80)));
});
