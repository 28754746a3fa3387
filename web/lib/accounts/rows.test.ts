import { expect, test } from 'vitest';
import { matches, NO_FILTER, rowsOf, sorted, tagsOf } from './rows';
import { account, health } from '@/tests/samples';

const rows = rowsOf(
  [
    account({ id: 'a', username: 'anna', nickname: 'Zeta', nextPublishAt: null, groupIds: ['food', 'north'], tags: ['Retail'] }),
    account({ id: 'b', username: 'ben', nickname: 'alpha', state: 'disconnected' }),
    account({ id: 'c', username: 'cleo', nickname: 'Mid', pausedAt: '2026-11-25T10:00:00+00:00', groupIds: ['food'], tags: ['winter', 'retail'] }),
  ],
  [health({ accountId: 'a' }), health({ accountId: 'b', grade: 'broken', caps: { postsLastDay: 9, learnedDailyCap: 9, pendingDrafts: 0, maxPendingDrafts: 5, appUsersLastDay: null, maxAppUsers: null } })],
);
const ids = (list: typeof rows) => list.map((row) => row.account.id).join('');
const all = NO_FILTER;

test('the worst comes first; what is not known is not bad', () => expect(ids(sorted(rows, { sort: 'urgency', descending: false }))).toBe('bac'));

test.each([
  ['name', false, 'bca'],
  ['name', true, 'acb'],
  ['next', false, 'bca'],
  ['today', false, 'abc'],
  ['app', false, 'cab'],
] as const)('sorted by %s, descending %s', (sort, descending, order) => expect(ids(sorted(rows, { sort, descending }))).toBe(order));

test.each([
  [{ ...all, query: ' @BEN ' }, 'b'],
  [{ ...all, grade: 'broken' as const }, 'b'],
  [{ ...all, grade: 'healthy' as const }, 'a'],
  [{ ...all, state: 'paused' as const }, 'c'],
  [{ ...all, state: 'connected' as const }, 'ac'],
  [{ ...all, state: 'disconnected' as const, query: 'zeta' }, ''],
  [{ ...all, group: 'food' }, 'ac'],
  [{ ...all, group: 'food', tag: 'Winter' }, 'c'],
  [{ ...all, group: 'gone' }, ''],
  [{ ...all, tag: 'RETAIL' }, 'ac'],
])('%o finds %s', (filter, found) => expect(ids(rows.filter((row) => matches(row, filter)))).toBe(found));

test('every tag in use is told once, in order', () => expect(tagsOf(rows.map((row) => row.account)).map((tag) => tag.toLowerCase())).toEqual(['retail', 'winter']));
