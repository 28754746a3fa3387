import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Review } from './Review';
import type { LatePublicationResponse } from '@/lib/api/types';
import { problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { publication, workspacePath } from '@/tests/samples';

const LIST = `GET ${workspacePath('/late-publications')}`;
const DECIDE = workspacePath('/late-publications/decisions');
const item = (id: string, caption: string): LatePublicationResponse => ({
  publication: publication({ id, waiting: { code: 'late', message: 'Its time passed.', until: null } }),
  caption,
  thumbnailUrl: null,
  localTime: '2026-11-25T02:00:00',
  photoCount: 0, lateBySeconds: 9 * 3600,
});
const two = { today: '2026-11-25', timeZone: 'Europe/Berlin', items: [item('one', 'Croissants at five'), item('two', 'Rye on Friday')], total: 2, next: null, restored: [], restoredTotal: 0 };
const review = (routes: Record<string, Answer> = {}) =>
  showPage(<Review />, { [LIST]: () => two, 'GET /api/v1/time/zones': () => [{ id: 'Europe/Berlin', offsetMinutes: 60 }], [`POST ${DECIDE}`]: () => ({ decided: 2 }), ...routes });
const all = { one: { id: 'one', version: 4 }, two: { id: 'two', version: 4 } };

async function selectAll(view: ReturnType<typeof review>) {
  await view.user.click(await screen.findByRole('button', { name: 'Select all' }));
  return within(screen.getByRole('group', { name: 'What becomes of the selected' }));
}

test('says what is late, for whom, since when and how late', async () => {
  review();
  const row = (await screen.findByText('Croissants at five')).closest('li')!;
  expect(row).toHaveTextContent('@bakehouse');
  expect(row).toHaveTextContent('Due Today, 02:00');
  expect(row).toHaveTextContent('9 h late');
  expect(screen.queryByRole('group')).toBeNull();
});

test('one is selected by its row, and only it is published', async () => {
  const view = review();
  await view.user.click((await screen.findByText('Croissants at five')).closest('li')!);
  expect(screen.getByRole('checkbox', { name: /Croissants/ })).toBeChecked();
  expect(screen.getByText('1 selected')).toBeVisible();
  await view.user.click(screen.getByRole('button', { name: 'Publish now' }));
  await waitFor(() => expect(view.api.sent('POST', DECIDE)[0]?.body).toMatchObject({ act: 'publish', publications: [all.one] }));
});

test('skipping asks first', async () => {
  const view = review();
  await view.user.click((await selectAll(view)).getByRole('button', { name: 'Skip' }));
  expect(view.api.sent('POST', DECIDE)).toEqual([]);
  await view.user.click(within(await screen.findByRole('dialog', { name: 'Skip 2 publications?' })).getByRole('button', { name: 'Skip' }));
  await waitFor(() => expect(view.api.sent('POST', DECIDE)[0]?.body).toMatchObject({ act: 'skip', publications: [all.one, all.two] }));
});

test('moving takes the slots of the accounts', async () => {
  const view = review();
  await view.user.click((await selectAll(view)).getByRole('button', { name: 'Move…' }));
  await view.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(view.api.sent('POST', DECIDE)[0]?.body).toMatchObject({ act: 'nextSlots', publications: [all.one, all.two] }));
  expect(await screen.findByText('2 publications have a new time.')).toBeVisible();
});

test('a start time is asked for before anything is sent, and a refusal stands in the form', async () => {
  const view = review({ [`POST ${DECIDE}`]: problem(422, 'no_free_slot', '@bakehouse has no free slot.', { 'publications[0]': [{ code: 'no_free_slot', message: '@bakehouse has no free slot.' }] }) });
  await view.user.click((await selectAll(view)).getByRole('button', { name: 'Move…' }));
  const dialog = within(await screen.findByRole('dialog'));
  await view.user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await dialog.findByText('@bakehouse has no free slot.')).toBeVisible();
  await view.user.click(dialog.getByRole('radio', { name: 'From a start time' }));
  await view.user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(dialog.getByText('Choose a date and a time.')).toBeVisible();
  expect(view.api.sent('POST', DECIDE)).toHaveLength(1);
});

