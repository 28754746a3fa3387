import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Accounts } from '../Accounts';
import { problem } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/accounts')}`;
const MOVE = workspacePath('/account-moves/the-move');
const move = {
  id: 'the-move',
  accountId: account().id,
  appName: 'Agency app',
  username: null,
  nickname: 'Bakehouse N.',
  avatarUrl: `${MOVE}/avatar`,
  expiresAt: '2026-11-25T11:00:00+00:00',
};
const routes = { [LIST]: () => [account()], [`GET ${MOVE}`]: () => move };
const dialog = () => screen.findByRole('dialog', { name: 'Is this the same person?' });

beforeEach(() => navigation.go('/accounts?move=the-move'));

test('both sides stand beside each other, and what TikTok did not tell is said', async () => {
  showPage(<Accounts />, routes);
  const asked = within(await dialog());
  expect(asked.getByText('Bakehouse North')).toBeVisible();
  expect(asked.getByText('@bakehouse')).toBeVisible();
  expect(asked.getByText('Bakehouse N.')).toBeVisible();
  expect(asked.getByText('Handle not told')).toBeVisible();
  expect(asked.getByText(/consented to Agency app/)).toBeVisible();
});

test('the same person moves the account and says so', async () => {
  const { api, user } = showPage(<Accounts />, { ...routes, [`POST ${MOVE}/confirmation`]: () => account() });
  await user.click(within(await dialog()).getByRole('button', { name: 'The same: move @bakehouse' }));
  expect(await screen.findByText('@bakehouse moved to Agency app with its schedule.')).toBeVisible();
  expect(api.sent('POST', `${MOVE}/confirmation`)).toHaveLength(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('somebody else leaves the account as it was', async () => {
  const { api, user } = showPage(<Accounts />, { ...routes, [`DELETE ${MOVE}`]: { status: 204 } });
  await user.click(within(await dialog()).getByRole('button', { name: 'Somebody else' }));
  expect(await screen.findByText('@bakehouse stays as it was, and the consent was given back.')).toBeVisible();
  expect(api.sent('DELETE', MOVE)).toHaveLength(1);
});

test('a refusal stays in the dialog with its reason', async () => {
  const { user } = showPage(<Accounts />, { ...routes, [`POST ${MOVE}/confirmation`]: problem(409, 'account_taken', 'Remove one of the two first.') });
  await user.click(within(await dialog()).getByRole('button', { name: 'The same: move @bakehouse' }));
  expect(await screen.findByText('Remove one of the two first.')).toBeVisible();
  expect(await dialog()).toBeVisible();
});

test('closing decides nothing', async () => {
  const { api, user } = showPage(<Accounts />, routes);
  await user.click(within(await dialog()).getByRole('button', { name: 'Decide later' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.calls.every(({ method }) => method === 'GET')).toBe(true);
});

test('a consent that waited too long says so', async () => {
  showPage(<Accounts />, { [LIST]: () => [account()] });
  expect(await screen.findByText(/does not wait for an answer any more/)).toBeVisible();
});
