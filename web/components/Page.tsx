import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Page.module.css';

/** A page's heading with its actions, over its content. */
export function Page({ title, aside, actions, children }: { title: string; aside?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.page}>
      <div className={css.head}>
        <Title order={1}>{title}</Title>
        {aside !== undefined && <span className={css.aside}>{aside}</span>}
        {actions !== undefined && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
