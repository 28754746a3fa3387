import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { Posts } from './Posts';
import { post } from '@/tests/calendarSamples';
import { never, problem } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { fakeIntersection } from '@/tests/intersection';
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

const at = (day: number, over: Parameters<typeof post>[0] = {}) => post({ id: `post-${day}`, caption: `Of the ${day}th`, createdAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00+00:00`, ...over });
const captions = () => screen.getAllByRole('link', { name: /^Of the/ }).map((row) => /Of the \d+th/.exec(row.textContent ?? '')?.[0]);

test('many accounts are shown as far as there is room, and the rest as a number', async () => {
  const many = Array.from({ length: 11 }, (_, n) => publication({ id: `p${n}`, account: { ...other, id: `a${n}`, username: `handle_${n}` } }));
  showPage(<Posts />, { [LIST]: () => page(post({ publications: many })) });
  expect(await screen.findAllByRole('img', { name: /^@handle_/ })).toHaveLength(8);
  expect(screen.getByText('+3')).toBeVisible();
});

test('an account that is uploading says how far it is', async () => {
  showPage(<Posts />, { [LIST]: () => page(post({ publications: [publication({ state: 'publishing', step: { name: 'uploading', percent: 62 } })] })) });
  expect(await screen.findByRole('img', { name: '@bakehouse: Uploading 62 %' })).toBeInTheDocument();
  expect(screen.getByText('Uploading 62 %')).toBeVisible();
});

test('a time of another year names it', async () => {
  const schedule = { ...publication().schedule!, localTime: '2027-03-01T09:00:00', instant: '2027-03-01T08:00:00+00:00' };
  showPage(<Posts />, { [LIST]: () => page(post({ publications: [publication({ schedule })] })) });
  expect(await screen.findByText('Mon 1 Mar 2027, 09:00')).toBeVisible();
});

test('two states are one list, newest first, also when each goes on from where it stopped', async () => {
  navigation.go('/posts?state=failed');
  const { api, user } = showPage(<Posts />, {
    [LIST]: ({ path }) => {
      const uncertain = path.includes('state=uncertain');
      return path.includes('cursor') ? page(at(20)) : uncertain ? page(at(3)) : { items: [at(24), at(22)], next: 'after-22' };
    },
  });
  await screen.findByText('Of the 3th');
  expect(captions()).toEqual(['Of the 24th', 'Of the 22th', 'Of the 3th']);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByText('Of the 20th');
  expect(captions()).toEqual(['Of the 24th', 'Of the 22th', 'Of the 20th', 'Of the 3th']);
  expect(lists(api.calls)).toEqual(['state=failed', 'state=uncertain', 'state=failed&cursor=after-22']);
});

test('a post that is in both of two states is listed once, whichever page it comes with', async () => {
  navigation.go('/posts?state=failed');
  const both = at(20);
  const { user } = showPage(<Posts />, {
    [LIST]: ({ path }) => (path.includes('cursor') ? page(both) : path.includes('uncertain') ? page(both) : { items: [at(24)], next: 'more' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument());
  expect(captions()).toEqual(['Of the 24th', 'Of the 20th']);
});

test('the next page comes when the end of the list comes near, and is not asked for again by itself when it fails', async () => {
  const { scrollToEnd } = fakeIntersection();
  let down = true;
  const { api, user } = showPage(<Posts />, { [LIST]: ({ path }) => (!path.includes('cursor') ? { items: [at(24)], next: 'more' } : down ? { status: 400, body: {} } : page(at(20))) });
  await screen.findByText('Of the 24th');
  act(scrollToEnd);
  await waitFor(() => expect(lists(api.calls)).toEqual(['', 'cursor=more']));
  const button = screen.getByRole('button', { name: 'Show more' });
  await waitFor(() => expect(button).toBeEnabled());
  expect(lists(api.calls)).toHaveLength(2);
  down = false;
  await user.click(button);
  expect(await screen.findByText('Of the 20th')).toBeVisible();
});

test('another tab keeps what is shown until its own list is there', async () => {
  let answer = (_: unknown) => undefined as void;
  const { user } = showPage(<Posts />, { [LIST]: ({ path }) => (path.includes('draft') ? new Promise((resolve) => (answer = resolve)) : page(at(24))) });
  await screen.findByText('Of the 24th');
  await user.click(screen.getByRole('tab', { name: 'Drafts' }));
  expect(screen.getByText('Of the 24th')).toBeVisible();
  expect(screen.getByRole('list')).toHaveAttribute('aria-busy', 'true');
  await act(async () => answer(page(at(2))));
  expect(await screen.findByText('Of the 2th')).toBeVisible();
  expect(screen.queryByText('Of the 24th')).not.toBeInTheDocument();
});

test('arrow keys go through the tabs', async () => {
  const { user } = showPage(<Posts />, { [LIST]: () => page() });
  act(() => screen.getByRole('tab', { name: 'All' }).focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'Scheduled' })).toHaveFocus();
  expect(navigation.path()).toBe('/posts?state=scheduled');
});

test.each([
  ['drafts', 'No drafts', true],
  ['scheduled', 'Nothing is scheduled', true],
  ['publishing', 'Nothing is publishing now', false],
  ['published', 'Nothing is published yet', false],
  ['failed', 'Nothing failed', false],
])('an empty list of %s says %s', async (state, title, offers) => {
  navigation.go(`/posts?state=${state}`);
  showPage(<Posts />, { [LIST]: () => page() });
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'New post' }) !== null).toBe(offers);
});

test('the menu of a row is opened and left by the keyboard', async () => {
  const { user } = showPage(<Posts />, { [LIST]: () => page(post()) });
  const menu = await screen.findByRole('button', { name: 'Actions for “Croissants at five”' });
  act(() => menu.focus());
  await user.keyboard('{Enter}');
  await screen.findByRole('menuitem', { name: 'Edit' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menuitem')).not.toBeInTheDocument());
  expect(menu).toHaveFocus();
});

test('a deleted post goes from the list', async () => {
  let gone = false;
  const { user } = showPage(<Posts />, {
    [LIST]: () => (gone ? page() : page(post())),
    [`DELETE ${workspacePath(`/posts/${post().id}`)}`]: () => {
      gone = true;
      return { status: 204 };
    },
  });
  await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete post' }));
  expect(await screen.findByRole('heading', { name: 'Your posts will be here' })).toBeVisible();
});
