import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Accounts } from '../Accounts';
import { problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/accounts')}`;
const INFO = `GET ${workspacePath(`/accounts/${account().id}/creator-info`)}`;
const info = {
  accountId: account().id,
  nickname: 'Bakehouse North',
  username: 'bakehouse',
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'SELF_ONLY'],
  commentDisabled: true,
  duetDisabled: false,
  stitchDisabled: false,
  maxVideoDurationSeconds: 610,
  problem: null,
};

test('an account opens beside the others, by its address, and closes again', async () => {
  followHistory();
  const { user } = showPage(<Accounts />, { [LIST]: () => [account()] });
  await user.click(await screen.findByRole('button', { name: 'Bakehouse North' }));
  expect(navigation.path()).toBe(`/accounts?account=${account().id}`);
  const panel = within(await screen.findByRole('dialog'));
  expect(panel.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Overview', 'Limits', 'Slots', 'Defaults', 'History']);
  await user.click(panel.getByRole('tab', { name: 'Slots' }));
  expect(navigation.path()).toBe(`/accounts?account=${account().id}&tab=slots`);
  await user.click(panel.getByRole('button', { name: 'Close' }));
  expect(navigation.path()).toBe('/accounts');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('Limits says what TikTok allows right now', async () => {
  navigation.go(`/accounts?account=${account().id}&tab=limits`);
  showPage(<Accounts />, { [LIST]: () => [account()], [INFO]: () => info });
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText('10 min 10 s')).toBeVisible();
  expect(panel.getByText('Switched off by the creator')).toBeVisible();
  expect(panel.getAllByRole('listitem')).toHaveLength(2);
});

test('Limits says why TikTok allows nothing, or does not tell', async () => {
  navigation.go(`/accounts?account=${account().id}&tab=limits`);
  const view = showPage(<Accounts />, { [LIST]: () => [account()], [INFO]: () => ({ ...info, problem: { code: 'daily_cap', message: 'The day is full.', action: 'wait', reference: null } }) });
  expect(await screen.findByText('The day is full.')).toBeVisible();
  view.unmount();
  showPage(<Accounts />, { [LIST]: () => [account()], [INFO]: problem(503, 'tiktok_fault', 'TikTok does not say.') });
  expect(await screen.findByText('TikTok does not say.')).toBeVisible();
});

test('an account that is not there opens nothing', async () => {
  navigation.go('/accounts?account=gone');
  showPage(<Accounts />, { [LIST]: () => [account()] });
  await screen.findByRole('heading', { name: 'Bakehouse North' });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
