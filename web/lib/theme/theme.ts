import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { readableOnFilled } from './readableOnFilled';

const jade: MantineColorsTuple = [
  '#e8f6f0', '#d0ecdf', '#a3dcc4', '#6fdcb5', '#3fcf9f', '#22b285', '#159068', '#0f7b5c', '#0a624a', '#064a38',
];
const dark: MantineColorsTuple = [
  '#dcdfe3', '#b6bcc4', '#949ba5', '#666d77', '#3d434c', '#2a2e35', '#21252b', '#181b20', '#121418', '#0c0e11',
];
const gray: MantineColorsTuple = [
  '#f7f9f9', '#eff2f3', '#e4e8ea', '#d5dbde', '#bcc5c9', '#94a0a6', '#647077', '#495359', '#323a3f', '#1a2024',
];
const red: MantineColorsTuple = [
  '#fdedeb', '#fad5d1', '#f5aaa2', '#f28a80', '#ef6a5e', '#e04b3e', '#cc382b', '#b22d22', '#8f231a', '#6c1a13',
];

export const theme = createTheme({
  colors: { jade, dark, gray, red },
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver: readableOnFilled,
  cursorType: 'pointer',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { iconColor: 'var(--cw-on-accent)' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    // The placeholder that Mantine focuses first is no child that a menu may have.
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'sm', withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 }, centered: true, radius: 'lg' },
      styles: { title: { fontSize: '1rem', fontWeight: 620 } },
    },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
  },
});
