import { expect, test } from 'vitest';
import { copyToAll } from './copyToAll';
import { bakery, choice, creatorInfo, loom, options } from '@/tests/composerSamples';

const source = choice(bakery, { privacyLevel: 'PUBLIC_TO_EVERYONE', allowComment: true, allowDuet: true, aiGenerated: true });
const copy = (target = choice(loom), over: Parameters<typeof creatorInfo>[1] = {}) =>
  copyToAll([source, target], bakery.id, { [bakery.id]: creatorInfo(), [loom.id]: creatorInfo(loom, over) });

test('copies everything that the other account offers too', () => {
  const { accounts, applied, partly } = copy();
  expect(accounts[1]?.options).toEqual(source.options);
  expect([applied, partly]).toEqual([[loom.id], []]);
});

test('copies no privacy that the other account does not offer, and keeps what was chosen there', () => {
  const narrow = { privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'] };
  expect(copy(choice(loom), narrow).accounts[1]?.options.privacyLevel).toBeNull();
  expect(copy(choice(loom, { privacyLevel: 'SELF_ONLY' }), narrow).accounts[1]?.options.privacyLevel).toBe('SELF_ONLY');
  expect(copy(choice(loom), narrow).partly).toEqual([loom.id]);
});

test('turns nothing on that the other creator switched off', () => {
  const { accounts, partly } = copy(choice(loom), { commentDisabled: true });
  expect(accounts[1]?.options).toMatchObject({ allowComment: false, allowDuet: true });
  expect(partly).toEqual([loom.id]);
});

test('changes nothing where it is not known what is offered', () => {
  const { accounts } = copyToAll([source, choice(loom)], bakery.id, {});
  expect(accounts[1]?.options).toEqual(options());
});

test('branded content does not come to lie beside a private audience', () => {
  const branded = choice(bakery, { privacyLevel: 'PUBLIC_TO_EVERYONE', disclose: true, brandedContent: true });
  const { accounts } = copyToAll([branded, choice(loom, { privacyLevel: 'SELF_ONLY' })], bakery.id, { [loom.id]: creatorInfo(loom, { privacyLevelOptions: ['SELF_ONLY'] }) });
  expect(accounts[1]?.options).toMatchObject({ brandedContent: true, privacyLevel: null });
});
