import { expect, test } from 'vitest';
import { readParams, writeParams } from './params';

const read = (search: string) => readParams(new URLSearchParams(search));

test.each(['', '?state=waiting', '?state=sending&account=a,b', '?tab=coming-up', '?tab=coming-up&ready=at-risk&account=a'])('%s is read and written back', (search) => {
  expect(writeParams(read(search))).toBe(search);
});

test('what makes no sense is as if it were not there', () => {
  expect(read('?tab=slots&state=flying&account=&ready=maybe')).toEqual({ tab: 'in-flight', state: null, accounts: [], onlyAtRisk: false });
});

test('what belongs to the other tab is left out of the address', () => {
  expect(writeParams({ tab: 'coming-up', state: 'waiting', accounts: [], onlyAtRisk: false })).toBe('?tab=coming-up');
  expect(writeParams({ tab: 'in-flight', state: null, accounts: [], onlyAtRisk: true })).toBe('');
});
