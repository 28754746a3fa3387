import { expect, test } from 'vitest';
import { daysUntil, formatRelative, isSoon } from './relative';

const NOW = Date.parse('2026-11-25T10:00:00Z');

test.each([
  ['2026-11-25T10:00:59Z', 'now'],
  ['2026-11-25T10:01:00Z', 'in 1 min'],
  ['2026-11-25T10:59:00Z', 'in 59 min'],
  ['2026-11-25T11:00:00Z', 'in 1 h'],
  ['2026-11-26T21:59:00Z', 'in 36 h'],
  ['2026-11-26T22:00:00Z', 'in 2 d'],
  ['2027-11-25T10:00:00Z', 'in 365 d'],
  ['2026-11-25T09:59:01Z', 'now'],
  ['2026-11-25T09:30:00Z', '30 min ago'],
  ['2026-11-20T10:00:00Z', '5 d ago'],
])('%s is %s', (instant, words) => expect(formatRelative(instant, NOW)).toBe(words));

test('never says sixty minutes', () => expect(formatRelative('2026-11-25T10:59:45Z', NOW)).toBe('in 1 h'));

test('an instant with an offset is the same instant', () => expect(formatRelative('2026-11-25T13:00:00+01:00', NOW)).toBe('in 2 h'));

test('the very instant is not ahead any more', () => expect(isSoon('2026-11-25T10:00:00Z', NOW)).toBe(false));

test('what has ended is so many days ago, never zero', () => expect(daysUntil('2026-11-25T09:59:59Z', NOW)).toBe(-1));
