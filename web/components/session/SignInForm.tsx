'use client';

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DemoCredentials } from './DemoCredentials';
import { RefusalAlert } from '@/components/ProblemAlert';
import { ApiProblem } from '@/lib/api/problem';
import type { SessionResponse } from '@/lib/api/types';
import { useInstance } from '@/lib/session/instance';
import { useSignIn } from '@/lib/session/session';
import { texts } from '@/lib/texts';

/** E-mail and password, on the sign-in page and in the dialog over a page whose session has ended. */
export function SignInForm({ email = '', onSignedIn }: { email?: string; onSignedIn: (session: SessionResponse) => void }) {
  const { data: instance } = useInstance();
  const signIn = useSignIn();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email, password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? texts.session.emailMissing : null),
      password: (value) => (value === '' ? texts.session.passwordMissing : null),
    },
  });

  // Over a page of somebody else the demo's credentials would lose that page.
  const demo = email === '' || email === instance?.demo?.email ? instance?.demo : null;
  const submit = form.onSubmit((credentials) =>
    signIn.mutate(credentials, { onSuccess: onSignedIn, onError: (error) => form.setErrors(ApiProblem.from(error).fieldMessages) }),
  );
  const refusedAsWhole = signIn.error !== null && Object.keys(ApiProblem.from(signIn.error).fields).length === 0;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {demo && <DemoCredentials demo={demo} use={() => form.setValues(demo)} />}
        {refusedAsWhole && <RefusalAlert error={signIn.error} />}
        <TextInput label={texts.session.email} type="email" autoComplete="username" key={form.key('email')} {...form.getInputProps('email')} />
        <PasswordInput
          label={texts.session.password}
          autoComplete="current-password"
          data-autofocus={email === '' ? undefined : true}
          visibilityToggleFocusable
          visibilityToggleButtonProps={{ 'aria-label': texts.session.showPassword }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth size="md" loading={signIn.isPending}>
          {texts.session.submit}
        </Button>
      </Stack>
    </form>
  );
}
