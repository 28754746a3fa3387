import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SlotsTab } from './SlotsTab';
import { problem } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

const path = workspacePath(`/accounts/${account().id}`);
const settings = { timeZone: null, effectiveTimeZone: 'Europe/Berlin', tags: ['food'], slots: [{ weekday: 2, time: '18:30' }], version: 3 };
const routes = (over = {}) => ({
  [`GET ${path}/settings`]: () => settings,
  [`GET ${path}/next-slots`]: () => [{ weekday: 2, time: '18:30', localTime: '2026-12-01T18:30:00', timeZone: 'Europe/Berlin', offsetMinutes: 60, instant: '2026-12-01T17:30:00+00:00', shifted: false }],
  ...over,
});
const row = { account: account(), health: undefined };

test('shows zone, tags, slots by day, and the next free ones', async () => {
  showPage(<SlotsTab {...row} />, routes());
  const tuesday = within((await screen.findByText('Tuesday', { selector: 'dt' })).parentElement!);
  expect(tuesday.getByText('18:30')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'The workspace’s (Europe/Berlin)' })).not.toBeChecked();
  expect(screen.getByText('food')).toBeVisible();
  expect(await screen.findByText(/1 Dec.*18:30/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('adds a slot on every day, takes one away, and saves all of it with the version that was read', async () => {
  const { api, user } = showPage(<SlotsTab {...row} />, routes({ [`PUT ${path}/settings`]: () => ({ ...settings, version: 4 }) }));
  await user.click(await screen.findByRole('button', { name: 'Remove Tuesday 18:30' }));
  await user.click(screen.getByLabelText('Day', { selector: 'input' }));
  await user.click(await screen.findByRole('option', { name: 'Every day' }));
  await user.type(screen.getByLabelText('Time'), '7{Enter}');
  expect(screen.getAllByText('07:00')).toHaveLength(7);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(api.sent('PUT', `${path}/settings`)).toHaveLength(1));
  expect(api.sent('PUT', `${path}/settings`)[0]?.body).toEqual({
    version: 3,
    timeZone: null,
    tags: ['food'],
    slots: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, time: '07:00' })),
  });
  expect(await screen.findByText('The settings of @bakehouse are saved.')).toBeVisible();
});

test('a time that is none says how one looks', async () => {
  const { user } = showPage(<SlotsTab {...row} />, routes());
  await user.type(await screen.findByLabelText('Time'), 'noon{Enter}');
  expect(await screen.findByText('Enter a time such as 18:30.')).toBeVisible();
});

test('a refusal stands above the form and loses nothing', async () => {
  const { user } = showPage(<SlotsTab {...row} />, routes({ [`PUT ${path}/settings`]: problem(409, 'version_conflict', 'Somebody changed it meanwhile.') }));
  await user.click(await screen.findByRole('button', { name: 'Remove Tuesday 18:30' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Somebody changed it meanwhile.')).toBeVisible();
  expect(screen.queryByText('Tuesday', { selector: 'dt' })).toBeNull();
});
