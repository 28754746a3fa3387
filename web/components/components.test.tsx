import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AccountAvatar } from './AccountAvatar';
import { ConfirmDialog } from './ConfirmDialog';
import { ErrorState } from './ErrorState';
import { Notice } from './Notice';
import { tellProblem, tellSuccess } from './notices';
import { RefusalAlert } from './ProblemAlert';
import { StateBadge, stateLooks, stateText } from './StateBadge';
import { Thumbnail } from './Thumbnail';
import { useGrowing } from './useGrowing';
import ShellErrorPage from '@/app/(shell)/error';
import ErrorPage from '@/app/error';
import NotFound from '@/app/not-found';
import { ApiProblem } from '@/lib/api/problem';
import type { PublicationState } from '@/lib/api/types';
import { fakeIntersection } from '@/tests/intersection';
import { show } from '@/tests/render';
import { account } from '@/tests/samples';

const states = Object.keys(stateLooks) as PublicationState[];

test('each state has a word and an icon of its own, never a colour alone', () => {
  const { container } = show(states.map((state) => <StateBadge key={state} state={state} />));
  expect(container.querySelectorAll('svg[aria-hidden]')).toHaveLength(states.length);
  expect(new Set(states.map((state) => stateText(state))).size).toBe(states.length);
  expect(new Set(states.map((state) => stateLooks[state].icon)).size).toBe(states.length);
});

test('what waits for its last part says until when where that is known', () => {
  expect(stateText('parked')).toBe('Uploaded, waits');
  expect(stateText('parked', undefined, '18:00')).toBe('Uploaded, waits for 18:00');
  expect(stateText('scheduled', undefined, '18:00')).toBe('Scheduled');
});

test('only failures are red', () => {
  expect(states.filter((state) => stateLooks[state].tone === 'danger')).toEqual(['failed']);
});

test.each([
  ['claimed', null, 'Starting'],
  ['init', null, 'Announcing'],
  ['uploading', 40, 'Uploading 40 %'],
  ['uploading', null, 'Uploading'],
  ['something_new', null, 'Publishing'],
])('at the step %s (%s) it reads %s', (name, percent, words) => expect(stateText('publishing', { name, percent })).toBe(words));

test('what TikTok fetches says how far it is', () => {
  expect(stateText('processing', { name: 'fetching', percent: 40 })).toBe('TikTok fetches it, 40 %');
  expect(stateText('processing', { name: 'processing', percent: null })).toBe('Processing');
});

test.each([
  ['Bakehouse North', 'bakehouse', 'BN'],
  ['', 'kettle_lab', 'KL'],
  ['日本', 'nihon', '日本'],
  ['Fern & Clay Studio', 'fern', 'FC'],
  ['✨', 'sparkle.shop', 'SS'],
  ['a', 'a', 'A'],
])('an account called %s (%s) without a picture shows %s', (nickname, username, initials) => {
  show(<AccountAvatar account={account({ nickname, username })} />);
  expect(screen.getByText(initials)).toBeInTheDocument();
});

test('a thumbnail that is not there yet is a quiet placeholder', () => {
  const { container } = show([<Thumbnail key="none" src={null} />, <Thumbnail key="some" src="/thumbnail" alt="First frame" />]);
  expect(container.querySelectorAll('span[aria-hidden="true"] svg')).toHaveLength(1);
  expect(screen.getByRole('img', { name: 'First frame' })).toHaveAttribute('src', '/thumbnail');
});

test('a dialog asks, waits and can be left', async () => {
  const [confirm, close] = [vi.fn(), vi.fn()];
  const { user } = show(<ConfirmDialog opened title="Delete it?" message="It is gone then." confirm="Delete" onConfirm={confirm} onClose={close} />);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(confirm).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(close).toHaveBeenCalledOnce();
});

test('what went wrong is said in the words of the API and can be tried again', async () => {
  const retry = vi.fn();
  const { user } = show(<ErrorState error={ApiProblem.of(503, { detail: 'The database cannot be reached.', code: 'unavailable' })} retry={retry} />);
  expect(screen.getByRole('alert')).toHaveTextContent('The database cannot be reached.');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});

test('the text of a fault of our own is not shown', () => {
  show(<RefusalAlert error={new TypeError('undefined is not a function')} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong on the server.');
});

test('an address that leads nowhere leads back home', () => {
  show(<NotFound />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is nothing here');
  expect(screen.getByRole('link', { name: 'Back to Home' })).toHaveAttribute('href', '/');
});

test('a page that stopped working can be loaded again', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { ...window.location, reload });
  const { user } = show(<ErrorPage />);
  await user.click(screen.getByRole('button', { name: 'Load again' }));
  expect(reload).toHaveBeenCalledOnce();
});

test('a fault in one page leaves the rail, so it is no page of its own', () => {
  show(<ShellErrorPage />);
  expect(screen.getByRole('alert')).toHaveTextContent('This page stopped working');
  expect(screen.queryByRole('main')).not.toBeInTheDocument();
});

test('a dialog that is busy cannot be confirmed twice', async () => {
  const confirm = vi.fn();
  const { user } = show(<ConfirmDialog opened pending title="Delete it?" message="It is gone then." confirm="Delete" onConfirm={confirm} onClose={vi.fn()} />);
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(confirm).not.toHaveBeenCalled();
});

test('a dialog stays and says why it did not happen', () => {
  show(<ConfirmDialog opened error={ApiProblem.of(409, { detail: 'A post uses it.', code: 'in_use' })} title="Delete it?" message="It is gone then." confirm="Delete" onConfirm={vi.fn()} onClose={vi.fn()} />);
  expect(screen.getByRole('alert')).toHaveTextContent('A post uses it.');
});

test.each([
  ['danger', 'alert'],
  ['warning', 'status'],
  ['neutral', 'status'],
] as const)('a notice of %s is an %s', (tone, role) => {
  show(<Notice tone={tone}>Look here.</Notice>);
  expect(screen.getByRole(role)).toHaveTextContent('Look here.');
});

test('a notice that can be closed is closed by its button', async () => {
  const close = vi.fn();
  const { user } = show(
    <Notice tone="neutral" close={close}>
      Look here.
    </Notice>,
  );
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});

test('a refusal stays until it is closed; what is done goes by itself', async () => {
  vi.useFakeTimers();
  show(null);
  act(() => {
    tellProblem(ApiProblem.of(409, { detail: 'A post uses it.', code: 'in_use' }));
    tellSuccess('The draft is saved.');
  });
  expect(screen.getByText('The draft is saved.')).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(screen.queryByText('The draft is saved.')).not.toBeInTheDocument();
  expect(screen.getByText('A post uses it.')).toBeVisible();
});

test('a long list grows as its end comes near', () => {
  const { scrollToEnd } = fakeIntersection();
  function List() {
    const { count, end } = useGrowing(3);
    return (
      <>
        <p>{count} rows</p>
        <span ref={end} />
      </>
    );
  }
  show(<List />);
  expect(screen.getByText('3 rows')).toBeVisible();
  act(scrollToEnd);
  act(scrollToEnd);
  expect(screen.getByText('9 rows')).toBeVisible();
});
