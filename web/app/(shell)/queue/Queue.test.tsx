import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Queue } from './Queue';
import type { ComingUpResponse, PublicationResponse, QueueItemResponse, QueueResponse } from '@/lib/api/types';
import { createLiveApplier } from '@/lib/live/apply';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, homeRow, publication, WORKSPACE, workspacePath } from '@/tests/samples';

const QUEUE = `GET ${workspacePath('/queue')}`;
const COMING_UP = `GET ${workspacePath('/queue/coming-up')}`;
const counts = { sending: 1, processing: 2, waiting: 3, late: 0, comingUp: 9, atRisk: 1 };

const row = (over: Partial<PublicationResponse> = {}, caption = 'Croissants at five', nextLookAt: string | null = null): QueueItemResponse => ({
  publication: publication({ state: 'publishing', step: { name: 'init', percent: null }, ...over }),
  caption,
  photoCount: 0,
  thumbnailUrl: null,
  localTime: '2026-11-25T11:00:00',
  since: '2026-11-25T09:59:41+00:00',
  nextLookAt,
});
const queue = (items: QueueItemResponse[], over: Partial<QueueResponse> = {}): QueueResponse => ({ timeZone: 'Europe/Berlin', counts, circuits: [], items, next: null, ...over });
const comingUp = (over: Partial<ComingUpResponse> = {}): ComingUpResponse => ({
  today: '2026-11-25',
  timeZone: 'Europe/Berlin',
  counts,
  circuits: [],
  accounts: [{ account: publication().account, scheduled: 5, atRisk: 1, next: [homeRow({ risks: [{ code: 'media_missing', message: 'The video is gone.', action: 'edit', reference: null }] }), homeRow({ id: 'fine' }, 'Rye on Friday')] }],
  next: null,
  ...over,
});

const page = (routes: Record<string, Answer> = {}) => showPage(<Queue />, { [QUEUE]: () => queue([row()]), [COMING_UP]: () => comingUp(), [`GET ${workspacePath('/accounts')}`]: () => [account()], ...routes });
const rowOf = async (caption: string) => (await screen.findByText(caption)).closest('li')!;

beforeEach(() => {
  navigation.go('/queue');
  vi.spyOn(window.history, 'replaceState').mockImplementation((_data, _title, url) => navigation.go(String(url)));
});

test('each row says what, for whom, how far it is and since when', async () => {
  page();
  const item = await rowOf('Croissants at five');
  expect(item).toHaveTextContent('@bakehouse');
  expect(item).toHaveTextContent('Announcing');
  await waitFor(() => expect(item).toHaveTextContent('since 10:59:41'));
  expect(within(item).getByRole('link')).toHaveAttribute('href', `/post?id=${publication().postId}`);
});

test('what waits says why and until when', async () => {
  const waiting = { code: 'token_bucket', message: 'TikTok allows only so many calls a minute for an account.', until: '2026-11-25T10:00:41+00:00' };
  page({ [QUEUE]: () => queue([row({ state: 'scheduled', step: { name: 'waiting', percent: null }, waiting })]) });
  expect(await rowOf('Croissants at five')).toHaveTextContent('TikTok allows only so many calls a minute for an account.');
  expect(await screen.findByText(/Goes on in 4[01] s\./)).toBeVisible();
});

test('what TikTok is at says when it is asked again', async () => {
  page({ [QUEUE]: () => queue([row({ state: 'processing', step: { name: 'processing', percent: null } }, 'Croissants at five', '2026-11-25T10:00:30+00:00')]) });
  expect(await screen.findByText(/TikTok is asked again in (30|29) s\./)).toBeVisible();
});

test('a live event moves the step without reading, and what is no longer true is not said', async () => {
  const waiting = { code: 'starting', message: 'It is due and starts as soon as a worker is free.', until: null };
  const { client, api } = page({ [QUEUE]: () => queue([row({ state: 'scheduled', step: { name: 'waiting', percent: null }, waiting })]) });
  const item = await rowOf('Croissants at five');
  expect(item).toHaveTextContent('starts as soon as');
  const { id, postId, account: whose } = publication();
  const live = createLiveApplier(client, WORKSPACE, 60_000);
  act(() => live.apply({ kind: 'publication', data: { id, postId, accountId: whose.id, state: 'publishing', step: { name: 'uploading', percent: 62 }, version: 9 } }));
  await waitFor(() => expect(item).toHaveTextContent('Uploading 62 %'));
  expect(item).not.toHaveTextContent('starts as soon as');
  expect(api.calls.filter(({ path }) => path.startsWith(workspacePath('/queue')))).toHaveLength(1);
  live.stop();
});

