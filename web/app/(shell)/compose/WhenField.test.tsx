import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { PublicationResponse } from '@/lib/api/types';
import { chooseAccount, choosePrivacy, chooseTime, compose, CREATE, EDIT, publishButton, READ, RESOLUTION, SCHEDULE, WITH_VIDEO } from '@/tests/compose';
import { bakery, loom, post, publicationOf, resolution } from '@/tests/composerSamples';
import { problem, type ApiCall } from '@/tests/fakeApi';
import { workspacePath } from '@/tests/samples';

const asked = ({ path }: ApiCall) => Object.fromEntries(new URL(path, 'http://localhost').searchParams);
const zone = () => screen.findByRole('combobox', { name: 'Time zone' });
const at = (localTime: string, of = bakery): PublicationResponse =>
  publicationOf(of, { state: 'scheduled', schedule: { localTime, timeZone: 'Asia/Kolkata', offsetMinutes: 330, instant: `${localTime}+05:30`, shifted: false } });
const gap = (over = {}) => resolution({ kind: 'gap', localTime: '2027-03-28T02:30:00', resolvedLocalTime: '2027-03-28T03:30:00', instant: '2027-03-28T01:30:00+00:00', message: 'Clocks in Europe/Berlin skip 02:30 that day. It will be published at 03:30.', ...over });

beforeEach(() => sessionStorage.clear());

test('a new post has no time, in the workspace’s zone, and asks for one', async () => {
  compose('/compose');
  expect(await screen.findByLabelText('Date')).toHaveValue('');
  expect(screen.getByLabelText('Time')).toHaveValue('');
  expect(await zone()).toHaveValue('Europe/Berlin');
  expect(screen.getByRole('button', { name: 'Choose a date and a time.' })).toBeVisible();
});

test('no day before today can be picked, by the clock of the server', async () => {
  compose('/compose');
  await waitFor(() => expect(screen.getByLabelText('Date')).toHaveAttribute('min', '2026-11-25'));
});

test('the server is asked for the instant only when both date and time are there', async () => {
  const { api } = compose('/compose');
  await chooseTime('2026-11-26', '');
  expect(screen.queryByText(/= .* UTC$/)).toBeNull();
  await chooseTime('2026-11-26', '18:30');
  expect(await screen.findByText('Thu 26 Nov 18:30 Berlin = 17:30 UTC')).toBeVisible();
  expect(api.sent('GET', '/api/v1/time/resolution?localTime=2026-11-26T18%3A30&timeZone=Europe%2FBerlin')).toHaveLength(1);
});

test('another zone means the same wall-clock time there', async () => {
  const view = compose('/compose?date=2026-11-26&time=18:30', {
    [RESOLUTION]: (call) => (asked(call).timeZone === 'Asia/Kolkata' ? resolution({ timeZone: 'Asia/Kolkata', instant: '2026-11-26T13:00:00+00:00' }) : resolution()),
  });
  await view.user.click(await zone());
  await view.user.click(await screen.findByRole('option', { name: /Asia\/Kolkata/ }));
  expect(await screen.findByText('Thu 26 Nov 18:30 Kolkata = 13:00 UTC')).toBeVisible();
});

test('zones are searched, shown with their distance from UTC, and an unknown one says so', async () => {
  const { user } = compose('/compose');
  await user.clear(await zone());
  await user.type(await zone(), 'york');
  expect(await screen.findByRole('option')).toHaveTextContent('America/New YorkUTC−5');
  await user.type(await zone(), 'shire');
  expect(await screen.findByText('No zone matches.')).toBeVisible();
});

test('when UTC has another day already, the day is said', async () => {
  compose('/compose?date=2026-11-26&time=23:30&zone=America/New_York', {
    [RESOLUTION]: () => resolution({ localTime: '2026-11-26T23:30:00', resolvedLocalTime: '2026-11-26T23:30:00', timeZone: 'America/New_York', instant: '2026-11-27T04:30:00+00:00' }),
  });
  expect(await screen.findByText('Thu 26 Nov 23:30 New York = Fri 27 Nov 04:30 UTC')).toBeVisible();
});

test('a time that comes twice says which one is meant and needs no consent', async () => {
  const twice = resolution({ kind: 'overlap', message: 'Clocks in Europe/Berlin show 02:30 twice that day. The first one is meant.' });
  const view = compose(`${WITH_VIDEO}&date=2027-10-31&time=02:30`, { [RESOLUTION]: () => twice });
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  expect(await screen.findByText(twice.message!)).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: /^Publish at/ })).toBeNull();
  expect(publishButton()).not.toHaveAttribute('aria-disabled');
});

test('consent to a shifted time holds for that very time', async () => {
  const view = compose('/compose?date=2027-03-28&time=02:30', { [RESOLUTION]: (call) => gap({ localTime: `${asked(call).localTime}:00` }) });
  await view.user.click(await screen.findByRole('checkbox', { name: 'Publish at 03:30 instead' }));
  expect(screen.queryByRole('button', { name: /^Confirm the shifted time/ })).toBeNull();
  await chooseTime('2027-03-28', '02:45');
  expect(await screen.findByRole('checkbox', { name: 'Publish at 03:30 instead' })).not.toBeChecked();
  expect(screen.getByRole('button', { name: 'Confirm the shifted time, or choose another one.' })).toBeVisible();
});

