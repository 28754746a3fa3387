import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Attempts } from './Attempts';
import { CopySupport } from './CopySupport';
import { Timeline } from './Timeline';
import type { AttemptResponse, PublicationEventResponse } from '@/lib/api/types';
import type { Now } from '@/lib/time/now';
import { detail } from '@/tests/calendarSamples';
import { instance, publication } from '@/tests/samples';
import { showPage } from '@/tests/render';

const BERLIN = 60;
const now: Now = { instant: Date.parse('2026-11-25T12:30:00Z'), localTime: '2026-11-25T13:30:00', offsetMinutes: BERLIN };
const attempt = (over: Partial<AttemptResponse> = {}): AttemptResponse => ({ ...detail(publication()).attempts[0]!, problem: null, ...over });
const event = (at: string, over: Partial<PublicationEventResponse> = {}): PublicationEventResponse => ({ at, kind: 'x', message: 'Something happened', attempt: null, detail: {}, ...over });

const facts = () => Object.fromEntries([...document.querySelectorAll('dl > div')].map((fact) => [fact.querySelector('dt')?.textContent, fact.querySelector('dd')?.textContent]));
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent?.trim());
const noteOf = (entry: Record<string, string>) => {
  const { container } = showPage(<Timeline events={[event('2026-11-25T12:00:00+00:00', { detail: entry })]} offset={BERLIN} />);
  return container.querySelector('small')?.textContent;
};

test('an attempt says what TikTok knows it by, how much has arrived, and when', () => {
  showPage(<Attempts attempts={[attempt({ chunkCount: 1_024, endedAt: '2026-11-25T12:00:09+00:00' })]} offset={BERLIN} now={now} />);
  expect(facts()).toEqual({ 'TikTok’s publish_id': 'v_pub_file~1.123', Confirmed: '5.0 MB of 7.9 MB', Chunks: '1,024', Started: 'Today, 13:00', Ended: 'Today, 13:00' });
});

test('what is not there yet has no line', () => {
  showPage(<Attempts attempts={[attempt({ publishId: null, state: 'prepared', bytesConfirmed: 0 })]} offset={BERLIN} now={now} />);
  expect(Object.keys(facts())).toEqual(['Confirmed', 'Chunks', 'Started']);
  expect(facts().Confirmed).toBe('0 B of 7.9 MB');
});

test.each([
  ['prepared', 'Prepared'],
  ['initSent', 'Announced'],
  ['accepted', 'Accepted'],
  ['sending', 'Sending'],
  ['sent', 'Sent'],
  ['published', 'Published'],
  ['failed', 'Failed'],
  ['abandoned', 'Given up'],
  ['uncertain', 'Uncertain'],
] satisfies [AttemptResponse['state'], string][])('an attempt that is %s reads %s', (state, words) => {
  showPage(<Attempts attempts={[attempt({ state })]} offset={BERLIN} now={now} />);
  expect(screen.getByText(words)).toBeVisible();
});

test('each attempt is listed with why it ended', () => {
  const why = (message: string, reference: string | null) => ({ code: 'x', message, action: 'retry', reference });
  showPage(
    <Attempts attempts={[attempt({ id: '1', problem: why('The line broke.', 'LOG1') }), attempt({ id: '2', number: 2, problem: why('TikTok judged this post as risky.', null) })]} offset={BERLIN} now={now} />,
  );
  const [first, second] = screen.getByRole('heading', { name: 'Attempts' }).parentElement!.querySelectorAll('li');
  expect(within(first!).getByText('Attempt 1')).toBeVisible();
  expect(first).toHaveTextContent('The line broke. Reference LOG1');
  expect(second).toHaveTextContent('TikTok judged this post as risky.');
  expect(second).not.toHaveTextContent('Reference');
});

test('the timeline names each day once and every moment to the second', () => {
  showPage(<Timeline events={[event('2026-11-24T22:59:59+00:00'), event('2026-11-24T23:00:00+00:00'), event('2026-11-25T12:00:01+00:00')]} offset={BERLIN} />);
  expect(lines()).toEqual(['Tue 24 Nov 23:59:59Something happened', 'Wed 25 Nov 00:00:00Something happened', '13:00:01Something happened']);
});

test('nothing that happened is said so', () => {
  showPage(<Timeline events={[]} offset={BERLIN} />);
  expect(screen.getByText('Nothing has happened yet.')).toBeVisible();
});

