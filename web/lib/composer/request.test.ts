import { expect, test } from 'vitest';
import { hasMixedTimes, sameContent, toDraft, toSaveRequest, toScheduleRequest } from './request';
import { bakery, choice, draft, loom, post, publicationOf } from '@/tests/composerSamples';

const schedule = (localTime: string, shifted = false) => ({ localTime, timeZone: 'America/New_York', offsetMinutes: -300, instant: `${localTime}Z`, shifted });

test('saves the choices as the API names them', () => {
  const request = toSaveRequest(draft({ accounts: [choice(bakery, { privacyLevel: 'SELF_ONLY', disclose: true, yourBrand: true })] }), 4);
  expect(request).toEqual({
    caption: 'Fresh at five',
    mediaId: draft().mediaId,
    coverTimestampMs: null,
    version: 4,
    accounts: [
      {
        accountId: bakery.id,
        options: { mode: 'direct', privacyLevel: 'SELF_ONLY', allowComment: false, allowDuet: false, allowStitch: false, aiGenerated: false, autoAddMusic: false, disclosure: { yourBrand: true, brandedContent: false } },
      },
    ],
  });
});

test('a first save has no version, and no disclosure is none', () => {
  const request = toSaveRequest(draft(), null);
  expect(request).not.toHaveProperty('version');
  expect(request.accounts?.[0]?.options?.disclosure).toBeNull();
});

test('a disclosure that discloses nothing is none, whichever way it goes', () => {
  expect(toSaveRequest(draft({ accounts: [choice(bakery, { disclose: true })] }), null).accounts?.[0]?.options?.disclosure).toBeNull();
  const stored = publicationOf(bakery, { options: { ...publicationOf().options, disclosure: { yourBrand: false, brandedContent: false } } });
  expect(toDraft(post({ publications: [stored] }), 'UTC').accounts[0]?.options.disclose).toBe(false);
});

test('a saved post comes back as it was, with its time', () => {
  const back = toDraft(post({ publications: [publicationOf(bakery, { state: 'scheduled', schedule: schedule('2026-12-01T09:15:00') })] }), 'Europe/Berlin');
  expect(back.when).toEqual({ now: false, date: '2026-12-01', time: '09:15', timeZone: 'America/New_York', acceptedShiftOf: null });
  expect(back.accounts).toEqual([choice(bakery)]);
});

test('what is with TikTok already is not edited', () => {
  expect(toDraft(post({ publications: [publicationOf(bakery, { state: 'published' }), publicationOf(loom)] }), 'UTC').accounts.map(({ accountId }) => accountId)).toEqual([loom.id]);
});

test('a shifted time is agreed to only for that very time', () => {
  const when = { now: false, date: '2027-03-28', time: '02:30', timeZone: 'Europe/Berlin', acceptedShiftOf: '2027-03-28T02:30' };
  expect(toScheduleRequest(draft({ when }), 2)).toEqual({ version: 2, now: false, localTime: '2027-03-28T02:30', timeZone: 'Europe/Berlin', acceptShift: true });
  expect(toScheduleRequest(draft({ when: { ...when, time: '02:45' } }), 2).acceptShift).toBe(false);
});

test('publishing now gives no time', () => expect(toScheduleRequest(draft(), 2)).toEqual({ version: 2, now: true, acceptShift: false }));

test('the same content is found again whatever the order of the accounts', () => {
  const mine = draft({ accounts: [choice(loom), choice(bakery)] });
  expect(sameContent(post({ publications: [publicationOf(bakery), publicationOf(loom)] }), mine)).toBe(true);
  expect(sameContent(post({ caption: 'Other', publications: [publicationOf(bakery), publicationOf(loom)] }), mine)).toBe(false);
});

test('different times of the accounts are noticed', () => {
  const at = (time: string, of = bakery) => publicationOf(of, { state: 'scheduled', schedule: schedule(time) });
  expect(hasMixedTimes(post({ publications: [at('2026-12-01T09:15:00'), at('2026-12-01T10:15:00', loom)] }))).toBe(true);
  expect(hasMixedTimes(post({ publications: [at('2026-12-01T09:15:00'), at('2026-12-01T09:15:00', loom)] }))).toBe(false);
});
