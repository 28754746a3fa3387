import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Agenda } from './Agenda';
import type { CalendarItemResponse } from '@/lib/api/types';
import { bodyProps, NOVEMBER } from '@/tests/calendarBody';
import { item } from '@/tests/calendarSamples';
import { showPage } from '@/tests/render';

const loom = { id: 'second', username: 'loom', nickname: 'The Loom Room', avatarUrl: null, profileUrl: '' };
const WEEK = { from: '2026-11-23', to: '2026-11-30' };
const scrolled = vi.fn();

const show = (over: Parameters<typeof bodyProps>[0] = {}, everyDay = false) => {
  const { props, ...acts } = bodyProps(over);
  const view = showPage(<Agenda {...props} everyDay={everyDay} />);
  return { ...view, ...acts, props };
};
const days = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const rowsOf = (day: string) => within(screen.getByRole('region', { name: day })).getAllByRole('button').filter((row) => row.hasAttribute('aria-haspopup'));

beforeEach(() => {
  scrolled.mockClear();
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled(this.getAttribute('data-date'));
  });
});

test('days stand in their order and have the names of their distance from today', () => {
  show({ items: [item('2026-11-29T09:00:00', { id: '4' }), item('2026-11-24T09:00:00', { id: '1' }), item('2026-11-26T09:00:00', { id: '3' }), item('2026-11-25T09:00:00', { id: '2' })] });
  expect(days()).toEqual(['Yesterday', 'Today', 'Tomorrow', 'Sun 29 Nov']);
});

test('a day lists what it has by the clock, and what comes at one time by account', () => {
  show({ items: [item('2026-11-25T13:00:00', { id: '3' }, 'Late'), item('2026-11-25T08:00:00', { id: '2', account: loom }, 'Weaving'), item('2026-11-25T08:00:00', { id: '1' }, 'Rolls')] });
  expect(rowsOf('Today').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('08:00Rolls'), expect.stringContaining('08:00Weaving'), expect.stringContaining('13:00Late')]);
});

test('a publication without a caption says so in place of nothing', () => {
  show({ items: [item('2026-11-25T13:00:00', {}, '')] });
  expect(rowsOf('Today')[0]).toHaveTextContent('No caption');
});

test('a row opens by the keyboard and says what it was opened from', async () => {
  const first = item('2026-11-25T13:00:00');
  const { open, user } = show({ items: [first] });
  act(() => rowsOf('Today')[0]!.focus());
  await user.keyboard('{Enter}');
  expect(open).toHaveBeenCalledWith(first, rowsOf('Today')[0]);
});

test('only days from today on offer a new post', () => {
  show({ range: WEEK }, true);
  expect(screen.getAllByRole('button', { name: /^New post on/ }).map((button) => button.getAttribute('aria-label'))).toEqual([
    'New post on Wed 25 Nov',
    'New post on Thu 26 Nov',
    'New post on Fri 27 Nov',
    'New post on Sat 28 Nov',
    'New post on Sun 29 Nov',
  ]);
});

test('a new post begins on its day', async () => {
  const { compose, user } = show({ range: WEEK }, true);
  await user.click(screen.getByRole('button', { name: 'New post on Fri 27 Nov' }));
  expect(compose).toHaveBeenCalledWith('2026-11-27');
});

test('a week on a phone shows its empty days too', () => {
  show({ range: WEEK, items: [item('2026-11-26T09:00:00')] }, true);
  expect(days()).toHaveLength(7);
  expect(screen.getAllByText('Nothing on this day.')).toHaveLength(6);
});

test('a list of a month begins at the chosen day, or at the next one that has something', () => {
  show({ items: [item('2026-11-03T09:00:00', { id: '1' }), item('2026-11-28T09:00:00', { id: '2' })], date: '2026-11-25' });
  expect(scrolled).toHaveBeenCalledWith('2026-11-28');
});

test('what changes in the list does not move it under the reader', () => {
  let change: (items: CalendarItemResponse[]) => void = () => undefined;
  const { props } = bodyProps();
  function Stage() {
    const [items, setItems] = useState([item('2026-11-28T09:00:00', { id: '1' })]);
    change = setItems;
    return <Agenda {...props} items={items} everyDay={false} />;
  }
  showPage(<Stage />);
  scrolled.mockClear();
  act(() => change([item('2026-11-26T09:00:00', { id: '2' }), item('2026-11-28T09:00:00', { id: '1' })]));
  expect(days()).toEqual(['Tomorrow', 'Sat 28 Nov']);
  expect(scrolled).not.toHaveBeenCalled();
});

test('the first of the month needs no scrolling', () => {
  show({ items: [item('2026-11-03T09:00:00')], date: NOVEMBER.from });
  expect(scrolled).not.toHaveBeenCalled();
});
