import { expect, test } from 'vitest';
import { openEndings, type DefaultsOf } from './defaults';
import type { Draft } from './draft';
import { edit } from './reducer';
import { toSaveRequest } from './request';
import { bakery, choice, draft, loom, options } from '@/tests/composerSamples';

const of =
  (endings: Record<string, string>): DefaultsOf =>
  (accountId) =>
    accountId in endings ? { mode: 'inbox', aiGenerated: true, captionEnding: endings[accountId]! } : null;

const empty = draft({ caption: '', accounts: [] });
const choose = (from: Draft, defaultsOf: DefaultsOf, ...accountIds: string[]) => edit(from, { type: 'accounts', accountIds }, defaultsOf);
const type = (from: Draft, caption: string) => edit(from, { type: 'caption', caption });

test('a chosen account begins with its defaults, marked, and with nothing that has to be chosen for each post', () => {
  const [begun] = choose(empty, of({ [bakery.id]: '' }), bakery.id).accounts;
  expect(begun).toEqual({ accountId: bakery.id, options: options({ mode: 'inbox', aiGenerated: true }), prefilled: ['mode', 'aiGenerated'] });
});

test('defaults that say what is so anyway leave no mark', () => {
  expect(choose(empty, () => ({ mode: 'direct', aiGenerated: false, captionEnding: '' }), bakery.id).accounts[0]).toEqual({ accountId: bakery.id, options: options() });
});

test('what the author touches loses its mark, and only that', () => {
  const begun = choose(empty, of({ [bakery.id]: '' }), bakery.id);
  expect(edit(begun, { type: 'options', accountId: bakery.id, options: { mode: 'direct' } }).accounts[0]).toMatchObject({ options: { mode: 'direct', aiGenerated: true }, prefilled: ['aiGenerated'] });
});

test('an account that was in the post keeps what was chosen for it', () => {
  const before = draft({ accounts: [choice(bakery, { privacyLevel: 'SELF_ONLY' })] });
  const after = choose(before, of({ [bakery.id]: '#a', [loom.id]: '#a' }), bakery.id, loom.id);
  expect(after.accounts[0]).toEqual(before.accounts[0]);
});

test('what is copied from another account is the author’s choice', () => {
  const both = choose(empty, of({ [loom.id]: '' }), bakery.id, loom.id);
  const copied = edit(edit(both, { type: 'options', accountId: bakery.id, options: { mode: 'inbox' } }), { type: 'copy', accountId: bakery.id, offers: {} });
  expect(copied.accounts[1]).toEqual({ accountId: loom.id, options: options({ mode: 'inbox' }) });
});

test('the ending goes under the caption and is taken back with its account', () => {
  const ends = of({ [bakery.id]: '#bread #harbour' });
  const chosen = choose(draft({ caption: 'Fresh at five', accounts: [] }), ends, bakery.id);
  expect(chosen).toMatchObject({ caption: 'Fresh at five\n\n#bread #harbour', ending: '#bread #harbour' });
  expect(choose(chosen, ends)).toMatchObject({ caption: 'Fresh at five', ending: null });
});

test('under an empty caption a line is left to begin in, which is not sent', () => {
  const chosen = choose(empty, of({ [bakery.id]: '#bread' }), bakery.id);
  expect(chosen.caption).toBe('\n\n#bread');
  expect(toSaveRequest(chosen, null).caption).toBe('#bread');
  expect(choose(chosen, of({ [bakery.id]: '#bread' })).caption).toBe('');
});

test('writing above the ending keeps it the account’s; changing it makes it the author’s', () => {
  const ends = of({ [bakery.id]: '#bread' });
  const above = type(choose(empty, ends, bakery.id), 'Fresh\n\n#bread');
  expect(above.ending).toBe('#bread');
  expect(choose(above, ends).caption).toBe('Fresh');
  const changed = type(above, 'Fresh\n\n#bread #now');
  expect(changed.ending).toBeNull();
  expect(choose(changed, ends).caption).toBe('Fresh\n\n#bread #now');
});

test('an ending that the author removed does not come back with another account that has the same', () => {
  const ends = of({ [bakery.id]: '#bread', [loom.id]: '#bread' });
  const removed = type(choose(empty, ends, bakery.id), 'Fresh');
  expect(choose(removed, ends, bakery.id, loom.id).caption).toBe('Fresh');
});

test('an ending that stands in the caption already is not put there twice and is not taken away', () => {
  const ends = of({ [bakery.id]: '#bread' });
  const chosen = choose(draft({ caption: 'Fresh #bread today', accounts: [] }), ends, bakery.id);
  expect(chosen).toMatchObject({ caption: 'Fresh #bread today', ending: null });
  expect(choose(chosen, ends).caption).toBe('Fresh #bread today');
});

test('accounts with different endings get none by themselves; each is offered', () => {
  const ends = of({ [bakery.id]: '#bread', [loom.id]: '#wool' });
  const both = choose(choose(draft({ caption: 'Fresh', accounts: [] }), ends, bakery.id), ends, bakery.id, loom.id);
  expect(both.caption).toBe('Fresh');
  expect(openEndings(both, ends)).toEqual([
    { ending: '#bread', accountIds: [bakery.id] },
    { ending: '#wool', accountIds: [loom.id] },
  ]);
  expect(openEndings(type(both, 'Fresh #wool'), ends)).toEqual([{ ending: '#bread', accountIds: [bakery.id] }]);
});

test('an account without an ending keeps the one of another out of its caption', () => {
  const ends = of({ [bakery.id]: '#bread' });
  expect(choose(empty, ends, bakery.id, loom.id).caption).toBe('');
});
