import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePublicationDialogs } from './usePublicationDialogs';
import type { PublicationResponse } from '@/lib/api/types';
import { never, problem, type Answer } from '@/tests/fakeApi';
import { showPage } from '@/tests/render';
import { publication, workspacePath } from '@/tests/samples';

const SCHEDULE = workspacePath(`/publications/${publication().id}/schedule`);
const CANCEL = workspacePath(`/publications/${publication().id}/cancellation`);
const conflict = problem(409, 'version_conflict', 'Load it again.');

function Stage({ given }: { given: PublicationResponse }) {
  const { dialogs, askMove, askCancel } = usePublicationDialogs();
  return (
    <>
      <button onClick={() => askMove(given)}>move</button>
      <button onClick={() => askCancel(given)}>cancel</button>
      {dialogs}
    </>
  );
}

const show = (given: PublicationResponse, routes: Record<string, Answer> = {}) =>
  showPage(<Stage given={given} />, { 'GET /api/v1/time/zones': () => [{ id: 'Europe/Berlin', offsetMinutes: 60 }, { id: 'America/New_York', offsetMinutes: -300 }], ...routes });

type View = ReturnType<typeof show>;

async function asked({ user }: View, what: 'move' | 'cancel') {
  await user.click(screen.getByRole('button', { name: what }));
  return within(await screen.findByRole('dialog'));
}

test('it begins with the time and the zone that the publication has', async () => {
  const there = publication({ schedule: { ...publication().schedule!, localTime: '2026-12-01T07:05:00', timeZone: 'America/New_York' } });
  const dialog = await asked(show(there), 'move');
  expect(dialog.getByLabelText('Date')).toHaveValue('2026-12-01');
  expect(dialog.getByLabelText('Time')).toHaveValue('07:05');
  expect(dialog.getByRole('combobox', { name: 'Time zone' })).toHaveValue('America/New_York');
  expect(dialog.getByText('@bakehouse')).toBeVisible();
});

test('a draft begins empty in the workspace’s zone', async () => {
  const dialog = await asked(show(publication({ state: 'draft', schedule: null })), 'move');
  expect(dialog.getByLabelText('Date')).toHaveValue('');
  expect(dialog.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Europe/Berlin');
  expect(dialog.getByRole('button', { name: 'Schedule' })).toBeVisible();
});

test('Enter in a field moves it', async () => {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: () => publication({ version: 5 }) });
  const dialog = await asked(view, 'move');
  await view.user.type(dialog.getByLabelText('Time'), '{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(view.api.sent('PUT', SCHEDULE)).toHaveLength(1);
});

test('another zone is sent with the time', async () => {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: () => publication({ version: 5 }) });
  const dialog = await asked(view, 'move');
  await view.user.click(dialog.getByRole('combobox', { name: 'Time zone' }));
  await view.user.click(await screen.findByRole('option', { name: /New York/ }));
  await view.user.click(dialog.getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(view.api.sent('PUT', SCHEDULE)[0]?.body).toMatchObject({ localTime: '2026-11-25T13:00:00', timeZone: 'America/New_York' }));
});

test('a refused zone is said at the zone', async () => {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: problem(422, 'invalid', 'No.', { timeZone: [{ code: 'unknown', message: 'Choose a zone from the list.' }] }) });
  const dialog = await asked(view, 'move');
  await view.user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await dialog.findByText('Choose a zone from the list.')).toBeVisible();
  expect(dialog.getByRole('combobox', { name: 'Time zone' })).toBeInvalid();
});

test('a refusal that is about no field is said above the buttons, and the form stays', async () => {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: problem(409, 'account_disconnected', 'Reconnect @bakehouse first.') });
  const dialog = await asked(view, 'move');
  fireEvent.change(dialog.getByLabelText('Date'), { target: { value: '2026-12-24' } });
  await view.user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Reconnect @bakehouse first.');
  expect(dialog.getByLabelText('Date')).toHaveValue('2026-12-24');
});

test('after a conflict the form closes: it stands on something old', async () => {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: conflict });
  const dialog = await asked(view, 'move');
  await view.user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(await screen.findByText(/Somebody changed it meanwhile/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('while it moves it cannot be moved a second time', async () => {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: never });
  const dialog = await asked(view, 'move');
  await view.user.dblClick(dialog.getByRole('button', { name: 'Move' }));
  expect(view.api.sent('PUT', SCHEDULE)).toHaveLength(1);
  expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
});

test('the form for another publication begins with that one', async () => {
  const view = show(publication());
  const dialog = await asked(view, 'move');
  fireEvent.change(dialog.getByLabelText('Time'), { target: { value: '23:00' } });
  await view.user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await asked(view, 'move')).getByLabelText('Time')).toHaveValue('13:00');
});

test('cancelling is not done by closing the question', async () => {
  const view = show(publication());
  await asked(view, 'cancel');
  await view.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(view.api.sent('PUT', CANCEL)).toEqual([]);
});

test('the question stands on the harmless answer', async () => {
  const dialog = await asked(show(publication()), 'cancel');
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus());
});

test('a cancellation that comes too late says so and asks no longer', async () => {
  const view = show(publication(), { [`PUT ${CANCEL}`]: problem(409, 'already_started', 'It is being published already.') });
  const dialog = await asked(view, 'cancel');
  await view.user.click(dialog.getByRole('button', { name: 'Cancel publication' }));
  expect(await screen.findByText('It is being published already.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

const gap = {
  status: 422,
  body: {
    status: 422,
    code: 'in_a_gap',
    detail: 'Clocks skip it.',
    errors: { localTime: [{ code: 'in_a_gap', message: 'Clocks skip it.' }] },
    resolution: { localTime: '2027-03-28T02:30:00', timeZone: 'Europe/Berlin', resolvedLocalTime: '2027-03-28T03:30:00', offsetMinutes: 120, instant: '2027-03-28T01:30:00+00:00', kind: 'gap', past: false, message: 'It will be published at 03:30.' },
  },
};

/** The form is answered with a skipped time; what the consent to it is answered with is given. */
async function askedAboutGap(then: Answer) {
  const view = show(publication(), { [`PUT ${SCHEDULE}`]: (call) => ((call.body as { acceptShift: boolean }).acceptShift ? then : gap) });
  await view.user.click((await asked(view, 'move')).getByRole('button', { name: 'Move' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'The clock skips this time' }));
  await view.user.click(dialog.getByRole('button', { name: 'Publish at 03:30' }));
  return { ...view, dialog };
}

test('a shifted time that is refused says why and can be left', async () => {
  const { user, dialog } = await askedAboutGap(problem(409, 'account_disconnected', 'Reconnect @bakehouse first.'));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Reconnect @bakehouse first.');
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a shifted time of something that changed meanwhile is asked no longer: every answer would be refused', async () => {
  await askedAboutGap(conflict);
  expect(await screen.findByText(/Somebody changed it meanwhile. You now see it as it is/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
