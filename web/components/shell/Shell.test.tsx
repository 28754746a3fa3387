import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Shell } from './Shell';
import { SignedIn } from './SignedIn';
import { useWorkspace } from '@/lib/session/workspace';
import { problem } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { show, showPage } from '@/tests/render';
import { session } from '@/tests/samples';

const shell = (
  <Shell tray={<p>tray</p>}>
    <h1>Page</h1>
  </Shell>
);
const second = { id: 'second', name: 'Second workspace', timeZone: 'America/New_York', role: 'editor', version: 1 } as const;

test('rail and bottom bar name the pages and mark the current one', () => {
  navigation.go('/accounts');
  showPage(shell);
  const [rail, bottom] = screen.getAllByRole('navigation', { name: 'Main' });
  expect(within(rail!).getAllByRole('link').map((link) => link.textContent)).toEqual(['Home', 'Calendar', 'Queue', 'Posts', 'Media', 'Accounts', 'Settings']);
  expect(within(rail!).getByRole('link', { current: 'page' })).toHaveTextContent('Accounts');
  const items = within(bottom!);
  expect([...items.getAllByRole('link'), ...items.getAllByRole('button')].map((item) => item.textContent)).toEqual(['Home', 'Calendar', 'New post', 'Posts', 'More']);
});

test('the first stop of the keyboard skips to the content', async () => {
  const { user } = showPage(shell);
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus();
  expect(screen.getByRole('main')).toHaveAttribute('id', 'content');
});

test('the top bar shows the workspace, its clock and what goes on', async () => {
  showPage(shell);
  const bar = within(screen.getByRole('banner'));
  expect(bar.getByText('Sample workspace')).toBeVisible();
  expect(bar.getByText('tray')).toBeVisible();
  expect(await bar.findByRole('note', { name: /^11:00 Times are shown for Europe\/Berlin \(UTC\+1\)/ })).toBeVisible();
  expect(bar.getByRole('link', { name: 'New post' })).toHaveAttribute('href', '/compose');
});

test('the theme is chosen from three and kept', async () => {
  const { user } = showPage(shell);
  await user.click(screen.getByRole('button', { name: 'Theme' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(localStorage.getItem('mantine-color-scheme-value')).toBe('dark');
});

test('signing out leads to the sign-in page', async () => {
  const { api, user } = show(<SignedIn>{shell}</SignedIn>, { 'DELETE /api/v1/session': { status: 204 } });
  await user.click(await screen.findByRole('button', { name: 'Sample Owner, your menu' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/sign-in'));
  expect(api.sent('DELETE', '/api/v1/session')).toHaveLength(1);
});

test('who is not signed in is sent to sign in and back', async () => {
  window.history.replaceState(null, '', '/accounts?connected=1');
  show(<SignedIn>{shell}</SignedIn>, { 'GET /api/v1/session': problem(401, 'sign_in_needed', 'Sign in first.') });
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/sign-in?next=%2Faccounts%3Fconnected%3D1'));
  expect(screen.queryByRole('heading', { name: 'Page' })).not.toBeInTheDocument();
  window.history.replaceState(null, '', '/');
});

test('who is in no workspace learns what to do', async () => {
  show(<SignedIn>{shell}</SignedIn>, { 'GET /api/v1/session': () => ({ ...session, workspaces: [] }) });
  expect(await screen.findByRole('heading', { name: 'You are in no workspace yet' })).toBeVisible();
});

test('a server that is down is said so, and asked again', async () => {
  let down = true;
  const { user } = show(<SignedIn>{shell}</SignedIn>, {
    'GET /api/v1/session': () => {
      if (down) {
        throw new TypeError('Failed to fetch');
      }
      return session;
    },
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
  down = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Page' })).toBeVisible();
});

test('a chosen workspace stays chosen', async () => {
  const Chosen = () => <h1>{useWorkspace().name}</h1>;
  const twoWorkspaces = { 'GET /api/v1/session': () => ({ ...session, workspaces: [...session.workspaces, second] }) };
  const page = (
    <SignedIn>
      <Shell>
        <Chosen />
      </Shell>
    </SignedIn>
  );
  const { user, unmount } = show(page, twoWorkspaces);
  await user.click(await screen.findByRole('button', { name: 'Sample workspace, switch workspace' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Second workspace' }));
  expect(await screen.findByRole('heading', { name: 'Second workspace' })).toBeVisible();
  unmount();
  show(page, twoWorkspaces);
  expect(await screen.findByRole('heading', { name: 'Second workspace' })).toBeVisible();
});
