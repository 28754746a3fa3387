import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Filters } from './Filters';
import { useCalendarParams } from '@/lib/calendar/useCalendarParams';
import { followHistory } from '@/tests/history';
import { navigation } from '@/tests/navigation';
import { showPage } from '@/tests/render';
import { account, workspacePath } from '@/tests/samples';

function Stage() {
  const [params, change] = useCalendarParams();
  return <Filters params={params} change={change} />;
}

function show(address = '/calendar') {
  navigation.go(address);
  followHistory();
  return showPage(<Stage />, { [`GET ${workspacePath('/accounts')}`]: () => [account({ id: 'a' }), account({ id: 'b', username: 'loom', nickname: 'The Loom Room' })] });
}

const ticks = () => screen.getAllByRole('checkbox').map((tick) => tick.closest('[class*=Checkbox-body]')?.textContent);

test('accounts are found by their name or handle', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'Accounts' }));
  await screen.findByRole('checkbox', { name: '@loom' });
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find an account' }), { target: { value: ' the LOOM' } });
  expect(screen.getAllByRole('checkbox')).toEqual([screen.getByRole('checkbox', { name: '@loom' })]);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
  expect(screen.getByText('No account matches.')).toBeVisible();
});

test('what is ticked stays ticked while another one is searched', async () => {
  const { user } = show('/calendar?account=a');
  await user.click(screen.getByRole('button', { name: 'Accounts, 1 chosen' }));
  await screen.findByRole('checkbox', { name: '@loom' });
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'loom' } });
  await user.click(screen.getByRole('checkbox', { name: '@loom' }));
  expect(navigation.path()).toBe('/calendar?account=a,b');
  await user.click(screen.getByRole('checkbox', { name: '@loom' }));
  expect(navigation.path()).toBe('/calendar?account=a');
});

test('states are ticked by the keyboard; what needs a person is one of them', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: 'States' }));
  await screen.findByRole('checkbox', { name: 'Needs attention' });
  expect(ticks()).toEqual(['Scheduled', 'Publishing', 'Published', 'Needs attention']);
  act(() => screen.getByRole('checkbox', { name: 'Published' }).focus());
  await user.keyboard(' ');
  expect(navigation.path()).toBe('/calendar?state=published');
});

test('clearing takes both back and keeps where one is', async () => {
  const { user } = show('/calendar?view=week&date=2026-12-01&account=a&state=failed');
  expect(screen.getByRole('button', { name: 'States, 1 chosen' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(navigation.path()).toBe('/calendar?view=week&date=2026-12-01');
  expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
});

test('Escape closes the list and gives the focus back to its button', async () => {
  const { user } = show();
  const button = screen.getByRole('button', { name: 'States' });
  await user.click(button);
  await screen.findByRole('checkbox', { name: 'Scheduled' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
  expect(button).toHaveFocus();
});
