import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { texts } from '@/lib/texts';

/** Says where it went and, for a while, offers the way back. */
export function tellMoved(id: string, message: string, undo: (() => void) | null): void {
  const notice = `moved-${id}`;
  notifications.hide(notice);
  notifications.show({
    id: notice,
    color: 'jade',
    autoClose: undo === null ? 4_000 : 10_000,
    message: (
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <span>{message}</span>
        {undo !== null && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              notifications.hide(notice);
              undo();
            }}
          >
            {texts.publicationActions.undo}
          </Button>
        )}
      </Group>
    ),
  });
}
