import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DefaultsTab } from './DefaultsTab';
import { problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

const path = workspacePath(`/accounts/${account().id}/posting-defaults`);
const stored = { mode: 'direct', aiGenerated: false, captionEnding: '#bread', version: 2 };
const others = [
  account({ id: 'loom', username: 'loom', nickname: 'The Loom Room', postingDefaults: { mode: 'inbox', aiGenerated: false, captionEnding: '' } }),
  account({ id: 'tide', username: 'tide', nickname: 'Tide Pool' }),
];
const routes = (over: Record<string, Answer> = {}) => ({ [`GET ${path}`]: () => stored, [`GET ${workspacePath('/accounts')}`]: () => [account(), ...others], ...over });
const row = { account: account(), health: undefined };
const ending = () => screen.findByRole('textbox', { name: 'End of the caption' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('shows what is saved and says what is never preset, and why', async () => {
  showPage(<DefaultsTab {...row} />, routes());
  expect(await ending()).toHaveValue('#bread');
  expect(screen.getByRole('radio', { name: 'Post directly' })).toBeChecked();
  expect(screen.getByRole('switch', { name: /^AI-generated content/ })).not.toBeChecked();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Who can see the video', 'Comments, duets and stitches', 'Disclosure of commercial content']);
  expect(screen.getByText(/TikTok wants a person to choose these for every post/)).toBeVisible();
  expect(button('Save')).toBeDisabled();
});

test('saves all of it with the version that was read', async () => {
  let now = stored;
  const { api, user } = showPage(<DefaultsTab {...row} />, routes({ [`GET ${path}`]: () => now, [`PUT ${path}`]: () => (now = { mode: 'inbox', aiGenerated: true, captionEnding: '#bread #harbour', version: 3 }) }));
  fireEvent.change(await ending(), { target: { value: '#bread #harbour' } });
  await user.click(screen.getByRole('radio', { name: 'Send to inbox' }));
  await user.click(screen.getByRole('switch', { name: /^AI-generated content/ }));
  expect(button('Copy to other accounts')).toBeDisabled();
  await user.click(button('Save'));
  await waitFor(() => expect(api.sent('PUT', path)[0]?.body).toEqual({ version: 2, mode: 'inbox', aiGenerated: true, captionEnding: '#bread #harbour' }));
  expect(await screen.findByText('The posting defaults of @bakehouse are saved.')).toBeVisible();
  expect(await ending()).toHaveValue('#bread #harbour');
  expect(button('Copy to other accounts')).toBeEnabled();
});

test('a refused ending says so at its field, and typing takes the refusal away', async () => {
  const { user } = showPage(<DefaultsTab {...row} />, routes({ [`PUT ${path}`]: problem(422, 'ending_link', 'No.', { captionEnding: [{ code: 'ending_link', message: 'Take the link out of the ending.' }] }) }));
  fireEvent.change(await ending(), { target: { value: 'www.bakery.example' } });
  await user.click(button('Save'));
  expect(await screen.findByText('Take the link out of the ending.')).toBeVisible();
  fireEvent.change(await ending(), { target: { value: '#bakery' } });
  expect(screen.queryByText('Take the link out of the ending.')).toBeNull();
});

test('an ending that is too long cannot be saved', async () => {
  showPage(<DefaultsTab {...row} />, routes());
  fireEvent.change(await ending(), { target: { value: 'x'.repeat(503) } });
  expect(screen.getByText('Shorten it by 3.')).toBeVisible();
  expect(button('Save')).toBeDisabled();
});

test('a conflict stands above the form and loses nothing', async () => {
  const { user } = showPage(<DefaultsTab {...row} />, routes({ [`PUT ${path}`]: problem(409, 'version_conflict', 'Somebody changed it meanwhile.') }));
  await user.click(await screen.findByRole('switch', { name: /^AI-generated content/ }));
  await user.click(button('Save'));
  expect(await screen.findByText('Somebody changed it meanwhile.')).toBeVisible();
  expect(screen.getByRole('switch', { name: /^AI-generated content/ })).toBeChecked();
});

test('copies to the accounts that are chosen, and says whose defaults are replaced', async () => {
  const { api, user } = showPage(<DefaultsTab {...row} />, routes({ [`POST ${path}/copies`]: () => ({ changed: 2 }) }));
  await ending();
  await user.click(button('Copy to other accounts'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Copy the defaults of @bakehouse' }));
  expect(await dialog.findByText('@loom · has its own')).toBeVisible();
  expect(dialog.getByText('@tide')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await user.click(dialog.getByRole('button', { name: 'Choose all' }));
  expect(dialog.getByText('2 accounts chosen')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Copy to 2 accounts' }));
  await waitFor(() => expect(api.sent('POST', `${path}/copies`)[0]?.body).toEqual({ version: 2, accountIds: ['loom', 'tide'] }));
  expect(await screen.findByText('2 accounts got these defaults.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a copy that is refused says why and stays open', async () => {
  const { user } = showPage(<DefaultsTab {...row} />, routes({ [`POST ${path}/copies`]: problem(409, 'version_conflict', 'Somebody changed it meanwhile.') }));
  await ending();
  await user.click(button('Copy to other accounts'));
  await user.click(await screen.findByRole('checkbox', { name: /Tide Pool/ }));
  await user.click(button('Copy to 1 account'));
  expect(await screen.findByText('Somebody changed it meanwhile.')).toBeVisible();
});

test('without saved defaults there is nothing to copy', async () => {
  showPage(<DefaultsTab {...row} />, routes({ [`GET ${path}`]: () => ({ mode: 'direct', aiGenerated: false, captionEnding: '', version: 0 }) }));
  expect(await ending()).toHaveValue('');
  expect(button('Copy to other accounts')).toBeDisabled();
});

test('defaults that cannot be loaded say why and are asked for again', async () => {
  let down = true;
  const { user } = showPage(<DefaultsTab {...row} />, routes({ [`GET ${path}`]: () => (down ? { status: 500, body: { code: 'x', detail: 'The database is asleep.' } } : stored) }));
  expect(await screen.findByText('The database is asleep.')).toBeVisible();
  down = false;
  await user.click(button('Try again'));
  expect(await ending()).toHaveValue('#bread');
});