test('an app that TikTok does not answer stands over everything, with the next try', async () => {
  page({ [QUEUE]: () => queue([row()], { circuits: [{ developerAppId: 'app', app: 'Main app', since: '2026-11-25T09:58:00+00:00', triesAt: '2026-11-25T10:00:30+00:00' }] }) });
  const notice = (await screen.findByText('TikTok does not answer the app “Main app”')).closest('[role=status]')!;
  await waitFor(() => expect(notice).toHaveTextContent(/Since Today, 10:58 .*Next try in (30|29) s\./));
});

test('what is late leads to its review', async () => {
  page({ [QUEUE]: () => queue([row()], { counts: { ...counts, late: 3 } }) });
  expect(await screen.findByText('3 publications wait for a decision')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Review' })).toHaveAttribute('href', '/review');
});

test('a state narrows the list and lies in the address', async () => {
  const { user, api } = page();
  await user.click(await screen.findByRole('button', { name: 'Waiting, 3' }));
  expect(navigation.path()).toBe('/queue?state=waiting');
  await waitFor(() => expect(api.calls.some(({ path }) => path.includes('state=waiting'))).toBe(true));
  expect(screen.getByRole('button', { name: 'Waiting, 3' })).toHaveAttribute('aria-pressed', 'true');
});

test('accounts narrow the list and lie in the address', async () => {
  const { user, api } = page();
  await screen.findByText('Croissants at five');
  await user.click(screen.getByRole('button', { name: 'Accounts' }));
  await user.click(await screen.findByRole('checkbox', { name: '@bakehouse' }));
  expect(navigation.path()).toBe(`/queue?account=${account().id}`);
  await waitFor(() => expect(api.calls.some(({ path }) => path.includes(`account=${account().id}`))).toBe(true));
});

test('the rest comes page by page, each once', async () => {
  const { user } = page({
    [QUEUE]: ({ path }) => (path.includes('cursor=') ? queue([row({ id: 'one' }), row({ id: 'two' }, 'Rye on Friday')]) : queue([row({ id: 'one' })], { next: '2.7.1' })),
  });
  await screen.findByText('Croissants at five');
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Rye on Friday')).toBeVisible();
  expect(screen.getAllByText('Croissants at five')).toHaveLength(1);
});

test('of thousands only what is near is drawn', async () => {
  page({ [QUEUE]: () => queue(Array.from({ length: 200 }, (_, index) => row({ id: `p${index}` }, `Loaf ${index}`))) });
  await screen.findByText('Loaf 0');
  expect(screen.queryByText('Loaf 150')).toBeNull();
});

test('nothing on its way teaches what would be, and leads to what comes up', async () => {
  const { user } = page({ [QUEUE]: () => queue([]) });
  expect(await screen.findByRole('heading', { name: 'Nothing is on its way' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'See what comes up' }));
  expect(navigation.path()).toBe('/queue?tab=coming-up');
  expect(await screen.findByText('Rye on Friday')).toBeVisible();
});

test('it says that it loads', () => {
  page({ [QUEUE]: never });
  expect(screen.getByRole('status')).toHaveTextContent('Loading');
});

test('it says why it could not be loaded', async () => {
  page({ [QUEUE]: problem(400, 'moving', 'The database is being moved.') });
  expect(await screen.findByRole('alert')).toHaveTextContent('The database is being moved.');
});

test('what comes up stands with its account, what is at risk says why', async () => {
  navigation.go('/queue?tab=coming-up');
  page();
  const whose = (await screen.findByRole('heading', { name: '@bakehouse' })).closest('li')!;
  expect(whose).toHaveTextContent('5 scheduled');
  expect(whose).toHaveTextContent('1 at risk');
  expect(whose).toHaveTextContent('The video is gone.');
  expect(within(whose).getByText('Ready')).toBeVisible();
  expect(within(whose).getByRole('link', { name: 'and 3 more' })).toHaveAttribute('href', `/calendar?view=agenda&account=${account().id}`);
});

test('only what is at risk can be asked for', async () => {
  navigation.go('/queue?tab=coming-up');
  const { user, api } = page();
  await user.click(await screen.findByRole('button', { name: 'At risk, 1' }));
  expect(navigation.path()).toBe('/queue?tab=coming-up&ready=at-risk');
  await waitFor(() => expect(api.calls.some(({ path }) => path.includes('atRisk=true'))).toBe(true));
});
