import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ClientConnect } from './ClientConnect';
import { problem } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { show } from '@/tests/render';

const OFFER = 'POST /api/v1/client-connections/offer';
const offer = {
  workspace: 'Harbour Street Studio',
  askedBy: 'Sample Owner',
  label: 'Harbour bakery',
  handle: 'harbour',
  appName: 'Agency app',
  scopes: ['user.info.basic', 'video.publish'],
  expiresAt: '2026-12-02T10:00:00+00:00',
};

afterEach(() => {
  window.location.hash = '';
});

test('says who asks for what, and leaves for TikTok with the token in the body', async () => {
  window.location.hash = '#TOKEN';
  const { api, user } = show(<ClientConnect />, {
    [OFFER]: () => offer,
    'POST /api/v1/client-connections': () => ({ authorizeUrl: 'https://tiktok.test/authorize', expiresAt: offer.expiresAt }),
  });
  expect(await screen.findByRole('heading', { name: 'Harbour Street Studio would like to publish for you on TikTok' })).toBeVisible();
  expect(screen.getByText(/Sign in to TikTok as @harbour/)).toBeVisible();
  expect(screen.getByText('Direct posts')).toBeVisible();
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  await user.click(screen.getByRole('button', { name: 'Go on to TikTok' }));
  await waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
  expect(api.sent('POST', '/api/v1/client-connections')[0]?.body).toEqual({ token: 'TOKEN' });
  vi.unstubAllGlobals();
});

test('a link that is over says why', async () => {
  window.location.hash = '#OLD';
  show(<ClientConnect />, { [OFFER]: problem(410, 'link_expired', 'This link has run out. Ask who sent it for a new one.') });
  expect(await screen.findByText('This link has run out. Ask who sent it for a new one.')).toBeVisible();
});

test('an address without its end asks for the whole one', async () => {
  show(<ClientConnect />);
  expect(await screen.findByText(/Open the whole address/)).toBeVisible();
});

test.each([
  ['connected', 'Your account is connected'],
  ['wrong_account', /Another account than the expected one/],
  ['consent_refused', /You declined on TikTok/],
  ['made_up', /Open the link again. If it keeps happening/],
])('the way back from TikTok ends on words of ours: %s', async (result, words) => {
  navigation.go(`/connect?result=${result}`);
  show(<ClientConnect />);
  expect(await screen.findByText(words)).toBeVisible();
});
