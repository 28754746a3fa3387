import { expect, test } from 'vitest';
import { describeMinutes, describeRule, ruleOf, ruleOptions, wordOf } from './rule';

test.each([
  [0, '1 min'],
  [45, '45 min'],
  [60, '1 h'],
  [125, '2 h 5 min'],
  [1440, '1 day'],
  [3000, '2 days 2 h'],
])('%s minutes are %s', (minutes, words) => expect(describeMinutes(minutes)).toBe(words));

test('every rule survives its word', () => {
  for (const rule of [{ policy: 'publish', withinMinutes: 30 }, { policy: 'ask', withinMinutes: null }, { policy: 'skip', withinMinutes: null }] as const) {
    expect(ruleOf(wordOf(rule))).toEqual(rule);
  }
});

test('a limit that another program has set is offered in its place', () => {
  const words = ruleOptions({ policy: 'publish', withinMinutes: 45 }).map(({ value }) => value);
  expect(words.slice(0, 3)).toEqual(['publish:30', 'publish:45', 'publish:60']);
  expect(new Set(words).size).toBe(words.length);
  expect(describeRule({ policy: 'publish', withinMinutes: 45 })).toBe('goes out up to 45 min late');
});
