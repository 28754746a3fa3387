import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Home } from './Home';
import { createLiveApplier } from '@/lib/live/apply';
import { never, problem } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { account, health, home, homeRow, workspacePath, WORKSPACE } from '@/tests/samples';

const HOME = `GET ${workspacePath('/home')}`;
const failed = homeRow(
  { id: 'failed', state: 'failed', step: { name: 'failed', percent: null }, problem: { code: 'spam_risk', message: 'TikTok judged this post as risky.', action: 'retry', reference: 'LOG1' } },
  'Restock on Friday',
);

test('shows what comes next, with its account, time and how long to wait', async () => {
  showPage(<Home />, { [HOME]: () => home() });
  const row = await screen.findByRole('link', { name: /Croissants at five/ });
  expect(row).toHaveTextContent('@bakehouse');
  expect(row).toHaveTextContent('Today 13:00');
  expect(await within(row).findByText('in 2 h')).toBeVisible();
});

test('an account that will lose publications is named before what failed, with the way to it', async () => {
  const doomed = health({
    grade: 'atRisk',
    reasons: [{ code: 'schedule_outlives_consent', grade: 'atRisk', message: '1 scheduled publication lies after the consent ends.', action: 'reconnect' }],
  });
  showPage(<Home />, {
    [HOME]: () => home({ attention: [failed] }),
    [`GET ${workspacePath('/accounts')}`]: () => [account()],
    [`GET ${workspacePath('/accounts/health')}`]: () => ({ summary: { healthy: 0, needsAttention: 0, atRisk: 1, broken: 0 }, accounts: [doomed] }),
  });
  expect(await screen.findByText('1 scheduled publication lies after the consent ends.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open account' })).toHaveAttribute('href', `/accounts?account=${account().id}`);
  const items = within(screen.getByRole('region', { name: 'Needs attention' })).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([expect.stringContaining('At risk'), expect.stringContaining('Restock on Friday')]);
});

test('a healthy account is no news', async () => {
  showPage(<Home />, {
    [HOME]: () => home(),
    [`GET ${workspacePath('/accounts')}`]: () => [account()],
    [`GET ${workspacePath('/accounts/health')}`]: () => ({ summary: { healthy: 1, needsAttention: 0, atRisk: 0, broken: 0 }, accounts: [health()] }),
  });
  expect(await screen.findByText(/^Nothing needs you/)).toBeVisible();
});

test('shows the progress of what is publishing', async () => {
  showPage(<Home />, { [HOME]: () => home({ next: [homeRow({ state: 'publishing', step: { name: 'uploading', percent: 62 } })] }) });
  expect(await screen.findByText('Uploading 62 %')).toBeVisible();
});

test('says why something waits', async () => {
  const waiting = { code: 'rate_limited', message: 'TikTok asks for a pause between calls.', until: '2026-11-25T10:05:00+00:00' };
  showPage(<Home />, { [HOME]: () => home({ next: [homeRow({ waiting })] }) });
  expect(await screen.findByRole('link', { name: /Croissants/ })).toHaveTextContent('TikTok asks for a pause between calls.');
});

test('says in words what needs attention and retries it', async () => {
  const { api, user } = showPage(<Home />, {
    [HOME]: () => home({ attention: [failed] }),
    [`PUT ${workspacePath('/publications/failed/retry')}`]: () => failed.publication,
  });
  expect(await screen.findByText(/TikTok judged this post as risky/)).toHaveTextContent('Reference LOG1');
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('It is tried again now.')).toBeVisible();
  expect(api.sent('PUT', workspacePath('/publications/failed/retry'))[0]?.body).toEqual({ version: 4 });
});

test('says why a retry was refused', async () => {
  const { user } = showPage(<Home />, {
    [HOME]: () => home({ attention: [failed] }),
    [`PUT ${workspacePath('/publications/failed/retry')}`]: problem(409, 'version_conflict', 'Somebody changed it meanwhile.'),
  });
  await user.click(await screen.findByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('Somebody changed it meanwhile.')).toBeVisible();
});

test.each([
  ['edit', 'Edit post', '/compose?post=post'],
  ['decide', 'Look and decide', '/post?id=post'],
])('a problem that needs %s leads there', async (action, name, href) => {
  const row = homeRow({ postId: 'post', state: 'failed', problem: { code: 'x', message: 'Something.', action, reference: null } });
  showPage(<Home />, { [HOME]: () => home({ attention: [row] }) });
  expect(await screen.findByRole('link', { name })).toHaveAttribute('href', href);
});

