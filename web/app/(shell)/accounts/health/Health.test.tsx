import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Accounts } from '../Accounts';
import { problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, health, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/accounts')}`;
const BOARD = `GET ${workspacePath('/accounts/health')}`;
const loom = account({ id: 'second', username: 'loom', nickname: 'The Loom Room' });
const doomed = health({
  accountId: 'second',
  grade: 'atRisk',
  reasons: [
    { code: 'schedule_outlives_consent', grade: 'atRisk', message: '1 scheduled publication lies after the consent ends.', action: 'reconnect' },
    { code: 'failed_lately', grade: 'needsAttention', message: '1 publication failed.', action: 'look' },
  ],
  latestFailure: { postId: 'p1', at: '2026-11-25T08:00:00+00:00', problem: { code: 'spam_risk', message: 'Judged as risky.', action: 'retry', reference: null } },
  lastWeek: { published: 1, failed: 1, errorRate: 0.5 },
  appMode: 'unaudited',
  caps: { postsLastDay: 3, learnedDailyCap: 15, pendingDrafts: 2, maxPendingDrafts: 5, appUsersLastDay: 3, maxAppUsers: 5 },
  closedFeatures: [{ scope: 'video.list', feature: 'videos', message: 'Figures are unknown.' }],
  forecast: { scheduledCount: 4, nextPublishAt: '2026-11-25T12:00:00+00:00', doomedCount: 1, reconnectBy: '2027-10-01T09:00:00+00:00' },
});
const routes = {
  [LIST]: () => [account(), loom],
  [BOARD]: () => ({ summary: { healthy: 1, needsAttention: 0, atRisk: 1, broken: 0 }, accounts: [doomed, health()] }),
};

test('the board shows the most urgent first, why, and what mends it', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  navigation.go('/accounts?view=health');
  const { user } = showPage(<Accounts />, { ...routes, [`POST ${workspacePath('/accounts/connections')}`]: { status: 201, body: { authorizeUrl: 'https://tiktok.test/authorize', expiresAt: '' } } });
  expect(await screen.findByText('Nothing to do. Connect it again before 1 Oct 2027.')).toBeVisible();
  const reason = (await screen.findByText('1 scheduled publication lies after the consent ends.')).closest('li')!;
  expect(screen.getAllByText(/^@/).map((handle) => handle.textContent)).toEqual(['@loom', '@bakehouse']);
  expect(screen.getByRole('link', { name: 'Look at it' })).toHaveAttribute('href', '/post?id=p1');
  await user.click(within(reason).getByRole('button', { name: 'Reconnect' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
});

test('a grade of the summary shows only its accounts, and the filters can be cleared', async () => {
  followHistory();
  navigation.go('/accounts?view=health');
  const { user } = showPage(<Accounts />, routes);
  await user.click(await screen.findByRole('button', { name: '1 At risk' }));
  expect(navigation.path()).toBe('/accounts?view=health&grade=atRisk');
  expect(screen.queryByText('@bakehouse')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '0 Broken' }));
  expect(screen.getByText('No account fits these filters.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(navigation.path()).toBe('/accounts?view=health');
});

test('says why health could not be loaded', async () => {
  navigation.go('/accounts?view=health');
  showPage(<Accounts />, { ...routes, [BOARD]: problem(503, 'x', 'The database is being moved.') });
  expect(await screen.findByText('The database is being moved.')).toBeVisible();
});

test('the table compares accounts and is sorted by its heads', async () => {
  followHistory();
  navigation.go('/accounts?view=table');
  const { user } = showPage(<Accounts />, routes);
  const row = (await screen.findByText('3 of 15')).closest('tr')!;
  expect(within(row).getByText('At risk')).toBeVisible();
  expect(within(row).getByText('1 feature closed')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Account' }));
  expect(screen.getByRole('columnheader', { name: 'Account' })).toHaveAttribute('aria-sort', 'ascending');
  await user.click(screen.getByRole('button', { name: 'Account' }));
  expect(navigation.path()).toBe('/accounts?view=table&sort=name&dir=desc');
  expect(screen.getAllByText(/^@/).map((handle) => handle.textContent)).toEqual(['@loom', '@bakehouse']);
  await user.click(within(row).getByRole('button', { name: /The Loom Room/ }));
  expect(await screen.findByRole('dialog')).toBeVisible();
});

test('the overview foretells what is lost, and what is unknown says so', async () => {
  navigation.go('/accounts?account=second');
  const unlearned = { ...doomed, caps: { ...doomed.caps, learnedDailyCap: null } };
  showPage(<Accounts />, { ...routes, [BOARD]: () => ({ summary: { healthy: 0, needsAttention: 0, atRisk: 1, broken: 0 }, accounts: [unlearned] }) });
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText(/1 of 4 scheduled publications will not go out unless the account is connected again before 1 Oct 2027/)).toBeVisible();
  expect(panel.getByText('1 published, 1 failed (50 %)')).toBeVisible();
  expect(panel.getByText('Judged as risky.')).toBeVisible();
  expect(panel.getByText('Not known')).toBeVisible();
  expect(panel.getByText('2 of 5')).toBeVisible();
  expect(panel.getByText('3 of 5')).toBeVisible();
  expect(panel.getByText('Figures are unknown.')).toBeVisible();
});

test('history tells changes and publications, page by page', async () => {
  const entry = { action: null, actorName: null, state: null, postId: null, caption: null, problem: null };
  navigation.go(`/accounts?account=${account().id}&tab=history`);
  const path = `GET ${workspacePath(`/accounts/${account().id}/history`)}`;
  const { user, api } = showPage(<Accounts />, {
    ...routes,
    [path]: ({ path: asked }: { path: string }) =>
      asked.includes('before=5')
        ? { items: [{ ...entry, id: '2', at: '2026-11-01T10:00:00+00:00', action: 'account.connected', actorName: 'Owner' }], next: null }
        : { items: [{ ...entry, id: '1', at: '2026-11-25T08:00:00+00:00', state: 'published', postId: 'p1', caption: 'Croissants' }], next: '5' },
  });
  expect(await screen.findByRole('link', { name: 'Croissants' })).toHaveAttribute('href', '/post?id=p1');
  await user.click(screen.getByRole('button', { name: 'Show older' }));
  expect(await screen.findByText('by Owner')).toBeVisible();
  expect(api.calls.filter((call) => call.path.includes('/history'))).toHaveLength(2);
});
