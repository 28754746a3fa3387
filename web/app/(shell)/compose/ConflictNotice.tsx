import { Button, Group } from '@mantine/core';
import { Notice } from '@/components/Notice';
import { texts } from '@/lib/texts';

const words = texts.composer.conflict;

/** Two people changed the post: the author decides whose words stay. */
export function ConflictNotice({ load, keep }: { load: () => void; keep: () => void }) {
  return (
    <Notice tone="warning">
      {words.message}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={load}>
          {words.load}
        </Button>
        <Button size="xs" variant="default" onClick={keep}>
          {words.keep}
        </Button>
      </Group>
    </Notice>
  );
}
