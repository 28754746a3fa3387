'use client';

import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { AppSelect } from './AppSelect';
import { LinkList } from './LinkList';
import { LinkMade } from './LinkMade';
import { RefusalAlert } from '@/components/ProblemAlert';
import { ApiProblem } from '@/lib/api/problem';
import type { AccountResponse } from '@/lib/api/types';
import { useMakeLink } from '@/lib/connect/links';
import { useDeveloperApps } from '@/lib/settings/developerApps';
import { texts } from '@/lib/texts';

/** Makes a link with which a client connects an account: a new one, or the given one again. */
export function LinkDialog({ account, close }: { account: AccountResponse | null; close: () => void }) {
  const { data } = useDeveloperApps();
  const make = useMakeLink();
  const words = texts.connect.link;
  const apps = data?.apps ?? [];
  const form = useForm({ initialValues: { label: account?.nickname ?? '', handle: account?.username ?? '', hours: '168', appId: account?.app.id ?? '' } });
  const submit = form.onSubmit(({ label, handle, hours, appId }) =>
    make.mutate(
      { label, handle: account !== null || handle.trim() === '' ? null : handle, accountId: account?.id ?? null, appId: appId === '' ? (apps[0]?.id ?? null) : appId, hours: Number(hours) },
      { onError: (error) => form.setErrors(ApiProblem.from(error).fieldMessages) },
    ),
  );
  const refusedAsWhole = make.error !== null && Object.keys(ApiProblem.from(make.error).fields).length === 0;
  const another = () => {
    make.reset();
    form.reset();
  };

  return (
    <Modal opened onClose={close} size="lg" title={words.title}>
      {make.data !== undefined ? (
        <LinkMade link={make.data} another={another} close={close} />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              {words.intro}
            </Text>
            {refusedAsWhole && <RefusalAlert error={make.error} />}
            <TextInput label={words.label} description={words.labelHint} data-autofocus {...form.getInputProps('label')} />
            <TextInput label={words.handle} description={words.handleHint} disabled={account !== null} leftSection="@" {...form.getInputProps('handle')} />
            <AppSelect
              apps={apps}
              value={form.values.appId === '' ? (apps[0]?.id ?? null) : form.values.appId}
              error={form.errors.appId}
              onChange={(id) => form.setFieldValue('appId', id ?? '')}
            />
            <div>
              <Text size="sm" fw={500} mb={4} id="link-life">
                {words.life}
              </Text>
              <SegmentedControl aria-labelledby="link-life" data={words.lives.map(({ hours, text }) => ({ value: String(hours), label: text }))} {...form.getInputProps('hours')} />
            </div>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={close}>
                {texts.common.cancel}
              </Button>
              <Button type="submit" loading={make.isPending}>
                {words.make}
              </Button>
            </Group>
            <LinkList />
          </Stack>
        </form>
      )}
    </Modal>
  );
}
