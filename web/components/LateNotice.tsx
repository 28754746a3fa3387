import { Button } from '@mantine/core';
import Link from 'next/link';
import { Notice } from '@/components/Notice';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const words = texts.late.home;

/** That publications wait for a decision because they are late, over everything else: nothing of them happens by itself. */
export function LateNotice({ count }: { count: number }) {
  return (
    <Notice
      tone="warning"
      title={words.title(count)}
      action={
        <Button component={Link} href={routes.review} variant="default" size="xs">
          {words.action}
        </Button>
      }
    >
      {words.message}
    </Notice>
  );
}
