import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Accounts } from '../Accounts';
import type { AccountGroupResponse, AccountResponse } from '@/lib/api/types';
import { type Answer, problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, group, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/accounts')}`;
const GROUPS = `GET ${workspacePath('/account-groups')}`;
const ADD = `POST ${workspacePath('/account-groups')}`;
const food = group();
const drink = group({ id: 'drink', name: 'Drink', colour: 'blue', accountCount: 0 });
const loom = account({ id: 'second', username: 'loom', nickname: 'The Loom Room', tags: ['Winter'] });

/** The page over groups and accounts that change as the API would change them. */
function page(address: string, { groups = [drink, food], accounts = [account({ groupIds: [food.id] }), loom], routes = {} }: { groups?: AccountGroupResponse[]; accounts?: AccountResponse[]; routes?: Record<string, Answer> } = {}) {
  followHistory();
  navigation.go(address);
  return showPage(<Accounts />, { [LIST]: () => accounts, [GROUPS]: () => groups, ...routes });
}

const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const cardOf = async (name: string) => within((await screen.findByRole('heading', { name })).closest('li')!);

test('a card shows the groups of its account, and puts it into others', async () => {
  const { api, user } = page('/accounts', { routes: { [`PUT ${workspacePath('/account-groups/drink/accounts')}`]: () => ({ ...drink, accountCount: 1 }) } });
  const card = await cardOf('Bakehouse North');
  expect(await card.findByText('Food & drink')).toBeVisible();
  expect(card.queryByText('Drink')).toBeNull();
  await user.click(card.getByRole('button', { name: 'Groups of @bakehouse' }));
  const items = await screen.findAllByRole('menuitemcheckbox');
  expect(items.map((item) => [item.textContent, item.getAttribute('aria-checked')])).toEqual([
    ['Drink', 'false'],
    ['Food & drink', 'true'],
  ]);
  await user.click(items[0]!);
  await waitFor(() => expect(api.sent('PUT', workspacePath('/account-groups/drink/accounts'))[0]?.body).toEqual({ add: [account().id], remove: [] }));
  await user.click(items[1]!);
  await waitFor(() => expect(api.sent('PUT', workspacePath(`/account-groups/${food.id}/accounts`))[0]?.body).toEqual({ add: [], remove: [account().id] }));
  // Not in the table of answers above: what was refused is told.
  expect(await screen.findByText('There is no such thing in this workspace.')).toBeVisible();
});

test('the menu opens by the keyboard and gives the focus back', async () => {
  const { user } = page('/accounts');
  const card = await cardOf('Bakehouse North');
  const button = () => card.getByRole('button', { name: 'Groups of @bakehouse' });
  await card.findByText('Food & drink');
  button().focus();
  for (const round of [1, 2]) {
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('menu'), `time ${round}`).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(button()).toHaveFocus();
  }
});

test('the panel shows groups and tags too', async () => {
  page(`/accounts?account=${account().id}`, { accounts: [account({ groupIds: [food.id], tags: ['retail'] })] });
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText('Food & drink')).toBeVisible();
  expect(panel.getByText('retail')).toBeVisible();
  expect(panel.getByRole('button', { name: 'Groups of @bakehouse' })).toBeVisible();
});

test('a row of the table names two groups and counts the others', async () => {
  const third = group({ id: 'third', name: 'North', colour: 'pink' });
  page('/accounts?view=table', { groups: [drink, food, third], accounts: [account({ groupIds: [food.id, drink.id, third.id], tags: ['retail', 'winter'] })] });
  const row = within((await screen.findAllByRole('row'))[1]!);
  expect(await row.findByText('Food & drink')).toBeVisible();
  expect(row.getByTitle('North')).toHaveTextContent('+1');
  expect(row.getByText('retail, winter')).toBeVisible();
});

