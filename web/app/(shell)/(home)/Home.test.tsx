import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Home } from './Home';
import { never, problem } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { home, homeRow, workspacePath } from '@/tests/samples';

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

const quiet = (accounts: number) => home({ next: [], counts: { accounts, scheduled: 0, publishedToday: 0, failed: 0 } });
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
