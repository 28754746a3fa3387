import { Button } from '@mantine/core';
import css from './DemoCredentials.module.css';
import type { DemoSignInResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** On a demo instance anybody may sign in with these. */
export function DemoCredentials({ demo, use }: { demo: DemoSignInResponse; use: () => void }) {
  const { title, message, use: useThem, credentials } = texts.session.demo;
  return (
    <section className={css.demo} aria-label={credentials}>
      <div className={css.head}>
        <strong>{title}</strong>
        <Button variant="default" size="compact-sm" onClick={use}>
          {useThem}
        </Button>
      </div>
      <p>{message}</p>
      <div className={css.row}>
        <code>{demo.email}</code>
        <code>{demo.password}</code>
      </div>
    </section>
  );
}