test.each([
  [{ localTime: '2026-11-25T13:00:00', timeZone: 'Europe/Berlin' }, 'For Wed 25 Nov, 13:00 in Europe/Berlin'],
  [{ attempt: '2', publishId: 'v_pub_file~1.9' }, 'Attempt 2 · v_pub_file~1.9'],
  [{ bytes: '5000000', of: '7912345' }, '5.0 MB of 7.9 MB'],
  [{ bytes: '5000000' }, '5.0 MB'],
  [{ postId: '7412345678901234567' }, 'Post 7412345678901234567'],
  [{ tikTokCode: 'spam_risk', logId: 'LOG1' }, 'TikTok says spam_risk · Reference LOG1'],
  [{ by: 'Sample Owner' }, 'by Sample Owner'],
  [{ somethingNew: 'secret' }, ''],
  [{}, ''],
])('of %j is shown: %s', (entry, shown) => expect(noteOf(entry as Record<string, string>)).toBe(shown));

test.each([
  [{ endpoint: 'video/init', mode: 'direct', privacy: 'SELF_ONLY', comment: 'on', duet: 'off', stitch: 'off', captionLength: '21', bytes: '7912345', chunks: '1' }, 'video/init · audience SELF_ONLY · on: comments · off: duets, stitches · caption of 21 characters · 7.9 MB · in one part'],
  [{ endpoint: 'upload', chunk: '2', chunks: '6', range: '10000000-19999999', bytes: '20000000', of: '65000000', http: '206', ms: '1480' }, 'upload · part 2 of 6 · 20.0 MB of 65.0 MB · bytes 10000000-19999999 · HTTP 206 · 1,480 ms'],
  [{ endpoint: 'status/fetch', status: 'PROCESSING_UPLOAD', http: '200', ms: '12', logId: 'LOG1' }, 'status/fetch · TikTok says PROCESSING_UPLOAD · HTTP 200 · 12 ms · Reference LOG1'],
  [{ endpoint: 'video/init', ms: '30000' }, 'video/init · no answer · 30,000 ms'],
])('of the call %j is shown: %s', (entry, shown) => expect(noteOf(entry as Record<string, string>)).toBe(shown));

test('the parts of a large video stand in one line until somebody wants them all', async () => {
  const part = (n: number) => event(`2026-11-25T12:00:0${n}+00:00`, { kind: 'chunk_taken', message: 'TikTok confirmed a part of the video', attempt: 1, detail: { bytes: `${n}0000000`, of: '65000000' } });
  const { user } = showPage(<Timeline events={[event('2026-11-25T12:00:00+00:00'), part(1), part(2), part(3), event('2026-11-25T12:00:09+00:00')]} offset={BERLIN} />);
  expect(lines()).toHaveLength(3);
  expect(screen.getByText('TikTok confirmed 3 parts of the video', { exact: false })).toHaveTextContent('Attempt 1 · 30.0 MB of 65.0 MB');
  await user.click(screen.getByRole('button', { name: 'Show each' }));
  expect(lines()).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Show in one line' }));
  expect(lines()).toHaveLength(3);
});

test('questions are counted as TikTok was asked, not as they were written down', () => {
  const check = (n: number) => event(`2026-11-25T12:0${n}:00+00:00`, { kind: 'checked', attempt: 1, detail: { checks: String(n * 8) } });
  showPage(<Timeline events={[check(1), check(2), check(3)]} offset={BERLIN} />);
  expect(screen.getByText('TikTok was asked 24 times and has no verdict yet', { exact: false })).toBeVisible();
});

test('two parts in a row, or parts of two attempts, fold nothing', () => {
  const part = (attempt: number) => event('2026-11-25T12:00:01+00:00', { kind: 'chunk_taken', attempt });
  showPage(<Timeline events={[part(1), part(1), part(2), part(2)]} offset={BERLIN} />);
  expect(lines()).toHaveLength(4);
});

test('support details hold the version, the ids and the codes, and nothing of the content or of anybody', async () => {
  const given = detail(publication({ state: 'failed', waiting: { code: 'rate_limited', message: 'Go slower.', until: '2026-11-25T12:10:00+00:00' } }));
  const { user } = showPage(<CopySupport detail={given} />);
  await user.click(screen.getByRole('button', { name: 'Copy support details' }));
  await screen.findByText('Copied. No captions or secrets are in it.');
  const copied = await navigator.clipboard.readText();
  expect(JSON.parse(copied)).toMatchObject({ cuewright: instance.version, state: 'failed', waiting: { code: 'rate_limited', until: '2026-11-25T12:10:00+00:00' }, events: [{ kind: 'scheduled' }, { kind: 'accepted', publishId: 'v_pub_file~1.123' }] });
  [given.caption, given.media!.fileName, given.publication.account.username, given.publication.account.nickname, 'Somebody'].forEach((secret) => expect(copied).not.toContain(secret));
});

test('a browser without a clipboard says what to do', async () => {
  const { user } = showPage(<CopySupport detail={detail(publication())} />);
  const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard);
  await user.click(screen.getByRole('button', { name: 'Copy support details' }));
  expect(await screen.findByText(/The browser did not let us copy. Use a secure \(https\) address/)).toBeVisible();
  clipboard.mockRestore();
});
