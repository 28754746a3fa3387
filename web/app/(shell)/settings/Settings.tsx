'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ComponentType } from 'react';
import { DeveloperApps } from './DeveloperApps';
import { LatePosts } from './LatePosts';
import css from './Settings.module.css';
import { SitePages } from './SitePages';
import { Page } from '@/components/Page';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

const sections: readonly { id: string; title: string; content: ComponentType }[] = [
  { id: 'apps', title: texts.settings.apps.title, content: DeveloperApps },
  { id: 'late', title: texts.late.setting.title, content: LatePosts },
  { id: 'site', title: texts.settings.site.title, content: SitePages },
];

/** Settings, section by section; which one is shown stands in the address. */
export function Settings() {
  const wanted = useSearchParams().get('section');
  const current = sections.find(({ id }) => id === wanted) ?? sections[0]!;
  return (
    <Page title={texts.settings.title}>
      <div className={css.columns}>
        <nav className={css.sections} aria-label={texts.settings.sections}>
          {sections.map(({ id, title }) => (
            <Link key={id} href={`${routes.settings}?section=${id}`} prefetch={false} aria-current={id === current.id ? 'page' : undefined}>
              {title}
            </Link>
          ))}
        </nav>
        <current.content />
      </div>
    </Page>
  );
}
