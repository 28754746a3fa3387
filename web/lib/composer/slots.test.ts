import { expect, test } from 'vitest';
import { freeSlots } from './slots';
import { resolution } from '@/tests/composerSamples';

const slot = (instant: string) => resolution({ instant });
const [mon, tue, wed, thu, fri] = ['23', '24', '25', '26', '27'].map((day) => slot(`2026-11-${day}T17:30:00+00:00`)) as [never, never, never, never, never];
const of = (accountId: string, ...slots: ReturnType<typeof slot>[]) => ({ accountId, slots });

test('nobody chosen, nothing offered', () => expect(freeSlots([])).toEqual([]));

test('one account is offered its next three', () =>
  expect(freeSlots([of('a', mon, tue, wed, thu)])).toEqual([mon, tue, wed].map((next) => ({ slot: next, accountId: null }))));

test('several are offered what all of them have', () =>
  expect(freeSlots([of('a', mon, tue, thu), of('b', tue, wed, thu), of('c', mon, tue, thu, fri)])).toEqual([tue, thu].map((next) => ({ slot: next, accountId: null }))));

test('with nothing in common the next one of each, earliest first', () =>
  expect(freeSlots([of('a', wed, fri), of('b'), of('c', mon, thu)])).toEqual([
    { slot: mon, accountId: 'c' },
    { slot: wed, accountId: 'a' },
  ]));

test('an account without slots leaves nothing in common', () => expect(freeSlots([of('a', mon), of('b')])).toEqual([{ slot: mon, accountId: 'a' }]));
