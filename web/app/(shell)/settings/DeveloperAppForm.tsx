'use client';

import { Button, Group, Modal, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { RefusalAlert } from '@/components/ProblemAlert';
import { tellSuccess } from '@/components/notices';
import { ScopeChecks } from '@/components/ScopeChecks';
import { ApiProblem } from '@/lib/api/problem';
import type { AppMode, AppType, DeveloperAppResponse } from '@/lib/api/types';
import { SCOPES, useSaveDeveloperApp, type AppInput } from '@/lib/settings/developerApps';
import { texts } from '@/lib/texts';

const NEW: AppInput = { name: '', clientKey: '', clientSecret: '', type: 'web', mode: 'unaudited', scopes: [...SCOPES] };

const types: readonly AppType[] = ['web', 'desktop'];
const modes: readonly AppMode[] = ['unaudited', 'audited', 'sandbox'];

/** Adds a developer app, or changes what is said of one. */
export function DeveloperAppForm({ app, close }: { app: DeveloperAppResponse | null; close: () => void }) {
  const save = useSaveDeveloperApp(app);
  const words = texts.settings.apps;
  const form = useForm<AppInput>({ initialValues: app === null ? NEW : { ...NEW, ...app, clientSecret: '', scopes: [...app.scopes] } });
  const { type, mode } = form.values;
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: () => {
        tellSuccess(app === null ? words.added(values.name) : words.saved(values.name));
        close();
      },
      onError: (error) => form.setErrors(ApiProblem.from(error).fieldMessages),
    }),
  );
  const refusedAsWhole = save.error !== null && Object.keys(ApiProblem.from(save.error).fields).length === 0;

  return (
    <Modal opened onClose={close} size="lg" title={app === null ? words.form.addTitle : words.form.editTitle(app.name)}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {refusedAsWhole && <RefusalAlert error={save.error} />}
          <TextInput label={words.form.name} description={words.form.nameHint} data-autofocus {...form.getInputProps('name')} />
          {app === null && <TextInput label={words.form.key} autoComplete="off" spellCheck={false} {...form.getInputProps('clientKey')} />}
          <PasswordInput
            label={words.form.secret}
            description={app === null ? words.form.secretHint : words.form.secretKept}
            autoComplete="new-password"
            visibilityToggleFocusable
            visibilityToggleButtonProps={{ 'aria-label': texts.session.showPassword }}
            {...form.getInputProps('clientSecret')}
          />
          <div>
            <Text size="sm" fw={500} mb={4} id="app-type">
              {words.form.type}
            </Text>
            <SegmentedControl aria-labelledby="app-type" fullWidth data={types.map((value) => ({ value, label: words.types[value] }))} {...form.getInputProps('type')} />
            <Text size="xs" c="dimmed" mt={6}>
              {words.typeHints[type]}
            </Text>
          </div>
          <div>
            <Text size="sm" fw={500} mb={4} id="app-mode">
              {words.form.mode}
            </Text>
            <SegmentedControl aria-labelledby="app-mode" fullWidth data={modes.map((value) => ({ value, label: words.modes[value] }))} {...form.getInputProps('mode')} />
            <Text size="xs" c="dimmed" mt={6}>
              {words.modeHints[mode]}
            </Text>
          </div>
          <ScopeChecks
            label={words.form.scopes}
            hint={words.form.scopesHint}
            scopes={SCOPES}
            value={form.values.scopes}
            error={form.errors.scopes}
            onChange={(scopes) => form.setFieldValue('scopes', SCOPES.filter((scope) => scopes.includes(scope)))}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {texts.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {app === null ? words.form.add : words.form.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
