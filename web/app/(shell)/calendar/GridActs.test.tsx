import { act, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Grid } from './Grid';
import type { CalendarBodyProps } from './CalendarBody';
import { bodyProps } from '@/tests/calendarBody';
import { item } from '@/tests/calendarSamples';
import { showPage } from '@/tests/render';

/** What the library is given, as far as it calls back. Dragging needs a browser that lays out; what a drag reports is reported here. */
interface Given {
  events: { id: string; start: string; editable: boolean }[];
  scrollTime: string;
  now: () => string;
  eventAllow: (span: { startStr: string }) => boolean;
  eventDragStop: () => void;
  eventDrop: (info: { event: { id: string; startStr: string }; revert: () => void }) => void;
  eventClick: (info: { event: { id: string }; el: Element; jsEvent: Event }) => void;
  dateClick: (info: { allDay: boolean; dateStr: string }) => void;
  moreLinkClick: (info: { allSegs: { event: { id: string } }[]; date: Date; jsEvent: Event }) => unknown;
  eventContent: (info: { event: { id: string; startStr: string }; isMirror: boolean }) => ReactNode;
}

let given: Given;
const controller = { changeView: vi.fn(), gotoDate: vi.fn() };
vi.mock('@fullcalendar/react', () => ({
  default: (props: Given) => {
    given = props;
    return null;
  },
  useCalendarController: () => controller,
}));

const first = item('2026-11-25T13:00:00');
const id = first.publication.id;

function show(over: Partial<CalendarBodyProps> = {}) {
  const { props, ...acts } = bodyProps({ view: 'month', items: [first], ...over });
  return { ...showPage(<Grid {...props} />), ...acts };
}

const drop = (startStr: string, revert = vi.fn()) => {
  act(() => given.eventDrop({ event: { id, startStr }, revert }));
  return revert;
};

beforeEach(() => {
  controller.changeView.mockClear();
  controller.gotoDate.mockClear();
});

test('only what may move can be dragged', () => {
  show({ items: [first, item('2026-11-25T09:00:00', { id: 'p', state: 'published' }), item('2026-11-25T10:00:00', { id: 'f', state: 'failed' })] });
  expect(given.events.map(({ editable }) => editable)).toEqual([false, true, true]);
});

test('a drop moves to the wall clock of the new place; the picture waits for the data', () => {
  const { move } = show();
  const revert = drop('2026-11-27T13:00:00Z');
  expect(move).toHaveBeenCalledWith(first, '2026-11-27T13:00:00');
  expect(revert).toHaveBeenCalledOnce();
});

test('a drop on its own place asks for nothing', () => {
  const { move } = show();
  expect(drop('2026-11-25T13:00:00Z')).toHaveBeenCalledOnce();
  expect(move).not.toHaveBeenCalled();
});

test('a place in the past is refused before the drop, and the reason stays for a moment', () => {
  vi.useFakeTimers();
  show();
  act(() => expect(given.eventAllow({ startStr: '2026-11-25T10:59:00Z' })).toBe(false));
  expect(screen.getByRole('status')).toHaveTextContent('That time has passed. Drop it on a later one.');
  act(() => given.eventDragStop());
  expect(screen.getByRole('status')).toBeVisible();
  act(() => vi.advanceTimersByTime(3_000));
  expect(screen.queryByRole('status')).toBeNull();
});

test('the reason goes as soon as the chip hangs over a place that is still to come', () => {
  show();
  act(() => void given.eventAllow({ startStr: '2026-11-24T13:00:00Z' }));
  act(() => expect(given.eventAllow({ startStr: '2026-11-25T11:00:00Z' })).toBe(true));
  expect(screen.queryByRole('status')).toBeNull();
});

test('a day composes for the day, a place in the week for its minute', () => {
  const { compose } = show();
  act(() => given.dateClick({ allDay: true, dateStr: '2026-11-27' }));
  act(() => given.dateClick({ allDay: false, dateStr: '2026-11-27T14:30:00Z' }));
  expect(compose.mock.calls).toEqual([['2026-11-27'], ['2026-11-27T14:30:00']]);
});

test('a chip opens, and what has gone meanwhile does not', () => {
  const { open } = show();
  const el = document.createElement('a');
  act(() => given.eventClick({ event: { id }, el, jsEvent: new Event('click') }));
  act(() => given.eventClick({ event: { id: 'gone' }, el, jsEvent: new Event('click') }));
  expect(open.mock.calls).toEqual([[first, el]]);
});

test('what does not fit into a day opens as a list of its own', async () => {
  const second = item('2026-11-25T15:00:00', { id: 'second' }, 'Buns');
  show({ items: [first, second, item('2026-11-26T09:00:00', { id: 'other' }, 'Another day')] });
  const link = document.body.appendChild(document.createElement('button'));
  act(() => void given.moreLinkClick({ allSegs: [{ event: { id } }, { event: { id: 'second' } }], date: new Date('2026-11-25T00:00:00Z'), jsEvent: { target: link } as unknown as Event }));
  expect(await screen.findByRole('dialog', { name: 'Today, 2 publications' })).toHaveTextContent(/Croissants at five.*Buns/);
  expect(screen.queryByText('Another day')).toBeNull();
  link.remove();
});

test('a chip that is being dragged shows the time of the place below it', () => {
  show();
  const { container } = showPage(given.eventContent({ event: { id, startStr: '2026-11-27T16:15:00Z' }, isMirror: true }));
  expect(container).toHaveTextContent('16:15 @bakehouse: Croissants at five. Scheduled');
});

test('a day opens two hours before now, and never above midnight', () => {
  show({ view: 'week' });
  expect(given.scrollTime).toBe('09:00:00');
  show({ view: 'week', now: '2026-11-25T01:30:00' });
  expect(given.scrollTime).toBe('00:00:00');
});

test('the line of now goes on with the server’s clock', async () => {
  show({ now: '2026-11-25T11:00:00' });
  await waitFor(() => expect(given.now()).toBe('2026-11-25T11:00:00'));
});

test('view and date follow the address', () => {
  show({ view: 'week', date: '2026-12-01' });
  expect(controller.changeView).toHaveBeenLastCalledWith('timeGridWeek');
  expect(controller.gotoDate).toHaveBeenLastCalledWith('2026-12-01');
});
