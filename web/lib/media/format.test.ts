import { expect, test } from 'vitest';
import { durationText, frameText, sizeText } from './format';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [8_100_000, '8.1 MB'],
  [157_286_400, '157 MB'],
  [4_294_967_296, '4.3 GB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));

test.each([
  [12_000, '0:12'],
  [725_400, '12:05'],
  [3_723_000, '1:02:03'],
])('%i ms are %s', (ms, text) => expect(durationText(ms)).toBe(text));

test('a frame is named to the tenth of a second', () => expect(frameText(63_250)).toBe('1:03.2'));
