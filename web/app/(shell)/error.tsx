'use client';

import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { EmptyState } from '@/components/EmptyState';
import { texts } from '@/lib/texts';

/** A fault in one page: the rail stays, so that the user can go elsewhere. */
export default function ErrorPage() {
  const { title, message, reload } = texts.common.broken;
  return (
    <div role="alert">
      <EmptyState icon={IconMoodSad} order={1} title={title} message={message} action={<Button onClick={() => window.location.reload()}>{reload}</Button>} />
    </div>
  );
}
