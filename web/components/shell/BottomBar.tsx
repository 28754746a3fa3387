'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import css from './BottomBar.module.css';
import { isCurrent, pages, type ShellPage } from './pages';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const more: readonly ShellPage[] = [pages.queue, pages.media, pages.accounts, pages.settings];

/** The five items of a phone: what is used most under the thumb, the rest behind More. */
export function BottomBar() {
  const path = usePathname();
  const item = (page: ShellPage) => (
    <Link href={page.href} prefetch={false} className={css.item} aria-current={isCurrent(page, path) ? 'page' : undefined}>
      <page.icon size={21} stroke={1.7} aria-hidden />
      {page.label}
    </Link>
  );
  return (
    <nav className={css.bar} aria-label={texts.shell.main}>
      {item(pages.home)}
      {item(pages.calendar)}
      <Link href={routes.compose} prefetch={false} className={css.item} aria-current={isCurrent({ href: routes.compose }, path) ? 'page' : undefined}>
        <span className={css.plus}>
          <IconPlus size={19} stroke={2.2} aria-hidden />
        </span>
        {texts.shell.newPost}
      </Link>
      {item(pages.posts)}
      <Menu position="top-end" width={200}>
        <Menu.Target>
          <UnstyledButton className={css.item} data-current={more.some((page) => isCurrent(page, path)) || undefined}>
            <IconDots size={21} stroke={1.7} aria-hidden />
            {texts.shell.more}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {more.map((page) => (
            <Menu.Item
              key={page.href}
              component={Link}
              href={page.href}
              leftSection={<page.icon size={17} aria-hidden />}
              aria-current={isCurrent(page, path) ? 'page' : undefined}
            >
              {page.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
