import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import css from './Composer.module.css';
import { texts } from '@/lib/texts';

/** Where a value came from that the author has not touched. */
export function DefaultMark({ name, children }: { name?: string; children?: string }) {
  return (
    <span className={css.origin}>
      <IconAdjustmentsHorizontal size={14} stroke={1.8} aria-hidden />
      {children ?? texts.composer.settings.fromDefaults(name ?? '')}
    </span>
  );
}
