import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { UploadTray } from './UploadTray';
import { showPage } from '@/tests/render';
import { fakeTransport, fileOf, uploadsOn, WithUploads } from '@/tests/uploads';
import type { Unfinished } from '@/lib/uploads/transfer';

function showTray(unfinished: Unfinished[] = []) {
  const { transport, opened } = fakeTransport(unfinished);
  const uploads = uploadsOn(transport);
  const view = showPage(
    <WithUploads uploads={uploads}>
      <UploadTray />
    </WithUploads>,
  );
  return { ...view, uploads, opened };
}

test('teaches while it is empty', async () => {
  const { user } = showTray();
  await user.click(screen.getByRole('button', { name: 'Uploads' }));
  expect(await screen.findByText(/Nothing is being uploaded/)).toBeVisible();
});

test('opens by itself and shows per cent, amount and speed', async () => {
  const { uploads, opened } = showTray();
  act(() => void uploads.add([fileOf('a.mp4', 1_000)]));
  const tray = within(await screen.findByRole('dialog', { name: /^Uploads/ }));
  act(() => opened[0]!.events.progress(100));
  act(() => opened[0]!.events.progress(620));
  expect(await tray.findByText('62 %')).toBeVisible();
  expect(tray.getByText(/620 B of 1 kB · .+\/s/)).toBeVisible();
  expect(tray.getByRole('progressbar', { name: 'Upload of a.mp4' })).toHaveAttribute('aria-valuenow', '62');
  expect(screen.getByRole('button', { name: 'Uploads, 1 under way' })).toBeVisible();
  expect(screen.getByText('a.mp4 is being uploaded.')).toBeInTheDocument();
});

test('pauses, continues, and says when it has arrived', async () => {
  const { uploads, opened, user } = showTray();
  act(() => void uploads.add([fileOf('a.mp4')]));
  await user.click(await screen.findByRole('button', { name: 'Pause a.mp4' }));
  expect(screen.getByText(/^Paused/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Continue a.mp4' }));
  act(() => opened[0]!.events.done('the-media'));
  expect(await screen.findByText(/^Uploaded · /)).toBeVisible();
  expect(screen.getByText('a.mp4 is uploaded.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Clear finished' }));
  expect(screen.queryByText('a.mp4')).not.toBeInTheDocument();
});

test('a refused file says why and can only be taken off', async () => {
  const { uploads, opened } = showTray();
  act(() => void uploads.add([fileOf('notes.mp4')]));
  act(() => opened[0]!.events.failed({ status: 422, message: 'This file is no video.', definite: true }));
  expect(await screen.findByText('This file is no video.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try notes.mp4 again' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove notes.mp4 from the list' })).toBeVisible();
});

test('an unfinished upload asks for the same file and goes on with it', async () => {
  const { uploads, user, opened } = showTray([{ key: 'kept', fileName: 'long.mp4', size: 5_000, matches: ({ size }) => Promise.resolve(size === 5_000), forget: () => undefined }]);
  await act(() => uploads.restore());
  expect(screen.queryByText(/^Unfinished/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Uploads, 1 unfinished' }));
  expect(await screen.findByText('Unfinished. Choose the same file again to continue.')).toBeVisible();
  await user.upload(screen.getByLabelText('Choose long.mp4 again', { selector: 'input' }), fileOf('long.mp4', 4_000));
  expect(await screen.findByText(/That is another file/)).toBeVisible();
  await user.upload(screen.getByLabelText('Choose long.mp4 again', { selector: 'input' }), fileOf('long.mp4', 5_000));
  await waitFor(() => expect(opened).toHaveLength(1));
});

test('an upload that broke off is tried again, and one that is not wanted is cancelled', async () => {
  const { uploads, opened, user } = showTray();
  act(() => void uploads.add([fileOf('a.mp4'), fileOf('b.mp4')]));
  act(() => opened[0]!.events.failed({ status: 0, message: 'The upload broke off.', definite: false }));
  await user.click(await screen.findByRole('button', { name: 'Try a.mp4 again' }));
  expect(opened[0]!.start).toHaveBeenCalledTimes(2);
  await user.click(screen.getByRole('button', { name: 'Cancel b.mp4' }));
  expect(opened[1]!.cancel).toHaveBeenCalledOnce();
  expect(screen.queryByText('b.mp4')).not.toBeInTheDocument();
});

test('a server that is away is said, and nobody has to do anything', async () => {
  const { uploads, opened } = showTray();
  act(() => void uploads.add([fileOf('a.mp4')]));
  act(() => opened[0]!.events.retrying());
  expect(await screen.findByText('The server cannot be reached. Trying again by itself.')).toBeVisible();
  expect(screen.getByText('a.mp4: The server cannot be reached. Trying again by itself.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Try a.mp4 again' })).not.toBeInTheDocument();
});

test('a third file waits for its turn', async () => {
  const { uploads } = showTray();
  act(() => void uploads.add([fileOf('a.mp4'), fileOf('b.mp4'), fileOf('c.mp4')]));
  expect(await screen.findByText('Waiting for its turn')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Uploads, 3 under way' })).toBeVisible();
});

test('what is heard are beginnings and ends, each once, and not every per cent', async () => {
  const { uploads, opened } = showTray();
  act(() => void uploads.add([fileOf('a.mp4'), fileOf('b.mp4')]));
  const news = screen.getByText('a.mp4 is being uploaded. b.mp4 is being uploaded.');
  expect(news).toHaveAttribute('role', 'status');
  act(() => opened[0]!.events.progress(500));
  expect(news).toHaveTextContent('a.mp4 is being uploaded. b.mp4 is being uploaded.');
  act(() => opened[1]!.events.failed({ status: 422, message: 'This file is no video.', definite: true }));
  expect(news.textContent).toBe('b.mp4: This file is no video.');
});

test('the tray is closed by the keyboard and opens again only when something is begun', async () => {
  const { uploads, opened, user } = showTray();
  act(() => void uploads.add([fileOf('a.mp4')]));
  await screen.findByRole('dialog', { name: /^Uploads/ });
  await user.click(screen.getByRole('button', { name: /^Uploads/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  act(() => opened[0]!.events.done('m'));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  act(() => void uploads.add([fileOf('b.mp4')]));
  expect(await screen.findByRole('dialog', { name: /^Uploads/ })).toBeVisible();
});

test('files are chosen from the tray', async () => {
  const { user, opened } = showTray();
  await user.click(screen.getByRole('button', { name: 'Uploads' }));
  await user.upload(await screen.findByLabelText('Upload files', { selector: 'input' }), [fileOf('a.mp4'), fileOf('b.mp4')]);
  expect(opened.map(({ file }) => file.name)).toEqual(['a.mp4', 'b.mp4']);
});
