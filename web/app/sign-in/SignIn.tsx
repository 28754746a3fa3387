'use client';

import { Title } from '@mantine/core';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { CueBoard } from './CueBoard';
import css from './SignIn.module.css';
import { Mark } from '@/components/shell/Mark';
import { SignInForm } from '@/components/session/SignInForm';
import { useInstance } from '@/lib/session/instance';
import { nextPath } from '@/lib/session/next';
import { useSession } from '@/lib/session/session';
import { texts } from '@/lib/texts';

export function SignIn() {
  const router = useRouter();
  const next = nextPath(useSearchParams().get('next'));
  const { data: session } = useSession();
  const { data: instance } = useInstance();

  // Also for those who come here although they are signed in.
  useEffect(() => {
    if (session) {
      router.replace(next);
    }
  }, [session, router, next]);

  return (
    <div className={css.page}>
      <main className={css.form}>
        <Mark size={40} />
        <Title order={1} fz={24}>
          {texts.session.lead(instance?.name ?? texts.common.product)}
        </Title>
        <SignInForm onSignedIn={() => router.replace(next)} />
      </main>
      <aside className={css.side}>
        <CueBoard />
        <ul>
          {texts.session.points.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
