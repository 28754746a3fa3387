import { expect, test } from 'vitest';
import { createSpeedometer } from './speed';

/** A meter with a clock that the test moves. */
function meter() {
  let time = 0;
  const { read, reset } = createSpeedometer(() => time);
  return {
    reset,
    at: (ms: number, sent: number) => {
      time = ms;
      return read(sent);
    },
  };
}

test('the first reading says nothing yet', () => expect(meter().at(0, 1_000_000)).toBeNull());

test('what was sent before the first reading is no speed', () => {
  const { at } = meter();
  at(0, 500_000_000);
  expect(at(1_000, 501_000_000)).toBe(1_000_000);
});

test('a moment is too short to say anything new', () => {
  const { at } = meter();
  at(0, 0);
  expect(at(399, 9_000_000)).toBeNull();
  expect(at(1_000, 1_000_000)).toBe(1_000_000);
  expect(at(1_100, 9_000_000)).toBe(1_000_000);
});

test('a burst moves the figure only partly', () => {
  const { at } = meter();
  at(0, 0);
  at(1_000, 1_000_000);
  expect(at(2_000, 3_000_000)).toBe(1_300_000);
});

test('after a pause it begins anew', () => {
  const { at, reset } = meter();
  at(0, 0);
  at(1_000, 1_000_000);
  reset();
  expect(at(600_000, 1_000_000)).toBeNull();
  expect(at(601_000, 3_000_000)).toBe(2_000_000);
});

test('a server that has less than was sent does not make a negative speed', () => {
  const { at } = meter();
  at(0, 0);
  at(1_000, 5_000_000);
  expect(at(2_000, 2_000_000)).toBe(5_000_000);
  expect(at(3_000, 3_000_000)).toBe(3_800_000);
});
