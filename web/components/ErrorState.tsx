import { Button, Text, Title } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import css from './EmptyState.module.css';
import { ApiProblem } from '@/lib/api/problem';
import { texts } from '@/lib/texts';

/** Something could not be loaded: why, and once more. */
export function ErrorState({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className={css.empty} role="alert">
      <span className={css.icon}>
        <IconCloudOff size={22} stroke={1.6} aria-hidden />
      </span>
      <Title order={2}>{texts.problems.loadFailed}</Title>
      <Text c="dimmed" size="sm" maw={420}>
        {ApiProblem.from(error).message}
      </Text>
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
        {texts.common.retry}
      </Button>
    </div>
  );
}
