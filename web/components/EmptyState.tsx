import { Text, Title, type TitleOrder } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

/** Nothing here yet: says what will be, and offers the first step. */
export function EmptyState({ icon: Icon, title, message, action, order = 2 }: { icon: Icon; title: string; message: string; action?: ReactNode; order?: TitleOrder }) {
  return (
    <div className={css.empty}>
      <span className={css.icon}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </span>
      <Title order={order} size="h2">
        {title}
      </Title>
      <Text c="dimmed" size="sm" maw={420}>
        {message}
      </Text>
      {action}
    </div>
  );
}
