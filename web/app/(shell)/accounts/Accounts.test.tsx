import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Accounts } from './Accounts';
import { never, problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/accounts')}`;
const CONNECT = `POST ${workspacePath('/accounts/connections')}`;
const connection = { status: 201, body: { authorizeUrl: 'https://tiktok.test/authorize', expiresAt: '2026-11-25T10:10:00+00:00' } };
const disconnected = account({
  id: 'second',
  username: 'loom',
  nickname: 'The Loom Room',
  state: 'disconnected',
  problem: { code: 'grant_revoked', message: 'Access to this account was removed.', action: 'reconnect', reference: null },
});

const cardOf = async (name: string) => (await screen.findByRole('heading', { name })).closest('li')!;

test('a card shows who it is, its state and what waits for it', async () => {
  showPage(<Accounts />, { [LIST]: () => [account()] });
  const card = within(await cardOf('Bakehouse North'));
  expect(card.getByRole('link', { name: '@bakehouse' })).toHaveAttribute('href', 'https://www.tiktok.com/@bakehouse');
  expect(card.getByText('Connected')).toBeVisible();
  expect(await card.findByText('in 2 h')).toBeVisible();
  expect(card.getByText('1 Oct 2027')).toBeVisible();
});

test('accounts in trouble come first, with why and the way back', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  const { api, user } = showPage(<Accounts />, { [LIST]: () => [account(), disconnected], [CONNECT]: connection });
  await cardOf('The Loom Room');
  expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('The Loom Room');
  expect(screen.getByRole('alert')).toHaveTextContent('Access to this account was removed.');
  await user.click(screen.getByRole('button', { name: 'Reconnect' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
  expect(api.sent('POST', workspacePath('/accounts/connections'))[0]?.body).toEqual({ accountId: 'second' });
});

test('Connect leaves for TikTok', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  const { user } = showPage(<Accounts />, { [LIST]: () => [account()], [CONNECT]: connection });
  await user.click(await screen.findByRole('button', { name: 'Connect account' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
});

test('says why connecting could not start', async () => {
  const { user } = showPage(<Accounts />, { [LIST]: () => [account()], [CONNECT]: problem(409, 'app_missing', 'No developer app is set up yet.') });
  await user.click(await screen.findByRole('button', { name: 'Connect account' }));
  expect(await screen.findByText('No developer app is set up yet.')).toBeVisible();
});

test('asks before it removes, says what is cancelled, and stays when refused', async () => {
  let busy = true;
  const { api, user } = showPage(<Accounts />, {
    [LIST]: () => [account()],
    [`DELETE ${workspacePath(`/accounts/${account().id}`)}`]: () => (busy ? { status: 409, body: { detail: 'It is being sent right now.', code: 'account_busy' } } : { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Actions for @bakehouse' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove @bakehouse?' }));
  expect(dialog.getByText(/cancels the 3 publications/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Remove account' }));
  expect(await dialog.findByText('It is being sent right now.')).toBeVisible();
  busy = false;
  await user.click(dialog.getByRole('button', { name: 'Remove account' }));
  expect(await screen.findByText('@bakehouse is removed.')).toBeVisible();
  expect(api.sent('DELETE', workspacePath(`/accounts/${account().id}`))).toHaveLength(2);
});

test('an account is paused from its menu and resumed from its card', async () => {
  let pausedAt: string | null = null;
  const path = workspacePath(`/accounts/${account().id}/pause`);
  const { api, user } = showPage(<Accounts />, {
    [LIST]: () => [account({ pausedAt })],
    [`PUT ${path}`]: () => ((pausedAt = '2026-11-25T10:00:00+00:00'), { status: 204 }),
    [`DELETE ${path}`]: () => ((pausedAt = null), { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Actions for @bakehouse' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause publishing' }));
  expect(await screen.findByText('@bakehouse is paused. What is being published now still finishes.')).toBeVisible();
  const card = within(await cardOf('Bakehouse North'));
  expect(await card.findByText('Paused')).toBeVisible();
  expect(card.getByText(/Nothing of this account starts until you resume it/)).toBeVisible();
  await user.click(card.getByRole('button', { name: 'Resume publishing' }));
  expect(await screen.findByText('@bakehouse publishes again.')).toBeVisible();
  await waitFor(() => expect(card.queryByText('Paused')).not.toBeInTheDocument());
  expect([api.sent('PUT', path).length, api.sent('DELETE', path).length]).toEqual([1, 1]);
});

test('says why an account could not be paused', async () => {
  const { user } = showPage(<Accounts />, { [LIST]: () => [account()], [`PUT ${workspacePath(`/accounts/${account().id}/pause`)}`]: problem(404, 'not_found', 'It is gone.') });
  await user.click(await screen.findByRole('button', { name: 'Actions for @bakehouse' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause publishing' }));
  expect(await screen.findByText('It is gone.')).toBeVisible();
});

test('many accounts can be searched', async () => {
  followHistory();
  const many = Array.from({ length: 9 }, (_, index) => account({ id: `a${index}`, username: `shop${index}`, nickname: `Shop ${index}` }));
  const { user } = showPage(<Accounts />, { [LIST]: () => many });
  await user.type(await screen.findByRole('searchbox', { name: 'Find an account' }), '@shop7');
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Shop 7']);
  await user.type(screen.getByRole('searchbox'), 'x');
  expect(screen.getByText('No account matches “@shop7x”.')).toBeVisible();
  expect(navigation.path()).toBe('/accounts?q=%40shop7x');
  await user.clear(screen.getByRole('searchbox'));
  expect(navigation.path()).toBe('/accounts');
});

test('an address with a search finds the same again', async () => {
  navigation.go('/accounts?q=shop3');
  showPage(<Accounts />, { [LIST]: () => Array.from({ length: 9 }, (_, index) => account({ id: `a${index}`, username: `shop${index}`, nickname: `Shop ${index}` })) });
  expect(await screen.findByRole('searchbox')).toHaveValue('shop3');
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
});

test('a thousand accounts are drawn as far as the user goes', async () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => account({ id: `a${index}`, username: `shop${index}`, nickname: `Shop ${index}` }));
  const { user } = showPage(<Accounts />, { [LIST]: () => thousand });
  expect(await screen.findByText('1,000 accounts')).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(48);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(96);
  await user.type(screen.getByRole('searchbox', { name: 'Find an account' }), '@shop999');
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(['Shop 999']);
});

test('tells how the consent ended, and clears the address', async () => {
  navigation.go(`/accounts?connected=${account().id}`);
  const { user } = showPage(<Accounts />, { [LIST]: () => [account()] });
  expect(await screen.findByText('@bakehouse is connected and can publish.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(navigation.path()).toBe('/accounts');
  expect(screen.queryByText(/can publish/)).not.toBeInTheDocument();
});

test('an account that was connected with too few permissions does not count as ready', async () => {
  navigation.go('/accounts?connected=second');
  showPage(<Accounts />, { [LIST]: () => [disconnected] });
  expect(await screen.findByText('@loom is connected. Access to this account was removed.')).toBeVisible();
});

test.each([
  ['consent_refused', /declined on TikTok’s page/],
  ['something_new', /could not be connected/],
])('a consent that ended with %s is explained', async (code, words) => {
  navigation.go(`/accounts?problem=${code}`);
  showPage(<Accounts />, { [LIST]: () => [] });
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('without accounts it teaches how to connect one', async () => {
  showPage(<Accounts />, { [LIST]: () => [] });
  expect(await screen.findByRole('heading', { name: 'Connect your first account' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Connect account' })).toBeEnabled();
});

test('says that it loads', () => {
  showPage(<Accounts />, { [LIST]: never });
  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('says why it could not be loaded', async () => {
  showPage(<Accounts />, { [LIST]: problem(400, 'x', 'The database is being moved.') });
  expect(await screen.findByRole('alert')).toHaveTextContent('The database is being moved.');
});

test('an account is found by its tags, and its menu sends its owner a link', async () => {
  const { user } = showPage(<Accounts />, {
    [LIST]: () => [account({ tags: ['seasonal'] }), account({ id: 'second', username: 'loom', nickname: 'The Loom Room' })],
    'GET /api/v1/developer-apps': () => ({ apps: [], callbackUrl: 'https://cuewright.test/c', webhookUrl: 'https://cuewright.test/w' }),
    [`GET ${workspacePath('/connect-links')}`]: () => [],
  });
  const card = within(await cardOf('Bakehouse North'));
  expect(card.getByText('seasonal')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Find an account' }), 'season');
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'The Loom Room' })).toBeNull());
  await user.click(card.getByRole('button', { name: 'Actions for @bakehouse' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Send its owner a link…' }));
  expect(await screen.findByRole('dialog', { name: 'Send a link to a client' })).toBeVisible();
});
