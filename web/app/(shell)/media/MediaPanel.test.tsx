import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Library } from './Library';
import { workspaceKey } from '@/lib/api/keys';
import type { MediaResponse } from '@/lib/api/types';
import { media } from '@/tests/composerSamples';
import { problem, type Answer } from '@/tests/fakeApi';
import { fakeIntersection } from '@/tests/intersection';
import { showPage } from '@/tests/render';
import { workspacePath, WORKSPACE } from '@/tests/samples';
import { fakeTransport, fileOf, uploadsOn, WithUploads } from '@/tests/uploads';

const LIST = `GET ${workspacePath('/media')}`;
const ONE = `GET ${workspacePath(`/media/${media().id}`)}`;
const REMOVE = `DELETE ${workspacePath(`/media/${media().id}`)}`;
const page = (...items: MediaResponse[]) => ({ items, next: null });

function showLibrary(routes: Record<string, Answer>) {
  const { transport, opened } = fakeTransport();
  const view = showPage(
    <WithUploads uploads={uploadsOn(transport)}>
      <Library />
    </WithUploads>,
    routes,
  );
  return { ...view, opened };
}

async function openOne(over: Partial<MediaResponse> = {}, routes: Record<string, Answer> = {}) {
  const view = showLibrary({ [LIST]: () => page(media(over)), [ONE]: () => media(over), ...routes });
  await view.user.click(await screen.findByRole('button', { name: /^Details of morning-batch\.mp4/ }));
  return { ...view, panel: within(await screen.findByRole('dialog', { name: 'Details' })) };
}

const facts = () => Object.fromEntries([...document.querySelectorAll('dl > div')].map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]));

test('one, several, and more than are loaded are counted as such', async () => {
  const { client } = showLibrary({ [LIST]: () => page(media()) });
  expect(await screen.findByText('1 file')).toBeVisible();
  const two = [media(), media({ id: 'b' })];
  const show = (items: MediaResponse[], next: string | null) => act(() => client.setQueryData(workspaceKey(WORKSPACE, 'media', 'library'), { pages: [{ items, next }], pageParams: [undefined] }));
  show(two, null);
  expect(await screen.findByText('2 files')).toBeVisible();
  show(two, 'more');
  expect(await screen.findByText('2+ files')).toBeVisible();
});

test('files dropped anywhere are uploaded, and a hint shows while they hang above', async () => {
  const { opened } = showLibrary({ [LIST]: () => page(media()) });
  const target = await screen.findByText('morning-batch.mp4');
  const dataTransfer = { types: ['Files'], files: [fileOf('one.mp4'), fileOf('two.mp4')] };
  fireEvent.dragEnter(target, { dataTransfer });
  expect(screen.getByText('Drop to upload')).toBeVisible();
  fireEvent.drop(target, { dataTransfer });
  expect(screen.queryByText('Drop to upload')).not.toBeInTheDocument();
  expect(opened.map(({ file }) => file.name)).toEqual(['one.mp4', 'two.mp4']);
});

test('the hint stays while the pointer goes from one part of the page to another', async () => {
  showLibrary({ [LIST]: () => page(media()) });
  const target = await screen.findByText('morning-batch.mp4');
  const dataTransfer = { types: ['Files'], files: [] };
  fireEvent.dragEnter(target, { dataTransfer });
  fireEvent.dragEnter(screen.getByRole('heading', { name: 'Media' }), { dataTransfer });
  fireEvent.dragLeave(target, { dataTransfer });
  expect(screen.getByText('Drop to upload')).toBeVisible();
  fireEvent.dragLeave(screen.getByRole('heading', { name: 'Media' }), { dataTransfer });
  expect(screen.queryByText('Drop to upload')).not.toBeInTheDocument();
});

test('a page that cannot be loaded is asked for again by the button only', async () => {
  const { scrollToEnd } = fakeIntersection();
  const { api, user } = showLibrary({ [LIST]: ({ path }) => (path.includes('cursor') ? { status: 400, body: { code: 'x', detail: 'No.' } } : { items: [media()], next: 'more' }) });
  const asked = () => api.calls.filter(({ path }) => path.includes('cursor'));
  const button = await screen.findByRole('button', { name: 'Load more' });
  act(scrollToEnd);
  await waitFor(() => expect(asked()).toHaveLength(1));
  await waitFor(() => expect(button).toBeEnabled());
  expect(asked()).toHaveLength(1);
  await user.click(button);
  await waitFor(() => expect(asked()).toHaveLength(2));
});

