import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Accounts } from '../Accounts';
import { type Answer, problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, group, workspacePath } from '@/tests/samples';

const TAGS = workspacePath('/accounts/tags');
const food = group();
const drink = group({ id: 'drink', name: 'Drink', accountCount: 0 });
const accounts = [
  account({ id: 'a', username: 'anna', nickname: 'Anna', groupIds: [food.id], tags: ['retail'] }),
  account({ id: 'b', username: 'ben', nickname: 'Ben', pausedAt: '2026-11-25T10:00:00+00:00' }),
  account({ id: 'c', username: 'cleo', nickname: 'Cleo', groupIds: [food.id] }),
];

async function selecting(routes: Record<string, Answer> = {}, address = '/accounts') {
  followHistory();
  navigation.go(address);
  const view = showPage(<Accounts />, { [`GET ${workspacePath('/accounts')}`]: () => accounts, [`GET ${workspacePath('/account-groups')}`]: () => [drink, food], ...routes });
  await view.user.click(await screen.findByRole('button', { name: 'Select' }));
  return { ...view, bar: within(await screen.findByRole('group', { name: 'Selected accounts' })) };
}

const tick = (handle: string) => screen.getByRole('checkbox', { name: `Select @${handle}` });

test('nothing can be done until something is ticked, and stopping forgets it', async () => {
  const { bar, user } = await selecting();
  expect(bar.getByRole('status')).toHaveTextContent('None selected');
  for (const name of ['Add to group', 'Remove from group', 'Tags', 'Pause', 'Resume']) {
    expect(bar.getByRole('button', { name })).toBeDisabled();
  }
  await user.click(tick('ben'));
  expect(bar.getByRole('status')).toHaveTextContent('1 selected');
  await user.click(bar.getByRole('button', { name: 'Stop selecting' }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Select' }));
  expect(tick('ben')).not.toBeChecked();
});

test('all that are shown are ticked at once, and what a filter hides stays ticked', async () => {
  const { bar, user } = await selecting();
  await user.click(bar.getByRole('button', { name: 'Select all shown' }));
  expect(bar.getByRole('status')).toHaveTextContent('3 selected');
  await user.type(screen.getByRole('searchbox'), 'anna');
  expect(bar.getByRole('status')).toHaveTextContent('3 selected2 not shown');
  await user.click(bar.getByRole('button', { name: 'Select all shown' }));
  expect(bar.getByRole('status')).toHaveTextContent('2 selected2 not shown');
});

test('the table has a box for each row and one for all', async () => {
  const { bar, user } = await selecting({}, '/accounts?view=table');
  await user.click(tick('anna'));
  const all = screen.getByRole('checkbox', { name: 'Select all shown' });
  expect(all).toBePartiallyChecked();
  await user.click(all);
  expect(all).toBeChecked();
  expect(bar.getByRole('status')).toHaveTextContent('3 selected');
  await user.click(all);
  expect(bar.getByRole('status')).toHaveTextContent('None selected');
});

test('ticked accounts go into a group in one call', async () => {
  const path = workspacePath('/account-groups/drink/accounts');
  const { api, bar, user } = await selecting({ [`PUT ${path}`]: () => ({ ...drink, accountCount: 2 }) });
  await user.click(tick('anna'));
  await user.click(tick('ben'));
  await user.click(bar.getByRole('button', { name: 'Add to group' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Drink/ }));
  expect(await screen.findByText('2 accounts are in “Drink”.')).toBeVisible();
  expect(api.sent('PUT', path).map(({ body }) => body)).toEqual([{ add: ['a', 'b'], remove: [] }]);
});

test('only groups that some of them are in can be left, and only those are sent', async () => {
  const path = workspacePath(`/account-groups/${food.id}/accounts`);
  const { api, bar, user } = await selecting({ [`PUT ${path}`]: () => food });
  await user.click(tick('ben'));
  expect(bar.getByRole('button', { name: 'Remove from group' })).toBeDisabled();
  await user.click(tick('cleo'));
  await user.click(bar.getByRole('button', { name: 'Remove from group' }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Food & drink1']);
  await user.click(screen.getByRole('menuitem'));
  expect(await screen.findByText('1 account is no longer in “Food & drink”.')).toBeVisible();
  expect(api.sent('PUT', path)[0]?.body).toEqual({ add: [], remove: ['c'] });
});

test('a tag is given to all of them, and taken from those that have it', async () => {
  const { api, bar, user } = await selecting({ [`PUT ${TAGS}`]: { status: 204 } });
  await user.click(tick('anna'));
  await user.click(tick('ben'));
  await user.click(bar.getByRole('button', { name: 'Tags' }));
  await user.type(await screen.findByRole('combobox', { name: 'Tag to add' }), ' winter ');
  await user.click(screen.getByRole('button', { name: 'Add tag' }));
  expect(await screen.findByText('2 accounts have the tag “winter”.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove the tag retail' }));
  expect(await screen.findByText('1 account no longer has the tag “retail”.')).toBeVisible();
  expect(api.sent('PUT', TAGS).map(({ body }) => body)).toEqual([
    { accounts: ['a', 'b'], add: ['winter'], remove: [] },
    { accounts: ['a'], add: [], remove: ['retail'] },
  ]);
});

test('says why a tag could not be given', async () => {
  const { bar, user } = await selecting({ [`PUT ${TAGS}`]: problem(422, 'too_many_tags', '@anna would have more than 20 tags.') });
  await user.click(tick('anna'));
  await user.click(bar.getByRole('button', { name: 'Tags' }));
  await user.type(await screen.findByRole('combobox', { name: 'Tag to add' }), 'winter');
  await user.click(screen.getByRole('button', { name: 'Add tag' }));
  expect(await screen.findByText('@anna would have more than 20 tags.')).toBeVisible();
});

test('pausing asks for those that publish, tells how many are paused, and names what failed', async () => {
  const pauseOf = (id: string) => `PUT ${workspacePath(`/accounts/${id}/pause`)}`;
  const { api, bar, user } = await selecting({ [pauseOf('a')]: { status: 204 }, [pauseOf('c')]: problem(404, 'not_found', 'It is gone.') });
  await user.click(bar.getByRole('button', { name: 'Select all shown' }));
  await user.click(bar.getByRole('button', { name: 'Pause' }));
  expect(await screen.findByText('2 accounts are paused. What is being published now still finishes.')).toBeVisible();
  expect(screen.getByText('@cleo: It is gone.')).toBeVisible();
  expect(api.calls.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toEqual([workspacePath('/accounts/a/pause'), workspacePath('/accounts/c/pause')]);
});

test('resuming asks only for those that are paused', async () => {
  const { api, bar, user } = await selecting({ [`DELETE ${workspacePath('/accounts/b/pause')}`]: { status: 204 } });
  await user.click(tick('ben'));
  await user.click(bar.getByRole('button', { name: 'Resume' }));
  expect(await screen.findByText('1 account publishes again.')).toBeVisible();
  await waitFor(() => expect(api.sent('DELETE', workspacePath('/accounts/b/pause'))).toHaveLength(1));
});

test('the health board has nothing to tick', async () => {
  navigation.go('/accounts?view=health');
  showPage(<Accounts />, { [`GET ${workspacePath('/accounts')}`]: () => accounts });
  await screen.findByRole('button', { name: 'Groups…' });
  expect(screen.queryByRole('button', { name: 'Select' })).toBeNull();
});
