import { expect, test } from 'vitest';
import { formatDate, formatDay, formatDayTime, formatMonth, formatNearDay, formatNearDayTime, formatOffset } from './format';
import { addDays, localAt, parseLocal, weekday } from './local';
import { daysUntil, formatRelative, isSoon } from './relative';

const NOW = Date.parse('2026-11-25T10:00:00Z');

test.each([
  ['2026-11-24T18:30:00', 'Tue 24 Nov, 18:30'],
  ['2026-01-01T00:05:00', 'Thu 1 Jan, 00:05'],
  ['2028-02-29T23:59', 'Tue 29 Feb, 23:59'],
])('%s reads %s', (local, words) => expect(formatDayTime(local)).toBe(words));

test('the year is named when it is another one', () => {
  expect(formatDay('2027-03-01T10:00:00', '2026-11-25')).toBe('Mon 1 Mar 2027');
  expect(formatDay('2026-12-01T10:00:00', '2026-11-25')).toBe('Tue 1 Dec');
});

test.each([
  ['2026-11-25T18:30:00', 'Today'],
  ['2026-11-26T00:00:00', 'Tomorrow'],
  ['2026-11-24T23:59:00', 'Yesterday'],
  ['2026-11-27T10:00:00', 'Fri 27 Nov'],
])('%s is %s', (local, words) => expect(formatNearDay(local, '2026-11-25')).toBe(words));

test('near days with a time', () => expect(formatNearDayTime('2026-11-25T18:30:00', '2026-11-25')).toBe('Today, 18:30'));
test('a date and a month', () => {
  expect(formatDate('2027-10-01T09:00:00')).toBe('1 Oct 2027');
  expect(formatMonth('2026-11-25')).toBe('November 2026');
});

test.each([
  [0, 'UTC'],
  [60, 'UTC+1'],
  [330, 'UTC+5:30'],
  [-210, 'UTC−3:30'],
])('an offset of %s minutes is %s', (minutes, words) => expect(formatOffset(minutes)).toBe(words));

test.each([
  ['2026-11-25T10:00:30Z', 'now'],
  ['2026-11-25T10:25:00Z', 'in 25 min'],
  ['2026-11-25T13:00:00Z', 'in 3 h'],
  ['2026-11-27T10:00:00Z', 'in 2 d'],
  ['2026-11-25T09:00:00Z', '1 h ago'],
])('%s is %s', (instant, words) => expect(formatRelative(instant, NOW)).toBe(words));

test('soon is ahead and within a day', () => {
  expect(isSoon('2026-11-26T09:00:00Z', NOW)).toBe(true);
  expect(isSoon('2026-11-26T11:00:00Z', NOW)).toBe(false);
  expect(isSoon('2026-11-25T09:00:00Z', NOW)).toBe(false);
});

test('days until an instant are whole days', () => expect(daysUntil('2026-12-10T09:00:00Z', NOW)).toBe(14));

test('an instant is read with the offset that the API gave, never with the zone of the browser', () => {
  expect(localAt('2026-11-24T17:30:00+00:00', 60)).toBe('2026-11-24T18:30:00');
  expect(localAt('2026-11-24T23:30:00+00:00', 330)).toBe('2026-11-25T05:00:00');
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(weekday('2026-11-23')).toBe(0);
  expect(weekday('1969-12-31')).toBe(2);
});

test('what is no local time is refused', () => expect(() => parseLocal('soon')).toThrow(RangeError));
