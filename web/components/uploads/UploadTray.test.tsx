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