test('consent is taken back when the zone changes', async () => {
  const view = compose('/compose?date=2027-03-28&time=02:30', { [RESOLUTION]: (call) => gap({ timeZone: asked(call).timeZone }) });
  await view.user.click(await screen.findByRole('checkbox', { name: 'Publish at 03:30 instead' }));
  await view.user.click(await zone());
  await view.user.click(await screen.findByRole('option', { name: /New York/ }));
  expect(await screen.findByText('Publishes Sun 28 Mar 03:30 New York = 01:30 UTC')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Publish at 03:30 instead' })).not.toBeChecked();
});

test('a time that has passed is marked at both fields and does not say what it meant', async () => {
  compose('/compose?date=2026-11-20&time=18:30', { [RESOLUTION]: () => resolution({ past: true }) });
  expect(await screen.findByText('This time has passed. Choose a later one, or publish now.')).toBeVisible();
  expect(screen.getByLabelText('Date')).toBeInvalid();
  expect(screen.getByLabelText('Time')).toBeInvalid();
  expect(screen.queryByText(/= .* UTC$/)).toBeNull();
});

test('publishing now needs no time, and the time is still there when it is scheduled after all', async () => {
  const { user } = compose('/compose?date=2026-11-26&time=18:30');
  await user.click(await screen.findByRole('radio', { name: 'Publish now' }));
  expect(screen.queryByLabelText('Date')).toBeNull();
  expect(screen.getByText('Starts as soon as you press the button.')).toBeVisible();
  expect(publishButton()).toHaveAccessibleName('Publish now');
  await user.click(screen.getByRole('radio', { name: 'Schedule' }));
  expect(screen.getByLabelText('Time')).toHaveValue('18:30');
  expect(publishButton()).toHaveAccessibleName('Schedule');
});

test('a scheduled post opens with its time in its own zone', async () => {
  compose(EDIT, { [READ]: () => post({ publications: [at('2026-12-01T09:15:00')] }) });
  expect(await screen.findByLabelText('Date')).toHaveValue('2026-12-01');
  expect(screen.getByLabelText('Time')).toHaveValue('09:15');
  expect(await zone()).toHaveValue('Asia/Kolkata');
});

test('accounts with different times are told that they get one', async () => {
  compose(EDIT, { [READ]: () => post({ publications: [at('2026-12-01T09:15:00'), at('2026-12-01T10:15:00', loom)] }) });
  expect(await screen.findByText('The accounts of this post have different times now. Scheduling gives all of them this one.')).toBeVisible();
});

test.each([
  ['localTime', 'It is too far ahead: choose a time within ten years.'],
  ['timeZone', 'Nobody knows this zone.'],
])('a refused %s stands at its field until another time is chosen', async (field, message) => {
  const view = compose(`${WITH_VIDEO}&date=2039-11-26&time=18:30`, {
    [CREATE]: { status: 201, body: post({ version: 1 }) },
    [SCHEDULE]: problem(422, 'invalid', 'No.', { [field]: [{ code: 'x', message }] }),
  });
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  await screen.findByText(/= .* UTC$/);
  await view.user.click(publishButton());
  expect(await screen.findByText(message)).toBeVisible();
  await chooseTime('2030-11-26', '18:30');
  expect(screen.queryByText(message)).toBeNull();
});

test('scheduling says for when, and leads to the post', async () => {
  const view = compose(`${WITH_VIDEO}&date=2026-11-26&time=18:30`, { [CREATE]: { status: 201, body: post({ version: 1 }) }, [SCHEDULE]: () => post({ version: 2 }) });
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  await screen.findByText(/= .* UTC$/);
  await view.user.click(publishButton());
  expect(await screen.findByText('Scheduled for Thu 26 Nov, 18:30.')).toBeVisible();
  expect(view.api.sent('PUT', workspacePath('/posts/the-post/schedule'))[0]?.body).toEqual({ version: 1, now: false, localTime: '2026-11-26T18:30', timeZone: 'Europe/Berlin', acceptShift: false });
});

test('what becomes of a late post is the workspace’s until the author says otherwise', async () => {
  const view = compose(`${WITH_VIDEO}&date=2026-11-26&time=18:30`, { [CREATE]: { status: 201, body: post({ version: 1 }) }, [SCHEDULE]: () => post({ version: 2 }) });
  const field = await screen.findByRole('combobox', { name: 'If it would be late' });
  await waitFor(() => expect(field).toHaveValue('As the workspace: goes out up to 6 h late'));
  await view.user.click(field);
  await view.user.click(await screen.findByRole('option', { name: 'waits for a decision' }));
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  await screen.findByText(/= .* UTC$/);
  await view.user.click(publishButton());
  await waitFor(() => expect(view.api.sent('POST', workspacePath('/posts'))[0]?.body).toMatchObject({ late: { policy: 'ask', withinMinutes: null } }));
});
