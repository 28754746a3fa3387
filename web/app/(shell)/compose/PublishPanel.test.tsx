import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ACCOUNTS, caption, chooseAccount, choosePrivacy, compose, CREATE, creatorOf, EDIT, publishButton, READ, SCHEDULE, UPDATE, WITH_VIDEO, write, type View } from '@/tests/compose';
import { bakery, creatorInfo, post, publicationOf } from '@/tests/composerSamples';
import { never, problem, type ApiCall } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { account, workspacePath } from '@/tests/samples';

const version = ({ body }: ApiCall) => (body as { version: number }).version;
const saveButton = () => screen.getByRole('button', { name: /^Save (draft|changes)$/ });
const scheduled = publicationOf(bakery, { state: 'scheduled', schedule: { localTime: '2026-12-01T09:15:00', timeZone: 'Europe/Berlin', offsetMinutes: 60, instant: '2026-12-01T08:15:00+00:00', shifted: false } });

async function publishNow(view: View) {
  await chooseAccount(view);
  await choosePrivacy(view, 'Everyone');
  await view.user.click(screen.getByRole('radio', { name: 'Publish now' }));
  await waitFor(() => expect(publishButton()).not.toHaveAttribute('aria-disabled'));
  await view.user.click(publishButton());
}

/** A link of the app outside of the composer, as the rail has them. */
function link(href: string, over: Partial<HTMLAnchorElement> = {}) {
  const element = document.body.appendChild(Object.assign(document.createElement('a'), { href, textContent: 'Elsewhere', ...over }));
  // Followed links would load a page: the browser's part ends here.
  element.addEventListener('click', (event) => event.preventDefault());
  return element;
}

beforeEach(() => {
  sessionStorage.clear();
  document.querySelectorAll('body > a').forEach((element) => element.remove());
});

test('a caption counts as TikTok counts and says by how much it is too long', async () => {
  compose('/compose');
  await write('🥐!');
  expect(screen.getByText('3 / 2,200')).toBeVisible();
  await write('a'.repeat(2_205));
  expect(await caption()).toBeInvalid();
  expect(screen.getByText('Shorten it by 5: TikTok allows 2,200 characters.')).toBeVisible();
});

test('what is left to do about the caption leads to it', async () => {
  const { user } = compose('/compose');
  await write('a'.repeat(2_201));
  await user.click(screen.getByRole('button', { name: 'Shorten the caption.' }));
  await waitFor(async () => expect(await caption()).toHaveFocus());
});

test('a refused caption says why until it is changed', async () => {
  const { user } = compose('/compose', { [CREATE]: problem(422, 'invalid', 'No.', { caption: [{ code: 'tags', message: 'Use at most 30 hashtags.' }] }) });
  await write('#many');
  await user.click(saveButton());
  expect(await screen.findByText('Use at most 30 hashtags.')).toBeVisible();
  await write('#few');
  expect(screen.queryByText('Use at most 30 hashtags.')).toBeNull();
});

