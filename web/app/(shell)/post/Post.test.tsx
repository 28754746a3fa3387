import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Post } from './Post';
import type { EvidenceResponse, EvidenceVideoResponse, PublicationResponse } from '@/lib/api/types';
import { createLiveApplier } from '@/lib/live/apply';
import type { PublicationLiveData } from '@/lib/live/events';
import { detail, post } from '@/tests/calendarSamples';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { publication, workspacePath, WORKSPACE } from '@/tests/samples';

const POST = `GET ${workspacePath(`/posts/${post().id}`)}`;
const ids = publication();
const of = (rest: string) => workspacePath(`/publications/${ids.id}${rest}`);
const DETAIL = `GET ${of('')}`;
const EVIDENCE = `GET ${of('/evidence')}`;

const show = (over: Partial<PublicationResponse> = {}, routes: Record<string, Answer> = {}) => {
  const found = publication(over);
  return showPage(<Post />, { [POST]: () => post({ publications: [found] }), [DETAIL]: () => detail(found), [EVIDENCE]: () => evidence(), ...routes });
};

const evidence = (...videos: Partial<EvidenceVideoResponse>[]): EvidenceResponse => ({
  unavailable: null,
  videos: videos.map((video) => ({ tikTokPostId: '7600000000000000001', description: 'Croissants at five', createdAt: '2026-11-25T09:58:00+00:00', durationSec: 7, url: 'https://www.tiktok.com/@bakehouse/video/7600000000000000001', fits: true, ...video })),
});

const section = async () => within((await screen.findByRole('heading', { level: 2, name: '@bakehouse' })).closest('section')!);
const trouble = (action: string) => ({ state: 'failed', problem: { code: 'x', message: 'TikTok judged this post as risky.', action, reference: 'LOG1' } }) as const;

beforeEach(() => void vi.restoreAllMocks());
beforeEach(() => navigation.go(`/post?id=${post().id}`));

test('shows what the post is', async () => {
  show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Croissants at five' })).toBeVisible();
  expect(screen.getByLabelText('Video of this post')).toHaveAttribute('src', '/content');
  expect(screen.getByText('7.9 MB')).toBeVisible();
  expect(screen.getByText('1080 × 1920, 29.97 fps')).toBeVisible();
  expect(screen.getByText('h264, aac')).toBeVisible();
});

test('facts that nobody could check say so', async () => {
  showPage(<Post />, { [POST]: () => post({ media: { ...post().media!, facts: null, checked: false } }), [DETAIL]: never });
  expect(await screen.findByText('Not checked')).toBeVisible();
});

test('a publication says when, in its zone, and how long until then', async () => {
  show();
  const found = await section();
  expect(found.getByText('Scheduled', { selector: 'span' })).toBeVisible();
  expect(await found.findByText('Today, 13:00')).toBeVisible();
  expect(found.getByText('Berlin (UTC+1)')).toBeVisible();
  expect(await found.findByText('in 2 h')).toBeVisible();
  expect(found.getByRole('link', { name: 'Open profile' })).toHaveAttribute('href', ids.account.profileUrl);
  expect(found.queryByRole('list', { name: 'Progress for @bakehouse' })).not.toBeInTheDocument();
});

test('the steps move with the live events, without reading anything again for the per cent', async () => {
  const { api, client } = show({ state: 'publishing', step: { name: 'claimed', percent: null } });
  const steps = within(await screen.findByRole('list', { name: 'Progress for @bakehouse' }));
  const current = () => steps.getAllByRole('listitem').find((step) => step.getAttribute('aria-current') === 'step');
  expect(current()).toHaveTextContent('Start');
  const live = createLiveApplier(client, WORKSPACE, 60_000);
  const hear = (state: PublicationLiveData['state'], name: string, percent: number | null, version: number) =>
    act(() => live.apply({ kind: 'publication', data: { id: ids.id, postId: ids.postId, accountId: ids.account.id, state, step: { name, percent }, version } }));
  hear('publishing', 'uploading', 40, 5);
  await waitFor(() => expect(current()).toHaveTextContent('Upload 40 %'));
  expect(screen.getByText('Uploading 40 %')).toBeVisible();
  expect(screen.getByText('@bakehouse: Uploading')).toBeInTheDocument();
  hear('publishing', 'uploading', 80, 6);
  await waitFor(() => expect(current()).toHaveTextContent('Upload 80 %'));
  hear('processing', 'processing', null, 7);
  await waitFor(() => expect(current()).toHaveTextContent('Process'));
  expect(screen.getByText('@bakehouse: Processing')).toBeInTheDocument();
  hear('published', 'published', null, 8);
  await waitFor(() => expect(current()).toBeUndefined());
  expect(steps.getAllByText('done')).toHaveLength(5);
  expect(api.sent('GET', workspacePath(`/posts/${post().id}`))).toHaveLength(1);
  live.stop();
});

