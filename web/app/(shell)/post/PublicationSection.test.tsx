import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Announcements } from './Announcements';
import { PublicationSection } from './PublicationSection';
import type { PublicationResponse, PublicationState } from '@/lib/api/types';
import type { Now } from '@/lib/time/now';
import { detail } from '@/tests/calendarSamples';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { publication, workspacePath } from '@/tests/samples';

const now: Now = { instant: Date.parse('2026-11-25T10:00:00Z'), localTime: '2026-11-25T11:00:00', offsetMinutes: 60 };
const path = (rest: string) => workspacePath(`/publications/${publication().id}${rest}`);
const schedule = (over: Partial<NonNullable<PublicationResponse['schedule']>>) => ({ ...publication().schedule!, ...over });

function show(over: Partial<PublicationResponse> = {}, routes: Record<string, Answer> = {}, clock: { now?: Now } = { now }) {
  const [move, cancel] = [vi.fn(), vi.fn()];
  const found = publication(over);
  const view = showPage(<PublicationSection publication={found} caption="Croissants at five" now={clock.now} alone={false} move={move} cancel={cancel} />, { [`GET ${path('')}`]: () => detail(found), ...routes });
  return { ...view, move, cancel };
}

const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
const steps = () =>
  screen.getAllByRole('listitem').map((step) => `${step.textContent}${step.getAttribute('aria-current') === 'step' ? ' (here)' : ''}`);

test.each([
  ['draft', ['Schedule…', 'Cancel', 'Ledger']],
  ['scheduled', ['Move to…', 'Cancel', 'Ledger']],
  ['publishing', ['Ledger']],
  ['processing', ['Ledger']],
  ['published', ['Ledger']],
  ['failed', ['Move to…', 'Retry', 'Cancel', 'Ledger']],
  ['uncertain', ['Yes, it is there', 'No, it is not', 'Ledger']],
  ['cancelled', ['Ledger']],
] satisfies [PublicationState, string[]][])('what is %s offers just what is possible', (state, offered) => {
  show({ state });
  expect(buttons()).toEqual(offered);
});

test.each([
  ['publishing', { name: 'claimed', percent: null }, ['Start (here)', 'Announce', 'Upload', 'Process', 'Publish']],
  ['publishing', { name: 'init', percent: null }, ['doneStart', 'Announce (here)', 'Upload', 'Process', 'Publish']],
  ['publishing', { name: 'uploading', percent: 62 }, ['doneStart', 'doneAnnounce', 'Upload 62 % (here)', 'Process', 'Publish']],
  ['publishing', { name: 'uploading', percent: null }, ['doneStart', 'doneAnnounce', 'Upload (here)', 'Process', 'Publish']],
  ['processing', { name: 'fetching', percent: 40 }, ['doneStart', 'doneAnnounce', 'Fetch 40 % (here)', 'Process', 'Publish']],
  ['processing', { name: 'processing', percent: null }, ['doneStart', 'doneAnnounce', 'doneUpload', 'Process (here)', 'Publish']],
  ['published', { name: 'published', percent: null }, ['doneStart', 'doneAnnounce', 'doneUpload', 'doneProcess', 'donePublish']],
] satisfies [PublicationState, PublicationResponse['step'], string[]][])('the steps of one that is %s at %o', (state, step, line) => {
  show({ state, step });
  expect(steps()).toEqual(line);
});

test.each(['draft', 'scheduled', 'failed', 'uncertain', 'cancelled'] satisfies PublicationState[])('one that is %s is on no way', (state) => {
  show({ state });
  expect(screen.queryByRole('list', { name: 'Progress for @bakehouse' })).toBeNull();
});

