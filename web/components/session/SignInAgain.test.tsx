import { useMutation } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { answer, api as client } from '@/lib/api/client';
import { sessionKey, useSession } from '@/lib/session/session';
import { show } from '@/tests/render';
import { session, WORKSPACE, workspacePath } from '@/tests/samples';

const POSTS = `POST ${workspacePath('/posts')}`;

/** A form that saves: what a composer is to this dialog. */
function Composer() {
  const [caption, setCaption] = useState('');
  useSession();
  const save = useMutation({
    mutationFn: () =>
      answer(
        client.POST('/api/v1/workspaces/{workspaceId}/posts', {
          params: { path: { workspaceId: WORKSPACE } },
          body: { caption, mediaId: null, coverTimestampMs: null, accounts: null, version: null },
        }),
      ),
  });
  return (
    <div>
      <input aria-label="Caption" value={caption} onChange={(event) => setCaption(event.currentTarget.value)} />
      <button onClick={() => save.mutate()}>Save</button>
      <output>{save.isSuccess ? 'saved' : (save.error?.message ?? '')}</output>
    </div>
  );
}

/** A session that has ended until somebody signs in. */
function expired() {
  let signedIn = false;
  return {
    [POSTS]: () => (signedIn ? { status: 201, body: { id: 'p' } } : { status: 401 }),
    'POST /api/v1/session': () => {
      signedIn = true;
      return session;
    },
  };
}

async function saveAndExpire(routes: Parameters<typeof show>[1]) {
  const view = show(<Composer />, routes);
  await waitFor(() => expect(view.api.sent('GET', '/api/v1/session')).toHaveLength(1));
  await view.user.type(screen.getByLabelText('Caption'), 'Long and dear');
  await view.user.click(screen.getByRole('button', { name: 'Save' }));
  return { ...view, dialog: within(await screen.findByRole('dialog', { name: 'Sign in again' })) };
}

test('an ended session keeps the form and repeats the call after signing in', async () => {
  const { api, user, dialog } = await saveAndExpire(expired());
  expect(dialog.getByLabelText('E-mail')).toHaveValue('owner@example.test');
  await user.type(dialog.getByLabelText('Password'), 'correct horse');
  await user.click(dialog.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('saved')).toBeInTheDocument();
  expect(screen.getByLabelText('Caption')).toHaveValue('Long and dear');
  const sent = api.sent('POST', workspacePath('/posts'));
  expect(sent).toHaveLength(2);
  expect(sent[1]?.body).toEqual(sent[0]?.body);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('closing the dialog says why nothing was saved', async () => {
  const { user, dialog } = await saveAndExpire(expired());
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('You are signed out. Sign in again to go on.')).toBeInTheDocument();
  expect(screen.getByLabelText('Caption')).toHaveValue('Long and dear');
});

test('somebody else who signs in gets no part of the page', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  const { api, user, dialog } = await saveAndExpire({
    ...expired(),
    'POST /api/v1/session': () => ({ ...session, user: { id: 'other', email: 'other@example.test', displayName: 'Other' } }),
  });
  await user.type(dialog.getByLabelText('Password'), 'x');
  await user.click(dialog.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'));
  expect(api.sent('POST', workspacePath('/posts'))).toHaveLength(1);
});

test('a session that is found ended when the user comes back does not lead away from the page', async () => {
  let signedIn = true;
  const { client: queries, user } = show(<Composer />, {
    'GET /api/v1/session': () => (signedIn ? session : { status: 401 }),
    'POST /api/v1/session': () => {
      signedIn = true;
      return session;
    },
  });
  await waitFor(() => expect(queries.getQueryData(sessionKey)).toEqual(session));
  signedIn = false;
  void queries.invalidateQueries({ queryKey: sessionKey });
  const dialog = within(await screen.findByRole('dialog', { name: 'Sign in again' }));
  expect(queries.getQueryData(sessionKey)).toEqual(session);
  await waitFor(() => expect(dialog.getByLabelText('Password')).toHaveFocus());
  await user.type(dialog.getByLabelText('Password'), 'correct horse');
  await user.click(dialog.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(queries.getQueryData(sessionKey)).toEqual(session);
});
