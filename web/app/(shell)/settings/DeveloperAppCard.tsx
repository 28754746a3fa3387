import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceLaptop, IconDots, IconPencil, IconTrash, IconWorld } from '@tabler/icons-react';
import css from './Settings.module.css';
import { AppModeBadge } from '@/components/AppModeBadge';
import { Badge } from '@/components/Badge';
import type { DeveloperAppResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

interface Props {
  app: DeveloperAppResponse;
  administers: boolean;
  edit: () => void;
  remove: () => void;
}

export function DeveloperAppCard({ app, administers, edit, remove }: Props) {
  const words = texts.settings.apps;
  return (
    <li className={css.app}>
      <div className={css.head}>
        <h3>{app.name}</h3>
        <AppModeBadge mode={app.mode} />
        <Badge tone="neutral" icon={app.type === 'web' ? IconWorld : IconDeviceLaptop} text={words.types[app.type]} />
        {administers && !app.isConfigured && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" c="dimmed" size={32} aria-label={words.menu(app.name)}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={edit}>
                {words.change}
              </Menu.Item>
              <Menu.Item c="var(--cw-tone-danger-fg)" leftSection={<IconTrash size={15} aria-hidden />} onClick={remove}>
                {words.take}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <p className={css.meaning}>{words.modeHints[app.mode]}</p>
      <dl className={css.facts}>
        <dt>{words.key}</dt>
        <dd>
          <code>{app.clientKey}</code>
        </dd>
        <dt>{words.accounts}</dt>
        <dd>{app.accountCount.toLocaleString('en')}</dd>
        <dt>{words.asks}</dt>
        <dd>{app.scopes.join(', ')}</dd>
        {app.isConfigured && (
          <>
            <dt>{words.configured}</dt>
            <dd>{words.configuredHint}</dd>
          </>
        )}
      </dl>
    </li>
  );
}
