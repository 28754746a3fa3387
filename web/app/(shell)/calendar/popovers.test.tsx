import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ItemPopover, type OpenItem } from './ItemPopover';
import { MorePopover, type MoreOfDay } from './MorePopover';
import type { CalendarItemResponse } from '@/lib/api/types';
import { item } from '@/tests/calendarSamples';
import { problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { publication, workspacePath } from '@/tests/samples';

const NOW = '2026-11-25T11:00:00';
const first = item('2026-11-25T13:00:00');
const acts = { askMove: vi.fn(), askCancel: vi.fn() };
const card = () => screen.findByRole('dialog', { name: 'Publication' });
const RETRY = workspacePath(`/publications/${publication().id}/retry`);

let change: (items: CalendarItemResponse[]) => void;

/** A chip and what it opens, as the calendar holds them. */
function Stage({ given, timeZone = 'Europe/Berlin' }: { given: CalendarItemResponse; timeZone?: string }) {
  const [items, setItems] = useState([given]);
  const [open, setOpen] = useState<OpenItem | null>(null);
  change = setItems;
  return (
    <>
      <button onClick={({ currentTarget }) => setOpen({ id: given.publication.id, anchor: currentTarget })}>chip</button>
      <ItemPopover open={open} items={items} now={NOW} timeZone={timeZone} close={() => setOpen(null)} {...acts} />
    </>
  );
}

async function opened(given: CalendarItemResponse, routes: Record<string, Answer> = {}, timeZone?: string) {
  const view = showPage(<Stage given={given} timeZone={timeZone} />, routes);
  await view.user.click(screen.getByRole('button', { name: 'chip' }));
  return { ...view, card: within(await card()) };
}

const failed = (action: string) => item('2026-11-25T09:00:00', { state: 'failed', problem: { code: 'x', message: 'TikTok judged this post as risky.', action, reference: 'LOG1' } });

test('Escape closes it and gives the focus back to its chip', async () => {
  const { user } = await opened(first);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'chip' })).toHaveFocus();
});

test('it opens with the focus on the way to the post', async () => {
  const { card: shown } = await opened(first);
  await waitFor(() => expect(shown.getByRole('link', { name: 'Open post' })).toHaveFocus());
});

test('it follows what happens meanwhile, and closes when the publication goes', async () => {
  const { card: shown } = await opened(first);
  act(() => change([item('2026-11-25T13:00:00', { state: 'publishing', step: { name: 'uploading', percent: 62 } })]));
  expect(shown.getByText('Uploading 62 %')).toBeVisible();
  expect(shown.queryByRole('button', { name: 'Move to…' })).toBeNull();
  act(() => change([]));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a time is said in the zone that the calendar shows', async () => {
  const { card: shown } = await opened({ ...first, localTime: '2026-11-26T21:00:00', offsetMinutes: 540 }, {}, 'Asia/Tokyo');
  expect(shown.getByText('Tomorrow, 21:00')).toBeVisible();
  expect(shown.getByText('Tokyo (UTC+9)')).toBeVisible();
});

test.each([
  ['Move to…', acts.askMove],
  ['Cancel publication', acts.askCancel],
])('%s goes on in a dialog, with the chip to come back to', async (name, asked) => {
  const { user, card: shown } = await opened(first);
  await user.click(shown.getByRole('button', { name }));
  expect(asked).toHaveBeenCalledWith(first.publication);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'chip' })).toHaveFocus();
});

test('why it waits is said', async () => {
  const { card: shown } = await opened(item('2026-11-25T13:00:00', { waiting: { code: 'rate_limited', message: 'TikTok asks to go slower.', until: null } }));
  expect(shown.getByText('TikTok asks to go slower.')).toBeVisible();
});

