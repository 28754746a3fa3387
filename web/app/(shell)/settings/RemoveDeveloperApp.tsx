'use client';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import type { DeveloperAppResponse } from '@/lib/api/types';
import { useRemoveDeveloperApp } from '@/lib/settings/developerApps';
import { texts } from '@/lib/texts';

export function RemoveDeveloperApp({ app, close }: { app: DeveloperAppResponse | null; close: () => void }) {
  const remove = useRemoveDeveloperApp();
  const { title, message, confirm, done } = texts.settings.apps.removing;
  const leave = () => {
    remove.reset();
    close();
  };
  const proceed = ({ id, name }: DeveloperAppResponse) =>
    remove.mutate(id, {
      onSuccess: () => {
        tellSuccess(done(name));
        leave();
      },
    });
  return (
    <ConfirmDialog
      opened={app !== null}
      title={app ? title(app.name) : ''}
      message={message}
      confirm={confirm}
      destructive
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => app && proceed(app)}
      onClose={leave}
    />
  );
}
