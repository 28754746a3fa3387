import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ACCOUNTS, chooseAccount, choosePrivacy, chooseTime, compose, CREATE, EDIT, publishButton, READ, RESOLUTION, SCHEDULE, slotsOf, WITH_VIDEO } from '@/tests/compose';
import { bakery, loom, post, publicationOf, resolution } from '@/tests/composerSamples';
import type { ApiCall } from '@/tests/fakeApi';
import { workspacePath } from '@/tests/samples';

const tokyo = { ...loom, timeZone: 'Asia/Tokyo' };
const asked = ({ path }: ApiCall) => new URL(path, 'http://localhost').searchParams;
const inTokyo = resolution({ timeZone: 'Asia/Tokyo', offsetMinutes: 540, instant: '2026-11-26T09:30:00+00:00' });
const clocks = {
  [ACCOUNTS]: () => [bakery, tokyo],
  [RESOLUTION]: (call: ApiCall) =>
    asked(call).get('timeZone') === 'Asia/Tokyo'
      ? inTokyo
      : resolution({ elsewhere: asked(call).getAll('in').map((timeZone) => ({ timeZone, localTime: '2026-11-27T02:30:00', offsetMinutes: 540 })) }),
};
const own = () => screen.findByRole('checkbox', { name: 'Each account on its own clock' });
const offers = async () => within(await screen.findByRole('group', { name: 'Next free slots' })).getAllByRole('button').map(({ textContent }) => textContent);

beforeEach(() => sessionStorage.clear());

test('where all accounts live in the workspace’s zone there is one clock', async () => {
  const view = compose(WITH_VIDEO);
  await chooseAccount(view);
  await screen.findByRole('combobox', { name: 'Time zone' });
  expect(screen.queryByRole('checkbox', { name: 'Each account on its own clock' })).toBeNull();
});

test('the time stands beside what the clocks of the accounts show then', async () => {
  const view = compose(`${WITH_VIDEO}&date=2026-11-26&time=18:30`, clocks);
  await chooseAccount(view, '@loom');
  expect(await screen.findByText('On the clocks of the accounts: Fri 27 Nov 02:30 Tokyo')).toBeVisible();
});

test('on their own clocks every zone is resolved, and the post is scheduled without a zone', async () => {
  const view = compose(`${WITH_VIDEO}&date=2026-11-26&time=18:30`, { ...clocks, [CREATE]: { status: 201, body: post({ version: 1 }) }, [SCHEDULE]: () => post({ version: 2 }) });
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  await chooseAccount(view, '@loom');
  await view.user.click(await own());
  expect(screen.queryByRole('combobox', { name: 'Time zone' })).toBeNull();
  expect(await screen.findByText('Thu 26 Nov 18:30 Berlin = 17:30 UTC')).toBeVisible();
  expect(await screen.findByText('Thu 26 Nov 18:30 Tokyo = 09:30 UTC')).toBeVisible();

  await view.user.click(screen.getByRole('tab', { name: /loom/ }));
  await choosePrivacy(view, 'Followers');
  await view.user.click(publishButton());
  await waitFor(() =>
    expect(view.api.sent('PUT', workspacePath('/posts/the-post/schedule'))[0]?.body).toEqual({ version: 1, now: false, localTime: '2026-11-26T18:30', timeZone: null, acceptShift: false }),
  );
});

test('one clock on which the time has passed is enough to refuse it', async () => {
  const view = compose(`${WITH_VIDEO}&date=2026-11-26&time=18:30`, { ...clocks, [RESOLUTION]: (call) => resolution({ timeZone: asked(call).get('timeZone')!, past: asked(call).get('timeZone') === 'Asia/Tokyo' }) });
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await view.user.click(await own());
  expect(await screen.findByText('This time has passed. Choose a later one, or publish now.')).toBeVisible();
});

test('a post on its accounts’ own clocks opens as one', async () => {
  const at = (of: typeof bakery, timeZone: string, instant: string) =>
    publicationOf(of, { state: 'scheduled', schedule: { localTime: '2026-12-01T09:15:00', timeZone, offsetMinutes: 0, instant, shifted: false } });
  compose(EDIT, { ...clocks, [READ]: () => post({ publications: [at(bakery, 'Europe/Berlin', '2026-12-01T08:15:00+00:00'), at(tokyo, 'Asia/Tokyo', '2026-12-01T00:15:00+00:00')] }) });
  expect(await own()).toBeChecked();
  expect(screen.getByLabelText('Time')).toHaveValue('09:15');
  expect(screen.queryByText(/have different times now/)).toBeNull();
});

test('a free slot of the account is one press away, in the account’s zone', async () => {
  const view = compose(WITH_VIDEO, { ...clocks, [slotsOf(loom.id)]: () => [inTokyo] });
  await chooseAccount(view, '@loom');
  expect(await offers()).toEqual(['Tomorrow, 18:30 · Tokyo']);
  await view.user.click(screen.getByRole('button', { name: 'Tomorrow, 18:30 · Tokyo' }));
  expect(screen.getByLabelText('Date')).toHaveValue('2026-11-26');
  expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo');
});

test('accounts without a slot in common are offered the next one of each, by name', async () => {
  const view = compose(WITH_VIDEO, { ...clocks, [slotsOf(bakery.id)]: () => [resolution()], [slotsOf(loom.id)]: () => [inTokyo] });
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await waitFor(async () => expect(await offers()).toEqual(['Tomorrow, 18:30 · Tokyo · @loom', 'Tomorrow, 18:30 · @bakehouse']));
});

test('publishing now offers no slots', async () => {
  const view = compose(WITH_VIDEO, { [slotsOf(bakery.id)]: () => [resolution()] });
  await chooseAccount(view);
  await screen.findByRole('group', { name: 'Next free slots' });
  await view.user.click(screen.getByRole('radio', { name: 'Publish now' }));
  expect(screen.queryByRole('group', { name: 'Next free slots' })).toBeNull();
});

test('a new time keeps the accounts’ own clocks', async () => {
  const view = compose(WITH_VIDEO, clocks);
  await chooseAccount(view, '@loom');
  await view.user.click(await own());
  await chooseTime('2026-11-26', '18:30');
  expect(await screen.findByText('Thu 26 Nov 18:30 Tokyo = 09:30 UTC')).toBeVisible();
  expect(await own()).toBeChecked();
});
