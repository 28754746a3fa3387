import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConnectActions } from './ConnectActions';
import { LinkDialog } from './LinkDialog';
import type { ConnectLinkResponse, DeveloperAppResponse } from '@/lib/api/types';
import { problem } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

const CONNECT = `POST ${workspacePath('/accounts/connections')}`;
const LINKS = workspacePath('/connect-links');
const connection = { status: 201, body: { authorizeUrl: 'https://tiktok.test/authorize', expiresAt: '2026-11-25T10:10:00+00:00' } };
const app = (over: Partial<DeveloperAppResponse> = {}): DeveloperAppResponse => ({
  id: 'app-one',
  name: 'Agency app',
  clientKey: 'aw1',
  type: 'web',
  mode: 'audited',
  scopes: ['user.info.basic', 'video.publish'],
  isConfigured: true,
  accountCount: 1,
  version: 1,
  ...over,
});
const apps = (...list: DeveloperAppResponse[]) => ({ apps: list, callbackUrl: 'https://cuewright.test/c', webhookUrl: 'https://cuewright.test/w' });
const link = (over: Partial<ConnectLinkResponse> = {}): ConnectLinkResponse => ({
  id: 'link-one',
  label: 'Harbour bakery',
  handle: 'harbour',
  accountId: null,
  appName: 'Agency app',
  state: 'open',
  createdByName: 'Sample Owner',
  createdAt: '2026-11-25T09:00:00+00:00',
  expiresAt: '2026-11-28T10:00:00+00:00',
  usedAt: null,
  ...over,
});

const leaves = () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  return assign;
};

test('with several apps the one to connect with is chosen, with what it may do', async () => {
  const assign = leaves();
  let choose = true;
  const { api, user } = showPage(<ConnectActions />, {
    'GET /api/v1/developer-apps': () => apps(app(), app({ id: 'app-two', name: 'Laptop', mode: 'unaudited', scopes: ['user.info.basic', 'video.upload'] })),
    [CONNECT]: () => (choose ? problem(422, 'app_not_chosen', 'There are several developer apps.', { appId: [{ code: 'app_not_chosen', message: 'Choose.' }] }) : connection),
  });
  await user.click(screen.getByRole('button', { name: 'Connect account' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Connect an account' }));
  await user.click(await dialog.findByLabelText('Developer app', { selector: 'input' }));
  await user.click(await screen.findByRole('option', { name: 'Laptop · Unaudited' }));
  expect(dialog.getByText(/at most five creators/)).toBeVisible();
  expect(dialog.queryByRole('checkbox', { name: /Direct posts/ })).toBeNull();
  await user.click(dialog.getByRole('checkbox', { name: /Drafts/ }));
  choose = false;
  await user.click(dialog.getByRole('button', { name: 'Go on to TikTok' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
  expect(api.sent('POST', workspacePath('/accounts/connections')).at(-1)?.body).toEqual({ accountId: null, appId: 'app-two', scopes: ['user.info.basic'] });
});

test('a link is made, shown once with its code, and copied', async () => {
  const { api, user } = showPage(<ConnectActions />, {
    'GET /api/v1/developer-apps': () => apps(app()),
    [`GET ${LINKS}`]: () => [],
    [`POST ${LINKS}`]: { status: 201, body: { id: 'new', url: 'https://cuewright.test/connect#TOKEN', qr: { size: 25, path: 'M0 0h1v1h-1z' }, expiresAt: '2026-12-02T10:00:00+00:00' } },
  });
  await user.click(screen.getByRole('button', { name: 'More ways to connect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Send a link to a client…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Send a link to a client' }));
  await user.type(dialog.getByLabelText('For whom'), 'Harbour bakery');
  await user.type(dialog.getByLabelText('Expected account'), 'harbour');
  await user.click(dialog.getByLabelText('30 days'));
  await user.click(dialog.getByRole('button', { name: 'Make link' }));
  expect(await dialog.findByText('https://cuewright.test/connect#TOKEN')).toBeVisible();
  expect(dialog.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();
  expect(api.sent('POST', LINKS)[0]?.body).toEqual({ label: 'Harbour bakery', handle: 'harbour', accountId: null, appId: 'app-one', hours: 720 });
  await user.click(dialog.getByRole('button', { name: 'Copy the link' }));
  expect(await navigator.clipboard.readText()).toBe('https://cuewright.test/connect#TOKEN');
});

test('what is wrong with a link stands at its field', async () => {
  const { user } = showPage(<LinkDialog account={null} close={() => undefined} />, {
    'GET /api/v1/developer-apps': () => apps(app()),
    [`GET ${LINKS}`]: () => [],
    [`POST ${LINKS}`]: problem(422, 'label_invalid', 'Say whom.', { label: [{ code: 'label_invalid', message: 'Say whom the link is for.' }] }),
  });
  await user.click(await screen.findByRole('button', { name: 'Make link' }));
  expect(await screen.findByText('Say whom the link is for.')).toBeVisible();
});

test('a link for an account names it and cannot be turned to another one', async () => {
  const { api, user } = showPage(<LinkDialog account={account()} close={() => undefined} />, {
    'GET /api/v1/developer-apps': () => apps(app()),
    [`GET ${LINKS}`]: () => [],
    [`POST ${LINKS}`]: { status: 201, body: { id: 'new', url: 'https://cuewright.test/connect#T', qr: { size: 25, path: '' }, expiresAt: '2026-12-02T10:00:00+00:00' } },
  });
  expect(await screen.findByLabelText('Expected account')).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Make link' }));
  await screen.findByText('https://cuewright.test/connect#T');
  expect(api.sent('POST', LINKS)[0]?.body).toMatchObject({ label: 'Bakehouse North', handle: null, accountId: account().id });
});

test('open links are listed and taken back', async () => {
  let links = [link(), link({ id: 'link-two', label: 'The loom', state: 'used', handle: null })];
  const { user } = showPage(<LinkDialog account={null} close={() => undefined} />, {
    'GET /api/v1/developer-apps': () => apps(app()),
    [`GET ${LINKS}`]: () => links,
    [`DELETE ${LINKS}/link-one`]: () => {
      links = [link({ state: 'revoked' }), links[1]!];
      return { status: 204 };
    },
  });
  const list = within(await screen.findByRole('list', { name: 'Links' }));
  expect(list.getByText('Open')).toBeVisible();
  expect(await list.findByText('@harbour · by Sample Owner · ends in 3 d')).toBeVisible();
  expect(list.getByText('Used')).toBeVisible();
  await user.click(list.getByRole('button', { name: 'Take back the link for Harbour bakery' }));
  expect(await list.findByText('Taken back')).toBeVisible();
  expect(list.queryByRole('button')).toBeNull();
});
