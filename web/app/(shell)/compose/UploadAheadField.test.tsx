import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { chooseAccount, choosePrivacy, compose, CREATE, EDIT, publishButton, READ, SCHEDULE, VIDEO, WITH_VIDEO } from '@/tests/compose';
import { bakery, media, post, publicationOf } from '@/tests/composerSamples';
import { problem } from '@/tests/fakeApi';

const LARGE = media({ size: 64_000_001 });
const TIMED = `${WITH_VIDEO}&date=2026-11-26&time=18:30`;
const box = () => screen.queryByRole('checkbox', { name: 'Upload ahead, send the last part at the instant' });

beforeEach(() => sessionStorage.clear());

test('it is offered for a video in several parts only, and not for what goes out now', async () => {
  const { user } = compose(TIMED, { [VIDEO]: () => LARGE });
  await waitFor(() => expect(box()).not.toBeNull());
  expect(box()).not.toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Publish now' }));
  expect(box()).toBeNull();
});

test('a small video is not offered it', async () => {
  compose(TIMED, { [VIDEO]: () => media({ size: 64_000_000 }) });
  expect(await screen.findByLabelText('Date')).toHaveValue('2026-11-26');
  await screen.findByText(/64 MB/);
  expect(box()).toBeNull();
});

test('drafts for the inbox meet no instant', async () => {
  const inbox = publicationOf(bakery, { options: { ...publicationOf().options, mode: 'inbox' } });
  compose(EDIT, { [READ]: () => post({ media: LARGE, uploadAhead: true, publications: [inbox] }), [VIDEO]: () => LARGE });
  await screen.findByText(/64 MB/);
  expect(box()).toBeNull();
});

test('ticked it is saved, and a refusal stands at it until it is changed', async () => {
  const view = compose(TIMED, {
    [VIDEO]: () => LARGE,
    [CREATE]: problem(422, 'invalid', 'No.', { uploadAhead: [{ code: 'x', message: 'Not like this.' }] }),
    [SCHEDULE]: () => post({ version: 2 }),
  });
  await chooseAccount(view);
  await waitFor(() => expect(box()).not.toBeNull());
  await view.user.click(box()!);
  await choosePrivacy(view, 'Everyone');
  await view.user.click(publishButton());
  expect(await screen.findByText('Not like this.')).toBeVisible();
  expect(view.api.sent('POST', CREATE.slice(5))[0]?.body).toMatchObject({ uploadAhead: true });
  await view.user.click(box()!);
  expect(screen.queryByText('Not like this.')).toBeNull();
});

test('a saved choice comes back ticked', async () => {
  compose(EDIT, { [READ]: () => post({ media: LARGE, uploadAhead: true }), [VIDEO]: () => LARGE });
  await waitFor(() => expect(box()).toBeChecked());
});
