import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ACCOUNTS, chip, chooseAccount, compose, creatorOf } from '@/tests/compose';
import { bakery, creatorInfo, loom } from '@/tests/composerSamples';
import { account, group, workspacePath } from '@/tests/samples';

const GROUPS = `GET ${workspacePath('/account-groups')}`;
const food = group();
const empty = group({ id: 'empty', name: 'Nobody yet' });
const gone = account({ id: 'gone', username: 'gone', nickname: 'Gone', state: 'disconnected', groupIds: [food.id] });
const tea = account({ id: 'tea', username: 'tea', nickname: 'Tea', tags: ['Winter'], groupIds: [food.id] });

const stage = () =>
  compose('/compose', {
    [ACCOUNTS]: () => [{ ...bakery, groupIds: [food.id] }, gone, loom, tea],
    [GROUPS]: () => [food, empty],
    [creatorOf('tea')]: () => creatorInfo(tea),
  });

const open = async (view: ReturnType<typeof compose>) => {
  await chip('@bakehouse');
  await view.user.click(await screen.findByRole('button', { name: 'Group or tag' }));
  return within(await screen.findByRole('menu'));
};

beforeEach(() => sessionStorage.clear());

test('a whole group is chosen at once; who cannot post is named, and what was chosen stays', async () => {
  const view = stage();
  await chooseAccount(view, '@loom');
  const menu = await open(view);
  expect(menu.getAllByRole('menuitemcheckbox').map(({ textContent }) => textContent)).toEqual(['Food & drink3 accounts', 'Winter1 account']);
  await view.user.click(menu.getByRole('menuitemcheckbox', { name: /Food/ }));
  expect(await screen.findByText('0 of 3 ready')).toBeVisible();
  expect(screen.getByText('Left out because disconnected: @gone. Reconnect on the Accounts page.')).toBeVisible();
  expect(menu.getByRole('menuitemcheckbox', { name: /Food/ })).toBeChecked();
  // Everybody of the tag is chosen by now.
  expect(menu.getByRole('menuitemcheckbox', { name: /Winter/ })).toBeChecked();
  await view.user.click(menu.getByRole('menuitemcheckbox', { name: /Food/ }));
  await waitFor(() => expect(screen.queryByText(/^Left out/)).toBeNull());
  expect(screen.getByText('0 of 1 ready')).toBeVisible();
});

test('a tag chooses its accounts', async () => {
  const view = stage();
  const menu = await open(view);
  await view.user.click(menu.getByRole('menuitemcheckbox', { name: /Winter/ }));
  expect(await screen.findByText('0 of 1 ready')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /^@tea/, hidden: true })).toBeChecked();
});

test('without groups and tags there is nothing to choose by', async () => {
  compose('/compose', { [GROUPS]: () => [empty] });
  await chip('@bakehouse');
  expect(screen.queryByRole('button', { name: 'Group or tag' })).toBeNull();
});
