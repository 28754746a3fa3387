import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Settings } from './Settings';
import type { DeveloperAppResponse, DeveloperAppsResponse } from '@/lib/api/types';
import { problem } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { session } from '@/tests/samples';

const APPS = 'GET /api/v1/developer-apps';
const app = (over: Partial<DeveloperAppResponse> = {}): DeveloperAppResponse => ({
  id: '0199c0de-0000-7000-8000-0000000000b1',
  name: 'Agency app',
  clientKey: 'awagency0000001',
  type: 'web',
  mode: 'unaudited',
  scopes: ['user.info.basic', 'video.upload'],
  isConfigured: false,
  accountCount: 0,
  version: 4,
  ...over,
});
const apps = (...list: DeveloperAppResponse[]): DeveloperAppsResponse => ({
  apps: list,
  callbackUrl: 'https://cuewright.test/connect/tiktok/callback',
  webhookUrl: 'https://cuewright.test/webhooks/tiktok',
});

const cardOf = async (name: string) => within((await screen.findByRole('heading', { name })).closest('li')!);

test('an app says what TikTok lets it do, and what to register is ready to copy', async () => {
  showPage(<Settings />, { [APPS]: () => apps(app(), app({ id: 'two', name: 'Laptop', type: 'desktop', mode: 'audited', isConfigured: true })) });
  const card = await cardOf('Agency app');
  expect(card.getByText('Unaudited')).toBeVisible();
  expect(card.getByText(/at most five creators in 24 hours/)).toBeVisible();
  expect(card.getByText('user.info.basic, video.upload')).toBeVisible();
  expect(screen.getByText('https://cuewright.test/connect/tiktok/callback')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Copy Webhook address' })).toBeVisible();
  const laptop = await cardOf('Laptop');
  expect(laptop.getByText('Desktop app')).toBeVisible();
  expect(laptop.queryByRole('button')).toBeNull();
});

test('nothing set up yet teaches how to get an app', async () => {
  showPage(<Settings />, { [APPS]: () => apps() });
  expect(await screen.findByRole('heading', { name: 'Register your own app at TikTok' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Add app' })).toBeVisible();
});

test('an administrator adds an app; the basic scope cannot be left out', async () => {
  const { api, user } = showPage(<Settings />, { [APPS]: () => apps(), 'POST /api/v1/developer-apps': { status: 201, body: app() } });
  await user.click(await screen.findByRole('button', { name: 'Add app' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a developer app' }));
  await user.type(dialog.getByLabelText('Name'), 'Agency app');
  await user.type(dialog.getByLabelText('Client key'), 'awagency0000001');
  await user.type(dialog.getByLabelText('Client secret'), 'secret0123');
  await user.click(dialog.getByLabelText('Desktop app'));
  expect(dialog.getByText(/How a laptop connects/)).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: /Always needed/ })).toBeDisabled();
  await user.click(dialog.getByRole('checkbox', { name: /Direct posts/ }));
  await user.click(dialog.getByRole('button', { name: 'Add app' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.sent('POST', '/api/v1/developer-apps')[0]?.body).toEqual({
    name: 'Agency app',
    clientKey: 'awagency0000001',
    clientSecret: 'secret0123',
    type: 'desktop',
    mode: 'unaudited',
    scopes: ['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list', 'video.upload'],
  });
});

test('what the server refuses stands at its field and nothing typed is lost', async () => {
  const { user } = showPage(<Settings />, {
    [APPS]: () => apps(),
    'POST /api/v1/developer-apps': problem(422, 'client_key_taken', 'Taken.', { clientKey: [{ code: 'client_key_taken', message: 'The app "Other" has this client key already.' }] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Add app' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'Agency app');
  await user.type(dialog.getByLabelText('Client key'), 'awagency0000001');
  await user.click(dialog.getByRole('button', { name: 'Add app' }));
  expect(await dialog.findByText('The app "Other" has this client key already.')).toBeVisible();
  expect(dialog.getByLabelText('Name')).toHaveValue('Agency app');
});

test('changing keeps the stored secret unless a new one is typed', async () => {
  const { api, user } = showPage(<Settings />, { [APPS]: () => apps(app()), [`PUT /api/v1/developer-apps/${app().id}`]: () => app({ mode: 'audited' }) });
  await user.click((await cardOf('Agency app')).getByRole('button', { name: 'Actions for Agency app' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit Agency app' }));
  await user.click(dialog.getByLabelText('Audited'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.sent('PUT', `/api/v1/developer-apps/${app().id}`)[0]?.body).toMatchObject({ mode: 'audited', clientSecret: null, version: 4 });
});

test('an app in use says so instead of going', async () => {
  const { user } = showPage(<Settings />, {
    [APPS]: () => apps(app({ accountCount: 3 })),
    [`DELETE /api/v1/developer-apps/${app().id}`]: problem(409, 'app_in_use', '3 connected accounts use this app.'),
  });
  await user.click((await cardOf('Agency app')).getByRole('button', { name: 'Actions for Agency app' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove Agency app?' }));
  await user.click(dialog.getByRole('button', { name: 'Remove app' }));
  expect(await dialog.findByText('3 connected accounts use this app.')).toBeVisible();
});

test('who is no administrator looks and changes nothing', async () => {
  showPage(<Settings />, { [APPS]: () => apps(app()) }, { ...session.user!, isAdministrator: false });
  expect(await screen.findByText(/belong to the whole instance/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add app' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Actions for Agency app' })).toBeNull();
});
