import { expect, test } from 'vitest';
import { stepAt } from './steps';
import { supportDetails } from './support';
import { detail } from '@/tests/calendarSamples';
import { publication } from '@/tests/samples';

test.each([
  ['scheduled', 'waiting', null],
  ['publishing', 'claimed', 0],
  ['publishing', 'uploading', 2],
  ['publishing', 'something new', 0],
  ['processing', 'processing', 3],
  ['processing', 'fetching', 2],
  ['published', 'published', 5],
  ['failed', 'failed', null],
] as const)('%s at %s has %s steps behind it', (state, name, at) => expect(stepAt({ state, step: { name, percent: null } })).toBe(at));

test('support details name ids and states, but nothing of the content and nobody', () => {
  const text = supportDetails(detail(publication({ state: 'failed' })), '0.1.0');
  expect(JSON.parse(text)).toMatchObject({ cuewright: '0.1.0', state: 'failed', attempts: [{ publishId: 'v_pub_file~1.123', problem: { code: 'spam_risk', reference: 'LOG1' } }] });
  expect(text).not.toMatch(/Croissants|Somebody|bakehouse|croissants\.mp4/);
});
