import { IconCalendarMonth, IconHome2, IconLayoutList, IconMovie, IconUsers, type Icon } from '@tabler/icons-react';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';

export interface ShellPage {
  href: string;
  label: string;
  icon: Icon;
}

const { pages: labels } = texts.shell;

/** The pages in the rail, in its order. */
export const pages = {
  home: { href: routes.home, label: labels.home, icon: IconHome2 },
  calendar: { href: routes.calendar, label: labels.calendar, icon: IconCalendarMonth },
  posts: { href: routes.posts, label: labels.posts, icon: IconLayoutList },
  media: { href: routes.media, label: labels.media, icon: IconMovie },
  accounts: { href: routes.accounts, label: labels.accounts, icon: IconUsers },
} satisfies Record<string, ShellPage>;

export const isCurrent = (href: string, path: string): boolean => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`));
