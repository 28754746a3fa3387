import type { GroupColour } from '@/lib/api/types';

/** In the order in which they are offered. The theme has a colour for each, in both its schemes. */
export const groupColours: readonly GroupColour[] = ['teal', 'blue', 'violet', 'pink', 'orange', 'olive', 'brown', 'grey'];

/** Only names that are known become a style. */
export const groupColourOf = (colour: GroupColour) => `var(--cw-group-${colour})`;
