'use client';

import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import css from './standalone.module.css';
import { EmptyState } from '@/components/EmptyState';
import { texts } from '@/lib/texts';

/** A fault in our own page. What the fault says is for its makers, not for the user. */
export default function ErrorPage() {
  const { title, message, reload } = texts.common.broken;
  return (
    <main role="alert" className={css.page}>
      <EmptyState icon={IconMoodSad} order={1} title={title} message={message} action={<Button onClick={() => window.location.reload()}>{reload}</Button>} />
    </main>
  );
}
