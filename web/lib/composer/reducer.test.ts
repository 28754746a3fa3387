import { expect, test } from 'vitest';
import { edit } from './reducer';
import { bakery, choice, draft, loom } from '@/tests/composerSamples';

test('a new account begins with nothing chosen', () => {
  const { accounts } = edit(draft(), { type: 'account', accountId: loom.id, chosen: true });
  expect(accounts[1]?.options).toEqual({
    mode: 'direct',
    privacyLevel: null,
    allowComment: false,
    allowDuet: false,
    allowStitch: false,
    disclose: false,
    yourBrand: false,
    brandedContent: false,
    aiGenerated: false,
    autoAddMusic: false,
  });
});

test('choosing all keeps what was chosen for the ones that were there', () => {
  const { accounts } = edit(draft(), { type: 'accounts', accountIds: [loom.id, bakery.id] });
  expect(accounts.map(({ options }) => options.privacyLevel)).toEqual([null, 'PUBLIC_TO_EVERYONE']);
});

test('switching the disclosure off takes its ticks back', () => {
  const on = draft({ accounts: [choice(bakery, { disclose: true, yourBrand: true, brandedContent: true })] });
  expect(edit(on, { type: 'options', accountId: bakery.id, options: { disclose: false } }).accounts[0]?.options).toMatchObject({ yourBrand: false, brandedContent: false });
});

test('another video loses the cover of the one before', () => {
  const covered = draft({ coverTimestampMs: 1_500 });
  expect(edit(covered, { type: 'media', mediaId: 'another' }).coverTimestampMs).toBeNull();
  expect(edit(covered, { type: 'media', mediaId: covered.mediaId }).coverTimestampMs).toBe(1_500);
});
