// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { answer, api } from './client';
import { ApiProblem } from './problem';
import { signInAgain } from '@/lib/session/signInAgain';
import { fakeApi, problem, type ApiCall } from '@/tests/fakeApi';
import { account, session, WORKSPACE, workspacePath } from '@/tests/samples';

const ACCOUNTS = workspacePath('/accounts');
const CREDENTIALS = { email: 'owner@example.test', password: 'secret' };
const readAccounts = (signal?: AbortSignal) => answer(api.GET('/api/v1/workspaces/{workspaceId}/accounts', { params: { path: { workspaceId: WORKSPACE } }, signal }));
const createPost = (caption: string) =>
  answer(api.POST('/api/v1/workspaces/{workspaceId}/posts', { params: { path: { workspaceId: WORKSPACE } }, body: { caption, mediaId: null, coverTimestampMs: null, accounts: [] } }));

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('It was answered.'),
    (error: unknown) => error as ApiProblem,
  );

/** A server whose session has ended until somebody signs in. */
function signedOut(path: string, body: unknown = [account()]) {
  let ended = true;
  const fake = fakeApi({ [path]: () => (ended ? { status: 401, body: { code: 'signed_out', detail: 'Sign in.' } } : { status: 200, body }) });
  return { ...fake, signIn: () => (ended = false) };
}

const asking = () => vi.waitFor(() => expect(signInAgain.isAsking()).toBe(true));

// What one test left waiting for a sign-in is none of the next one's.
afterEach(() => signInAgain.settle(false));

test('a good answer is its body', async () => {
  fakeApi({ [`GET ${ACCOUNTS}`]: () => [account()] });
  expect(await readAccounts()).toEqual([account()]);
});

test('an answer without a body is none', async () => {
  fakeApi({ 'DELETE /api/v1/session': { status: 204 } });
  expect(await answer(api.DELETE('/api/v1/session'))).toBeUndefined();
});

test('a refusal is thrown with the code, the words and the fields of the API', async () => {
  fakeApi({ [`POST ${workspacePath('/posts')}`]: problem(422, 'invalid', 'Look at the caption.', { caption: [{ code: 'too_long', message: 'Shorten it.' }] }) });
  const refusal = await refusalOf(createPost('x'));
  expect(refusal).toBeInstanceOf(ApiProblem);
  expect(refusal).toMatchObject({ status: 422, code: 'invalid', message: 'Look at the caption.', fieldMessages: { caption: 'Shorten it.' } });
});

test('what a proxy answers in HTML is not shown to anybody', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html><h1>502 Bad Gateway nginx</h1></html>', { status: 502, headers: { 'content-type': 'text/html' } })));
  expect(await refusalOf(readAccounts())).toMatchObject({ status: 502, code: 'http_502', message: 'Something went wrong on the server. Try again in a moment.' });
});

test('a line that is down is a problem of its own, without the browser’s words', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('NetworkError when attempting to fetch resource.')));
  expect(await refusalOf(readAccounts())).toMatchObject({ status: 0, code: 'offline', message: 'The server cannot be reached. Check your connection; nothing you typed is lost.' });
});

test('a call that the page gave up is no problem to tell', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('Aborted', 'AbortError')));
  expect(await refusalOf(readAccounts())).toMatchObject({ name: 'AbortError' });
});

test('an ended session asks to sign in and then repeats the call with everything in it', async () => {
  const { calls, signIn } = signedOut(`POST ${workspacePath('/posts')}`, { id: 'new' });
  const created = createPost('Typed for an hour');
  await asking();
  signIn();
  signInAgain.settle(true);
  expect(await created).toEqual({ id: 'new' });
  expect(calls.map(({ method, body }: ApiCall) => [method, (body as { caption: string }).caption])).toEqual([
    ['POST', 'Typed for an hour'],
    ['POST', 'Typed for an hour'],
  ]);
});

test('whoever closes the dialog is told that he is signed out, and nothing is repeated', async () => {
  const { calls } = signedOut(`GET ${ACCOUNTS}`);
  const refusal = refusalOf(readAccounts());
  await asking();
  signInAgain.settle(false);
  expect(await refusal).toMatchObject({ status: 401, code: 'signed_out' });
  expect(calls).toHaveLength(1);
});

test('several calls wait for one sign-in', async () => {
  const { calls, signIn } = signedOut(`GET ${ACCOUNTS}`);
  const asked = vi.fn();
  const leave = signInAgain.subscribe(asked);
  const all = Promise.all([readAccounts(), readAccounts(), readAccounts()]);
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
  signIn();
  signInAgain.settle(true);
  expect(await all).toHaveLength(3);
  expect(calls).toHaveLength(6);
  leave();
});

test('a repeated call that is refused again does not ask for ever', async () => {
  const { calls } = signedOut(`GET ${ACCOUNTS}`);
  const refusal = refusalOf(readAccounts());
  await asking();
  signInAgain.settle(true);
  expect(await refusal).toMatchObject({ status: 401 });
  expect(calls).toHaveLength(2);
});

test('wrong credentials are an answer to the form, not an ended session', async () => {
  fakeApi({ 'POST /api/v1/session': problem(401, 'wrong_credentials', 'The e-mail address or the password is wrong.') });
  expect(await refusalOf(answer(api.POST('/api/v1/session', { body: CREDENTIALS })))).toMatchObject({ code: 'wrong_credentials' });
  expect(signInAgain.isAsking()).toBe(false);
});

test('signing in answers who is signed in', async () => {
  fakeApi({ 'POST /api/v1/session': () => session });
  expect(await answer(api.POST('/api/v1/session', { body: CREDENTIALS }))).toEqual(session);
});
