import { expect, test } from 'vitest';
import { timeOf, withSlots } from './settings';

test.each([
  ['18:30', '18:30'],
  ['8:05', '08:05'],
  ['1830', '18:30'],
  ['18.30', '18:30'],
  ['7', '07:00'],
  ['0', '00:00'],
  ['24:00', null],
  ['18:60', null],
  ['noon', null],
  ['', null],
])('%s is read as %s', (text, time) => expect(timeOf(text)).toBe(time));

test('slots stand in the order of the week, none twice', () => {
  const slots = [{ weekday: 3, time: '09:00' }];
  expect(withSlots(slots, [{ weekday: 1, time: '18:30' }, { weekday: 3, time: '09:00' }, { weekday: 1, time: '07:00' }])).toEqual([
    { weekday: 1, time: '07:00' },
    { weekday: 1, time: '18:30' },
    { weekday: 3, time: '09:00' },
  ]);
});