test('the page is narrowed to a group and to a tag, and the address says so', async () => {
  const { user } = page('/accounts');
  await user.click(await screen.findByRole('combobox', { name: 'Group' }));
  await user.click(await screen.findByRole('option', { name: /Food & drink/ }));
  expect(names()).toEqual(['Bakehouse North']);
  expect(navigation.path()).toBe(`/accounts?group=${food.id}`);
  await user.click(screen.getByRole('combobox', { name: 'Tag' }));
  await user.click(await screen.findByRole('option', { name: /Winter/ }));
  expect(navigation.path()).toBe(`/accounts?group=${food.id}&tag=Winter`);
  expect(screen.getByText('No account fits these filters.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(navigation.path()).toBe('/accounts');
  expect(names()).toHaveLength(2);
});

test('an address with a tag finds the same again, in whatever case', async () => {
  page('/accounts?tag=winter');
  await screen.findByRole('heading', { name: 'The Loom Room' });
  expect(names()).toEqual(['The Loom Room']);
  expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveValue('Winter');
});

test('an address with a group that is gone says that nothing fits', async () => {
  page('/accounts?group=gone', { groups: [] });
  expect(await screen.findByText('No account fits these filters.')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Group' })).toHaveValue('');
});

test('without groups and tags nothing is offered to filter by', async () => {
  page('/accounts', { groups: [], accounts: [account()] });
  await cardOf('Bakehouse North');
  expect(screen.queryByRole('combobox', { name: 'Group' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Tag' })).toBeNull();
});

async function manage(routes: Record<string, Answer> = {}, groups: AccountGroupResponse[] = [drink, food]) {
  const view = page('/accounts', { groups, routes });
  await view.user.click(await screen.findByRole('button', { name: 'Groups…' }));
  return { ...view, dialog: within(await screen.findByRole('dialog', { name: 'Groups' })) };
}

test('a group is made with a colour that no other has yet', async () => {
  const groups = [drink, food];
  const { api, dialog, user } = await manage({ [ADD]: ({ body }) => (groups.push(group({ ...(body as object), id: 'new' })), { status: 201, body: groups[2] }) }, groups);
  expect(dialog.getByRole('button', { name: 'Add group' })).toBeDisabled();
  expect(dialog.getByRole('radio', { name: 'Teal' })).toBeChecked();
  await user.type(dialog.getByRole('textbox', { name: 'New group' }), 'North');
  await user.click(dialog.getByRole('radio', { name: 'Pink' }));
  await user.click(dialog.getByRole('button', { name: 'Add group' }));
  expect(await screen.findByText('The group “North” is there.')).toBeVisible();
  expect(api.sent('POST', workspacePath('/account-groups'))[0]?.body).toEqual({ name: 'North', colour: 'pink' });
  expect(await dialog.findByText('North')).toBeVisible();
  expect(dialog.getByRole('textbox', { name: 'New group' })).toHaveValue('');
});

test('a name that is taken is told at its field', async () => {
  const { dialog, user } = await manage({ [ADD]: problem(422, 'group_name_taken', 'Taken.', { name: [{ code: 'group_name_taken', message: 'There is a group "Drink" already.' }] }) });
  await user.type(dialog.getByRole('textbox', { name: 'New group' }), 'DRINK');
  await user.click(dialog.getByRole('button', { name: 'Add group' }));
  expect(await dialog.findByText('There is a group "Drink" already.')).toBeVisible();
  expect(dialog.getByRole('textbox', { name: 'New group' })).toHaveAccessibleDescription('There is a group "Drink" already.');
});

test('a group is renamed on the version that was read, and a conflict is told', async () => {
  let late = true;
  const path = workspacePath('/account-groups/drink');
  const { api, dialog, user } = await manage({
    [`PUT ${path}`]: ({ body }) => (late ? { status: 409, body: { code: 'version_conflict', detail: 'Somebody changed it meanwhile.' } } : { ...drink, ...(body as object) }),
  });
  await user.click(await dialog.findByRole('button', { name: 'Edit Drink' }));
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Tea');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Somebody changed it meanwhile.')).toBeVisible();
  late = false;
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The group “Tea” is saved.')).toBeVisible();
  expect(api.sent('PUT', path)[1]?.body).toEqual({ name: 'Tea', colour: 'blue', version: 1 });
});

test('a group is deleted only after a question that says what stays', async () => {
  const groups = [drink, food];
  const path = workspacePath(`/account-groups/${food.id}`);
  const { api, dialog, user } = await manage({ [`DELETE ${path}`]: () => (groups.pop(), { status: 204 }) }, groups);
  await user.click(await dialog.findByRole('button', { name: 'Delete Food & drink' }));
  const question = within(await screen.findByRole('dialog', { name: 'Delete the group “Food & drink”?' }));
  expect(question.getByText('Its 1 account stays as it is, with everything that is scheduled.')).toBeVisible();
  expect(api.sent('DELETE', path)).toHaveLength(0);
  await user.click(question.getByRole('button', { name: 'Delete group' }));
  expect(await screen.findByText('The group “Food & drink” is deleted.')).toBeVisible();
  await waitFor(() => expect(dialog.queryByText('Food & drink')).toBeNull());
});

test('without groups the dialog says what they are for', async () => {
  const { dialog } = await manage({}, []);
  expect(await dialog.findByText(/No groups yet/)).toBeVisible();
});

test('groups that cannot be loaded say why', async () => {
  const { dialog } = await manage({ [GROUPS]: problem(500, 'x', 'The database is asleep.') });
  expect(await dialog.findByText('The database is asleep.')).toBeVisible();
});
