import { expect, test } from 'vitest';
import { formatBytes, formatLength } from './amounts';
import { mergePages, readFilter, statesOf } from './filter';
import { countStates, firstSchedule, waitingCount } from './summary';
import { post } from '@/tests/calendarSamples';
import { publication } from '@/tests/samples';

test('a filter that nobody knows is all', () => {
  expect(readFilter('failed')).toBe('failed');
  expect(readFilter('cancelled')).toBe('all');
  expect(readFilter(null)).toBe('all');
});

test('what is on its way and what needs a person are two states each', () => {
  expect(statesOf('publishing')).toEqual(['publishing', 'processing']);
  expect(statesOf('failed')).toEqual(['failed', 'uncertain']);
});

test('two lists become one, newest first, without doubles', () => {
  const [old, young] = [post({ id: 'old', createdAt: '2026-11-01T00:00:00+00:00' }), post({ id: 'young', createdAt: '2026-11-02T00:00:00+00:00' })];
  expect(mergePages([[old], [young, old]]).map(({ id }) => id)).toEqual(['young', 'old']);
});

test('states are counted, trouble first', () =>
  expect(countStates([publication({ state: 'published' }), publication({ state: 'failed' }), publication({ state: 'published' })])).toEqual([
    { state: 'failed', count: 1 },
    { state: 'published', count: 2 },
  ]));

test('the earliest time counts, drafts have none', () => {
  const late = { ...publication().schedule!, instant: '2026-12-01T12:00:00+00:00' };
  expect(firstSchedule([publication({ schedule: late }), publication()])).toEqual({ schedule: publication().schedule, several: true });
  expect(firstSchedule([publication({ state: 'draft' })])).toEqual({ schedule: null, several: false });
  expect(waitingCount([publication(), publication({ state: 'published' })])).toBe(1);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [7_912_345, '7.9 MB'],
  [150_000_000, '150 MB'],
  [1_073_741_824, '1.1 GB'],
])('%i bytes are %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));

test('lengths are minutes and seconds', () => expect([formatLength(12_000), formatLength(187_400)]).toEqual(['0:12', '3:07']));
