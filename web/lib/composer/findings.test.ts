import { expect, test } from 'vitest';
import { findingsOf, readyAccounts, type Knowledge } from './findings';
import { bakery, choice, creatorInfo, draft, loom, media, options, resolution } from '@/tests/composerSamples';

const known = (over: Partial<Knowledge> = {}): Knowledge => ({
  media: media(),
  uploading: false,
  accounts: {
    [bakery.id]: { handle: '@bakehouse', info: creatorInfo(), error: null },
    [loom.id]: { handle: '@loom', info: creatorInfo(loom), error: null },
  },
  resolutions: [], resolution: undefined,
  ...over,
});

const infoOf = (over: Parameters<typeof creatorInfo>[1]) => known({ accounts: { [bakery.id]: { handle: '@bakehouse', info: creatorInfo(bakery, over), error: null } } });
const messages = (...args: Parameters<typeof findingsOf>) => findingsOf(...args).map(({ message }) => message);
const withOptions = (over: Parameters<typeof choice>[1]) => draft({ accounts: [choice(bakery, over)] });

test('a whole post has nothing left to do', () => expect(findingsOf(draft(), known())).toEqual([]));

test('an empty post says everything that is missing, in the order of the page', () => {
  const empty = draft({ accounts: [], mediaId: null, when: { ...draft().when, now: false } });
  expect(messages(empty, known())).toEqual(['Choose at least one account.', 'Choose a video or photos.', 'Choose a date and a time.']);
});

test('privacy is asked for and never taken for granted', () => {
  expect(messages(withOptions({}), known())).toEqual(['Choose who can see the video.']);
});

test('a stored privacy that TikTok withdrew has to be chosen again', () => {
  expect(messages(withOptions({ privacyLevel: 'FOLLOWER_OF_CREATOR' }), known())).toEqual(['“Followers” is not offered by this account any more. Choose again.']);
});

test('branded content is never private', () => {
  expect(messages(withOptions({ privacyLevel: 'SELF_ONLY', disclose: true, brandedContent: true }), known())).toEqual(['Branded content visibility cannot be set to private.']);
});

test('a disclosure without a tick is said in TikTok’s words', () => {
  expect(messages(withOptions({ privacyLevel: 'SELF_ONLY', disclose: true }), known())).toEqual(['You need to indicate if your content promotes yourself, a third party, or both.']);
});

test('what the creator switched off meanwhile has to be turned off here', () => {
  expect(messages(withOptions({ privacyLevel: 'SELF_ONLY', allowDuet: true }), infoOf({ duetDisabled: true }))).toEqual([
    'Duet is on here but switched off in this account’s TikTok settings. Turn it off.',
  ]);
});

test('a video longer than the account may post', () => {
  expect(messages(draft(), infoOf({ maxVideoDurationSeconds: 10 }))).toEqual(['The video lasts 0:12; this account may post up to 0:10.']);
});

test('an unchecked video is not held back by a length that nobody knows', () => {
  expect(findingsOf(draft(), { ...infoOf({ maxVideoDurationSeconds: 10 }), media: media({ facts: null, checked: false }) })).toEqual([]);
});

test('an account that may not post now says so', () => {
  const problem = { code: 'posting_limit', message: 'No more posts today.', action: 'wait', reference: null };
  expect(messages(draft(), infoOf({ problem }))).toEqual(['No more posts today.']);
});

test('an account that could not be asked is not ready', () => {
  expect(messages(draft(), known({ accounts: { [bakery.id]: { handle: '@bakehouse', info: undefined, error: 'TikTok does not answer.' } } }))).toEqual(['TikTok does not answer.']);
});

test.each([
  { state: 'processing' as const, message: 'The video is still being checked.' },
  { state: 'rejected' as const, message: 'This file cannot be published. Choose another video.' },
])('a video that is $state', ({ state, message }) => expect(messages(draft(), known({ media: media({ state }) }))).toEqual([message]));

test('a video that is on its way', () => expect(messages(draft({ mediaId: null }), known({ uploading: true }))).toEqual(['The video is still being uploaded.']));

test('a caption that is too long', () => expect(messages(draft({ caption: 'a'.repeat(2_201) }), known())).toEqual(['Shorten the caption.']));

const later = (acceptedShiftOf: string | null = null) => draft({ when: { now: false, date: '2027-03-28', time: '02:30', timeZone: 'Europe/Berlin', acceptedShiftOf } });

test('a time in the past', () => expect(messages(later(), known({ resolution: resolution({ past: true }) }))).toEqual(['Choose a time that is still to come.']));

test('a time in a gap waits for consent to that very time', () => {
  const gap = known({ resolution: resolution({ kind: 'gap' }) });
  expect(messages(later(), gap)).toEqual(['Confirm the shifted time, or choose another one.']);
  expect(messages(later('2027-03-28T02:15'), gap)).toHaveLength(1);
  expect(messages(later('2027-03-28T02:30'), gap)).toEqual([]);
});

test('ready are the accounts with nothing left to do', () => {
  const two = draft({ accounts: [choice(bakery, { privacyLevel: 'SELF_ONLY' }), { accountId: loom.id, options: options() }] });
  expect(readyAccounts(two, findingsOf(two, known()))).toEqual([bakery.id]);
});

test('a draft for the inbox needs no choices, not even an answer of TikTok', () => {
  expect(messages(withOptions({ mode: 'inbox' }), known({ accounts: { [bakery.id]: { handle: '@bakehouse', info: undefined, error: 'TikTok does not answer.' } } }))).toEqual([]);
  expect(messages(withOptions({ mode: 'inbox', disclose: true }), infoOf({ maxVideoDurationSeconds: 1 }))).toEqual([]);
});

test('nothing can be sent to the inbox of a disconnected account', () => {
  const gone = known({ accounts: { [bakery.id]: { handle: '@bakehouse', info: undefined, error: 'Reconnect it.', disconnected: true } } });
  expect(messages(withOptions({ mode: 'inbox' }), gone)).toEqual(['Reconnect it.']);
});
