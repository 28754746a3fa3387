import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { isCurrent, pages } from './pages';
import { Shell } from './Shell';
import { SignedIn } from './SignedIn';
import { UploadsProvider } from '@/components/uploads/UploadsProvider';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { useUploads } from '@/lib/uploads/context';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { show, showPage } from '@/tests/render';
import { instance, session } from '@/tests/samples';
import { fileOf } from '@/tests/uploads';

const shell = (
  <Shell>
    <h1>Page</h1>
  </Shell>
);
const second = { id: 'second', name: 'Second workspace', timeZone: 'America/New_York', role: 'editor', version: 1 } as const;
const both: Record<string, Answer> = { 'GET /api/v1/session': () => ({ ...session, workspaces: [...session.workspaces, second] }) };
const bottom = () => within(screen.getAllByRole('navigation', { name: 'Main' })[1]!);

test.each([
  ['/', 'home'],
  ['/posts', 'posts'],
  ['/post', 'posts'],
  ['/calendar/sub', 'calendar'],
  ['/compose', null],
  ['/postscript', null],
])('%s lies below %s', (path, page) => {
  expect(Object.entries(pages).flatMap(([name, one]) => (isCurrent(one, path) ? [name] : []))).toEqual(page === null ? [] : [page]);
});

test('on a phone the rest of the pages lies behind More, which marks that one is there', async () => {
  navigation.go('/media');
  const { user } = showPage(shell);
  const more = bottom().getByRole('button', { name: 'More' });
  expect(more).toHaveAttribute('data-current');
  expect(bottom().queryByRole('link', { current: 'page' })).toBeNull();
  await user.click(more);
  expect((await screen.findAllByRole('menuitem')).map((item) => [item.textContent, item.getAttribute('href'), item.getAttribute('aria-current')])).toEqual([
    ['Queue', '/queue', null],
    ['Media', '/media', 'page'],
    ['Accounts', '/accounts', null],
    ['Settings', '/settings', null],
  ]);
});

test('composing is marked on a phone while one composes', () => {
  navigation.go('/compose');
  showPage(shell);
  expect(bottom().getByRole('link', { current: 'page' })).toHaveTextContent('New post');
});

test('an instance with a name of its own shows it in the rail, for eyes only', async () => {
  showPage(shell, { 'GET /api/v1/instance': () => ({ ...instance, name: 'Studio Planner' }) });
  expect(await screen.findByText('Studio Planner')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Studio Planner' })).toBeNull();
});

test('the menu names who is signed in', async () => {
  const { user } = showPage(shell);
  await user.click(screen.getByRole('button', { name: 'Sample Owner, your menu' }));
  expect(await screen.findByText('owner@example.test')).toBeVisible();
});

test('signing out that does not succeed says why and stays', async () => {
  const { user } = show(<SignedIn>{shell}</SignedIn>, { 'DELETE /api/v1/session': problem(503, 'unavailable', 'The database rests.') });
  await user.click(await screen.findByRole('button', { name: 'Sample Owner, your menu' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByText('The database rests.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Page' })).toBeVisible();
  expect(navigation.router.replace).not.toHaveBeenCalled();
});

test('one workspace needs no switch', () => {
  showPage(shell);
  expect(screen.queryByRole('button', { name: /switch workspace/ })).toBeNull();
});

test('a workspace that the user has left since is not opened', async () => {
  localStorage.setItem('cuewright-workspace', JSON.stringify('left-since'));
  show(<SignedIn>{shell}</SignedIn>, both);
  expect(await screen.findByRole('button', { name: 'Sample workspace, switch workspace' })).toBeVisible();
});

test('the chosen workspace is marked in its menu, and its clock is shown', async () => {
  localStorage.setItem('cuewright-workspace', JSON.stringify('second'));
  const { user } = show(<SignedIn>{shell}</SignedIn>, { ...both, 'GET /api/v1/time/now': () => ({ localTime: '2026-11-25T05:00:00', timeZone: 'America/New_York', offsetMinutes: -300, instant: '2026-11-25T10:00:00+00:00' }) });
  expect(await screen.findByRole('note', { name: /^05:00 Times are shown for America\/New_York \(UTC−5\)/ })).toHaveTextContent('New York');
  await user.click(screen.getByRole('button', { name: 'Second workspace, switch workspace' }));
  expect(await screen.findByRole('menuitemradio', { name: 'Second workspace' })).toBeChecked();
});

test('until the server has said who is there nothing of a page is drawn', () => {
  show(<SignedIn>{shell}</SignedIn>, { 'GET /api/v1/session': never });
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  expect(screen.queryByRole('heading')).toBeNull();
});

test('pages know their workspace and their user', async () => {
  function Names() {
    const { workspace, user } = useWorkspaceContext();
    return <p>{`${workspace.name}, ${user?.displayName}`}</p>;
  }
  show(
    <SignedIn>
      <Names />
    </SignedIn>,
  );
  expect(await screen.findByText('Sample workspace, Sample Owner')).toBeVisible();
});

test('the theme that is chosen holds at once and is marked', async () => {
  const { user } = showPage(shell);
  const theme = async () => {
    await user.click(screen.getByRole('button', { name: 'Theme' }));
    return screen.findAllByRole('menuitemradio');
  };
  await user.click((await theme())[0]!);
  await waitFor(() => expect(screen.queryByRole('menuitemradio')).toBeNull());
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'light');
  expect((await theme()).map((item) => [item.textContent, item.getAttribute('aria-checked')])).toEqual([
    ['Light', 'true'],
    ['Dark', 'false'],
    ['Same as the system', 'false'],
  ]);
});

test('the browser asks before a page is closed while a video is being uploaded', async () => {
  let uploads: ReturnType<typeof useUploads> | undefined;
  function Page() {
    uploads = useUploads();
    return null;
  }
  const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const { unmount } = showPage(
    <UploadsProvider>
      <Page />
    </UploadsProvider>,
  );
  expect(leaves()).toBe(true);
  act(() => void uploads!.add([fileOf('a.mp4')]));
  expect(leaves()).toBe(false);
  const { id } = uploads!.items()[0]!;
  act(() => uploads!.pause(id));
  expect(leaves()).toBe(true);
  // A workspace that is left has nothing to ask any more.
  act(() => uploads!.resume(id));
  expect(leaves()).toBe(false);
  unmount();
  expect(leaves()).toBe(true);
  uploads!.pause(id);
});
