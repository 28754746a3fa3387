import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { nextPath, signInPath } from './next';
import { useSession, useSignIn, useSignOut } from './session';
import { signInAgain } from './signInAgain';
import { pickWorkspace } from './workspace';
import { createQueryClient } from '@/lib/api/queryClient';
import { workspaceKey } from '@/lib/api/keys';
import { fakeApi, problem, type Answer } from '@/tests/fakeApi';
import { session, WORKSPACE } from '@/tests/samples';

const SESSION = 'GET /api/v1/session';
const signedOut = problem(401, 'signed_out', 'Sign in.');

function hooks(routes: Record<string, Answer>) {
  const api = fakeApi(routes);
  const client = createQueryClient();
  const view = renderHook(() => ({ session: useSession(), signIn: useSignIn(), signOut: useSignOut() }), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { api, client, current: () => view.result.current };
}

test('nobody signed in is an answer, not a failure', async () => {
  const { current } = hooks({ [SESSION]: signedOut });
  await waitFor(() => expect(current().session.data).toBeNull());
  expect(current().session.isError).toBe(false);
  expect(signInAgain.isAsking()).toBe(false);
});

test('a server that cannot answer is a failure and signs nobody out', async () => {
  const { current } = hooks({ [SESSION]: problem(403, 'blocked', 'This address is blocked.') });
  await waitFor(() => expect(current().session.error?.message).toBe('This address is blocked.'));
  expect(current().session.data).toBeUndefined();
});

test('signing in is known at once, without asking again', async () => {
  const { api, current } = hooks({ [SESSION]: signedOut, 'POST /api/v1/session': () => session });
  await waitFor(() => expect(current().session.data).toBeNull());
  await act(() => current().signIn.mutateAsync({ email: 'owner@example.test', password: 'secret' }));
  await waitFor(() => expect(current().session.data).toEqual(session));
  expect(api.sent('GET', '/api/v1/session')).toHaveLength(1);
});

test('signing out leaves nothing of the user behind', async () => {
  const { client, current } = hooks({ [SESSION]: () => session, 'DELETE /api/v1/session': { status: 204 } });
  await waitFor(() => expect(current().session.data).toEqual(session));
  client.setQueryData(workspaceKey(WORKSPACE, 'accounts'), ['secret account']);
  await act(() => current().signOut.mutateAsync());
  await waitFor(() => expect(current().session.data).toBeNull());
  expect(client.getQueryData(workspaceKey(WORKSPACE, 'accounts'))).toBeUndefined();
});

test('a session that ends while pages are open is renewed over them', async () => {
  let ended = false;
  const { client, current } = hooks({ [SESSION]: () => (ended ? { status: 401, body: {} } : session) });
  await waitFor(() => expect(current().session.data).toEqual(session));
  ended = true;
  const again = client.refetchQueries({ queryKey: ['session'] });
  await waitFor(() => expect(signInAgain.isAsking()).toBe(true));
  expect(current().session.data).toEqual(session);
  ended = false;
  signInAgain.settle(true);
  await act(() => again);
  expect(client.getQueryData(['session'])).toEqual(session);
});

test('whoever closes the dialog keeps his page', async () => {
  let ended = false;
  const { client, current } = hooks({ [SESSION]: () => (ended ? { status: 401, body: {} } : session) });
  await waitFor(() => expect(current().session.data).toEqual(session));
  ended = true;
  const again = client.refetchQueries({ queryKey: ['session'] });
  await waitFor(() => expect(signInAgain.isAsking()).toBe(true));
  signInAgain.settle(false);
  await act(() => again);
  expect(client.getQueryData(['session'])).toEqual(session);
});

test.each([
  ['/calendar?view=week', '/calendar?view=week'],
  [null, '/'],
  ['', '/'],
  ['https://elsewhere.test/', '/'],
  ['//elsewhere.test/', '/'],
  ['/\\elsewhere.test/', '/'],
  ['javascript:alert(1)', '/'],
])('after signing in %s leads to %s', (asked, path) => expect(nextPath(asked)).toBe(path));

test('the way to the sign-in page remembers where somebody was', () => {
  expect(signInPath('/')).toBe('/sign-in');
  const back = new URL(signInPath('/compose?post=1&date=2026-11-26'), 'http://localhost').searchParams.get('next');
  expect(nextPath(back)).toBe('/compose?post=1&date=2026-11-26');
});

test('the workspace that was chosen is opened while the user is in it, else the first', () => {
  const second = { ...session.workspaces[0]!, id: 'second' };
  const both = { ...session, workspaces: [session.workspaces[0]!, second] };
  expect(pickWorkspace(both, 'second')).toBe(second);
  expect(pickWorkspace(both, 'left-since')?.id).toBe(WORKSPACE);
  expect(pickWorkspace(both, null)?.id).toBe(WORKSPACE);
  expect(pickWorkspace({ ...session, workspaces: [] }, null)).toBeUndefined();
});
