// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { savePost, schedulePost } from './save';
import type { PostResponse } from '@/lib/api/types';
import { bakery, choice, draft, loom, post, publicationOf } from '@/tests/composerSamples';
import { fakeApi, problem } from '@/tests/fakeApi';
import { WORKSPACE, workspacePath } from '@/tests/samples';

const POST = workspacePath('/posts/the-post');
const SCHEDULE = workspacePath('/posts/the-post/schedule');
const saved = { id: 'the-post', version: 3 };
const mine = draft({ accounts: [choice(bakery)] });
const conflict = problem(409, 'version_conflict', 'Somebody changed it meanwhile.');

const tomorrow = draft({ when: { now: false, date: '2026-11-26', time: '18:30', timeZone: 'Europe/Berlin', acceptedShiftOf: null } });
const scheduledAt = (localTime: string, timeZone = 'Europe/Berlin', of = bakery) =>
  publicationOf(of, { state: 'scheduled', schedule: { localTime, timeZone, offsetMinutes: 60, instant: `${localTime}+01:00`, shifted: false } });

/** The server holds this post and refuses every write of an older version. */
const holding = (current: PostResponse) => fakeApi({ [`PUT ${POST}`]: conflict, [`PUT ${SCHEDULE}`]: conflict, [`GET ${POST}`]: () => current });

test('a new post is created, a known one is changed from its version', async () => {
  const { sent } = fakeApi({ [`POST ${workspacePath('/posts')}`]: () => post(), [`PUT ${POST}`]: () => post() });
  await savePost(WORKSPACE, mine, null);
  await savePost(WORKSPACE, mine, saved);
  expect(sent('POST', workspacePath('/posts'))[0]?.body).not.toHaveProperty('version');
  expect(sent('PUT', POST)[0]?.body).toMatchObject({ version: 3 });
});

test('a conflict with our own save, whose answer got lost, is none', async () => {
  holding(post({ version: 4 }));
  expect(await savePost(WORKSPACE, mine, saved)).toMatchObject({ version: 4 });
});

test.each([
  ['another caption', post({ caption: 'Theirs' })],
  ['another video', post({ media: null })],
  ['another cover', post({ coverTimestampMs: 1_000 })],
  ['another account', post({ publications: [publicationOf(loom)] })],
  ['another audience', post({ publications: [publicationOf(bakery, { options: { ...publicationOf().options, privacyLevel: 'SELF_ONLY' } })] })],
])('%s of somebody else is a conflict', async (_, theirs) => {
  holding(theirs);
  await expect(savePost(WORKSPACE, mine, saved)).rejects.toMatchObject({ code: 'version_conflict' });
});

test('what else is refused is not looked into', async () => {
  const { calls } = fakeApi({ [`PUT ${POST}`]: problem(403, 'forbidden', 'You may only look.') });
  await expect(savePost(WORKSPACE, mine, saved)).rejects.toMatchObject({ code: 'forbidden' });
  expect(calls).toHaveLength(1);
});

test('a time that is given already is what was asked for', async () => {
  holding(post({ publications: [scheduledAt('2026-11-26T18:30:00')] }));
  expect(await schedulePost(WORKSPACE, tomorrow, post())).toMatchObject({ publications: [{ state: 'scheduled' }] });
});

test('publishing at once is done when nothing waits any more', async () => {
  holding(post({ publications: [publicationOf(bakery, { state: 'publishing' }), publicationOf(loom, { state: 'published' })] }));
  expect(await schedulePost(WORKSPACE, draft(), post())).toMatchObject({ publications: [{ state: 'publishing' }, { state: 'published' }] });
});

test.each([
  ['another time', tomorrow, [scheduledAt('2026-11-26T19:30:00')]],
  ['another zone', tomorrow, [scheduledAt('2026-11-26T18:30:00', 'Asia/Kolkata')]],
  ['one account that is still a draft', tomorrow, [scheduledAt('2026-11-26T18:30:00'), publicationOf(loom)]],
  ['a failure meanwhile', tomorrow, [publicationOf(bakery, { state: 'failed' })]],
  ['a time although it should go at once', { ...tomorrow, when: { ...tomorrow.when, now: true } }, [scheduledAt('2026-11-26T18:30:00')]],
  ['no account at all', draft(), []],
])('%s is a conflict', async (_, asked, publications) => {
  holding(post({ publications }));
  await expect(schedulePost(WORKSPACE, asked, post())).rejects.toMatchObject({ code: 'version_conflict' });
});
