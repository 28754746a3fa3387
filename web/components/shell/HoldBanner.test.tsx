import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HoldBanner } from './HoldBanner';
import type { PublishingHoldResponse } from '@/lib/api/types';
import { problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { session, workspacePath } from '@/tests/samples';

const HOLD = `GET ${workspacePath('/publishing-hold')}`;
const RELEASE = '/api/v1/publishing-hold/release';
const held = (over: Partial<PublishingHoldResponse> = {}): PublishingHoldResponse => ({
  held: true,
  reason: 'moved',
  since: '2026-11-25T08:00:00+00:00',
  sinceLocal: '2026-11-25T09:00:00',
  knownUntil: '2026-11-24T20:30:00+00:00',
  knownUntilLocal: '2026-11-24T21:30:00',
  today: '2026-11-25',
  undecided: 3,
  ...over,
});
const banner = (hold: PublishingHoldResponse, routes: Record<string, Answer> = {}, user = session.user) => showPage(<HoldBanner />, { [HOLD]: () => hold, ...routes }, user);

test('it says why, since when, and leads to the review', async () => {
  banner(held());
  const shown = await screen.findByRole('region', { name: 'Publishing is held' });
  expect(shown).toHaveTextContent('This database was moved or copied; this server found out today, 09:00. What was due since yesterday, 21:30 may have gone out already');
  expect(within(shown).getByRole('link', { name: 'Review 3' })).toHaveAttribute('href', '/review');
});

test('nothing is shown while nothing is held', async () => {
  const { api } = banner(held({ held: false, since: null, sinceLocal: null, reason: null }));
  await waitFor(() => expect(api.sent('GET', workspacePath('/publishing-hold'))).toHaveLength(1));
  expect(screen.queryByRole('region')).toBeNull();
});

test('releasing says what follows from it, and is done once', async () => {
  const { api, user } = banner(held(), { [`POST ${RELEASE}`]: { status: 204 } });
  await user.click(await screen.findByRole('button', { name: 'Release…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Release publishing?' }));
  expect(dialog.getByText(/no other copy of this server runs/)).toBeVisible();
  expect(dialog.getByText(/^3 publications of this workspace/)).toBeVisible();
  expect(api.sent('POST', RELEASE)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Release' }));
  expect(await screen.findByText('Publishing is released.')).toBeVisible();
  expect(api.sent('POST', RELEASE)).toHaveLength(1);
});

test('a refusal stands in the dialog', async () => {
  const { user } = banner(held(), { [`POST ${RELEASE}`]: problem(409, 'not_held', 'Publishing is not held. Somebody has released it already.') });
  await user.click(await screen.findByRole('button', { name: 'Release…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Release' }));
  expect(await dialog.findByText(/Somebody has released it already/)).toBeVisible();
});

test('who may not release it learns who may', async () => {
  banner(held({ reason: 'asked', knownUntil: null, knownUntilLocal: null, undecided: 0 }), {}, { ...session.user!, isAdministrator: false });
  const shown = await screen.findByRole('region', { name: 'Publishing is held' });
  expect(shown).toHaveTextContent('An operator held it today, 09:00. Nothing is sent until it is released. An administrator of this server can release it.');
  expect(within(shown).queryByRole('button')).toBeNull();
});
