'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Mark } from './Mark';
import { allPages, isCurrent, pages } from './pages';
import css from './Rail.module.css';
import { useInstance } from '@/lib/session/instance';
import { texts } from '@/lib/texts';

/** The left rail of a wide screen. */
export function Rail() {
  const path = usePathname();
  const { data: instance } = useInstance();
  return (
    <div className={css.rail}>
      <Link href={pages.home.href} className={css.brand} tabIndex={-1} aria-hidden>
        <Mark />
        {instance?.name ?? texts.common.product}
      </Link>
      <nav aria-label={texts.shell.main} className={css.links}>
        {allPages.map((page) => (
          <Link key={page.href} href={page.href} prefetch={false} className={css.link} aria-current={isCurrent(page, path) ? 'page' : undefined}>
            <page.icon size={18} stroke={1.7} aria-hidden />
            {page.label}
          </Link>
        ))}
      </nav>
    </div>
  );
}
