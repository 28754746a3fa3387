import { expect, test } from 'vitest';
import { captionLength, captionOver } from './caption';
import { captionParts } from './captionParts';

test.each([
  ['abc', 3],
  ['ä', 1],
  ['🥐', 2],
  ['👩‍🍳', 5],
  ['🇩🇪', 4],
])('%s counts as %i UTF-16 units', (text, units) => expect(captionLength(text)).toBe(units));

test('2,200 units are allowed, one emoji more is two too many', () => {
  expect(captionOver('a'.repeat(2_200))).toBe(0);
  expect(captionOver(`${'a'.repeat(2_200)}🥐`)).toBe(2);
});

test('tags and mentions are told apart from the text', () => {
  expect(captionParts('Bread #früh_auf for @bake.house!').filter(({ tag }) => tag).map(({ text }) => text)).toEqual(['#früh_auf', '@bake.house']);
});
