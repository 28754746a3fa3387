import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { compose, CREATE, EDIT, READ, WITH_VIDEO } from '@/tests/compose';
import { media, post } from '@/tests/composerSamples';
import { instance, workspacePath } from '@/tests/samples';

const INSTANCE = 'GET /api/v1/instance';
const LABEL = 'TikTok fetches the file from this server';
const within = (canPull: boolean) => ({ [INSTANCE]: () => ({ ...instance, canPull }) });
const choice = () => screen.findByRole('checkbox', { name: LABEL });

beforeEach(() => sessionStorage.clear());

test('where TikTok cannot reach the server there is nothing to choose', async () => {
  compose(WITH_VIDEO, within(false));
  expect(await screen.findByText('0:12 · 8.1 MB · 1080 × 1920')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: LABEL })).toBeNull();
});

test('the choice is off, and saved with the post once it is made', async () => {
  const { user, api } = compose(WITH_VIDEO, { ...within(true), [CREATE]: () => post() });
  expect(await choice()).not.toBeChecked();
  await user.click(await choice());
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(api.sent('POST', CREATE.slice('POST '.length))).toHaveLength(1));
  expect(api.sent('POST', CREATE.slice('POST '.length))[0]?.body).toMatchObject({ transfer: 'pull' });
});

test('a choice that does not work any more says so and can be taken back', async () => {
  const { user } = compose(EDIT, { ...within(false), [READ]: () => post({ transfer: 'pull' }) });
  expect(await choice()).toBeChecked();
  expect(screen.getByText(/no public https address any more/)).toBeVisible();
  await user.click(await choice());
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: LABEL })).toBeNull());
});

test('photos have no other way, and say so where it is closed', async () => {
  const view = compose('/compose?photo=the-photo', { ...within(false), [`GET ${workspacePath('/media/the-photo')}`]: () => media({ id: 'the-photo', kind: 'photo', fileName: 'loaf.jpg', facts: null }) });
  expect(await screen.findByText(/An administrator has to set one before this can go out/)).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: LABEL })).toBeNull();
  view.unmount();
});