test('what was decided elsewhere is told, and the list is read again', async () => {
  const view = review({ [`POST ${DECIDE}`]: problem(409, 'late_changed', 'Somebody has decided about some of these meanwhile.') });
  await view.user.click((await selectAll(view)).getByRole('button', { name: 'Publish now' }));
  expect(await screen.findByText('Somebody has decided about some of these meanwhile.')).toBeVisible();
  await waitFor(() => expect(view.api.sent('GET', workspacePath('/late-publications')).length).toBeGreaterThan(1));
});

const restored = (id: string, caption: string, state: 'scheduled' | 'uncertain'): LatePublicationResponse => ({ ...item(id, caption), publication: publication({ id, state }) });
const afterRestore = { ...two, items: [], total: 0, restored: [restored('three', 'Brioche', 'scheduled'), restored('four', 'Bagels', 'uncertain')], restoredTotal: 2 };

test('what may be out already stands in a section of its own and says how far it was', async () => {
  review({ [LIST]: () => ({ ...two, ...afterRestore, items: two.items, total: 2 }) });
  const section = within(await screen.findByRole('region', { name: 'May have gone out already' }));
  expect(section.getByText('Brioche').closest('li')).toHaveTextContent('Not started here');
  expect(section.getByText('Bagels').closest('li')).toHaveTextContent('Was being sent');
  expect(section.getAllByRole('link', { name: 'Open the profile of @bakehouse on TikTok' })[0]).toHaveAttribute('href', 'https://www.tiktok.com/@bakehouse');
  expect(within(screen.getByRole('region', { name: 'Late' })).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('4')).toBeVisible();
});

test('what is out is said in one act', async () => {
  const view = review({ [LIST]: () => afterRestore });
  await view.user.click((await selectAll(view)).getByRole('button', { name: 'It is out' }));
  await waitFor(() => expect(view.api.sent('POST', DECIDE)[0]?.body).toMatchObject({ act: 'out', publications: [{ id: 'three', version: 4 }, { id: 'four', version: 4 }] }));
});

test('publishing what may be out already asks first', async () => {
  const view = review({ [LIST]: () => afterRestore });
  await view.user.click((await selectAll(view)).getByRole('button', { name: 'Publish now' }));
  expect(view.api.sent('POST', DECIDE)).toEqual([]);
  await view.user.click(within(await screen.findByRole('dialog', { name: 'Publish these 2 again?' })).getByRole('button', { name: 'Publish now' }));
  await waitFor(() => expect(view.api.sent('POST', DECIDE)[0]?.body).toMatchObject({ act: 'publish' }));
});

test('an empty list teaches what it is for', async () => {
  review({ [LIST]: () => ({ ...two, items: [], total: 0 }) });
  expect(await screen.findByText('Nothing is late')).toBeVisible();
});

test('a list that cannot be read says so', async () => {
  review({ [LIST]: problem(503, 'unavailable', 'Try again in a moment.') });
  expect(await screen.findByRole('button', { name: /again/i })).toBeVisible();
});

test('the rest comes page by page, and how many are shown is said', async () => {
  const pages: Record<string, unknown> = {
    '': { ...two, items: [item('one', 'Croissants at five')], total: 2, next: '7.1' },
    '?cursor=7.1': { ...two, items: [item('two', 'Rye on Friday')], total: 2, next: null },
  };
  const view = review({ [LIST]: ({ path }) => pages[path.split('late-publications')[1] ?? ''] });
  expect(await screen.findByText('1 of 2 shown')).toBeVisible();
  await view.user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Rye on Friday')).toBeVisible();
  expect(screen.queryByText(/shown$/)).toBeNull();
});