test('why it waits, and until when', async () => {
  show({ waiting: { code: 'rate_limited', message: 'TikTok asks to go slower.', until: '2026-11-25T12:10:00+00:00' } });
  expect((await screen.findByText('Goes on Today, 13:10.')).parentElement).toHaveTextContent('TikTok asks to go slower. Goes on Today, 13:10.');
});

test('what waits for a paused account says so, without a time', async () => {
  show({ waiting: { code: 'account_paused', message: 'The account is paused. Resume it to publish.', until: null } });
  expect(await screen.findByText('The account is paused. Resume it to publish.')).toBeVisible();
});

test('a failure that a retry mends is retried', async () => {
  const { api, user } = show(trouble('retry'), { [`PUT ${of('/retry')}`]: () => publication({ state: 'publishing' }) });
  const alert = await screen.findByText(/TikTok judged this post as risky/, { selector: '[role=alert] *' });
  expect(alert).toHaveTextContent('Reference LOG1');
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('It is tried again now.')).toBeVisible();
  expect(api.sent('PUT', of('/retry'))[0]?.body).toEqual({ version: 4 });
});

test('a failure that a change mends leads to the composer', async () => {
  show(trouble('edit'));
  expect(await screen.findByRole('link', { name: 'Edit post' })).toHaveAttribute('href', `/compose?post=${ids.postId}`);
});

test('what was mended elsewhere can be retried here', async () => {
  const { api, user } = show(trouble('reconnect'), { [`PUT ${of('/retry')}`]: () => publication({ state: 'publishing' }) });
  await user.click(await screen.findByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('It is tried again now.')).toBeVisible();
  expect(api.sent('PUT', of('/retry'))[0]?.body).toEqual({ version: 4 });
});

test('a draft is scheduled from here', async () => {
  const { api, user } = show({ state: 'draft', schedule: null }, { [`PUT ${of('/schedule')}`]: () => publication() });
  await user.click((await section()).getByRole('button', { name: 'Schedule…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Schedule for one account' }));
  await user.type(dialog.getByLabelText('Date'), '2026-11-25');
  await user.type(dialog.getByLabelText('Time'), '13:00');
  await user.click(dialog.getByRole('button', { name: 'Schedule' }));
  expect(await screen.findByText('Moved to Wed 25 Nov, 13:00.')).toBeVisible();
  expect(api.sent('PUT', of('/schedule'))[0]?.body).toMatchObject({ localTime: '2026-11-25T13:00:00', timeZone: 'Europe/Berlin' });
});

test('a failure that a new consent mends leads to TikTok', async () => {
  const assign = vi.fn();
  vi.stubGlobal('location', { ...window.location, assign });
  const { user } = show(trouble('reconnect'), {
    [`POST ${workspacePath('/accounts/connections')}`]: { status: 201, body: { authorizeUrl: 'https://tiktok.test/authorize', expiresAt: '2026-11-25T10:10:00+00:00' } },
  });
  await user.click(await screen.findByRole('button', { name: 'Reconnect' }));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('https://tiktok.test/authorize'));
});

test.each([
  ['Yes, it is there', 'published', 'It counts as published.'],
  ['No, it is not', 'notPublished', 'It counts as not published; you can retry it now.'],
])('an uncertain one is decided by a look: %s', async (button, outcome, words) => {
  const { api, user } = show({ state: 'uncertain', problem: { code: 'x', message: 'The connection broke.', action: 'decide', reference: null } }, { [`PUT ${of('/resolution')}`]: () => publication({ state: 'failed' }) });
  expect(await screen.findByText('Is it on TikTok?')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open @bakehouse on TikTok' })).toHaveAttribute('href', ids.account.profileUrl);
  expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: button }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(api.sent('PUT', of('/resolution'))[0]?.body).toEqual({ version: 4, outcome });
});

