import { IconCalendarMonth, IconHome2, IconLayoutList, IconMovie, IconProgress, IconSettings, IconUsers, type Icon } from '@tabler/icons-react';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export interface ShellPage {
  href: string;
  label: string;
  icon: Icon;
  /** Addresses that belong to the page without being below it. */
  also?: readonly string[];
}

const { pages: labels } = texts.shell;

/** The pages in the rail, in its order. */
export const pages = {
  home: { href: routes.home, label: labels.home, icon: IconHome2 },
  calendar: { href: routes.calendar, label: labels.calendar, icon: IconCalendarMonth },
  queue: { href: routes.queue, label: labels.queue, icon: IconProgress },
  posts: { href: routes.posts, label: labels.posts, icon: IconLayoutList, also: ['/post'] },
  media: { href: routes.media, label: labels.media, icon: IconMovie },
  accounts: { href: routes.accounts, label: labels.accounts, icon: IconUsers },
  settings: { href: routes.settings, label: labels.settings, icon: IconSettings },
} satisfies Record<string, ShellPage>;

export const allPages: readonly ShellPage[] = Object.values(pages);

export const isCurrent = ({ href, also = [] }: Pick<ShellPage, 'href' | 'also'>, path: string): boolean =>
  path === href || also.includes(path) || (href !== '/' && path.startsWith(`${href}/`));
