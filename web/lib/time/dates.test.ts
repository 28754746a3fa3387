import { expect, test } from 'vitest';
import { addMonths, datesBetween, isDate, startOfMonth, startOfWeek } from './dates';

test('weeks start on Monday', () => {
  expect(startOfWeek('2026-11-25')).toBe('2026-11-23');
  expect(startOfWeek('2026-11-23')).toBe('2026-11-23');
  expect(startOfWeek('2027-01-03T08:00:00')).toBe('2026-12-28');
});

test.each([
  ['2026-11-25', 1, '2026-12-25'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -13, '2025-02-28'],
])('%s and %i months is %s', (date, months, later) => expect(addMonths(date, months)).toBe(later));

test('a month starts on its first', () => expect(startOfMonth('2026-11-25')).toBe('2026-11-01'));

test('dates between leave the last one out', () => expect(datesBetween('2026-11-29', '2026-12-02')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']));

test.each([
  ['2026-11-30', true],
  ['2026-11-31', false],
  ['2027-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-11-00', false],
  ['today', false],
  ['0000-01-01', false],
])('%s exists: %s', (text, exists) => expect(isDate(text)).toBe(exists));
