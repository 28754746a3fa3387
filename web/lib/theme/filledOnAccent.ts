import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

/**
 * Text on the accent: white on the deep jade of the light theme, near-black on the bright jade of the dark one.
 * Mantine's own choice (autoContrast) puts white on the bright jade, which has a contrast of about 2 to 1.
 */
export const filledOnAccent: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const accent = input.color === undefined || input.color === 'jade' || input.color === input.theme.primaryColor;
  return input.variant === 'filled' && accent ? { ...colors, color: 'var(--cw-on-accent)' } : colors;
};
