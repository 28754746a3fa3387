/** What a colour says. The theme has a background and a text colour for each. */
export type Tone = 'neutral' | 'accent' | 'progress' | 'done' | 'warning' | 'danger';

export const toneStyle = (tone: Tone) => ({ background: `var(--cw-tone-${tone}-bg)`, color: `var(--cw-tone-${tone}-fg)` });
