import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import Link from 'next/link';
import css from './standalone.module.css';
import { EmptyState } from '@/components/EmptyState';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export const metadata = { title: texts.common.notFound.title };

export default function NotFound() {
  const { title, message, back } = texts.common.notFound;
  return (
    <main className={css.page}>
      <EmptyState
        icon={IconMapQuestion}
        order={1}
        title={title}
        message={message}
        action={
          <Link href={routes.home}>
            <Button component="span" variant="default">{back}</Button>
          </Link>
        }
      />
    </main>
  );
}
