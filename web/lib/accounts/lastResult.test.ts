import { expect, test } from 'vitest';
import { lastResultOf } from './lastResult';
import { health } from '@/tests/samples';

const failure = (at: string) => ({ postId: 'p1', at, problem: null });

test.each([
  ['nothing ended', null, null, null],
  ['only successes', '2026-11-25T08:00:00Z', null, { state: 'published', at: '2026-11-25T08:00:00Z', postId: null }],
  ['only failures', null, failure('2026-11-25T08:00:00Z'), { state: 'failed', at: '2026-11-25T08:00:00Z', postId: 'p1' }],
  ['a failure after a success', '2026-11-25T09:59:00+02:00', failure('2026-11-25T08:00:00Z'), { state: 'failed', at: '2026-11-25T08:00:00Z', postId: 'p1' }],
  ['a success after a failure', '2026-11-25T08:00:00Z', failure('2026-11-25T07:00:00Z'), { state: 'published', at: '2026-11-25T08:00:00Z', postId: null }],
] as const)('%s', (_, lastSuccessAt, latestFailure, expected) => expect(lastResultOf(health({ lastSuccessAt, latestFailure }))).toEqual(expected));
