import { expect, test } from 'vitest';
import { readParams, writeParams } from './params';

const read = (text: string) => readParams(new URLSearchParams(text));

test('the plain page has a plain address', () => {
  expect(writeParams(read(''))).toBe('');
});

test.each(['?view=table&q=loom&grade=atRisk&state=paused&group=g1&tag=winter+hours&sort=next&dir=desc&account=a1&tab=history', '?view=health', '?account=a1'])('%s is read and written alike', (address) => {
  expect(writeParams(read(address))).toBe(address);
});

test('what nobody could have chosen is left out', () => {
  expect(writeParams(read('view=pie&grade=great&state=odd&sort=luck&tab=limits'))).toBe('');
});
