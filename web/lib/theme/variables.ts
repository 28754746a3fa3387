import type { CSSVariablesResolver } from '@mantine/core';

/** Tones tint chips and notices: a background with a text colour that reads on it (at least 4.5 to 1). */
const lightTones = {
  '--cw-tone-neutral-bg': '#edf0f2', '--cw-tone-neutral-fg': '#4a555b',
  '--cw-tone-accent-bg': '#e0f3eb', '--cw-tone-accent-fg': '#0a5b44',
  '--cw-tone-progress-bg': '#e5eefb', '--cw-tone-progress-fg': '#1c4d8f',
  '--cw-tone-done-bg': '#edf1f0', '--cw-tone-done-fg': '#3d5f53',
  '--cw-tone-warning-bg': '#fbf0da', '--cw-tone-warning-fg': '#744800',
  '--cw-tone-danger-bg': '#fdebe9', '--cw-tone-danger-fg': '#a1281d',
};

/** Dots that tell groups apart (at least 3 to 1 on the page). Their names stand beside them: never a colour alone. */
const lightGroups = {
  '--cw-group-grey': '#6b767d', '--cw-group-brown': '#8a5a3c', '--cw-group-orange': '#c2620a', '--cw-group-olive': '#6f7d12',
  '--cw-group-teal': '#0e8a84', '--cw-group-blue': '#2f6fd0', '--cw-group-violet': '#7c55d1', '--cw-group-pink': '#c2448f',
};

const darkGroups = {
  '--cw-group-grey': '#9aa1ab', '--cw-group-brown': '#c89b7b', '--cw-group-orange': '#f0a35e', '--cw-group-olive': '#b9c46a',
  '--cw-group-teal': '#4fc7c0', '--cw-group-blue': '#7fb0f5', '--cw-group-violet': '#b79cf5', '--cw-group-pink': '#f08cc4',
};

const darkTones = {
  '--cw-tone-neutral-bg': '#25292f', '--cw-tone-neutral-fg': '#b6bcc4',
  '--cw-tone-accent-bg': '#12352b', '--cw-tone-accent-fg': '#74dfb9',
  '--cw-tone-progress-bg': '#182c47', '--cw-tone-progress-fg': '#98c1f7',
  '--cw-tone-done-bg': '#1d2825', '--cw-tone-done-fg': '#a3c9ba',
  '--cw-tone-warning-bg': '#392b10', '--cw-tone-warning-fg': '#f2c86f',
  '--cw-tone-danger-bg': '#43201f', '--cw-tone-danger-fg': '#ffa297',
};

export const variables: CSSVariablesResolver = (theme) => ({
  variables: { '--cw-rail': '216px', '--cw-top': '52px', '--cw-bottom': '60px', '--mantine-color-error': 'var(--cw-tone-danger-fg)' },
  light: {
    ...lightTones,
    ...lightGroups,
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#161b1f',
    '--mantine-color-dimmed': '#5d686f',
    '--mantine-color-placeholder': '#697379',
    '--mantine-color-default-border': theme.colors.gray[3],
    '--cw-sunken': theme.colors.gray[0],
    '--cw-hover': theme.colors.gray[1],
    '--cw-line': theme.colors.gray[2],
    '--cw-on-accent': '#ffffff',
    '--cw-on-danger': '#ffffff',
    '--cw-accent-text': '#0b6a4f',
  },
  dark: {
    ...darkTones,
    ...darkGroups,
    '--mantine-color-body': theme.colors.dark[7],
    '--mantine-color-text': '#e6e8eb',
    '--mantine-color-dimmed': '#9aa1ab',
    '--mantine-color-placeholder': '#8b929c',
    '--mantine-color-default-border': theme.colors.dark[4],
    '--cw-sunken': theme.colors.dark[8],
    '--cw-hover': theme.colors.dark[6],
    '--cw-line': theme.colors.dark[5],
    '--cw-on-accent': '#04231a',
    '--cw-on-danger': '#2c0906',
    '--cw-accent-text': '#5fd9b0',
    '--mantine-color-jade-light': '#12352b',
    '--mantine-color-jade-light-color': '#74dfb9',
  },
});
