'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { AppSelect } from './AppSelect';
import { LoadingRows } from '@/components/LoadingRows';
import { Notice } from '@/components/Notice';
import { RefusalAlert } from '@/components/ProblemAlert';
import { ScopeChecks } from '@/components/ScopeChecks';
import { useConnectWith } from '@/lib/accounts/accounts';
import type { AccountResponse } from '@/lib/api/types';
import { useDeveloperApps } from '@/lib/settings/developerApps';
import { texts } from '@/lib/texts';

/** Connects with a developer app and scopes of choice: a new account, or one again, which may move it to another app. */
export function ConnectDialog({ account, close }: { account: AccountResponse | null; close: () => void }) {
  const { data } = useDeveloperApps();
  const connect = useConnectWith();
  const [chosenApp, setChosenApp] = useState<string | null>(account?.app.id ?? null);
  const [chosenScopes, setChosenScopes] = useState<string[] | null>(null);
  const words = texts.connect.dialog;
  const apps = data?.apps ?? [];
  const app = apps.find(({ id }) => id === chosenApp) ?? apps[0];
  const scopes = chosenScopes ?? app?.scopes ?? [];
  const choose = (id: string | null) => {
    setChosenApp(id);
    // Another app may ask for other things.
    setChosenScopes(null);
  };
  return (
    <Modal opened onClose={close} title={account === null ? words.title : words.again(account.username)}>
      {data === undefined ? (
        <LoadingRows rows={3} height={40} />
      ) : (
        <Stack gap="md">
          {connect.error !== null && <RefusalAlert error={connect.error} />}
          <AppSelect apps={apps} value={app?.id ?? null} onChange={choose} />
          {app !== undefined && app.mode !== 'audited' && <Notice tone="warning">{texts.settings.apps.modeHints[app.mode]}</Notice>}
          {app !== undefined && <ScopeChecks label={words.scopes} hint={words.scopesHint} scopes={app.scopes} value={scopes} onChange={setChosenScopes} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {texts.common.cancel}
            </Button>
            <Button
              loading={connect.isPending || connect.isSuccess}
              onClick={() => connect.mutate({ accountId: account?.id ?? null, appId: app?.id ?? null, scopes: chosenScopes })}
            >
              {words.go}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
