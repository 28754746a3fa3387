import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { compose, CREATE, EDIT, LIBRARY, READ } from '@/tests/compose';
import { bakery, media, photo, post, publicationOf } from '@/tests/composerSamples';
import type { Answer } from '@/tests/fakeApi';
import { workspacePath } from '@/tests/samples';
import { fakeTransport, fileOf, uploadsOn } from '@/tests/uploads';

beforeEach(() => sessionStorage.clear());

const photos = [photo(1), photo(2), photo(3)];
const routes = (over: Record<string, Answer> = {}): Record<string, Answer> => ({
  [LIBRARY]: () => ({ items: [media(), ...photos], next: null }),
  ...Object.fromEntries(photos.map((one) => [`GET ${workspacePath(`/media/${one.id}`)}`, () => one])),
  ...over,
});
const saved = post({ kind: 'photos', media: null, photos: photos.slice(0, 2), title: 'Two loaves', photoCoverIndex: 1, publications: [publicationOf()] });
const edited = () => compose(EDIT, routes({ [READ]: () => saved }));

const tiles = async () => within(await screen.findByRole('list', { name: 'Photos in their order' })).getAllByRole('listitem');
const order = async () => (await tiles()).map((tile) => tile.querySelector('img')?.getAttribute('src')?.match(/photo-\d/)?.[0]);
/** Each photo is asked for before it is shown. */
const shows = (...names: string[]) => waitFor(async () => expect(await order()).toEqual(names));

test('photos are chosen one after the other and become the post in that order', async () => {
  const { user } = compose('/compose', routes());
  await user.click(await screen.findByRole('button', { name: 'Choose from the library' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose a video or photos' }));
  await user.click(await dialog.findByRole('button', { name: /^Use photo-3/ }));
  await user.click(dialog.getByRole('button', { name: /^Use photo-1/ }));
  expect(dialog.getByRole('status')).toHaveTextContent('2 chosen');
  await user.click(dialog.getByRole('button', { name: 'Use 2 photos' }));
  await shows('photo-3', 'photo-1');
  expect(screen.getByRole('textbox', { name: 'Title' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveAccessibleDescription('0 / 4,000');
});

test('a saved photo post is shown as it was saved', async () => {
  edited();
  await shows('photo-1', 'photo-2');
  expect(within((await tiles())[1]!).getByText('Cover')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Two loaves');
  expect(screen.getByAltText('Photo 1 of 2')).toHaveAttribute('src', photos[0]!.contentUrl);
});

test('buttons move a photo, keep the focus on it, and the cover goes along', async () => {
  const { user } = edited();
  await user.click(await screen.findByRole('button', { name: 'Move photo 2 forward' }));
  await shows('photo-2', 'photo-1');
  expect(within((await tiles())[0]!).getByText('Cover')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Move photo 1 forward' })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Move photo 1 forward' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: 'Make photo 2 the cover' }));
  expect(within((await tiles())[1]!).getByText('Cover')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove photo 2' }));
  await shows('photo-2');
  await user.click(screen.getByRole('button', { name: 'Remove all photos' }));
  expect(await screen.findByText('Drop a video or photos here')).toBeVisible();
});

test('only comments can be allowed, and music can be asked for', async () => {
  const { user } = edited();
  const settings = within(await screen.findByRole('group', { name: `Posts to @${bakery.username}` }));
  expect(await settings.findByRole('checkbox', { name: 'Comment' })).not.toBeChecked();
  expect(settings.queryByRole('checkbox', { name: 'Duet' })).toBeNull();
  expect(settings.queryByRole('checkbox', { name: 'Stitch' })).toBeNull();
  expect(settings.getByRole('combobox', { name: /Who can see these photos/ })).toBeVisible();
  await user.click(settings.getByRole('switch', { name: /Add music automatically/ }));
  expect(settings.getByRole('switch', { name: /Add music automatically/ })).toBeChecked();
});

test('the title has its own limit', async () => {
  const { user } = edited();
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await user.clear(title);
  await user.click(title);
  await user.paste('t'.repeat(92));
  expect(screen.getByText('Shorten it by 2: TikTok allows 90 characters.')).toBeVisible();
  expect(screen.getByText('92 / 90')).toBeVisible();
});

test('a photo of the library begins a photo post, and it is saved as one', async () => {
  const { api, user } = compose('/compose?photo=photo-2', routes({ [CREATE]: () => ({ status: 201, body: { ...saved, photos: [photo(2)], photoCoverIndex: 0 } }) }));
  await shows('photo-2');
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(api.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ mediaId: null, photoIds: ['photo-2'], title: null, photoCoverIndex: 0 }));
});

test('several photo files are uploaded together and put in as they were chosen', async () => {
  const { transport, opened } = fakeTransport();
  const { user } = compose('/compose', routes(), uploadsOn(transport));
  await user.upload(await screen.findByLabelText('Upload files'), [fileOf('one.jpg'), fileOf('two.jpg')]);
  await waitFor(() => expect(opened).toHaveLength(2));
  expect(screen.getByText(/one\.jpg is being uploaded/)).toBeVisible();
});
