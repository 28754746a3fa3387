import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Library } from './Library';
import { media } from '@/tests/composerSamples';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { workspacePath } from '@/tests/samples';
import { fakeTransport, fileOf, uploadsOn, WithUploads } from '@/tests/uploads';

const LIST = `GET ${workspacePath('/media')}`;
const ONE = `GET ${workspacePath(`/media/${media().id}`)}`;
const page = (...items: ReturnType<typeof media>[]) => ({ items, next: null });

const showLibrary = (routes: Record<string, Answer>, uploads?: ReturnType<typeof uploadsOn>) =>
  showPage(
    <WithUploads uploads={uploads}>
      <Library />
    </WithUploads>,
    routes,
  );

test('shows that it loads', () => {
  showLibrary({ [LIST]: never });
  expect(screen.getByText('Loading')).toBeInTheDocument();
});

test('says why it could not be loaded and loads again', async () => {
  let down = true;
  const { user } = showLibrary({ [LIST]: () => (down ? { status: 503, body: { detail: 'The database rests.', code: 'unavailable' } } : page(media())) });
  expect(await screen.findByText('The database rests.')).toBeVisible();
  down = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('morning-batch.mp4')).toBeVisible();
});

test('teaches while it is empty, and takes the first file', async () => {
  const { transport, opened } = fakeTransport();
  const { user } = showLibrary({ [LIST]: () => page() }, uploadsOn(transport));
  expect(await screen.findByRole('heading', { name: 'Upload your first video or photos' })).toBeVisible();
  await user.upload(screen.getByLabelText('Upload files'), fileOf('first.mp4'));
  expect(opened[0]?.file.name).toBe('first.mp4');
});

test('each state says what it is', async () => {
  const rejected = media({ id: 'r', fileName: 'sound.mp4', state: 'rejected', problem: { code: 'no_video_stream', message: 'There is no picture in it.', action: 'none', reference: null } });
  showLibrary({ [LIST]: () => page(media(), media({ id: 'p', fileName: 'new.mp4', state: 'processing', facts: null }), rejected, media({ id: 'n', fileName: 'raw.mp4', checked: false, facts: null })) });
  expect((await screen.findAllByText('0:12'))[0]).toBeVisible();
  expect(screen.getByText('Checking…')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Details of sound\.mp4.*Rejected/ })).toHaveTextContent('There is no picture in it.');
  expect(screen.getByText('Not checked')).toBeVisible();
});

test('the details play the video, name its facts, and lead to the composer', async () => {
  const { user } = showLibrary({ [LIST]: () => page(media()), [ONE]: () => media() });
  await user.click(await screen.findByRole('button', { name: /^Details of morning-batch\.mp4/ }));
  const panel = within(await screen.findByRole('dialog', { name: 'Details' }));
  expect(await panel.findByText('1080 × 1920')).toBeVisible();
  expect(panel.getByText('8.1 MB')).toBeVisible();
  expect(panel.getByText(media().sha256!)).toBeVisible();
  expect(panel.getByLabelText('Play morning-batch.mp4')).toHaveAttribute('src', media().contentUrl);
  expect(panel.getByRole('link', { name: 'Compose with this' })).toHaveAttribute('href', `/compose?media=${media().id}`);
});

test('a video in use says why it stays', async () => {
  const used = media({ postCount: 2 });
  const { user } = showLibrary({ [LIST]: () => page(used), [ONE]: () => used });
  await user.click(await screen.findByRole('button', { name: /^Details of morning-batch\.mp4/ }));
  expect(await screen.findByText(/It cannot be deleted: 2 posts use it/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
});

test('asks before it deletes, and says why when it is refused', async () => {
  let used = true;
  const { user } = showLibrary({
    [LIST]: () => (used ? page(media()) : page()),
    [ONE]: () => media(),
    [`DELETE ${workspacePath(`/media/${media().id}`)}`]: () => (used ? problem(409, 'media_in_use', 'A post uses this video.') : { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: /^Details of morning-batch\.mp4/ }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Delete morning-batch.mp4?' }));
  await user.click(dialog.getByRole('button', { name: 'Delete file' }));
  expect(await dialog.findByText('A post uses this video.')).toBeVisible();
  used = false;
  await user.click(dialog.getByRole('button', { name: 'Delete file' }));
  await waitFor(() => expect(screen.queryByText('morning-batch.mp4')).not.toBeInTheDocument());
});
