import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PhoneMonth } from './PhoneMonth';
import { rangeOf } from '@/lib/calendar/range';
import { bodyProps } from '@/tests/calendarBody';
import { item } from '@/tests/calendarSamples';
import { showPage } from '@/tests/render';

const show = (over: Parameters<typeof bodyProps>[0] = {}) => {
  const { props, ...acts } = bodyProps({ view: 'month', phone: true, range: rangeOf('month', '2026-11-25'), ...over });
  return { ...showPage(<PhoneMonth {...props} />), ...acts };
};
const day = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name},`) });
const dotsOf = (name: string) => [...day(name).querySelectorAll('i')].map((dot) => dot.getAttribute('data-state'));

test('a month is whole weeks from Monday to Sunday', () => {
  show();
  const all = within(screen.getByRole('group', { name: 'Publications by day' })).getAllByRole('button');
  expect(all).toHaveLength(42);
  expect(all[0]).toHaveAccessibleName('Mon 26 Oct, no publications');
  expect(all.at(-1)).toHaveAccessibleName('Sun 6 Dec, no publications');
});

test('each day says how much it has, in words and in dots', () => {
  show({
    items: [
      item('2026-11-26T09:00:00', { id: '1' }),
      item('2026-11-27T09:00:00', { id: '2', state: 'published' }),
      item('2026-11-27T10:00:00', { id: '3', state: 'failed' }),
      item('2026-11-27T11:00:00', { id: '4', state: 'published' }),
      item('2026-11-27T12:00:00', { id: '5', state: 'published' }),
    ],
  });
  expect(day('Thu 26 Nov')).toHaveAccessibleName('Thu 26 Nov, 1 publication');
  expect(day('Fri 27 Nov')).toHaveAccessibleName('Fri 27 Nov, 4 publications');
  expect(dotsOf('Fri 27 Nov')).toEqual(['failed', 'published', 'published']);
  expect(dotsOf('Sat 28 Nov')).toEqual([]);
});

test('today and the chosen day are told apart, and so are the days of other months', () => {
  show({ date: '2026-11-27' });
  expect(day('Fri 27 Nov')).toHaveAttribute('aria-pressed', 'true');
  expect(day('Wed 25 Nov')).toHaveAttribute('aria-pressed', 'false');
  expect(day('Wed 25 Nov')).toHaveAttribute('data-today');
  expect(day('Tue 1 Dec')).toHaveAttribute('data-other');
  expect(day('Mon 30 Nov')).not.toHaveAttribute('data-other');
});

test('a day is chosen by a tap or by the keyboard', async () => {
  const { choose, user } = show();
  await user.click(day('Fri 27 Nov'));
  act(() => day('Tue 1 Dec').focus());
  await user.keyboard(' ');
  expect(choose.mock.calls).toEqual([['2026-11-27'], ['2026-12-01']]);
});

test('below stands the chosen day with what it has, each to open', async () => {
  const first = item('2026-11-26T09:00:00');
  const { open, compose, user } = show({ date: '2026-11-26', items: [first, item('2026-11-27T09:00:00', { id: 'x' }, 'Another day')] });
  const list = within(screen.getByRole('region', { name: 'Tomorrow' }));
  expect(list.queryByText('Another day')).toBeNull();
  await user.click(list.getByRole('button', { name: /09:00 Croissants at five @bakehouse Scheduled/ }));
  expect(open).toHaveBeenCalledWith(first, expect.any(HTMLElement));
  await user.click(list.getByRole('button', { name: 'New post on Thu 26 Nov' }));
  expect(compose).toHaveBeenCalledWith('2026-11-26');
});

test('a past day has nothing to begin', () => {
  show({ date: '2026-11-24' });
  expect(screen.getByText('Nothing on this day.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^New post/ })).toBeNull();
});
