import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Post } from './Post';
import type { PostResponse, PublicationResponse } from '@/lib/api/types';
import { media, post } from '@/tests/calendarSamples';
import { problem, type Answer } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { publication, workspacePath } from '@/tests/samples';

const PATH = workspacePath(`/posts/${post().id}`);
const of = (n: number, over: Partial<PublicationResponse> = {}) => publication({ id: `p${n}`, account: { ...publication().account, id: `a${n}`, username: `handle_${n}` }, ...over });

function show(over: Partial<PostResponse> = {}, routes: Record<string, Answer> = {}) {
  navigation.go(`/post?id=${post().id}`);
  return showPage(<Post />, { [`GET ${PATH}`]: () => post(over), ...routes });
}

type View = ReturnType<typeof show>;

async function chosen({ user }: View, item: 'Unschedule' | 'Delete') {
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  return within(await screen.findByRole('dialog'));
}

const facts = () => Object.fromEntries([...screen.getByLabelText('Facts').querySelectorAll('div')].map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]));

test('leads back to the list and to the composer', async () => {
  show();
  expect(await screen.findByRole('link', { name: 'Posts' })).toHaveAttribute('href', '/posts');
  expect(screen.getByRole('link', { name: 'Edit' })).toHaveAttribute('href', `/compose?post=${post().id}`);
});

test('says who wrote it, when it was saved, and what the video is', async () => {
  show();
  await waitFor(() => expect(screen.getByText('2 h ago')).toBeVisible());
  expect(facts()).toEqual({
    Author: 'Sample Owner',
    'Last saved': '2 h ago',
    File: 'croissants.mp4',
    Size: '7.9 MB',
    Length: '0:12',
    Video: '1080 × 1920, 29.97 fps',
    Format: 'h264, aac',
  });
});

test('a silent video says so', async () => {
  show({ media: media({ facts: { ...media().facts!, audioCodec: null } }) });
  expect(await screen.findByText('h264, silent')).toBeVisible();
});

test('a post without a video or a caption says so', async () => {
  show({ caption: '', media: null });
  expect(await screen.findByRole('heading', { level: 1, name: 'No caption' })).toBeVisible();
  expect(screen.queryByLabelText('Video of this post')).toBeNull();
  expect(Object.keys(facts())).toEqual(['Author', 'Last saved']);
});

test('a rejected video is not played', async () => {
  show({ media: media({ state: 'rejected', thumbnailUrl: '/thumbnail' }) });
  expect(await screen.findByRole('img', { name: 'No video yet' })).toHaveAttribute('src', '/thumbnail');
  expect(screen.queryByLabelText('Video of this post')).toBeNull();
});

test('several accounts are counted, trouble first, and each has its own part', async () => {
  show({ publications: [of(1), of(2, { state: 'failed' }), of(3), of(4, { state: 'published' })] });
  await screen.findByRole('heading', { name: '@handle_1' });
  expect(screen.getAllByText(/^\d (failed|scheduled|published)$/).map(({ textContent }) => textContent)).toEqual(['1 failed', '2 scheduled', '1 published']);
  expect(screen.getAllByRole('region').map((part) => within(part).getByRole('heading', { level: 2 }).textContent)).toEqual(['@handle_1', '@handle_2', '@handle_3', '@handle_4']);
});

test('accounts that agree need no counting', async () => {
  show({ publications: [of(1), of(2)] });
  await screen.findByRole('heading', { name: '@handle_1' });
  expect(screen.queryByText('2 scheduled')).toBeNull();
});

test('a single account needs no summary', async () => {
  show();
  await screen.findByRole('heading', { name: '@bakehouse' });
  expect(screen.getAllByText('Scheduled')).toHaveLength(1);
});

test('nothing that waits, nothing to unschedule', async () => {
  const { user } = show({ publications: [of(1, { state: 'published' })] });
  await user.click(await screen.findByRole('button', { name: 'More actions' }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Delete']);
});

test('unscheduling says how many lose their time', async () => {
  const view = show({ publications: [of(1), of(2), of(3, { state: 'published' })] });
  expect((await chosen(view, 'Unschedule')).getByText(/^Its 2 scheduled publications become drafts again/)).toBeVisible();
});

test('unscheduling that comes too late says why and asks no longer', async () => {
  const view = show({}, { [`DELETE ${PATH}/schedule`]: problem(409, 'already_started', 'It is being published already.') });
  await view.user.click((await chosen(view, 'Unschedule')).getByRole('button', { name: 'Unschedule' }));
  expect(await screen.findByText('It is being published already.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('deleting says what is cancelled with it', async () => {
  const view = show({ publications: [of(1), of(2)] });
  expect((await chosen(view, 'Delete')).getByText(/its 2 publications that wait are cancelled/)).toBeVisible();
});

test('a deletion that is refused says why, and the reason is gone when it is asked again', async () => {
  const view = show({}, { [`DELETE ${PATH}`]: problem(409, 'publication_running', 'It is being published right now.') });
  const dialog = await chosen(view, 'Delete');
  await view.user.click(dialog.getByRole('button', { name: 'Delete post' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('It is being published right now.');
  await view.user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await chosen(view, 'Delete')).queryByRole('alert')).toBeNull();
  expect(navigation.router.replace).not.toHaveBeenCalled();
});

test('a post that is deleted while its page stands open is gone', async () => {
  let gone = false;
  const { client } = show({}, { [`GET ${PATH}`]: () => (gone ? { status: 404, body: { code: 'not_found', detail: 'There is no such post.' } } : post()) });
  await screen.findByRole('heading', { name: 'Croissants at five' });
  gone = true;
  await act(() => client.invalidateQueries());
  expect(await screen.findByRole('heading', { name: 'This post is gone' })).toBeVisible();
});

test('a line that is down for a moment leaves what is shown', async () => {
  let down = false;
  const { client } = show({}, { [`GET ${PATH}`]: () => (down ? { status: 503, body: {} } : post()) });
  await screen.findByRole('heading', { name: 'Croissants at five' });
  down = true;
  await act(() => client.invalidateQueries());
  expect(screen.getByRole('heading', { name: 'Croissants at five' })).toBeVisible();
});
