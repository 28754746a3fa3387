import { expect, test } from 'vitest';
import { sortRefusals, withoutRefusal } from './refusals';
import { ApiProblem } from '@/lib/api/problem';
import { bakery, choice, draft, loom, post, publicationOf } from '@/tests/composerSamples';

const refused = (fields: Record<string, string>) =>
  ApiProblem.of(422, { detail: 'No.', code: 'invalid', errors: Object.fromEntries(Object.entries(fields).map(([field, message]) => [field, [{ code: 'x', message }]])) });

test('each field problem goes to its field', () => {
  const sorted = sortRefusals(refused({ caption: 'Too long.', mediaId: 'Gone.', coverTimestampMs: 'Outside.', localTime: 'Past.', timeZone: 'Unknown.', accounts: 'None.' }), draft(), null);
  expect(sorted).toMatchObject({ caption: 'Too long.', video: 'Gone.', cover: 'Outside.', localTime: 'Past.', timeZone: 'Unknown.', accounts: 'None.', other: [] });
});

test('accounts are found by their place in the request', () => {
  const two = draft({ accounts: [choice(bakery), choice(loom)] });
  expect(sortRefusals(refused({ 'accounts[1].accountId': 'Not connected.' }), two, null).byAccount).toEqual({ [loom.id]: { account: 'Not connected.' } });
});

test('publications are found by their id in the saved post', () => {
  const saved = post({ publications: [publicationOf(bakery), publicationOf(loom)] });
  const problem = refused({ 'publications[publication-of-loom].options.privacyLevel': 'Choose who can see it.', 'publications[publication-of-bakehouse]': 'Disconnected.' });
  expect(sortRefusals(problem, draft(), saved).byAccount).toEqual({ [loom.id]: { privacy: 'Choose who can see it.' }, [bakery.id]: { account: 'Disconnected.' } });
});

test('what belongs to no field is said over the page', () => {
  expect(sortRefusals(refused({ 'publications[elsewhere]': 'Strange.' }), draft(), post()).other).toEqual(['Strange.']);
  expect(sortRefusals(ApiProblem.offline(), draft(), null).other[0]).toMatch(/cannot be reached/);
});

test('a refusal goes when what it is about changes', () => {
  const sorted = sortRefusals(refused({ caption: 'Too long.', localTime: 'Past.' }), draft(), null);
  expect(withoutRefusal(sorted, { type: 'caption', caption: '' })).toMatchObject({ caption: undefined, localTime: 'Past.' });
  expect(withoutRefusal(sorted, { type: 'when', when: {} })).toMatchObject({ caption: 'Too long.', localTime: undefined });
});
