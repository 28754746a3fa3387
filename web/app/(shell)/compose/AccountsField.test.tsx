import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { AccountResponse } from '@/lib/api/types';
import { ACCOUNTS, chip, chooseAccount, choosePrivacy, compose, CREATE, creatorOf, EDIT, publishButton, READ, SCHEDULE, UPDATE, WITH_VIDEO, write } from '@/tests/compose';
import { bakery, creatorInfo, loom, post, publicationOf } from '@/tests/composerSamples';
import { problem } from '@/tests/fakeApi';
import { account, workspacePath } from '@/tests/samples';

const gone: AccountResponse = account({ id: 'gone-account', username: 'gone', nickname: 'Gone Fishing', state: 'disconnected', problem: { code: 'grant_revoked', message: 'TikTok took the permission back. Reconnect it.', action: 'reconnect', reference: null } });
const crowd = Array.from({ length: 9 }, (_, n) => account({ id: `account-${n}`, username: `handle_${n}`, nickname: n === 4 ? 'Fern & Clay' : `Studio ${n}` }));

const chips = () => screen.getAllByRole('checkbox', { name: /^@/ });
const search = () => screen.queryByRole('searchbox', { name: 'Find an account' });

beforeEach(() => sessionStorage.clear());

test('no account is chosen beforehand', async () => {
  compose('/compose');
  await chip('@bakehouse');
  chips().forEach((one) => expect(one).not.toBeChecked());
  expect(screen.getByText('None chosen')).toBeVisible();
  expect(screen.getByText('Choose an account to see what it allows.')).toBeVisible();
});

test('an account is chosen and taken out by the keyboard', async () => {
  const { user } = compose('/compose');
  (await chip('@bakehouse')).focus();
  await user.keyboard(' ');
  expect(await chip('@bakehouse')).toBeChecked();
  await user.keyboard('{Enter}');
  expect(await chip('@bakehouse')).not.toBeChecked();
});

test('all that are connected are chosen at once, and none again', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [bakery, gone, loom] });
  await chip('@bakehouse');
  await view.user.click(screen.getByRole('button', { name: 'Choose all' }));
  expect(chips().map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false', 'true']);
  expect(screen.getByText('0 of 2 ready')).toBeVisible();
  await view.user.click(screen.getByRole('button', { name: 'Choose none' }));
  expect(screen.getByText('None chosen')).toBeVisible();
});

test('choosing all keeps what was chosen for an account before', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  await view.user.click(screen.getByRole('button', { name: 'Choose all' }));
  expect(await screen.findByText('1 of 2 ready')).toBeVisible();
  expect(await chip('@bakehouse')).toHaveAccessibleName('@bakehouse ready');
  expect(await chip('@loom')).toHaveAccessibleName('@loom not ready yet');
});

test('a disconnected account cannot be chosen and says where to reconnect it', async () => {
  compose('/compose', { [ACCOUNTS]: () => [bakery, gone] });
  expect(await chip('@gone')).toBeDisabled();
  expect(await chip('@gone')).toHaveAccessibleName('@gone Disconnected. Reconnect it on the Accounts page.');
  expect(screen.queryByRole('button', { name: 'Choose all' })).toBeNull();
});

test('an account that was disconnected after it was chosen is taken out of the post', async () => {
  const view = compose(EDIT, { [ACCOUNTS]: () => [bakery, gone], [READ]: () => post({ publications: [publicationOf(gone)] }) });
  expect(await screen.findByRole('button', { name: '@gone: TikTok took the permission back. Reconnect it.' })).toBeVisible();
  await chooseAccount(view, '@gone');
  expect(screen.getByRole('button', { name: 'Choose at least one account.' })).toBeVisible();
  expect(await chip('@gone')).toBeDisabled();
});

test('few accounts need no search', async () => {
  compose('/compose');
  await chip('@bakehouse');
  expect(search()).toBeNull();
});

