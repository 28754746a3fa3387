import { expect, test } from 'vitest';
import { texts } from './index';

/** What a text may be asked with: numbers where it counts, words elsewhere. */
const WORDS = ['Sample', 'Sample', 'Sample', 'Sample'];

/** Every text with the way to it; functions are asked with 0, 1, 2 and 1,234, and with words. */
function spoken(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') {
    return [{ path, text: value }];
  }
  if (typeof value === 'function') {
    const ask = value as (...args: unknown[]) => unknown;
    return [WORDS, [0, 0, 0, 0], [1, 1, 1, 1], [1, false, 1, 1], [2, 2, 2, 2], [1_234, 1_234, 1_234, 1_234]].flatMap((args) => {
      try {
        return spoken(ask(...args), `${path}(${String(args[0])})`);
      } catch {
        // Asked with words for numbers or the other way round.
        return [];
      }
    });
  }
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => spoken(part, path === '' ? key : `${path}.${key}`)) : [];
}

const all = spoken(texts, '');
/** Addresses are no words. */
const prose = all.filter(({ text }) => !text.startsWith('https://'));
const breaking = (rule: (text: string) => boolean) => prose.filter(({ text }) => rule(text)).map(({ path, text }) => `${path}: ${text}`);

test('texts are found', () => expect(all.length).toBeGreaterThan(300));

test('no text is empty or ends in a space by mistake', () => {
  // The two pieces of TikTok's sentence stand around a link.
  const pieces = ['composer.declaration.begin', 'composer.declaration.and'];
  expect(prose.filter(({ path, text }) => !pieces.includes(path) && (text.trim() !== text || text === '')).map(({ path }) => path)).toEqual([]);
});

test('each thing has one word, the same as in the code and the documents', () => {
  const others = /\b(team|tenant|organi[sz]ation|channel|integration|asset|campaign|timeslot|time slot|mock|fake|job)s?\b/i;
  expect(breaking((text) => others.test(text))).toEqual([]);
});

test('nothing of the machinery is shown', () => {
  expect(breaking((text) => /undefined|\[object|NaN|null\b|exception|stack trace/i.test(text))).toEqual([]);
});

test('one is never plural', () => {
  expect(prose.filter(({ path, text }) => path.endsWith('(1)') && /(?<![\d,.])1 (videos|posts|accounts|publications|things|characters)\b/.test(text)).map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
});

test('thousands are grouped where something is counted', () => {
  expect(prose.filter(({ path, text }) => path.endsWith('(1234)') && /\b1234 (videos|posts|accounts|publications|things)/.test(text)).map(({ path }) => path)).toEqual([]);
});

test('dots that stand for more are one sign', () => expect(breaking((text) => text.includes('...'))).toEqual([]));