test('TikTok is asked to stop while it fetches, and may be faster', async () => {
  let late = false;
  const fetching = { state: 'processing' as const, step: { name: 'fetching', percent: 40 } };
  const { user } = show(fetching, { [`PUT ${path('/stop')}`]: () => (late ? problem(409, 'stop_too_late', 'TikTok has the file already.') : publication(fetching)) });
  await user.click(screen.getByRole('button', { name: 'Ask TikTok to stop' }));
  expect(await screen.findByText('TikTok was asked to stop. Its verdict follows.')).toBeVisible();
  late = true;
  await user.click(screen.getByRole('button', { name: 'Ask TikTok to stop' }));
  expect(await screen.findByText('TikTok has the file already.')).toBeVisible();
});

test('moving and cancelling are asked of the page', async () => {
  const { user, move, cancel } = show();
  await user.click(screen.getByRole('button', { name: 'Move to…' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect([move.mock.calls.length, cancel.mock.calls.length]).toEqual([1, 1]);
});

test.each([
  ['today, with how long until then', {}, 'Today, 13:00', ['Berlin (UTC+1)', 'in 2 h']],
  ['far ahead, with the year', schedule({ localTime: '2028-02-29T07:00:00', instant: '2028-02-29T06:00:00+00:00' }), 'Tue 29 Feb 2028, 07:00', ['Berlin (UTC+1)']],
  ['in another zone, by its date', schedule({ localTime: '2026-11-25T22:00:00', timeZone: 'Asia/Tokyo', offsetMinutes: 540, instant: '2026-11-25T13:00:00+00:00' }), 'Wed 25 Nov, 22:00', ['Tokyo (UTC+9)', 'in 3 h']],
  ['in UTC, without saying it twice', schedule({ timeZone: 'UTC', offsetMinutes: 0 }), 'Wed 25 Nov, 13:00', ['UTC', 'in 2 h']],
])('it says when: %s', (_, time, when, beside) => {
  show({ schedule: schedule(time) });
  expect(screen.getByText(when)).toBeVisible();
  expect([...screen.getByText(when).parentElement!.querySelectorAll('span')].map(({ textContent }) => textContent)).toEqual(beside);
});

test('what has begun does not count down any more', () => {
  show({ state: 'publishing', step: { name: 'uploading', percent: 10 } });
  expect(screen.queryByText('in 2 h')).toBeNull();
});

test('the machine’s instant stands behind the words', () => {
  show();
  expect(screen.getByText('Today, 13:00')).toHaveAttribute('datetime', '2026-11-25T12:00:00+00:00');
});

test('a shifted time says that the clock skips the chosen one', () => {
  show({ schedule: schedule({ shifted: true }) });
  expect(screen.getByText('The clock skips the chosen time, so it is published at the shifted one.')).toBeVisible();
});

test('a draft has no time, whatever it had before', () => {
  show({ state: 'draft' });
  expect(screen.getByText('Not scheduled yet')).toBeVisible();
  expect(screen.queryByText('Today, 13:00')).toBeNull();
});

test('what is published says when that was and leads to it', () => {
  show({ state: 'published', publishedAt: '2026-11-25T09:30:00+00:00', tikTokUrl: 'https://www.tiktok.com/@bakehouse/video/7' });
  expect(screen.getByText('Published 30 min ago')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open on TikTok' })).toHaveAttribute('href', 'https://www.tiktok.com/@bakehouse/video/7');
  expect(screen.getByRole('link', { name: 'Open on TikTok' })).toHaveAttribute('rel', 'noreferrer');
});

test('while TikTok has not told the video’s address, the profile is opened', () => {
  show({ state: 'published', tikTokUrl: null });
  expect(screen.getByRole('link', { name: 'Open profile' })).toHaveAttribute('href', 'https://www.tiktok.com/@bakehouse');
});

test('until it goes on is told by the workspace’s clock', () => {
  show({ waiting: { code: 'rate_limited', message: 'TikTok asks to go slower.', until: '2026-11-25T23:30:00+00:00' } });
  expect(screen.getByText(/^TikTok asks to go slower/)).toHaveTextContent('TikTok asks to go slower. Goes on Tomorrow, 00:30.');
});

test('without the server’s clock nothing is reckoned from the browser’s', () => {
  show({ waiting: { code: 'rate_limited', message: 'TikTok asks to go slower.', until: '2026-11-25T23:30:00+00:00' }, state: 'scheduled' }, {}, {});
  expect(screen.getByText('TikTok asks to go slower.')).toBeVisible();
  expect(screen.queryByText(/^in \d/)).toBeNull();
});

test.each([
  ['wait', 'status'],
  ['retry', 'alert'],
])('a problem that asks to %s speaks as %s', (action, role) => {
  show({ state: action === 'wait' ? 'processing' : 'failed', problem: { code: 'x', message: 'TikTok has not answered yet.', action, reference: null } });
  expect(screen.getByRole(role)).toHaveTextContent('TikTok has not answered yet.');
});

test('deciding takes one answer at a time', async () => {
  const { api, user } = show({ state: 'uncertain' }, { [`PUT ${path('/resolution')}`]: never });
  await user.click(screen.getByRole('button', { name: 'No, it is not' }));
  expect(screen.getByRole('button', { name: 'No, it is not' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Yes, it is there' }));
  expect(api.sent('PUT', path('/resolution')).map(({ body }) => (body as { outcome: string }).outcome)).toEqual(['notPublished']);
});

test('a decision that is refused says why', async () => {
  const { user } = show({ state: 'uncertain' }, { [`PUT ${path('/resolution')}`]: problem(403, 'forbidden', 'An editor has to decide this.') });
  await user.click(screen.getByRole('button', { name: 'Yes, it is there' }));
  expect(await screen.findByText('An editor has to decide this.')).toBeVisible();
});

/** Announcements of publications that change under them. */
function announcing(first: PublicationResponse[]) {
  let change: (publications: PublicationResponse[]) => void = () => undefined;
  function Stage() {
    const [publications, setPublications] = useState(first);
    change = setPublications;
    return <Announcements publications={publications} />;
  }
  showPage(<Stage />);
  return (next: PublicationResponse[]) => {
    act(() => change(next));
    return screen.getByRole('status').textContent;
  };
}

test('what somebody hears is each step once, and no per cent', () => {
  const at = (state: PublicationState, name: string, percent: number | null = null) => [publication({ state, step: { name, percent } })];
  const hear = announcing(at('scheduled', 'waiting'));
  expect(hear(at('publishing', 'claimed'))).toBe('@bakehouse: Starting');
  expect(hear(at('publishing', 'uploading', 10))).toBe('@bakehouse: Uploading');
  expect(hear(at('publishing', 'uploading', 90))).toBe('@bakehouse: Uploading');
  expect(hear(at('published', 'published'))).toBe('@bakehouse: Published');
});

test('several that change at once are heard together, and what is new on the page is not announced', () => {
  const other = (state: PublicationState) => publication({ id: 'b', state, account: { ...publication().account, id: 'second', username: 'loom' } });
  const hear = announcing([publication()]);
  expect(hear([publication(), other('scheduled')])).toBe('');
  expect(hear([publication({ state: 'published' }), other('failed')])).toBe('@bakehouse: Published. @loom: Failed');
});

test('the ledger opens and closes, and is read only then', async () => {
  const { api, user } = show();
  const toggle = screen.getByRole('button', { name: 'Ledger' });
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  expect(api.sent('GET', path(''))).toEqual([]);
  toggle.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /^Timeline/ })).toBeVisible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('heading', { name: /^Timeline/ })).toBeNull());
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
});

test('a ledger that cannot be read says why and is read again', async () => {
  let down = true;
  const { user } = show({}, { [`GET ${path('')}`]: () => (down ? { status: 500, body: { code: 'x', detail: 'The database rests.' } } : detail(publication())) });
  await user.click(screen.getByRole('button', { name: 'Ledger' }));
  expect(await screen.findByText('The database rests.')).toBeVisible();
  down = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: /^Timeline/ })).toBeVisible();
  expect(screen.queryByText('The database rests.')).toBeNull();
});