test('a problem that needs a new consent leads to TikTok', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  const row = homeRow({ state: 'failed', problem: { code: 'grant_revoked', message: 'Access was removed.', action: 'reconnect', reference: null } });
  const { user } = showPage(<Home />, {
    [HOME]: () => home({ attention: [row] }),
    [`POST ${workspacePath('/accounts/connections')}`]: { status: 201, body: { authorizeUrl: 'https://tiktok.test/authorize', expiresAt: '2026-11-25T10:10:00+00:00' } },
  });
  await user.click(await screen.findByRole('button', { name: 'Reconnect' }));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
});

const quiet = (accounts: number) => home({ next: [], counts: { accounts, scheduled: 0, publishedToday: 0, failed: 0, late: 0, atRisk: 0 } });
const POSTS = `GET ${workspacePath('/posts')}`;
const noPosts = { items: [], next: null };

test('an empty workspace teaches the first steps and shows no zeros', async () => {
  showPage(<Home />, { [HOME]: () => quiet(0), [POSTS]: () => noPosts });
  expect(await screen.findByRole('heading', { name: 'Three steps to the first publication' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Connect account' })).toBeEnabled();
  expect(screen.queryByText('Published today')).not.toBeInTheDocument();
});

test('with accounts but nothing composed, composing is the step to take', async () => {
  showPage(<Home />, { [HOME]: () => quiet(2), [POSTS]: () => noPosts });
  await screen.findByRole('heading', { name: 'Three steps to the first publication' });
  expect(screen.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step')).toHaveTextContent('Compose a post');
  expect(screen.getByRole('img', { name: 'Done' })).toBeInTheDocument();
});

test('a quiet day in a workspace with posts is no first day', async () => {
  showPage(<Home />, { [HOME]: () => quiet(2), [POSTS]: () => ({ items: [{ id: 'p' }], next: null }) });
  expect(await screen.findByRole('heading', { name: 'Nothing is scheduled' })).toBeVisible();
  expect(screen.getByText(/Nothing needs you/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: /Three steps/ })).not.toBeInTheDocument();
});

test('says that it loads', () => {
  showPage(<Home />, { [HOME]: never });
  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('says why it could not be loaded and tries again', async () => {
  let broken = true;
  const { user } = showPage(<Home />, { [HOME]: () => (broken ? { status: 400, body: { detail: 'The database is being moved.', code: 'moving' } } : home()) });
  expect(await screen.findByRole('alert')).toHaveTextContent('The database is being moved.');
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Croissants at five')).toBeVisible();
});

const countOf = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement!;

test('counts are grouped and only failures are marked', async () => {
  showPage(<Home />, { [HOME]: () => home({ counts: { accounts: 12, scheduled: 1_248, publishedToday: 17, failed: 3, late: 0, atRisk: 0 } }) });
  await screen.findByText('1,248');
  expect(countOf('Scheduled')).toHaveTextContent('1,248');
  expect(['Scheduled', 'Published today', 'Need attention', 'Accounts'].filter((label) => countOf(label).hasAttribute('data-alarm'))).toEqual(['Need attention']);
});

test('nothing that failed is no alarm', async () => {
  showPage(<Home />, { [HOME]: () => home() });
  await screen.findByText('1,248');
  expect(countOf('Need attention')).not.toHaveAttribute('data-alarm');
});

test('the day is the one of the workspace', async () => {
  showPage(<Home />, { [HOME]: () => home({ today: '2026-12-24' }) });
  expect(await screen.findByText('Thu 24 Dec')).toBeVisible();
});

test('what comes on another day says which, and its state in place of how long', async () => {
  const schedule = { localTime: '2026-11-27T09:00:00', timeZone: 'Europe/Berlin', offsetMinutes: 60, instant: '2026-11-27T08:00:00+00:00', shifted: false };
  showPage(<Home />, { [HOME]: () => home({ next: [homeRow(), { ...homeRow({ id: 'later', schedule }, 'Buns'), localTime: '2026-11-27T09:00:00' }] }) });
  // The clock is there when the first one counts down.
  await screen.findByText('in 2 h');
  const row = within(screen.getByRole('link', { name: /Buns/ }));
  expect(row.getByText('Fri 27 Nov')).toBeVisible();
  expect(row.getByText('Scheduled')).toBeVisible();
  expect(row.queryByText(/^in /)).toBeNull();
});

test('a publication without a caption says so in place of nothing', async () => {
  showPage(<Home />, { [HOME]: () => home({ next: [homeRow({}, '')], attention: [{ ...failed, caption: '' }] }) });
  expect(await screen.findAllByText('No caption')).toHaveLength(2);
});

test('what needs attention says whose, when and what, and leads to its post', async () => {
  showPage(<Home />, { [HOME]: () => home({ attention: [{ ...failed, localTime: '2026-11-24T18:30:00' }] }) });
  const row = await screen.findByRole('link', { name: /Restock on Friday/ });
  expect(row).toHaveTextContent('@bakehouse');
  expect(row).toHaveTextContent('Yesterday, 18:30');
  expect(row).toHaveTextContent('Failed');
  expect(row).toHaveAttribute('href', `/post?id=${failed.publication.postId}`);
});

test('a problem that only time mends has no button', async () => {
  const waiting = homeRow({ id: 'w', state: 'uncertain', problem: { code: 'x', message: 'TikTok has not answered yet.', action: 'wait', reference: null } }, 'Buns');
  showPage(<Home />, { [HOME]: () => home({ next: [], attention: [waiting] }) });
  const row = (await screen.findByText('TikTok has not answered yet.')).closest('li')!;
  expect(within(row).queryByRole('button')).toBeNull();
  expect(within(row).getAllByRole('link')).toHaveLength(1);
});

test('a consent page that cannot be had says why', async () => {
  const row = homeRow({ state: 'failed', problem: { code: 'grant_revoked', message: 'Access was removed.', action: 'reconnect', reference: null } });
  const { user } = showPage(<Home />, { [HOME]: () => home({ attention: [row] }), [`POST ${workspacePath('/accounts/connections')}`]: problem(503, 'tiktok_unavailable', 'TikTok does not answer.') });
  await user.click(await screen.findByRole('button', { name: 'Reconnect' }));
  expect(await screen.findByText('TikTok does not answer.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reconnect' })).toBeEnabled();
});

test('the first steps are taken in their order, each with its way', async () => {
  showPage(<Home />, { [HOME]: () => quiet(0), [POSTS]: () => noPosts });
  const steps = within(await screen.findByRole('region', { name: 'Three steps to the first publication' }));
  expect(steps.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Connect a TikTok account', 'Compose a post', 'Watch it publish']);
  expect(steps.getAllByRole('listitem').find((item) => item.getAttribute('aria-current') === 'step')).toHaveTextContent('Connect a TikTok account');
  expect(steps.getByRole('link', { name: 'New post' })).toHaveAttribute('href', '/compose');
  expect(steps.getByRole('link', { name: 'Open the calendar' })).toHaveAttribute('href', '/calendar');
});

test('a busy workspace is not asked whether it has posts', async () => {
  const { api } = showPage(<Home />, { [HOME]: () => home() });
  await screen.findByText('1,248');
  expect(api.sent('GET', workspacePath('/posts'))).toEqual([]);
});

test('what is shown follows the live events', async () => {
  const { client } = showPage(<Home />, { [HOME]: () => home() });
  await screen.findByRole('link', { name: /Croissants at five/ });
  const { id, postId, account } = homeRow().publication;
  const live = createLiveApplier(client, WORKSPACE, 60_000);
  act(() => live.apply({ kind: 'publication', data: { id, postId, accountId: account.id, state: 'publishing', step: { name: 'uploading', percent: 30 }, version: 9 } }));
  expect(await screen.findByText('Uploading 30 %')).toBeVisible();
  live.stop();
});

test('what is late stands over everything and leads to the review', async () => {
  showPage(<Home />, { [HOME]: () => home({ counts: { ...home().counts, late: 3 } }) });
  expect(await screen.findByText('3 publications wait for a decision')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Review' })).toHaveAttribute('href', '/review');
});

test('what is at risk says why and leads to the mend', async () => {
  const risks = [
    { code: 'media_missing', message: 'The video is gone.', action: 'edit', reference: null },
    { code: 'account_paused', message: 'The account is paused.', action: 'resume', reference: null },
  ];
  showPage(<Home />, { [HOME]: () => home({ atRisk: [homeRow({ id: 'risky', risks }, 'Rye on Friday')] }) });
  const attention = within(await screen.findByRole('region', { name: 'Needs attention' }));
  expect(attention.getByText(/The video is gone/)).toHaveTextContent('And one more finding.');
  expect(attention.getByText('At risk')).toBeVisible();
  expect(attention.getByRole('link', { name: 'Edit post' })).toHaveAttribute('href', `/compose?post=${homeRow().publication.postId}`);
});

test('what needs attention is counted with what is late and at risk, each with its way', async () => {
  showPage(<Home />, { [HOME]: () => home({ counts: { ...home().counts, failed: 2, late: 3, atRisk: 4 } }) });
  await screen.findByText('1,248');
  const count = within(countOf('Need attention'));
  expect(countOf('Need attention')).toHaveTextContent('9');
  expect(count.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['2 failed or undecided', '/posts?state=failed'],
    ['3 late', '/review'],
    ['4 at risk', '/queue?tab=coming-up&ready=at-risk'],
  ]);
});