test('pages come one after the other while the end stays in view', async () => {
  const { scrollToEnd } = fakeIntersection();
  showLibrary({
    [LIST]: ({ path }) =>
      path.includes('cursor=third') ? page(media({ id: 'c', fileName: 'c.mp4' })) : path.includes('cursor=second') ? { items: [media({ id: 'b', fileName: 'b.mp4' })], next: 'third' } : { items: [media()], next: 'second' },
  });
  await screen.findByRole('button', { name: 'Load more' });
  act(scrollToEnd);
  expect(await screen.findByText('c.mp4')).toBeVisible();
  expect(screen.getByText('b.mp4')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument();
});

test('what is known of a video is named, with when it came by the workspace’s clock', async () => {
  await openOne({ createdAt: '2026-11-24T23:30:00+00:00' });
  await screen.findByText('25 Nov 2026, 00:30');
  expect(facts()).toEqual({
    Duration: '0:12',
    Picture: '1080 × 1920',
    Frames: '30 per second',
    Codecs: 'h264, aac',
    Container: 'mp4',
    Size: '8.1 MB',
    Uploaded: '25 Nov 2026, 00:30',
    'Used in': 'No post',
    'SHA-256': media().sha256,
  });
});

test('a silent video says so', async () => {
  const { panel } = await openOne({ facts: { ...media().facts!, audioCodec: null } });
  expect(await panel.findByText('h264, no sound')).toBeVisible();
});

test('the hash is copied whole', async () => {
  const { user, panel } = await openOne();
  await user.click(await panel.findByRole('button', { name: 'Copy the SHA-256' }));
  expect(await navigator.clipboard.readText()).toBe(media().sha256);
  expect(await panel.findByRole('button', { name: 'Copied' })).toBeVisible();
});

test('a file that is being read says that it goes on by itself', async () => {
  const { panel } = await openOne({ state: 'processing', facts: null, sha256: null });
  expect(await panel.findByText(/^The file is being read/)).toBeVisible();
  expect(Object.keys(facts())).toEqual(['Size', 'Uploaded', 'Used in']);
});

test('a video on a machine that cannot check says that it can be published all the same', async () => {
  const { panel } = await openOne({ checked: false, facts: null });
  expect(await panel.findByText(/^This machine has no ffprobe/)).toBeVisible();
  expect(panel.getByRole('link', { name: 'Compose with this' })).toBeVisible();
});

test('a rejected file says why, and cannot be composed with or played', async () => {
  const { panel } = await openOne({ state: 'rejected', problem: { code: 'no_video_stream', message: 'There is no picture in it.', action: 'none', reference: null } });
  expect(await panel.findByText('There is no picture in it.')).toBeVisible();
  expect(panel.queryByRole('link', { name: 'Compose with this' })).not.toBeInTheDocument();
  expect(panel.queryByLabelText(/^Play/)).not.toBeInTheDocument();
  expect(panel.getByRole('button', { name: 'Delete' })).toBeVisible();
});

test('Escape closes the details and gives the focus back to the video', async () => {
  const { user } = await openOne();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: /^Details of morning-batch/ })).toHaveFocus());
});

test('details of a video that is gone say so', async () => {
  const { panel } = await openOne({}, { [ONE]: problem(404, 'not_found', 'There is no such video in this workspace.') });
  expect(await panel.findByText('There is no such video in this workspace.')).toBeVisible();
});

test('a deleted video is told by its name, and its details close', async () => {
  const { user } = await openOne({}, { [REMOVE]: { status: 204 } });
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(within(await screen.findByRole('dialog', { name: /^Delete morning-batch/ })).getByRole('button', { name: 'Delete file' }));
  expect(await screen.findByText('morning-batch.mp4 is deleted.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('what is being checked is looked at again without a live event', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  let state: MediaResponse['state'] = 'processing';
  const { api } = showLibrary({ [LIST]: () => page(media({ state })) });
  await screen.findByText('Checking…');
  state = 'ready';
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  await waitFor(() => expect(screen.queryByText('Checking…')).not.toBeInTheDocument());
  const read = api.sent('GET', workspacePath('/media')).length;
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(api.sent('GET', workspacePath('/media'))).toHaveLength(read);
});
