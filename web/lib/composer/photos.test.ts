import { expect, test } from 'vitest';
import { findingsOf, type Knowledge } from './findings';
import { photoIds } from './photos';
import { edit, type Edit } from './reducer';
import { sortRefusals } from './refusals';
import { toDraft, toSaveRequest } from './request';
import { ApiProblem } from '@/lib/api/problem';
import { bakery, choice, creatorInfo, draft, photo, post } from '@/tests/composerSamples';

const empty = draft({ mediaId: null });
const after = (...edits: Edit[]) => edits.reduce((before, action) => edit(before, action), empty);
const three: Edit = { type: 'photos', mediaIds: ['a', 'b', 'c'] };

test('photos take the place of a video, and a video that of the photos', () => {
  const photos = edit(draft({ coverTimestampMs: 500 }), three);
  expect([photos.mediaId, photos.coverTimestampMs, photoIds(photos)]).toEqual([null, null, ['a', 'b', 'c']]);
  const video = edit(photos, { type: 'media', mediaId: 'v' });
  expect([video.mediaId, video.photos]).toEqual(['v', undefined]);
});

test('moving keeps the cover the same photo, also when it stands there twice', () => {
  const moved = after({ type: 'photos', mediaIds: ['a', 'b', 'a'] }, { type: 'photoCover', at: 2 }, { type: 'movePhoto', from: 2, to: 0 });
  expect(moved.photos).toEqual({ ids: ['a', 'a', 'b'], title: '', cover: 0 });
  expect(after(three, { type: 'photoCover', at: 0 }, { type: 'movePhoto', from: 0, to: 2 }).photos).toMatchObject({ ids: ['b', 'c', 'a'], cover: 2 });
  expect(after(three, { type: 'movePhoto', from: 0, to: -1 }).photos?.ids).toEqual(['a', 'b', 'c']);
});

test.each([
  [0, 2, 1],
  [2, 1, 1],
  [1, 1, 0],
])('removing photo %i while %i is the cover leaves %i as the cover', (at, cover, left) => {
  expect(after(three, { type: 'photoCover', at: cover }, { type: 'removePhoto', at }).photos?.cover).toBe(left);
});

test('without its last photo it is no photo post any more', () => {
  expect(after({ type: 'addPhoto', mediaId: 'a' }, { type: 'removePhoto', at: 0 }).photos).toBeUndefined();
});

test('options that photos do not have go, and music goes with the photos', () => {
  const allowed = draft({ mediaId: null, accounts: [choice(bakery, { allowComment: true, allowDuet: true, allowStitch: true })] });
  const photos = edit(edit(allowed, three), { type: 'options', accountId: bakery.id, options: { autoAddMusic: true, allowDuet: true } });
  expect(photos.accounts[0]?.options).toMatchObject({ allowComment: true, allowDuet: false, allowStitch: false, autoAddMusic: true });
  expect(edit(photos, { type: 'media', mediaId: 'v' }).accounts[0]?.options.autoAddMusic).toBe(false);
});

test('it is saved and read as the same draft', () => {
  const photos = after(three, { type: 'title', title: 'Three loaves' }, { type: 'photoCover', at: 1 });
  expect(toSaveRequest(photos, null)).toMatchObject({ mediaId: null, photoIds: ['a', 'b', 'c'], title: 'Three loaves', photoCoverIndex: 1 });
  expect(toSaveRequest(after(three, { type: 'title', title: '  ' }), null)).toMatchObject({ title: null });
  const read = toDraft(post({ kind: 'photos', media: null, title: 'Three loaves', photos: [photo(1), photo(2)], photoCoverIndex: 1 }), null);
  expect(read.photos).toEqual({ ids: ['photo-1', 'photo-2'], title: 'Three loaves', cover: 1 });
});

const known = (over: Partial<Knowledge> = {}): Knowledge => ({
  media: null,
  photos: [photo(1), photo(2)],
  uploading: false,
  accounts: { [bakery.id]: { handle: '@bakehouse', info: creatorInfo(), error: null } },
  resolution: undefined,
  resolutions: [],
  ...over,
});
const chosen = { ids: ['photo-1', 'photo-2'], title: '', cover: 0 };
const messages = (of: Parameters<typeof findingsOf>[0], what: Knowledge = known()) => findingsOf(of, what).map(({ message }) => message);
const ready = draft({ mediaId: null, photos: chosen });

test('ready photos leave nothing to do, whatever the limit of videos', () => {
  expect(messages(ready)).toEqual([]);
  expect(messages({ ...ready, caption: 'd'.repeat(4_000) })).toEqual([]);
});

test.each([
  ['a photo that is gone', known({ photos: [photo(1), null] }), 'A photo is not in the library any more. Take it out.'],
  ['one that was rejected', known({ photos: [photo(1), photo(2, { state: 'rejected' })] }), 'One of the photos cannot be published. Take it out.'],
  ['one that is being checked', known({ photos: [photo(1, { state: 'processing' }), photo(2)] }), 'The photos are still being checked.'],
  ['one that is on its way', known({ uploading: true }), 'The photos are still being uploaded.'],
])('%s', (_, what, message) => expect(messages(ready, what)).toEqual([message]));

test('too many photos and too long texts', () => {
  const over = { ids: Array.from({ length: 37 }, () => 'photo-1'), title: 't'.repeat(91), cover: 0 };
  expect(messages({ ...ready, photos: over, caption: 'd'.repeat(4_001) })).toEqual(['Take out 2 photos: TikTok takes at most 35.', 'Shorten the title.', 'Shorten the description.']);
});

test('who can see it is asked of photos', () => {
  expect(messages({ ...ready, accounts: [choice()] })).toEqual(['Choose who can see the photos.']);
});

test('what the API refuses stands with the photos and the title', () => {
  const problem = ApiProblem.of(422, { detail: 'No.', code: 'invalid', errors: { 'photoIds[1]': [{ code: 'x', message: 'Gone.' }], title: [{ code: 'y', message: 'Long.' }] } });
  expect(sortRefusals(problem, ready, null)).toMatchObject({ video: 'Gone.', title: 'Long.', other: [] });
});