test('a failure says why, with its reference, and is tried again from here', async () => {
  const { api, user, card: shown } = await opened(failed('retry'), { [`PUT ${RETRY}`]: () => publication({ state: 'publishing' }) });
  expect(shown.getByRole('alert')).toHaveTextContent('TikTok judged this post as risky. Reference LOG1');
  expect(shown.getAllByRole('button', { name: 'Retry' })).toHaveLength(1);
  await user.click(shown.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('It is tried again now.')).toBeVisible();
  expect(api.sent('PUT', RETRY)[0]?.body).toEqual({ version: 4 });
});

test('a retry that is refused says why', async () => {
  const { user, card: shown } = await opened(failed('retry'), { [`PUT ${RETRY}`]: problem(409, 'account_disconnected', 'Reconnect @bakehouse first.') });
  await user.click(shown.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('Reconnect @bakehouse first.')).toBeVisible();
});

test('a failure that a change mends leads to the composer, and can be retried as it is', async () => {
  const { card: shown } = await opened(failed('edit'));
  expect(shown.getByRole('link', { name: 'Edit post' })).toHaveAttribute('href', `/compose?post=${publication().postId}`);
  expect(shown.getByRole('button', { name: 'Retry' })).toBeVisible();
});

test('an undecided one leads to where it is decided, and is never retried from here', async () => {
  const { card: shown } = await opened(item('2026-11-25T09:00:00', { state: 'uncertain', problem: { code: 'x', message: 'The connection broke.', action: 'decide', reference: null } }));
  expect(shown.getByRole('link', { name: 'Look and decide' })).toHaveAttribute('href', `/post?id=${publication().postId}`);
  expect(shown.queryByRole('button', { name: 'Retry' })).toBeNull();
  expect(shown.queryByRole('button', { name: 'Cancel publication' })).toBeNull();
});

const crowd = ['13:00', '09:00', '11:30'].map((time, n) => item(`2026-11-27T${time}:00`, { id: `p${n}` }, `Caption of ${time}`));
const elsewhere = item('2026-11-28T09:00:00', { id: 'other' }, 'Another day');

function More({ open, compose }: { open: (item: CalendarItemResponse, anchor: Element) => void; compose: (day: string) => void }) {
  const [more, setMore] = useState<MoreOfDay | null>(null);
  return (
    <>
      <button onClick={({ currentTarget }) => setMore({ date: '2026-11-27', ids: new Set(crowd.map(({ publication: { id } }) => id)), anchor: currentTarget })}>+2 more</button>
      <MorePopover more={more} items={[...crowd, elsewhere]} now={NOW} open={open} compose={compose} close={() => setMore(null)} />
    </>
  );
}

async function moreOpened() {
  const [open, compose] = [vi.fn(), vi.fn()];
  const view = showPage(<More open={open} compose={compose} />);
  await view.user.click(screen.getByRole('button', { name: '+2 more' }));
  return { ...view, open, compose, list: within(await screen.findByRole('dialog', { name: 'Fri 27 Nov, 3 publications' })) };
}

test('a crowded day is listed whole, by the clock, and nothing of other days', async () => {
  const { list } = await moreOpened();
  expect(list.getAllByText(/^Caption of/).map(({ textContent }) => textContent)).toEqual(['Caption of 09:00', 'Caption of 11:30', 'Caption of 13:00']);
  expect(list.queryByText('Another day')).toBeNull();
});

test('one of the list opens in place of the list', async () => {
  const { user, open, list } = await moreOpened();
  await user.click(list.getByRole('button', { name: /11:30/ }));
  expect(open).toHaveBeenCalledWith(crowd[2], screen.getByRole('button', { name: '+2 more' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a new post begins on that day', async () => {
  const { user, compose, list } = await moreOpened();
  await user.click(list.getByRole('button', { name: 'New post on Fri 27 Nov' }));
  expect(compose).toHaveBeenCalledWith('2026-11-27');
});

test('Escape closes the list and gives the focus back', async () => {
  const { user } = await moreOpened();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: '+2 more' })).toHaveFocus();
});
