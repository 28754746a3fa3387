import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Posts } from './Posts';
import { post } from '@/tests/calendarSamples';
import { never, problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { publication, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/posts')}`;
const page = (...items: ReturnType<typeof post>[]) => ({ items, next: null });
const other = { id: 'second', username: 'loom', nickname: 'Loom', avatarUrl: null, profileUrl: '' };
const lists = (calls: { path: string }[]) => calls.filter(({ path }) => path.includes('/posts')).map(({ path }) => path.split('?')[1] ?? '');

beforeEach(() => {
  navigation.go('/posts');
  followHistory();
});

test('a row says what, for whom, how it stands and when', async () => {
  showPage(<Posts />, { [LIST]: () => page(post()) });
  const row = within(await screen.findByRole('link', { name: /Croissants at five/ }));
  expect(row.getByRole('img', { name: '@bakehouse: Scheduled' })).toBeInTheDocument();
  expect(row.getByText('Scheduled')).toBeVisible();
  expect(await row.findByText('Today, 13:00')).toBeVisible();
  expect(row.getByText('by Sample Owner')).toBeVisible();
  expect(screen.getByRole('link', { name: /Croissants at five/ })).toHaveAttribute('href', `/post?id=${post().id}`);
});

test('mixed states are counted, several times begin with the first, another zone is named', async () => {
  const late = { localTime: '2026-11-27T20:00:00', timeZone: 'Asia/Tokyo', offsetMinutes: 540, instant: '2026-11-25T11:00:00+00:00', shifted: false };
  showPage(<Posts />, { [LIST]: () => page(post({ publications: [publication(), publication({ id: 'b', account: other, state: 'failed', schedule: late })] })) });
  expect(await screen.findByText('1 failed')).toBeVisible();
  expect(screen.getByText('1 scheduled')).toBeVisible();
  expect(await screen.findByText('From Fri 27 Nov, 20:00 Tokyo')).toBeVisible();
});

test('a draft without anything says so', async () => {
  showPage(<Posts />, { [LIST]: () => page(post({ caption: '', media: null, publications: [] })) });
  expect(await screen.findByText('No caption')).toBeVisible();
  expect(screen.getByText('No accounts yet')).toBeVisible();
  expect(await screen.findByText('Saved 2 h ago')).toBeVisible();
});

test('a tab filters and is in the address', async () => {
  const { api, user } = showPage(<Posts />, { [LIST]: () => page() });
  await user.click(await screen.findByRole('tab', { name: 'Drafts' }));
  expect(navigation.path()).toBe('/posts?state=drafts');
  expect(await screen.findByRole('heading', { name: 'No drafts' })).toBeVisible();
  expect(lists(api.calls)).toEqual(['', 'state=draft']);
  await user.click(screen.getByRole('tab', { name: 'All' }));
  expect(navigation.path()).toBe('/posts');
});

test('Failed also finds what nobody can be sure about', async () => {
  navigation.go('/posts?state=failed');
  const { api } = showPage(<Posts />, { [LIST]: ({ path }) => page(...(path.endsWith('uncertain') ? [post({ caption: 'Nobody knows' })] : [])) });
  expect(await screen.findByText('Nobody knows')).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Failed' })).toHaveAttribute('aria-selected', 'true');
  expect(lists(api.calls)).toEqual(['state=failed', 'state=uncertain']);
});

test('the list goes on where it stopped', async () => {
  const { api, user } = showPage(<Posts />, { [LIST]: ({ path }) => (path.includes('cursor') ? page(post({ id: 'old', caption: 'Older' })) : { items: [post()], next: 'after-this' }) });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Older')).toBeVisible();
  expect(lists(api.calls)).toEqual(['', 'cursor=after-this']);
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('asks before it deletes, says what is cancelled, and stays when refused', async () => {
  let busy = true;
  const { user } = showPage(<Posts />, {
    [LIST]: () => page(post()),
    [`DELETE ${workspacePath(`/posts/${post().id}`)}`]: () => (busy ? { status: 409, body: { code: 'publication_running', detail: 'It is being published right now.' } } : { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Actions for “Croissants at five”' }));
  expect(await screen.findByRole('menuitem', { name: 'Edit' })).toHaveAttribute('href', `/compose?post=${post().id}`);
  await user.click(screen.getByRole('menuitem', { name: 'Delete' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete this post?' }));
  expect(dialog.getByText(/its publication that waits is cancelled/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Delete post' }));
  expect(await dialog.findByText('It is being published right now.')).toBeVisible();
  busy = false;
  await user.click(dialog.getByRole('button', { name: 'Delete post' }));
  expect(await screen.findByText('The post is deleted.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('without posts it teaches what one is', async () => {
  showPage(<Posts />, { [LIST]: () => page() });
  expect(await screen.findByRole('heading', { name: 'Your posts will be here' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'New post' })).toHaveAttribute('href', '/compose');
});

test('says that it loads', () => {
  showPage(<Posts />, { [LIST]: never });
  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('says why it could not be loaded and tries again', async () => {
  let broken = true;
  const { user } = showPage(<Posts />, { [LIST]: () => (broken ? { status: 400, body: { code: 'x', detail: 'The database is being moved.' } } : page(post())) });
  expect(await screen.findByRole('alert')).toHaveTextContent('The database is being moved.');
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Croissants at five')).toBeVisible();
});

test('a filter whose answer is refused says so', async () => {
  navigation.go('/posts?state=published');
  showPage(<Posts />, { [LIST]: problem(422, 'x', 'There is no such state.') });
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no such state.');
});
