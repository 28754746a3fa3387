import { useId, type ReactNode } from 'react';
import css from './Composer.module.css';

/** A titled part of the composer. `id` makes it a place that a finding can lead to. */
export function Section({ id, title, aside, panel = false, children }: { id?: string; title: string; aside?: ReactNode; panel?: boolean; children: ReactNode }) {
  const heading = useId();
  return (
    <section id={id} tabIndex={id === undefined ? undefined : -1} aria-labelledby={heading} className={panel ? css.panel : css.section}>
      <div className={css.sectionHead}>
        <h2 id={heading}>{title}</h2>
        {aside !== undefined && <div className={css.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Why a field is not right, said as soon as it is known. */
export function FieldError({ id, children }: { id?: string; children?: ReactNode }) {
  return children == null ? null : (
    <p id={id} role="alert" className={css.error}>
      {children}
    </p>
  );
}
