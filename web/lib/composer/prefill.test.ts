import { expect, test } from 'vitest';
import { emptyDraft } from './draft';
import { prefillFrom } from './prefill';
import { draft } from '@/tests/composerSamples';

const prefilled = (query: string) => prefillFrom(new URLSearchParams(query))(draft());

test('begins with the day of the calendar and the video of the library', () => {
  expect(prefilled('date=2026-12-01&time=18:30&media=the-video')).toMatchObject({ mediaId: 'the-video', when: { now: false, date: '2026-12-01', time: '18:30' } });
});

test('means the time in the zone that the calendar shows', () => {
  expect(prefilled('date=2026-12-01&time=18:30&zone=Asia/Tokyo')).toMatchObject({ when: { timeZone: 'Asia/Tokyo' } });
});

test('passes over what it cannot read', () => expect(prefilled('date=tomorrow&time=6pm')).toEqual(draft()));

test('a photo begins a photo post; what was chosen instead and is restored stays', () => {
  const photo = prefillFrom(new URLSearchParams('photo=p'));
  expect(photo(emptyDraft(null)).photos).toEqual({ ids: ['p'], title: '', cover: 0 });
  expect(photo({ ...emptyDraft(null), mediaId: 'v' })).toMatchObject({ mediaId: 'v' });
  const chosen = { ids: ['a', 'b'], title: 'Two', cover: 1 };
  expect(photo({ ...emptyDraft(null), photos: chosen }).photos).toEqual(chosen);
  expect(prefillFrom(new URLSearchParams('media=v'))({ ...emptyDraft(null), photos: chosen })).toMatchObject({ mediaId: null, photos: chosen });
});
