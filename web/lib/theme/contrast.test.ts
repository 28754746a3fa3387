import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { expect, test } from 'vitest';
import { theme as overrides } from './theme';
import { variables } from './variables';
import { groupColours } from '@/lib/accounts/groupColours';

const theme = mergeMantineTheme(DEFAULT_THEME, overrides);
const resolved = variables(theme);
const schemes = { light: { ...resolved.variables, ...resolved.light }, dark: { ...resolved.variables, ...resolved.dark } };
type Scheme = keyof typeof schemes;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (one: string, other: string) => {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
};

const read = (scheme: Scheme, name: string): string => {
  const value = (schemes[scheme] as Record<string, string | undefined>)[name];
  return value ?? expect.fail(`${name} has no colour in ${scheme}.`);
};

const filled = (scheme: Scheme, color: 'jade' | 'red') => theme.colors[color]![(theme.primaryShade as Record<Scheme, number>)[scheme]]!;

const each = (['light', 'dark'] as const).flatMap((scheme) => [{ scheme }]);

test('black on white is as far apart as can be', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5));

test.each(each.flatMap(({ scheme }) => ['neutral', 'accent', 'progress', 'done', 'warning', 'danger'].map((tone) => ({ scheme, tone }))))(
  'a $tone chip can be read in $scheme',
  ({ scheme, tone }) => expect(contrast(read(scheme, `--cw-tone-${tone}-fg`), read(scheme, `--cw-tone-${tone}-bg`))).toBeGreaterThanOrEqual(4.5),
);

test.each(each.flatMap(({ scheme }) => ['text', 'dimmed', 'placeholder'].map((what) => ({ scheme, what }))))('$what can be read on the page and on sunken ground in $scheme', ({ scheme, what }) => {
  const ink = read(scheme, `--mantine-color-${what}`);
  expect(contrast(ink, read(scheme, '--mantine-color-body'))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink, read(scheme, '--cw-sunken'))).toBeGreaterThanOrEqual(4.5);
});

test.each(each.flatMap(({ scheme }) => groupColours.map((colour) => ({ scheme, colour }))))('the dot of a $colour group is seen in $scheme', ({ scheme, colour }) => {
  const dot = read(scheme, `--cw-group-${colour}`);
  expect(contrast(dot, read(scheme, '--mantine-color-body'))).toBeGreaterThanOrEqual(3);
  expect(contrast(dot, read(scheme, '--cw-hover'))).toBeGreaterThanOrEqual(3);
});

test.each(each)('links can be read in $scheme', ({ scheme }) => expect(contrast(read(scheme, '--cw-accent-text'), read(scheme, '--mantine-color-body'))).toBeGreaterThanOrEqual(4.5));

test.each(each)('filled buttons can be read in $scheme', ({ scheme }) => {
  expect(contrast(read(scheme, '--cw-on-accent'), filled(scheme, 'jade'))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(read(scheme, '--cw-on-danger'), filled(scheme, 'red'))).toBeGreaterThanOrEqual(4.5);
});

test.each(each)('an error stands out from the page in $scheme', ({ scheme }) => expect(contrast(read(scheme, '--cw-tone-danger-fg'), read(scheme, '--mantine-color-body'))).toBeGreaterThanOrEqual(4.5));