test('pressing the blocked button leads to the first thing to do and sends nothing', async () => {
  const { user, api } = compose('/compose');
  await caption();
  await user.click(publishButton());
  await waitFor(() => expect(screen.getByRole('region', { name: 'Accounts' })).toHaveFocus());
  expect(api.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('the list of what is left to do names four and counts the rest', async () => {
  const many = Array.from({ length: 5 }, (_, n) => account({ id: `account-${n}`, username: `handle_${n}` }));
  const { user } = compose('/compose', { [ACCOUNTS]: () => many, ...Object.fromEntries(many.map((one) => [creatorOf(one.id), () => creatorInfo(one)])) });
  await user.click(await screen.findByRole('button', { name: 'Choose all' }));
  await screen.findByRole('button', { name: '@handle_2: Choose who can see the video.' });
  expect(screen.queryByRole('button', { name: /^@handle_3/ })).toBeNull();
  // A video, five audiences and a time are missing.
  expect(screen.getByText('and 3 more')).toBeVisible();
});

test('the consent sentence stands over the buttons whatever is missing', async () => {
  compose('/compose');
  await caption();
  const sentence = screen.getByText(/^By posting, you agree/);
  expect(sentence.compareDocumentPosition(publishButton()) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Music Usage Confirmation' })).toHaveAttribute('target', '_blank');
  expect(screen.getByText('After publishing it may take a few minutes until the post shows on the profile.')).toBeVisible();
});

test('a saved post that did not change has nothing to save', async () => {
  compose(EDIT, { [READ]: () => post() });
  expect(await caption()).toHaveValue('Fresh at five');
  expect(saveButton()).toBeDisabled();
  await write('Fresh at six');
  expect(saveButton()).toBeEnabled();
  await write('Fresh at five');
  expect(saveButton()).toBeDisabled();
});

test('changes to a scheduled post are saved without touching its time', async () => {
  const { user, api } = compose(EDIT, { [READ]: () => post({ publications: [scheduled] }), [UPDATE]: () => post({ version: 4, caption: 'Fresh at six', publications: [scheduled] }) });
  await write('Fresh at six');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('The changes are saved.')).toBeVisible();
  expect(api.sent('PUT', workspacePath('/posts/the-post'))[0]?.body).toMatchObject({ version: 3, caption: 'Fresh at six' });
  expect(api.sent('PUT', workspacePath('/posts/the-post/schedule'))).toEqual([]);
  expect(saveButton()).toBeDisabled();
});

test('a second saving goes on from the first', async () => {
  let current = 3;
  const { user, api } = compose(EDIT, { [READ]: () => post(), [UPDATE]: (call) => post({ version: ++current, caption: (call.body as { caption: string }).caption }) });
  for (const text of ['One', 'Two']) {
    await write(text);
    await user.click(saveButton());
    await waitFor(() => expect(saveButton()).toBeDisabled());
  }
  expect(api.sent('PUT', workspacePath('/posts/the-post')).map(version)).toEqual([3, 4]);
});

test('while it is being published neither button can be pressed', async () => {
  const view = compose(WITH_VIDEO, { [CREATE]: never });
  await publishNow(view);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Publish now' })).toHaveAttribute('data-loading', 'true'));
  expect(saveButton()).toBeDisabled();
  expect(publishButton()).toBeDisabled();
});

test('a line that is down says so and keeps what was written', async () => {
  const { user } = compose('/compose', {
    [CREATE]: () => {
      throw new TypeError('Failed to fetch');
    },
  });
  await write('Fresh at five');
  await user.click(saveButton());
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached. Check your connection; nothing you typed is lost.');
  expect(await caption()).toHaveValue('Fresh at five');
  await write('Fresh at six');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what was saved before its time was refused is a draft already, and is not created twice', async () => {
  let refuse = true;
  const view = compose(WITH_VIDEO, {
    [CREATE]: { status: 201, body: post({ version: 1 }) },
    [UPDATE]: () => post({ version: 2 }),
    [SCHEDULE]: () => (refuse ? { status: 429, body: { code: 'too_many', detail: 'Wait a minute.' } } : post({ version: 3 })),
  });
  await publishNow(view);
  expect(await screen.findByText('Wait a minute.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Edit post' })).toBeVisible();
  refuse = false;
  await view.user.click(publishButton());
  await waitFor(() => expect(navigation.router.push).toHaveBeenCalled());
  expect(view.api.sent('POST', workspacePath('/posts'))).toHaveLength(1);
  expect(view.api.sent('PUT', workspacePath('/posts/the-post')).map(version)).toEqual([1]);
});

test('my words are saved over theirs when I say so', async () => {
  const view = compose(EDIT, {
    [READ]: () => post({ version: 3 }),
    [UPDATE]: (call) => (version(call) === 8 ? post({ version: 9, caption: 'Mine' }) : { status: 409, body: { code: 'version_conflict', detail: 'Changed.', currentVersion: 8 } }),
  });
  await write('Mine');
  await view.user.click(saveButton());
  await view.user.click(await screen.findByRole('button', { name: 'Save mine' }));
  await waitFor(() => expect(screen.queryByText(/Somebody changed this post meanwhile/)).toBeNull());
  expect(await caption()).toHaveValue('Mine');
  expect(view.api.sent('PUT', workspacePath('/posts/the-post')).map(version)).toEqual([3, 8]);
});

test('a conflict leaves both decisions open: nothing is lost by looking', async () => {
  const view = compose(EDIT, { [READ]: () => post({ caption: 'Theirs' }), [UPDATE]: problem(409, 'version_conflict', 'Changed.') });
  await write('Mine');
  await view.user.click(saveButton());
  await screen.findByText(/Somebody changed this post meanwhile/);
  expect(await caption()).toHaveValue('Mine');
  expect(sessionStorage).toHaveLength(1);
});

test('staying keeps what was written', async () => {
  const { user } = compose('/compose');
  await write('Unsaved');
  act(() => link('/calendar').click());
  await user.click(within(await screen.findByRole('dialog', { name: 'Leave without saving?' })).getByRole('button', { name: 'Cancel' }));
  expect(navigation.router.push).not.toHaveBeenCalled();
  expect(await caption()).toHaveValue('Unsaved');
});

test('leaving gives the unsaved words up, so that they do not come back', async () => {
  const { user } = compose('/compose');
  await write('Unsaved');
  expect(sessionStorage).toHaveLength(1);
  act(() => link('/calendar?view=week').click());
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }));
  expect(navigation.router.push).toHaveBeenCalledWith('/calendar?view=week');
  expect(sessionStorage).toHaveLength(0);
});