test('many accounts are found by name or by handle, and what is chosen stays chosen', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => crowd, ...Object.fromEntries(crowd.map((one) => [creatorOf(one.id), () => creatorInfo(one)])) });
  await chooseAccount(view, '@handle_0');
  fireEvent.change(search()!, { target: { value: ' FERN' } });
  expect(chips().map(({ textContent }) => textContent)).toEqual(['FC@handle_4']);
  fireEvent.change(search()!, { target: { value: '@handle_7' } });
  expect(chips()).toHaveLength(1);
  fireEvent.change(search()!, { target: { value: 'nobody' } });
  expect(screen.getByText('No account matches “nobody”.')).toBeVisible();
  fireEvent.change(search()!, { target: { value: '' } });
  expect(await chip('@handle_0')).toBeChecked();
});

test('without any account the first one can be connected from here', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [], [`POST ${workspacePath('/accounts/connections')}`]: problem(503, 'tiktok_unavailable', 'TikTok does not answer.') });
  expect(await screen.findByText('No account is connected yet.')).toBeVisible();
  await view.user.click(screen.getByRole('button', { name: 'Connect account' }));
  expect(await screen.findByText('TikTok does not answer.')).toBeVisible();
  expect(view.api.sent('POST', workspacePath('/accounts/connections'))[0]?.body).toEqual({ accountId: null });
});

test('an account whose publication is with TikTok is shown with its state and is not sent again', async () => {
  const view = compose(EDIT, {
    [READ]: () => post({ publications: [publicationOf(bakery, { state: 'published' }), publicationOf(loom)] }),
    [UPDATE]: () => post({ version: 4 }),
  });
  expect(await screen.findByText('Already with TikTok for this post, so it does not change any more.')).toBeVisible();
  const locked = screen.getByText('@bakehouse', { selector: 'li' });
  expect(within(locked).getByText('Published')).toBeVisible();
  expect(chips()).toHaveLength(1);
  await write('Another');
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(view.api.sent('PUT', workspacePath('/posts/the-post'))[0]?.body).toMatchObject({ accounts: [{ accountId: loom.id }] }));
});

test('a cancelled publication leaves its account free to be chosen again', async () => {
  compose(EDIT, { [READ]: () => post({ publications: [publicationOf(bakery, { state: 'cancelled' })] }) });
  expect(await chip('@bakehouse')).toBeEnabled();
  expect(screen.queryByText(/^Already with TikTok/)).toBeNull();
});

test('what is refused about an account stands in its settings until its options change', async () => {
  const view = compose(WITH_VIDEO, {
    [CREATE]: { status: 201, body: post({ version: 1 }) },
    [SCHEDULE]: problem(422, 'invalid', 'No.', { 'publications[publication-of-bakehouse]': [{ code: 'cap', message: '@bakehouse has posted 15 times today.' }] }),
  });
  await chooseAccount(view);
  await choosePrivacy(view, 'Everyone');
  await view.user.click(screen.getByRole('radio', { name: 'Publish now' }));
  await waitFor(() => expect(publishButton()).not.toHaveAttribute('aria-disabled'));
  await view.user.click(publishButton());
  const settings = screen.getByRole('group', { name: 'Posts to @bakehouse' });
  expect(await within(settings).findByRole('alert')).toHaveTextContent('@bakehouse has posted 15 times today.');
  await view.user.click(within(settings).getByRole('checkbox', { name: 'Duet' }));
  expect(within(settings).queryByRole('alert')).toBeNull();
});

test('what is refused about the choice of accounts goes when the choice changes', async () => {
  const view = compose('/compose', { [CREATE]: problem(422, 'invalid', 'No.', { accounts: [{ code: 'too_many', message: 'Choose fewer accounts.' }] }) });
  await chooseAccount(view);
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText('Choose fewer accounts.')).toBeVisible();
  await write('Something else');
  expect(screen.getByText('Choose fewer accounts.')).toBeVisible();
  await chooseAccount(view, '@loom');
  expect(screen.queryByText('Choose fewer accounts.')).toBeNull();
});

test('accounts that cannot be loaded say why and are asked for again', async () => {
  let down = true;
  const { user } = compose('/compose', { [ACCOUNTS]: () => (down ? { status: 500, body: { code: 'x', detail: 'The database is asleep.' } } : [bakery]) });
  expect(await screen.findByText('The database is asleep.')).toBeVisible();
  down = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await chip('@bakehouse')).toBeVisible();
});
