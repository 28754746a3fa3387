import { expect, test } from 'vitest';
import { byDay, dotsOf, filterItems, isOver } from './items';
import { composeTime, isPast, undoOf, withMoved } from './moves';
import { readParams, writeParams } from './params';
import { rangeOf, stepFrom, titleOf } from './range';
import { calendar, item } from '@/tests/calendarSamples';
import { publication } from '@/tests/samples';

const params = (address: string) => readParams(new URLSearchParams(address));

test('an empty address is this month in the workspace’s zone', () => {
  expect(params('')).toEqual({ view: 'month', date: null, zone: null, accounts: [], states: [] });
  expect(writeParams(params(''))).toBe('');
});

test('everything shown comes back from its address', () => {
  const address = '?view=week&date=2026-11-24&zone=America%2FNew_York&account=a,b&state=scheduled,failed';
  expect(params(address)).toEqual({ view: 'week', date: '2026-11-24', zone: 'America/New_York', accounts: ['a', 'b'], states: ['scheduled', 'failed'] });
  expect(writeParams(params(address))).toBe(address);
});

test('what an address cannot mean is left out', () =>
  expect(params('view=year&date=2026-02-31&zone=&account=&state=draft,failed')).toEqual({ view: 'month', date: null, zone: null, accounts: [], states: ['failed'] }));

test('a month fills its weeks, an agenda does not', () => {
  expect(rangeOf('month', '2026-11-25')).toEqual({ from: '2026-10-26', to: '2026-12-07' });
  expect(rangeOf('agenda', '2026-11-25')).toEqual({ from: '2026-11-01', to: '2026-12-01' });
  expect(rangeOf('week', '2026-11-25')).toEqual({ from: '2026-11-23', to: '2026-11-30' });
  expect(rangeOf('month', '2027-02-01')).toEqual({ from: '2027-02-01', to: '2027-03-01' });
});

test('previous and next go by what is shown', () => {
  expect(stepFrom('month', '2026-01-31', 1)).toBe('2026-02-01');
  expect(stepFrom('agenda', '2026-01-31', -1)).toBe('2025-12-01');
  expect(stepFrom('week', '2026-11-25', -1)).toBe('2026-11-16');
});

test.each([
  ['month', '2026-11-25', 'November 2026'],
  ['week', '2026-11-25', '23–29 Nov 2026'],
  ['week', '2026-12-30', '28 Dec 2026 – 3 Jan 2027'],
] as const)('%s of %s is called %s', (view, date, title) => expect(titleOf(view, date)).toBe(title));

const other = { id: 'other', username: 'loom', nickname: 'Loom', avatarUrl: null, profileUrl: '' };

test('filters by account and state; what needs a person is found together', () => {
  const items = [
    item('2026-11-25T09:00:00', { id: '1', state: 'failed' }),
    item('2026-11-25T09:00:00', { id: '2', state: 'uncertain', account: other }),
    item('2026-11-25T09:00:00', { id: '3', state: 'processing' }),
    item('2026-11-25T09:00:00', { id: '4', state: 'scheduled' }),
  ];
  const ids = (filter: Parameters<typeof filterItems>[1]) => filterItems(items, filter).map(({ publication: { id } }) => id);
  expect(ids({ accounts: [], states: [] })).toEqual(['1', '2', '3', '4']);
  expect(ids({ accounts: [], states: ['failed'] })).toEqual(['1', '2']);
  expect(ids({ accounts: [], states: ['publishing', 'scheduled'] })).toEqual(['3', '4']);
  expect(ids({ accounts: ['other'], states: ['failed'] })).toEqual(['2']);
});

test('days hold their items in the order of the clock, then of the accounts', () => {
  const days = byDay([item('2026-11-25T09:00:00', { id: 'late' }), item('2026-11-25T08:00:00', { id: 'b', account: other }), item('2026-11-25T08:00:00', { id: 'a' }), item('2026-11-26T07:00:00')]);
  expect([...days.keys()]).toEqual(['2026-11-25', '2026-11-26']);
  expect(days.get('2026-11-25')?.map(({ publication: { id } }) => id)).toEqual(['a', 'b', 'late']);
});

test('a day has up to three dots, trouble first, each kind at least once', () => {
  const dots = (...states: Parameters<typeof publication>[0][]) => dotsOf(states.map((over) => item('2026-11-25T09:00:00', over)));
  expect(dots()).toEqual([]);
  expect(dots({ state: 'scheduled' })).toEqual(['scheduled']);
  expect(dots({ state: 'scheduled' }, { state: 'scheduled' }, { state: 'failed' })).toEqual(['failed', 'scheduled', 'scheduled']);
  expect(dots({ state: 'published' }, { state: 'failed' }, { state: 'failed' }, { state: 'failed' }, { state: 'scheduled' })).toEqual(['failed', 'scheduled', 'published']);
});

test('what is over fades, failures do not', () => {
  expect(isOver(item('2026-11-25T10:00:00', { state: 'published' }), '2026-11-25T11:00:00')).toBe(true);
  expect(isOver(item('2026-11-25T10:00:00', { state: 'failed' }), '2026-11-25T11:00:00')).toBe(false);
  expect(isOver(item('2026-11-25T12:00:00'), '2026-11-25T11:00:00')).toBe(false);
});

test('the present minute may still be chosen, the one before not', () => {
  expect(isPast('2026-11-25T11:00:00', '2026-11-25T11:00:40')).toBe(false);
  expect(isPast('2026-11-25T10:59:00', '2026-11-25T11:00:00')).toBe(true);
});

test('a moved publication stands in its new place and is scheduled again', () => {
  const before = calendar([item('2026-11-25T13:00:00', { id: 'a', state: 'failed', problem: { code: 'x', message: 'x', action: 'retry', reference: null } }), item('2026-11-25T13:00:00', { id: 'b' })]);
  const after = withMoved(before, 'a', { localTime: '2026-11-27T13:00:00', timeZone: 'Europe/Berlin' });
  expect(after.items[0]).toMatchObject({ localTime: '2026-11-27T13:00:00', publication: { state: 'scheduled', problem: null } });
  expect(after.items[1]).toBe(before.items[1]);
});

test('a calendar of another zone waits for the server', () => {
  const before = calendar([item('2026-11-25T13:00:00')], { timeZone: 'Asia/Tokyo' });
  expect(withMoved(before, before.items[0]!.publication.id, { localTime: '2026-11-27T13:00:00', timeZone: 'Europe/Berlin' })).toBe(before);
});

test('only a time that was still to come can be brought back', () => {
  expect(undoOf(publication())).toEqual({ localTime: '2026-11-25T13:00:00', timeZone: 'Europe/Berlin' });
  expect(undoOf(publication({ state: 'failed' }))).toBeNull();
});

test.each([
  ['2026-11-26', '2026-11-25T11:00:00', { date: '2026-11-26', time: '18:30' }],
  ['2026-11-25', '2026-11-25T11:00:00', { date: '2026-11-25', time: '18:30' }],
  ['2026-11-25', '2026-11-25T18:40:00', { date: '2026-11-25', time: '19:00' }],
  ['2026-11-25', '2026-11-25T23:10:00', { date: '2026-11-25', time: '23:59' }],
  ['2026-11-24', '2026-11-25T11:00:00', null],
  ['2026-11-25T14:30:00', '2026-11-25T11:00:00', { date: '2026-11-25', time: '14:30' }],
  ['2026-11-25T10:30:00', '2026-11-25T11:00:00', null],
])('a click on %s at %s composes for %o', (where, now, target) => expect(composeTime(where, now)).toEqual(target));