test('what TikTok shows is laid before the one who decides, and one of it can be the answer', async () => {
  const { api, user } = show(
    { state: 'uncertain' },
    {
      [EVIDENCE]: () => evidence({}, { tikTokPostId: '7600000000000000002', description: '', fits: false }),
      [`PUT ${of('/resolution')}`]: () => publication({ state: 'published' }),
    },
  );
  const list = within(await screen.findByRole('list', { name: 'New public videos of this account' }));
  const [first, second] = list.getAllByRole('listitem').map((item) => within(item));
  expect(first!.getByText('Same caption and length')).toBeVisible();
  expect(first!.getByText('0:07')).toBeVisible();
  expect(first!.getByRole('link', { name: 'Open' })).toHaveAttribute('href', 'https://www.tiktok.com/@bakehouse/video/7600000000000000001');
  expect(second!.getByText('No caption')).toBeVisible();
  expect(second!.queryByText('Same caption and length')).not.toBeInTheDocument();
  await user.click(first!.getByRole('button', { name: 'It is this one: Croissants at five' }));
  expect(await screen.findByText('It counts as published.')).toBeVisible();
  expect(api.sent('PUT', of('/resolution'))[0]?.body).toEqual({ version: 4, outcome: 'published', tikTokPostId: '7600000000000000001' });
});

test.each([
  ['no video', () => evidence(), /no new public video of this account/],
  ['a list that cannot be read', () => ({ videos: [], unavailable: { code: 'not_listed', message: 'TikTok lists public videos only.', action: 'decide', reference: null } }), /TikTok lists public videos only/],
  ['a server that does not answer', problem(503, 'unavailable', 'Away.'), /list could not be read/],
] as [string, Answer, RegExp][])('%s is said and can be asked again', async (_, answer, words) => {
  const { api, user } = show({ state: 'uncertain' }, { [EVIDENCE]: answer });
  expect(await screen.findByText(words)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  await waitFor(() => expect(api.sent('GET', of('/evidence'))).toHaveLength(2));
});

test('an answer to something that has moved on loads it again and says so', async () => {
  const { api, user } = show({ state: 'uncertain' }, { [`PUT ${of('/resolution')}`]: problem(409, 'version_conflict', 'Load it again.') });
  await user.click(await screen.findByRole('button', { name: 'Yes, it is there' }));
  expect(await screen.findByText(/Somebody changed it meanwhile/)).toBeVisible();
  await waitFor(() => expect(api.sent('GET', workspacePath(`/posts/${post().id}`)).length).toBeGreaterThan(1));
});

test('moves and cancels', async () => {
  const { api, user } = show({}, {
    [`PUT ${of('/schedule')}`]: () => publication({ version: 5, schedule: { ...ids.schedule!, localTime: '2026-11-27T13:00:00' } }),
    [`PUT ${of('/cancellation')}`]: () => publication({ state: 'cancelled' }),
  });
  const found = await section();
  await user.click(found.getByRole('button', { name: 'Move to…' }));
  await user.click(await screen.findByRole('button', { name: 'Move' }));
  expect(await screen.findByText('Moved to Fri 27 Nov, 13:00.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(found.getByRole('button', { name: 'Cancel' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel publication' }));
  expect(await screen.findByText('The publication for @bakehouse is cancelled.')).toBeVisible();
  expect(api.sent('PUT', of('/cancellation'))).toHaveLength(1);
});

test('the ledger tells attempts and every event with its time', async () => {
  show({ state: 'published', tikTokUrl: 'https://www.tiktok.com/@bakehouse/video/1', publishedAt: '2026-11-25T09:00:00+00:00' });
  const found = await section();
  expect(await found.findByText('v_pub_file~1.123', { selector: 'code' })).toBeVisible();
  expect(found.getByText('5.0 MB of 7.9 MB')).toBeVisible();
  expect(found.getByText('For Wed 25 Nov, 13:00 in Europe/Berlin')).toBeVisible();
  expect(found.getByText('13:00:02')).toBeInTheDocument();
  expect(found.getByRole('link', { name: 'Open on TikTok' })).toHaveAttribute('href', 'https://www.tiktok.com/@bakehouse/video/1');
});

