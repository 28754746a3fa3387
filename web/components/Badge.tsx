import type { Icon } from '@tabler/icons-react';
import css from './Badge.module.css';
import { toneStyle, type Tone } from './tone';

/** A tinted chip: always an icon and a word, never a colour alone. */
export function Badge({ tone, icon: Icon, text, progress }: { tone: Tone; icon: Icon; text: string; progress?: number }) {
  return (
    <span className={css.badge} style={toneStyle(tone)}>
      {progress !== undefined && <span className={css.progress} style={{ width: `${progress}%` }} aria-hidden />}
      <Icon size={13} stroke={2} aria-hidden />
      <span>{text}</span>
    </span>
  );
}
