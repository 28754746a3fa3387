import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Calendar } from './Calendar';
import type { CalendarBodyProps } from './CalendarBody';
import type { CalendarItemResponse } from '@/lib/api/types';
import { calendar, item } from '@/tests/calendarSamples';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, now as berlin, workspacePath } from '@/tests/samples';

// The grid needs a browser that lays out; what it reports (moves, clicks on days) is reported here by buttons.
let grid: CalendarBodyProps | undefined;
vi.mock('./Grid', () => ({
  Grid: (props: CalendarBodyProps) => {
    grid = props;
    return props.items.map((one) => (
      <button key={one.publication.id} onClick={(event) => props.open(one, event.currentTarget)}>
        {`${one.localTime} ${one.caption}`}
      </button>
    ));
  },
}));

const CALENDAR = `GET ${workspacePath('/calendar')}`;
const ACCOUNTS = `GET ${workspacePath('/accounts')}`;
const ZONES = 'GET /api/v1/time/zones';
const first = item('2026-11-25T13:00:00');
const MOVE = workspacePath(`/publications/${first.publication.id}/schedule`);

const show = (items: readonly CalendarItemResponse[], routes: Record<string, Answer> = {}) =>
  showPage(<Calendar />, {
    [CALENDAR]: () => calendar(items),
    [ACCOUNTS]: () => [account(), account({ id: 'second', username: 'loom', nickname: 'Loom' })],
    [ZONES]: () => [{ id: 'Europe/Berlin', offsetMinutes: 60 }, { id: 'Asia/Tokyo', offsetMinutes: 540 }],
    ...routes,
  });

const gap = {
  status: 422,
  body: {
    status: 422,
    code: 'in_a_gap',
    detail: 'Clocks skip it.',
    errors: { localTime: [{ code: 'in_a_gap', message: 'Clocks skip it.' }] },
    resolution: {
      localTime: '2027-03-28T02:30:00',
      timeZone: 'Europe/Berlin',
      resolvedLocalTime: '2027-03-28T03:30:00',
      offsetMinutes: 120,
      instant: '2027-03-28T01:30:00+00:00',
      kind: 'gap',
      past: false,
      message: 'Clocks in Europe/Berlin skip 02:30 that day. It will be published at 03:30.',
    },
  },
};

const shifted = { localTime: '2027-03-28T02:30:00', timeZone: 'Europe/Berlin', offsetMinutes: 120, instant: '2027-03-28T01:30:00+00:00', shifted: true };
const moved = (localTime: string) => ({ ...first.publication, version: 5, schedule: { ...first.publication.schedule!, localTime } });
const drop = (localTime: string) => act(() => grid?.move(first, localTime));

beforeEach(() => {
  grid = undefined;
  navigation.go('/calendar');
  followHistory();
});

test('shows this month in the workspace’s zone', async () => {
  const { api } = show([first]);
  expect(await screen.findByRole('button', { name: '2026-11-25T13:00:00 Croissants at five' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'November 2026' })).toBeVisible();
  expect(api.calls.find(({ path }) => path.includes('/calendar?'))?.path).toBe(`${workspacePath('/calendar')}?from=2026-10-26&to=2026-12-07&timeZone=Europe%2FBerlin`);
});

test('the address holds view and date; the buttons change it', async () => {
  const { user } = show([]);
  await screen.findByRole('heading', { name: 'November 2026' });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(navigation.path()).toBe('/calendar?date=2026-12-01');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('December 2026');
  await user.click(screen.getByRole('radio', { name: 'Week' }));
  expect(navigation.path()).toBe('/calendar?view=week&date=2026-12-01');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  expect(navigation.path()).toBe('/calendar?view=week');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('23–29 Nov 2026');
});