test('with several accounts a ledger is read when it is opened', async () => {
  const second = publication({ id: 'b', account: { ...ids.account, id: 'second', username: 'loom' } });
  const { api, user } = showPage(<Post />, { [POST]: () => post({ publications: [ids, second] }), [DETAIL]: () => detail(ids) });
  const found = await section();
  expect(api.sent('GET', of(''))).toHaveLength(0);
  await user.click(found.getByRole('button', { name: 'Ledger' }));
  expect(await found.findByText('Attempt 1')).toBeInTheDocument();
  expect(found.getByRole('button', { name: 'Ledger' })).toHaveAttribute('aria-expanded', 'true');
});

test('support details go to the clipboard', async () => {
  const { user } = show({ state: 'failed' });
  await user.click(await screen.findByRole('button', { name: 'Copy support details' }));
  expect(await screen.findByText('Copied. No captions or secrets are in it.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toContain('v_pub_file~1.123');
});

test('a browser that does not let us copy is explained', async () => {
  const { user } = show({ state: 'failed' });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await user.click(await screen.findByRole('button', { name: 'Copy support details' }));
  expect(await screen.findByText(/The browser did not let us copy/)).toBeVisible();
});

test('the whole post is unscheduled after a question', async () => {
  const path = workspacePath(`/posts/${post().id}/schedule`);
  const { api, user } = show({}, { [`DELETE ${path}`]: () => post() });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Unschedule' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Unschedule this post?' })).getByRole('button', { name: 'Unschedule' }));
  expect(await screen.findByText('It is a draft again.')).toBeVisible();
  expect(api.calls.some((call) => call.method === 'DELETE' && call.path === `${path}?version=7`)).toBe(true);
});

test('deleting leads back to the list', async () => {
  const { user } = show({}, { [`DELETE ${workspacePath(`/posts/${post().id}`)}`]: { status: 204 } });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Delete this post?' })).getByRole('button', { name: 'Delete post' }));
  await waitFor(() => expect(navigation.router.replace).toHaveBeenCalledWith('/posts'));
});

test('a post without accounts says what to do', async () => {
  showPage(<Post />, { [POST]: () => post({ publications: [] }) });
  expect(await screen.findByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test.each([
  ['is not there', `/post?id=${post().id}`],
  ['has no id', '/post'],
])('a post that %s is gone', async (_, path) => {
  navigation.go(path);
  showPage(<Post />, {});
  expect(await screen.findByRole('heading', { name: 'This post is gone' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'All posts' })).toHaveAttribute('href', '/posts');
});

test('says that it loads, and why it could not', async () => {
  const { unmount } = showPage(<Post />, { [POST]: never });
  expect(screen.getByText('Loading')).toBeInTheDocument();
  unmount();
  showPage(<Post />, { [POST]: problem(403, 'x', 'You may not see this.') });
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not see this.');
});

test('a draft in the inbox says what is left to do, and gives the caption along', async () => {
  const { user } = show({ state: 'delivered' });
  expect(await screen.findByText('In the TikTok inbox')).toBeVisible();
  expect(screen.getByText(/tap the notification in its inbox/)).toBeVisible();
  expect((await section()).getByText('In the inbox')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy caption' }));
  expect(await screen.findByText('The caption is copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('Croissants at five');
});

test('a draft that was posted twice lists both posts', async () => {
  const found = publication({ state: 'published' });
  const posts = ['1', '2'].map((n) => ({ tikTokPostId: n, url: `https://www.tiktok.com/@bakehouse/video/${n}`, foundAt: '2026-11-25T09:00:00+00:00' }));
  show(found, { [DETAIL]: () => detail(found, { posts }) });
  expect(await screen.findByRole('link', { name: 'Post 1' })).toHaveAttribute('href', posts[0]!.url);
  expect(screen.getByRole('link', { name: 'Post 2' })).toBeVisible();
});