test.each([
  ['a link that opens another tab', link, { target: '_blank' }, {}],
  ['a link with the Ctrl key', link, {}, { ctrlKey: true }],
  ['a link of another site', () => link('https://www.tiktok.com/'), {}, {}],
])('%s is not held', async (_, make, over, init) => {
  compose('/compose');
  await write('Unsaved');
  fireEvent.click(make('/calendar', over), { button: 0, ...init });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('nothing is asked while there is nothing unsaved', async () => {
  compose(EDIT, { [READ]: () => post() });
  await caption();
  act(() => link('/calendar').click());
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('the browser asks when the page is closed over unsaved words', async () => {
  compose('/compose');
  await write('Unsaved');
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
});

test('unsaved words of a post come back with the version that they began from, so that a change meanwhile is a conflict', async () => {
  const first = compose(EDIT, { [READ]: () => post({ version: 3 }) });
  await write('Half a thought');
  first.unmount();
  const { user, api } = compose(EDIT, { [READ]: () => post({ version: 5, caption: 'Theirs' }), [UPDATE]: problem(409, 'version_conflict', 'Changed.') });
  expect(await caption()).toHaveValue('Half a thought');
  await user.click(saveButton());
  expect(await screen.findByText(/Somebody changed this post meanwhile/)).toBeVisible();
  expect(api.sent('PUT', workspacePath('/posts/the-post')).map(version)).toEqual([3]);
});

test('restored words do not bring back an account that is gone', async () => {
  const first = compose('/compose');
  await chooseAccount(first);
  await write('Half a thought');
  first.unmount();
  compose('/compose', { [ACCOUNTS]: () => [account({ id: 'another', username: 'another' })] });
  expect(await caption()).toHaveValue('Half a thought');
  expect(screen.getByText('None chosen')).toBeVisible();
});

test('going from a post to a new one begins afresh', async () => {
  compose(EDIT, { [READ]: () => post() });
  expect(await caption()).toHaveValue('Fresh at five');
  act(() => navigation.go('/compose'));
  await waitFor(async () => expect(await caption()).toHaveValue(''));
  expect(screen.getByRole('heading', { name: 'New post' })).toBeVisible();
});
