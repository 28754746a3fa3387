'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from './Mark';
import { ThemeMenu } from './ThemeMenu';
import css from './TopBar.module.css';
import { UserMenu } from './UserMenu';
import { WorkspaceSwitcher } from './WorkspaceSwitcher';
import { ZoneBadge } from './ZoneBadge';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export function TopBar({ tray }: { tray?: ReactNode }) {
  return (
    <header className={css.bar}>
      <span className={css.mark}>
        <Mark size={26} />
      </span>
      <WorkspaceSwitcher />
      <div className={css.end}>
        {tray}
        <ZoneBadge />
        <ThemeMenu />
        <Button component={Link} href={routes.compose} prefetch={false} size="xs" h={32} leftSection={<IconPlus size={15} stroke={2.2} aria-hidden />} visibleFrom="sm">
          {texts.shell.newPost}
        </Button>
        <UserMenu />
      </div>
    </header>
  );
}
