import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { compose, CREATE, EDIT, LIBRARY, READ, VIDEO, WITH_VIDEO } from '@/tests/compose';
import { media, post } from '@/tests/composerSamples';
import { problem, type ApiCall } from '@/tests/fakeApi';
import { workspacePath } from '@/tests/samples';
import { fakeTransport, fileOf, uploadsOn } from '@/tests/uploads';

const other = media({ id: 'the-other', fileName: 'evening-batch.mp4' });
const OTHER = `GET ${workspacePath('/media/the-other')}`;

const section = () => screen.findByRole('region', { name: 'Video or photos' });
const dialog = () => screen.findByRole('dialog', { name: 'Choose a video or photos' });
const cover = () => screen.findByRole('slider', { name: 'Cover frame' });

/** happy-dom makes no DataTransfer: the files are given as the browser gives them. */
const files = (...dropped: File[]) => ({ dataTransfer: { types: ['Files'], files: dropped } });

beforeEach(() => sessionStorage.clear());

test('a video of the library is chosen in a dialog and stands in the post with what is known of it', async () => {
  const { user } = compose('/compose');
  await user.click(await screen.findByRole('button', { name: 'Choose from the library' }));
  await user.click(await within(await dialog()).findByRole('button', { name: /^Use morning-batch.mp4/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await within(await section()).findByText('0:12 · 8.1 MB · 1080 × 1920')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Choose a video or photos.' })).toBeNull();
});

test('the dialog shows which video is chosen, and none that TikTok would refuse', async () => {
  const { user } = compose(WITH_VIDEO, { [LIBRARY]: () => ({ items: [media(), other, media({ id: 'bad', fileName: 'bad.mov', state: 'rejected' })], next: null }) });
  await user.click(await screen.findByRole('button', { name: 'Change' }));
  const list = within(await dialog());
  expect(await list.findByRole('button', { name: /morning-batch/ })).toHaveAttribute('aria-pressed', 'true');
  expect(list.getByRole('button', { name: /evening-batch/ })).toHaveAttribute('aria-pressed', 'false');
  expect(list.queryByRole('button', { name: /bad\.mov/ })).toBeNull();
});

test('an empty library says so and offers to upload', async () => {
  const { user } = compose('/compose', { [LIBRARY]: () => ({ items: [], next: null }) });
  await user.click(await screen.findByRole('button', { name: 'Choose from the library' }));
  expect(await within(await dialog()).findByText('The library is empty. Upload a video or photos to use them here.')).toBeVisible();
  expect(within(await dialog()).getByRole('button', { name: 'Upload files' })).toBeVisible();
});

test('a library that cannot be loaded is asked for again', async () => {
  let down = true;
  const { user } = compose('/compose', { [LIBRARY]: () => (down ? { status: 503, body: { code: 'x', detail: 'The store is down.' } } : { items: [media()], next: null }) });
  await user.click(await screen.findByRole('button', { name: 'Choose from the library' }));
  expect(await within(await dialog()).findByText('The store is down.')).toBeVisible();
  down = false;
  await user.click(within(await dialog()).getByRole('button', { name: 'Try again' }));
  expect(await within(await dialog()).findByRole('button', { name: /morning-batch/ })).toBeVisible();
});

test('a long library goes on with what follows the last one shown', async () => {
  const { user } = compose('/compose', { [LIBRARY]: ({ path }: ApiCall) => (path.includes('cursor=second') ? { items: [other], next: null } : { items: [media()], next: 'second' }) });
  await user.click(await screen.findByRole('button', { name: 'Choose from the library' }));
  await user.click(await within(await dialog()).findByRole('button', { name: 'Load more' }));
  expect(await within(await dialog()).findByRole('button', { name: /evening-batch/ })).toBeVisible();
  expect(within(await dialog()).queryByRole('button', { name: 'Load more' })).toBeNull();
});

test('Escape closes the dialog and chooses nothing', async () => {
  const { user } = compose('/compose');
  await user.click(await screen.findByRole('button', { name: 'Choose from the library' }));
  await within(await dialog()).findByRole('button', { name: /morning-batch/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'Choose a video or photos.' })).toBeVisible();
});

test('a file chosen here is uploaded and put into the post when it has arrived', async () => {
  const { transport, opened } = fakeTransport();
  const { user } = compose('/compose', {}, uploadsOn(transport));
  await user.upload(within(await section()).getByLabelText('Upload files', { selector: 'input' }), fileOf('morning-batch.mp4'));
  expect(screen.getByText(/^morning-batch.mp4 is being uploaded. You can go on composing/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'The video is still being uploaded.' })).toBeVisible();
  act(() => opened[0]!.events.progress(500));
  await waitFor(() => expect(screen.getByRole('progressbar', { name: /morning-batch.mp4/ })).toHaveAttribute('aria-valuenow', '50'));
  act(() => opened[0]!.events.done(media().id));
  expect(await within(await section()).findByText('Ready')).toBeVisible();
  expect(screen.queryByText(/is being uploaded/)).toBeNull();
});

test('a file dropped on the post is uploaded, only the first of several', async () => {
  const { transport, opened } = fakeTransport();
  compose('/compose', {}, uploadsOn(transport));
  const target = await screen.findByText('Drop a video or photos here');
  fireEvent.dragEnter(target, files());
  fireEvent.drop(target, files(fileOf('one.mp4'), fileOf('two.mp4')));
  expect(await screen.findByText(/^one.mp4 is being uploaded/)).toBeVisible();
  expect(opened).toHaveLength(1);
});

test('text dragged over the post is left to the browser', async () => {
  const { transport, opened } = fakeTransport();
  compose('/compose', {}, uploadsOn(transport));
  const target = await screen.findByText('Drop a video or photos here');
  expect(fireEvent.drop(target, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true);
  expect(opened).toHaveLength(0);
});

test('an upload that fails says why and no longer promises to arrive', async () => {
  const { transport, opened } = fakeTransport();
  const { user } = compose('/compose', {}, uploadsOn(transport));
  await user.upload(within(await section()).getByLabelText('Upload files', { selector: 'input' }), fileOf('notes.mp4'));
  act(() => opened[0]!.events.failed({ status: 422, message: 'This file is no video.', definite: true }));
  expect(await within(await section()).findByRole('alert')).toHaveTextContent('This file is no video.');
  expect(screen.queryByText(/is being uploaded/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Choose a video or photos.' })).toBeVisible();
});

test('a video chosen while another one is being uploaded is not replaced when that one arrives', async () => {
  const { transport, opened } = fakeTransport();
  const { user } = compose('/compose', { [OTHER]: () => other }, uploadsOn(transport));
  await user.upload(within(await section()).getByLabelText('Upload files', { selector: 'input' }), fileOf('late.mp4'));
  await user.click(screen.getByRole('button', { name: 'Choose from the library' }));
  await user.click(await within(await dialog()).findByRole('button', { name: /^Use morning-batch.mp4/ }));
  act(() => opened[0]!.events.done('the-other'));
  expect(await within(await section()).findByText('morning-batch.mp4')).toBeVisible();
  expect(within(await section()).queryByText('evening-batch.mp4')).toBeNull();
});

test('a video is taken out again', async () => {
  const { user } = compose(WITH_VIDEO);
  await user.click(await screen.findByRole('button', { name: 'Remove the video' }));
  expect(screen.getByText('Drop a video or photos here')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Choose a video or photos.' })).toBeVisible();
});

test('a video that was deleted meanwhile says so and another one can be chosen', async () => {
  compose(EDIT, { [READ]: () => post(), [VIDEO]: problem(404, 'not_found', 'There is no such media.') });
  expect(await within(await section()).findByRole('alert')).toHaveTextContent('This video is not in the library any more. Choose another one.');
  expect(screen.getByRole('button', { name: 'Choose from the library' })).toBeVisible();
});

test('a video that is still being checked has no cover to choose and holds the button back', async () => {
  compose(WITH_VIDEO, { [VIDEO]: () => media({ state: 'processing', facts: null }) });
  expect(await screen.findByRole('button', { name: 'The video is still being checked.' })).toBeVisible();
  expect(screen.queryByRole('slider')).toBeNull();
});

test('a rejected video says which rule it breaks', async () => {
  const broken = { code: 'video_too_small', message: 'It is 200 pixels wide; TikTok asks for 360.', action: 'none', reference: null };
  compose(WITH_VIDEO, { [VIDEO]: () => media({ state: 'rejected', problem: broken }) });
  expect(await within(await section()).findByText('It is 200 pixels wide; TikTok asks for 360.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'This file cannot be published. Choose another video.' })).toBeVisible();
});

test('a video without facts is not checked, and says so', async () => {
  compose(WITH_VIDEO, { [VIDEO]: () => media({ facts: null, checked: false }) });
  expect(await within(await section()).findByText('8.1 MB')).toBeVisible();
  expect(within(await section()).getByText('Not checked')).toBeVisible();
});

test('the cover is a frame of the video, chosen by arrow keys, and can be given back', async () => {
  const { user } = compose(WITH_VIDEO);
  expect(await cover()).toHaveAttribute('aria-valuemax', '12000');
  expect(screen.getByText('First frame')).toBeVisible();
  act(() => screen.getByRole('slider', { name: 'Cover frame' }).focus());
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(screen.getByText('at 0:00.3')).toBeVisible();
  await user.keyboard('{End}');
  expect(screen.getByText('at 0:12.0')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use the first frame' }));
  expect(screen.getByText('First frame')).toBeVisible();
});

test('another video begins with its own first frame', async () => {
  const { user } = compose(EDIT, { [READ]: () => post({ coverTimestampMs: 3_000 }), [LIBRARY]: () => ({ items: [media(), other], next: null }), [OTHER]: () => other });
  expect(await screen.findByText('at 0:03.0')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.click(await within(await dialog()).findByRole('button', { name: /evening-batch/ }));
  expect(await screen.findByText('First frame')).toBeVisible();
});

test('a refused cover says so below the strip until another frame is chosen', async () => {
  const { user } = compose(WITH_VIDEO, { [CREATE]: problem(422, 'invalid', 'No.', { coverTimestampMs: [{ code: 'outside', message: 'The cover lies behind the end.' }] }) });
  await cover();
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText('The cover lies behind the end.')).toBeVisible();
  act(() => screen.getByRole('slider', { name: 'Cover frame' }).focus());
  await user.keyboard('{ArrowRight}');
  expect(screen.queryByText('The cover lies behind the end.')).toBeNull();
});