test('another zone asks the server for its readings', async () => {
  const { api, user } = show([first]);
  await screen.findByRole('button', { name: /Croissants/ });
  await user.click(screen.getByRole('combobox', { name: 'Time zone' }));
  await user.click(await screen.findByRole('option', { name: /Asia\/Tokyo/, hidden: true }));
  expect(navigation.path()).toBe('/calendar?zone=Asia%2FTokyo');
  await waitFor(() => expect(api.calls.some(({ path }) => path.includes('/calendar?') && path.endsWith('timeZone=Asia%2FTokyo'))).toBe(true));
});

test('filters are ticked, shown as a number and cleared', async () => {
  const { user } = show([first, item('2026-11-26T09:00:00', { id: 'x', account: { ...account({ id: 'second', username: 'loom' }) } }, 'Weaving')]);
  await screen.findByRole('button', { name: /Weaving/ });
  await user.click(screen.getByRole('button', { name: 'Accounts' }));
  await user.click(await screen.findByRole('checkbox', { name: '@loom' }));
  expect(navigation.path()).toBe('/calendar?account=second');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Croissants/ })).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Accounts, 1 chosen' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(navigation.path()).toBe('/calendar');
});

test('a move shows at once, says where to, and can be undone', async () => {
  let place = first.localTime;
  const { api, user } = show([], {
    [CALENDAR]: () => calendar([{ ...first, localTime: place }]),
    [`PUT ${MOVE}`]: (call) => {
      place = (call.body as { localTime: string }).localTime;
      return moved(place);
    },
  });
  await screen.findByRole('button', { name: /Croissants/ });
  drop('2026-11-27T13:00:00');
  expect(await screen.findByRole('button', { name: '2026-11-27T13:00:00 Croissants at five' })).toBeVisible();
  expect(await screen.findByText('Moved to Fri 27 Nov, 13:00.')).toBeVisible();
  expect(api.sent('PUT', MOVE)[0]?.body).toEqual({ version: 4, now: false, localTime: '2026-11-27T13:00:00', timeZone: 'Europe/Berlin', acceptShift: false });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: '2026-11-25T13:00:00 Croissants at five' })).toBeVisible();
  expect(api.sent('PUT', MOVE)[1]?.body).toEqual({ version: 5, now: false, localTime: '2026-11-25T13:00:00', timeZone: 'Europe/Berlin', acceptShift: true });
});

