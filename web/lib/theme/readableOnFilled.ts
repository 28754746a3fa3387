import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

/**
 * Text on filled buttons: white on the deep jade and red of the light theme, near-black on the bright ones of the dark theme.
 * Mantine's own choice (autoContrast) puts white on the bright jade, which has a contrast of about 2 to 1.
 */
export const readableOnFilled: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') {
    return colors;
  }
  switch (input.color ?? input.theme.primaryColor) {
    case 'jade':
      return { ...colors, color: 'var(--cw-on-accent)' };
    case 'red':
      return { ...colors, color: 'var(--cw-on-danger)' };
    default:
      return colors;
  }
};
