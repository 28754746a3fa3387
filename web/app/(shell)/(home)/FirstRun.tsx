'use client';

import { Button, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import css from './Home.module.css';
import { ConnectButton } from '@/components/ConnectButton';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

/** The way from an empty workspace to the first publication. */
export function FirstRun({ accounts }: { accounts: number }) {
  const { title, connect, compose, watch } = texts.home.firstRun;
  const connected = accounts > 0;
  return (
    <section aria-labelledby="first-run">
      <Title order={2} id="first-run" mb="sm">
        {title}
      </Title>
      <ol className={css.steps}>
        <Step n={1} {...connect} done={connected} now={!connected} action={<ConnectButton variant={connected ? 'default' : 'filled'} />} />
        <Step n={2} {...compose} now={connected} action={<StepLink href={routes.compose} text={compose.action} now={connected} />} />
        <Step n={3} {...watch} action={<StepLink href={routes.calendar} text={watch.action} />} />
      </ol>
    </section>
  );
}

function StepLink({ href, text, now = false }: { href: string; text: string; now?: boolean }) {
  return (
    <Button component={Link} href={href} prefetch={false} variant={now ? 'filled' : 'default'}>
      {text}
    </Button>
  );
}

interface StepProps {
  n: number;
  title: string;
  message: string;
  action: ReactNode;
  done?: boolean;
  now?: boolean;
}

function Step({ n, title, message, action, done = false, now = false }: StepProps) {
  return (
    <li className={css.step} data-now={now || undefined} aria-current={now ? 'step' : undefined}>
      <span className={css.number} data-done={done || undefined}>
        {done ? <IconCheck size={15} stroke={2.4} role="img" aria-label={texts.home.firstRun.done} /> : n}
      </span>
      <Title order={3}>{title}</Title>
      <p>{message}</p>
      {action}
    </li>
  );
}