test('a refused move goes back and says why', async () => {
  let refuse = (_: unknown) => undefined as void;
  show([first], { [`PUT ${MOVE}`]: () => new Promise((resolve) => (refuse = resolve)) });
  await screen.findByRole('button', { name: /Croissants/ });
  drop('2026-11-27T13:00:00');
  expect(await screen.findByRole('button', { name: /2026-11-27T13:00:00/ })).toBeVisible();
  await waitFor(() => expect(refuse).toBeInstanceOf(Function));
  act(() => refuse({ status: 409, body: { status: 409, code: 'already_started', detail: 'It is being published, so its time cannot change any more.' } }));
  expect(await screen.findByText('It is being published, so its time cannot change any more.')).toBeVisible();
  expect(await screen.findByRole('button', { name: /2026-11-25T13:00:00/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('a move of something that somebody else changed loads it again and says so', async () => {
  const { api } = show([first], { [`PUT ${MOVE}`]: problem(409, 'version_conflict', 'Load it again.') });
  await screen.findByRole('button', { name: /Croissants/ });
  const reads = () => api.calls.filter(({ path }) => path.includes('/calendar?')).length;
  const before = reads();
  drop('2026-11-27T13:00:00');
  expect(await screen.findByText(/Somebody changed it meanwhile. You now see it as it is/)).toBeVisible();
  await waitFor(() => expect(reads()).toBeGreaterThan(before));
});

test('a skipped time is moved to only when that is confirmed', async () => {
  const { api, user } = show([first], { [`PUT ${MOVE}`]: (call) => ((call.body as { acceptShift: boolean }).acceptShift ? { ...moved('2027-03-28T02:30:00'), schedule: shifted } : gap) });
  await screen.findByRole('button', { name: /Croissants/ });
  drop('2027-03-28T02:30:00');
  const dialog = within(await screen.findByRole('dialog', { name: 'The clock skips this time' }));
  expect(dialog.getByText(/skip 02:30 that day. It will be published at 03:30/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Publish at 03:30' }));
  expect(await screen.findByText('Moved to Sun 28 Mar, 03:30.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(api.sent('PUT', MOVE).map(({ body }) => (body as { acceptShift: boolean }).acceptShift)).toEqual([false, true]);
});

test('a skipped time that is not wanted changes nothing', async () => {
  const { api, user } = show([first], { [`PUT ${MOVE}`]: gap });
  await screen.findByRole('button', { name: /Croissants/ });
  drop('2027-03-28T02:30:00');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(api.sent('PUT', MOVE)).toHaveLength(1);
  expect(await screen.findByRole('button', { name: /2026-11-25T13:00:00/ })).toBeVisible();
});

test('a chip opens what it is and what can be done', async () => {
  const { user } = show([first]);
  await user.click(await screen.findByRole('button', { name: /Croissants/ }));
  const card = within(await screen.findByRole('dialog', { name: 'Publication' }));
  expect(card.getByText('@bakehouse')).toBeVisible();
  expect(card.getByText('Today, 13:00')).toBeVisible();
  expect(card.getByText('Scheduled')).toBeVisible();
  expect(card.getByRole('link', { name: 'Open post' })).toHaveAttribute('href', `/post?id=${first.publication.postId}`);
  expect(card.getByRole('link', { name: 'Edit' })).toHaveAttribute('href', `/compose?post=${first.publication.postId}`);
  await user.click(card.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('what has been published can only be opened', async () => {
  const { user } = show([item('2026-11-25T09:00:00', { state: 'published', step: { name: 'published', percent: null } })]);
  await user.click(await screen.findByRole('button', { name: /Croissants/ }));
  const card = within(await screen.findByRole('dialog', { name: 'Publication' }));
  expect(card.queryByRole('button', { name: 'Move to…' })).not.toBeInTheDocument();
  expect(card.queryByRole('button', { name: 'Cancel publication' })).not.toBeInTheDocument();
});

test('Move to… takes a date and a time, and shows a refusal at the field', async () => {
  let late = true;
  const { api, user } = show([first], {
    [`PUT ${MOVE}`]: () =>
      late
        ? { status: 422, body: { code: 'in_the_past', detail: 'This time has passed.', errors: { localTime: [{ code: 'in_the_past', message: 'This time has passed.' }] } } }
        : moved('2026-11-28T08:15:00'),
  });
  await user.click(await screen.findByRole('button', { name: /Croissants/ }));
  await user.click(await screen.findByRole('button', { name: 'Move to…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Move to another time' }));
  expect(dialog.getByLabelText('Time')).toHaveValue('13:00');
  await user.clear(dialog.getByLabelText('Date'));
  await user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await dialog.findByText('Choose a date and a time.')).toBeVisible();
  await user.type(dialog.getByLabelText('Date'), '2026-11-28');
  await user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await dialog.findByText('This time has passed.')).toBeVisible();
  late = false;
  await user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await screen.findByText('Moved to Sat 28 Nov, 08:15.')).toBeVisible();
  expect(api.sent('PUT', MOVE).at(-1)?.body).toMatchObject({ localTime: '2026-11-28T13:00:00', timeZone: 'Europe/Berlin' });
});

test('asks before it cancels', async () => {
  const CANCEL = workspacePath(`/publications/${first.publication.id}/cancellation`);
  const { api, user } = show([first], { [`PUT ${CANCEL}`]: () => ({ ...first.publication, state: 'cancelled' }) });
  await user.click(await screen.findByRole('button', { name: /Croissants/ }));
  await user.click(await screen.findByRole('button', { name: 'Cancel publication' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Cancel the publication for @bakehouse?' }));
  expect(api.sent('PUT', CANCEL)).toHaveLength(0);
  await user.click(dialog.getByRole('button', { name: 'Cancel publication' }));
  expect(await screen.findByText('The publication for @bakehouse is cancelled.')).toBeVisible();
  expect(api.sent('PUT', CANCEL)[0]?.body).toEqual({ version: 4 });
});

test('a click on a day composes for it; a past day says why not', async () => {
  show([first]);
  await screen.findByRole('button', { name: /Croissants/ });
  act(() => grid?.compose('2026-11-24'));
  expect(await screen.findByText('That time has passed. Choose a later one for a new post.')).toBeVisible();
  expect(navigation.router.push).not.toHaveBeenCalled();
  act(() => grid?.compose('2026-11-27'));
  expect(navigation.router.push).toHaveBeenCalledWith('/compose?date=2026-11-27&time=18:30');
});

test('the agenda lists the days that have something', async () => {
  navigation.go('/calendar?view=agenda');
  show([first, item('2026-11-27T09:00:00', { id: 'x', state: 'failed' }, 'Weaving')]);
  const today = within((await screen.findByRole('heading', { name: 'Today' })).closest('section')!);
  expect(today.getByRole('button', { name: /13:00 Croissants at five @bakehouse Scheduled/ })).toBeVisible();
  expect(within(screen.getByRole('heading', { name: 'Fri 27 Nov' }).closest('section')!).getByText('Failed')).toBeVisible();
});

test('an empty agenda teaches; a filtered one says that it is filtered', async () => {
  navigation.go('/calendar?view=agenda');
  const { user } = show([]);
  expect(await screen.findByRole('heading', { name: 'Nothing is planned here' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'New post' }));
  expect(navigation.router.push).toHaveBeenCalledWith('/compose?date=2026-11-25&time=18:30');
  act(() => navigation.go('/calendar?view=agenda&state=failed'));
  expect(await screen.findByText('Nothing matches the filters in these days.')).toBeVisible();
});

test('on a phone a month is dots and the chosen day’s list', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('max-width'), media: query, addEventListener: () => undefined, removeEventListener: () => undefined }));
  const { user } = show([first, item('2026-11-27T09:00:00', { id: 'x' }, 'Weaving')]);
  expect(await screen.findByRole('button', { name: 'Wed 25 Nov, 1 publication' })).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText('Croissants at five')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Fri 27 Nov, 1 publication' }));
  expect(navigation.path()).toBe('/calendar?date=2026-11-27');
  expect(await screen.findByText('Weaving')).toBeVisible();
  expect(screen.getByRole('button', { name: 'New post on Fri 27 Nov' })).toBeVisible();
});

test('says that it loads, and why it could not', async () => {
  const { unmount } = show([], { [CALENDAR]: never });
  expect(screen.getByText('Loading')).toBeInTheDocument();
  unmount();
  show([], { [CALENDAR]: problem(422, 'unknown_time_zone', 'Choose a time zone from the list.') });
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose a time zone from the list.');
});

test('going back to a time that is refused meanwhile says why and leaves it where it is', async () => {
  let place = first.localTime;
  const { user } = show([], {
    [CALENDAR]: () => calendar([{ ...first, localTime: place }]),
    [`PUT ${MOVE}`]: (call) => {
      const { localTime } = call.body as { localTime: string };
      if (localTime === first.localTime) {
        return { status: 422, body: { status: 422, code: 'in_the_past', detail: 'This time has passed.' } };
      }
      place = localTime;
      return moved(place);
    },
  });
  await screen.findByRole('button', { name: /Croissants/ });
  drop('2026-11-27T13:00:00');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('This time has passed.')).toBeVisible();
  expect(await screen.findByRole('button', { name: /2026-11-27T13:00:00/ })).toBeVisible();
});

test('a failed one gets a new time for good: its old one is over', async () => {
  const failed = item('2026-11-25T09:00:00', { state: 'failed' });
  show([failed], { [`PUT ${MOVE}`]: () => moved('2026-11-27T09:00:00') });
  await screen.findByRole('button', { name: /Croissants/ });
  act(() => grid?.move(failed, '2026-11-27T09:00:00'));
  expect(await screen.findByText('Moved to Fri 27 Nov, 09:00.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('a drop means the zone that is shown', async () => {
  navigation.go('/calendar?zone=Asia/Tokyo');
  const { api } = show([first], { [`PUT ${MOVE}`]: () => moved('2026-11-27T21:00:00') });
  await screen.findByRole('button', { name: /Croissants/ });
  drop('2026-11-27T21:00:00');
  await waitFor(() => expect(api.sent('PUT', MOVE)[0]?.body).toMatchObject({ localTime: '2026-11-27T21:00:00', timeZone: 'Asia/Tokyo' }));
});

test('a new post keeps the zone that is shown', async () => {
  navigation.go('/calendar?zone=Asia/Tokyo');
  show([first]);
  await screen.findByRole('button', { name: /Croissants/ });
  act(() => grid?.compose('2026-11-27T14:30:00'));
  expect(navigation.router.push).toHaveBeenCalledWith('/compose?date=2026-11-27&time=14:30&zone=Asia%2FTokyo');
});

test('the workspace’s own zone is not named in the address', async () => {
  navigation.go('/calendar?zone=Asia/Tokyo');
  const { user } = show([first]);
  await screen.findByRole('button', { name: /Croissants/ });
  await user.click(screen.getByRole('combobox', { name: 'Time zone' }));
  await user.click(await screen.findByRole('option', { name: /Europe\/Berlin/, hidden: true }));
  expect(navigation.path()).toBe('/calendar');
});

test('a zone of the address that nobody knows is said, and the calendar can still be set right', async () => {
  navigation.go('/calendar?zone=Mars/Olympus');
  const unknown = problem(422, 'unknown_time_zone', 'Choose a time zone from the list.');
  const { user } = show([], {
    [CALENDAR]: (call) => (call.path.includes('Mars') ? unknown : calendar([first])),
    'GET /api/v1/time/now': (call) => (call.path.includes('Mars') ? unknown : berlin),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose a time zone from the list.');
  await user.click(screen.getByRole('combobox', { name: 'Time zone' }));
  await user.click(await screen.findByRole('option', { name: /Europe\/Berlin/, hidden: true }));
  expect(await screen.findByRole('button', { name: /Croissants/ })).toBeVisible();
});

test('what is filtered out closes what is open of it', async () => {
  const { user } = show([first]);
  await user.click(await screen.findByRole('button', { name: /Croissants/ }));
  await screen.findByRole('dialog', { name: 'Publication' });
  act(() => navigation.go('/calendar?state=failed'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('paging keeps what is shown until the next days are there', async () => {
  let answerNext = (_: unknown) => undefined as void;
  const { user } = show([], { [CALENDAR]: (call) => (call.path.includes('from=2026-11-30') ? new Promise((resolve) => (answerNext = resolve)) : calendar([first])) });
  await screen.findByRole('button', { name: /Croissants/ });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('December 2026');
  expect(screen.getByRole('button', { name: /Croissants/ })).toBeVisible();
  await act(async () => answerNext(calendar([item('2026-12-02T09:00:00', { id: 'x' }, 'Stollen')])));
  expect(await screen.findByRole('button', { name: /Stollen/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /Croissants/ })).not.toBeInTheDocument();
});

test('on a phone a week is a list with all its days', async () => {
  navigation.go('/calendar?view=week');
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('max-width'), media: query, addEventListener: () => undefined, removeEventListener: () => undefined }));
  show([first]);
  expect(await screen.findByRole('heading', { level: 2, name: 'Today' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(7);
});
