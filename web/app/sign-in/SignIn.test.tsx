import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SignIn } from './SignIn';
import { never, problem } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { show } from '@/tests/render';
import { instance, session } from '@/tests/samples';

const signedOut = { 'GET /api/v1/session': problem(401, 'sign_in_needed', 'Sign in first.') };

test('signs in and goes where the user wanted to be', async () => {
  navigation.go('/sign-in?next=%2Faccounts%3Fconnected%3D1');
  const { api, user } = show(<SignIn />, { ...signedOut, 'POST /api/v1/session': () => session });
  await user.type(screen.getByLabelText('E-mail'), 'owner@example.test');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/accounts?connected=1'));
  expect(api.sent('POST', '/api/v1/session')[0]?.body).toEqual({ email: 'owner@example.test', password: 'correct horse' });
});

test('never leaves for the address of somebody else', async () => {
  navigation.go('/sign-in?next=%2F%2Fevil.test');
  show(<SignIn />);
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/'));
});

test('asks for what is missing before it asks the server', async () => {
  const { api, user } = show(<SignIn />, signedOut);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Enter your e-mail address.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.');
  expect(api.sent('POST', '/api/v1/session')).toHaveLength(0);
});

test('says that e-mail or password is wrong and keeps what was typed', async () => {
  const { user } = show(<SignIn />, { ...signedOut, 'POST /api/v1/session': problem(401, 'credentials_wrong', 'E-mail or password is wrong.') });
  await user.type(screen.getByLabelText('E-mail'), 'owner@example.test');
  await user.type(screen.getByLabelText('Password'), 'x');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is wrong.');
  expect(screen.getByLabelText('E-mail')).toHaveValue('owner@example.test');
});

test('shows the messages of the server at their fields', async () => {
  const refused = problem(422, 'email_unreadable', 'That is no e-mail address.', { email: [{ code: 'email_unreadable', message: 'That is no e-mail address.' }] });
  const { user } = show(<SignIn />, { ...signedOut, 'POST /api/v1/session': refused });
  await user.type(screen.getByLabelText('E-mail'), 'nobody');
  await user.type(screen.getByLabelText('Password'), 'x');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('That is no e-mail address.'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a demo shows its credentials and fills them in', async () => {
  const { user } = show(<SignIn />, { ...signedOut, 'GET /api/v1/instance': () => ({ ...instance, demo: { email: 'demo@example.test', password: 'on-cue' } }) });
  expect(await screen.findByText('demo@example.test')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use them' }));
  expect(screen.getByLabelText('E-mail')).toHaveValue('demo@example.test');
  expect(screen.getByLabelText('Password')).toHaveValue('on-cue');
});

test('a real instance shows no credentials', async () => {
  show(<SignIn />, signedOut);
  await screen.findByRole('heading', { name: 'Sign in to Cuewright' });
  expect(screen.queryByRole('button', { name: 'Use them' })).not.toBeInTheDocument();
});

test('says so when the server is down', async () => {
  const { user } = show(<SignIn />, {
    ...signedOut,
    'POST /api/v1/session': () => {
      throw new TypeError('Failed to fetch');
    },
  });
  await user.type(screen.getByLabelText('E-mail'), 'owner@example.test');
  await user.type(screen.getByLabelText('Password'), 'x');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
});

async function fillIn({ user }: ReturnType<typeof show>, email = 'owner@example.test', password = 'correct horse') {
  await user.type(screen.getByLabelText('E-mail'), email);
  await user.type(screen.getByLabelText('Password'), password);
}

test('Enter in the password signs in', async () => {
  const view = show(<SignIn />, { ...signedOut, 'POST /api/v1/session': () => session });
  await fillIn(view, 'owner@example.test', 'correct horse{Enter}');
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/'));
});

test('signing in twice at once is one request', async () => {
  const view = show(<SignIn />, { ...signedOut, 'POST /api/v1/session': never });
  await fillIn(view);
  await view.user.dblClick(screen.getByRole('button', { name: 'Sign in' }));
  expect(view.api.sent('POST', '/api/v1/session')).toHaveLength(1);
});

test('too many tries say when to go on', async () => {
  const view = show(<SignIn />, { ...signedOut, 'POST /api/v1/session': problem(429, 'too_many_attempts', 'Too many tries. Wait a minute, then try again.') });
  await fillIn(view);
  await view.user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Too many tries. Wait a minute, then try again.');
});

test('a password can be looked at, by the keyboard too', async () => {
  const view = show(<SignIn />, signedOut);
  await fillIn(view);
  const field = screen.getByLabelText('Password');
  expect(field).toHaveAttribute('type', 'password');
  await view.user.tab();
  expect(screen.getByRole('button', { name: 'Show what is typed' })).toHaveFocus();
  await view.user.keyboard(' ');
  expect(field).toHaveAttribute('type', 'text');
});

test('password managers know the two fields', () => {
  show(<SignIn />, signedOut);
  expect(screen.getByLabelText('E-mail')).toHaveAttribute('autocomplete', 'username');
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
});

test('what was missing is asked for no longer once it is there', async () => {
  const view = show(<SignIn />, signedOut);
  await view.user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByText('Enter your e-mail address.');
  await fillIn(view);
  expect(screen.queryByText('Enter your e-mail address.')).not.toBeInTheDocument();
  expect(screen.getByLabelText('Password')).toBeValid();
});

test('an instance with a name of its own is called by it', async () => {
  show(<SignIn />, { ...signedOut, 'GET /api/v1/instance': () => ({ ...instance, name: 'Studio Planner' }) });
  expect(await screen.findByRole('heading', { name: 'Sign in to Studio Planner' })).toBeVisible();
});

test('who is signed in already does not stay here', async () => {
  navigation.go('/sign-in?next=%2Fmedia');
  show(<SignIn />);
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/media'));
});
