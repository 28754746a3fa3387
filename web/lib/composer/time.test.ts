import { expect, test } from 'vitest';
import { deciding, zonesOf } from './time';
import { resolution } from '@/tests/composerSamples';

test('each zone once, the workspace’s where an account has none', () =>
  expect(zonesOf([{ timeZone: 'Asia/Tokyo' }, { timeZone: null }, { timeZone: 'Asia/Tokyo' }, { timeZone: 'Europe/Berlin' }], 'Europe/Berlin')).toEqual(['Asia/Tokyo', 'Europe/Berlin']));

const [exact, gap, past] = [resolution(), resolution({ kind: 'gap' }), resolution({ past: true })];

test.each([
  [[], undefined],
  [[exact], exact],
  [[exact, gap], gap],
  [[gap, exact, past], past],
])('what stands most in the way decides', (resolutions, expected) => expect(deciding(resolutions)).toBe(expected));
