import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { chooseAccount, choosePrivacy, compose, CREATE, creatorOf, privacy, publishButton, READ, SCHEDULE, UPDATE, WITH_VIDEO, write, type View } from '@/tests/compose';
import { bakery, creatorInfo, media, post, publicationOf, resolution } from '@/tests/composerSamples';
import { problem } from '@/tests/fakeApi';
import { navigation } from '@/tests/navigation';
import { workspacePath } from '@/tests/samples';

async function readyToPublishNow(view: View) {
  await chooseAccount(view);
  await choosePrivacy(view, 'Everyone');
  await write('Fresh at five');
  await view.user.click(screen.getByRole('radio', { name: 'Publish now' }));
  await waitFor(() => expect(publishButton()).not.toHaveAttribute('aria-disabled'));
}

beforeEach(() => sessionStorage.clear());

test('privacy lists exactly what TikTok offers, with nothing chosen', async () => {
  const view = compose('/compose');
  await chooseAccount(view, '@loom');
  expect(await privacy()).toHaveValue('');
  await view.user.click(await privacy());
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Followers', 'Only you']);
});

test('interactions are off; what the creator switched off is greyed with the reason', async () => {
  const view = compose('/compose');
  await chooseAccount(view, '@loom');
  const comment = await screen.findByRole('checkbox', { name: 'Comment' });
  expect(comment).toBeDisabled();
  expect(screen.getByText('Comment is switched off in this account’s TikTok settings.')).toBeVisible();
  for (const name of ['Comment', 'Duet', 'Stitch']) {
    expect(screen.getByRole('checkbox', { name })).not.toBeChecked();
  }
  expect(screen.getByRole('switch', { name: /^Disclose commercial content/ })).not.toBeChecked();
});

test('the button waits and says why, and leads to what is missing', async () => {
  const view = compose(WITH_VIDEO);
  await chooseAccount(view);
  await privacy();
  expect(publishButton()).toHaveAttribute('aria-disabled', 'true');
  expect(publishButton()).toHaveAccessibleDescription(/@bakehouse: Choose who can see the video\..*Choose a date and a time\./);
  expect(screen.getByText('0 of 1 ready')).toBeVisible();
  await choosePrivacy(view, 'Everyone');
  expect(await screen.findByText('1 of 1 ready')).toBeVisible();
});

test('the declaration names the branded content policy only for branded content', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await privacy();
  const sentence = () => screen.getByText(/^By posting, you agree/).textContent;
  expect(sentence()).toBe("By posting, you agree to TikTok's Music Usage Confirmation");
  await view.user.click(screen.getByRole('switch', { name: /^Disclose commercial content/ }));
  expect(screen.getAllByText('You need to indicate if your content promotes yourself, a third party, or both.')[0]).toBeVisible();
  await view.user.click(screen.getByRole('checkbox', { name: /^Branded content/ }));
  expect(screen.getByText("Your photo/video will be labeled as 'Paid partnership'")).toBeVisible();
  expect(sentence()).toBe("By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation");
  expect(screen.getByRole('link', { name: 'Branded Content Policy' })).toHaveAttribute('href', 'https://www.tiktok.com/legal/page/global/bc-policy/en');
});

test('branded content and only-me lock each other out', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await choosePrivacy(view, 'Only you');
  await view.user.click(screen.getByRole('switch', { name: /^Disclose commercial content/ }));
  expect(screen.getByRole('checkbox', { name: /^Branded content/ })).toBeDisabled();
  expect(screen.getByText('Branded content visibility cannot be set to private.')).toBeVisible();
});

test('a double click publishes once: saved, then published with the version of the saving', async () => {
  const view = compose(WITH_VIDEO, { [CREATE]: { status: 201, body: post({ version: 1 }) }, [SCHEDULE]: () => post({ version: 2 }) });
  await readyToPublishNow(view);
  await view.user.dblClick(publishButton());
  await waitFor(() => expect(navigation.router.push).toHaveBeenCalledWith(expect.stringContaining('the-post')));
  const created = view.api.sent('POST', workspacePath('/posts'));
  expect(created).toHaveLength(1);
  expect(created[0]?.body).toMatchObject({ caption: 'Fresh at five', mediaId: media().id, accounts: [{ accountId: bakery.id, options: { privacyLevel: 'PUBLIC_TO_EVERYONE', allowComment: false, disclosure: null } }] });
  expect(view.api.sent('PUT', workspacePath('/posts/the-post/schedule')).map(({ body }) => body)).toEqual([{ version: 1, now: true, acceptShift: false }]);
  expect(await screen.findByText('It is being published now.')).toBeVisible();
});

test('an answer that got lost is no conflict: what was asked for has happened', async () => {
  const view = compose(WITH_VIDEO, {
    [CREATE]: { status: 201, body: post({ version: 1 }) },
    [SCHEDULE]: problem(409, 'version_conflict', 'Somebody changed it meanwhile.'),
    [READ]: () => post({ version: 2, publications: [publicationOf(bakery, { state: 'publishing' })] }),
  });
  await readyToPublishNow(view);
  await view.user.click(publishButton());
  await waitFor(() => expect(navigation.router.push).toHaveBeenCalled());
});

test('what the server refuses stands at its field', async () => {
  const view = compose(WITH_VIDEO, {
    [CREATE]: { status: 201, body: post({ version: 1 }) },
    [SCHEDULE]: problem(422, 'invalid', 'No.', { 'publications[publication-of-bakehouse].options.privacyLevel': [{ code: 'privacy_missing', message: 'Choose who can see it on @bakehouse.' }] }),
  });
  await readyToPublishNow(view);
  await view.user.click(publishButton());
  expect(await screen.findByText('Choose who can see it on @bakehouse.')).toBeVisible();
  expect(navigation.router.push).not.toHaveBeenCalled();
  expect(window.location.search).toContain('post=the-post');
});

test('a time that the clock skips is scheduled only when it is confirmed', async () => {
  const gap = resolution({ kind: 'gap', localTime: '2027-03-28T02:30:00', resolvedLocalTime: '2027-03-28T03:30:00', instant: '2027-03-28T01:30:00+00:00', message: 'Clocks in Europe/Berlin skip 02:30 that day. It will be published at 03:30.' });
  const view = compose(`${WITH_VIDEO}&date=2027-03-28&time=02:30`, {
    [CREATE]: { status: 201, body: post({ version: 1 }) },
    [SCHEDULE]: () => post({ version: 2 }),
    'GET /api/v1/time/resolution': () => gap,
  });
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  expect(await screen.findByText(gap.message!)).toBeVisible();
  expect(publishButton()).toHaveAttribute('aria-disabled', 'true');
  await view.user.click(screen.getByRole('checkbox', { name: 'Publish at 03:30 instead' }));
  await waitFor(() => expect(publishButton()).not.toHaveAttribute('aria-disabled'));
  await view.user.click(publishButton());
  await waitFor(() => expect(view.api.sent('PUT', workspacePath('/posts/the-post/schedule'))[0]?.body).toEqual({ version: 1, now: false, localTime: '2027-03-28T02:30', timeZone: 'Europe/Berlin', acceptShift: true }));
});

test('says which instant a time means, and that it has passed', async () => {
  const view = compose('/compose?date=2026-11-26&time=18:30');
  expect(await screen.findByText('Thu 26 Nov 18:30 Berlin = 17:30 UTC')).toBeVisible();
  view.unmount();
  compose('/compose?date=2026-11-20&time=18:30', { 'GET /api/v1/time/resolution': () => resolution({ past: true }) });
  expect((await screen.findAllByText('This time has passed. Choose a later one, or publish now.'))[0]).toBeVisible();
});

test('a reload loses nothing, and what was restored can be discarded', async () => {
  const first = compose('/compose');
  await first.user.type(await screen.findByRole('textbox', { name: 'Caption' }), 'Half a thought');
  first.unmount();
  const { user } = compose('/compose');
  expect(await screen.findByRole('textbox', { name: 'Caption' })).toHaveValue('Half a thought');
  expect(screen.getByText('Your unsaved changes were restored.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Discard them' }));
  expect(screen.getByRole('textbox', { name: 'Caption' })).toHaveValue('');
});

test('saving a draft keeps the author where he is', async () => {
  const view = compose('/compose', { [CREATE]: { status: 201, body: post({ version: 1, media: null, publications: [] }) } });
  await write('Fresh at five');
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText('The draft is saved.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save draft' })).toBeDisabled();
  expect(sessionStorage).toHaveLength(0);
});

test('somebody else’s change is not overwritten without asking', async () => {
  let version = 5;
  const view = compose('/compose?post=the-post', {
    [READ]: () => post({ version, caption: version === 5 ? 'Fresh at five' : 'Theirs' }),
    [UPDATE]: (call) => ((call.body as { version: number }).version === version ? post({ version: version + 1 }) : { status: 409, body: { code: 'version_conflict', detail: 'Changed.', currentVersion: version } }),
  });
  await write('Fresh at five, mine');
  version = 6;
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText(/Somebody changed this post meanwhile/)).toBeVisible();
  await view.user.click(screen.getByRole('button', { name: 'Load theirs' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Caption' })).toHaveValue('Theirs'));
});

test('leaving with unsaved changes asks', async () => {
  const view = compose('/compose');
  await write('Unsaved');
  const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: '/calendar', textContent: 'Calendar' }));
  act(() => link.click());
  await view.user.click(within(await screen.findByRole('dialog', { name: 'Leave without saving?' })).getByRole('button', { name: 'Leave' }));
  expect(navigation.router.push).toHaveBeenCalledWith('/calendar');
  link.remove();
});

test('a post that is gone says so', async () => {
  compose('/compose?post=gone');
  expect(await screen.findByRole('heading', { name: 'This post is gone' })).toBeVisible();
});

test('an account that cannot be asked says why and is asked again', async () => {
  let down = true;
  const view = compose('/compose', {
    [creatorOf(bakery.id)]: () => (down ? { status: 503, body: { code: 'tiktok_unavailable', detail: 'TikTok does not answer.' } } : creatorInfo()),
  });
  await chooseAccount(view);
  expect((await screen.findAllByText('TikTok does not answer.'))[0]).toBeVisible();
  down = false;
  await view.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await privacy()).toBeVisible();
});

test('choices are applied to the other accounts where they are offered', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await choosePrivacy(view, 'Only you');
  await view.user.click(screen.getByRole('button', { name: 'Apply to all accounts' }));
  expect(await screen.findByText('Applied to 1 other account.')).toBeVisible();
  expect(screen.getByText('2 of 2 ready')).toBeVisible();
});

test('a draft for the inbox asks for nothing else and says what is left for the app', async () => {
  const view = compose(WITH_VIDEO, { [CREATE]: () => post({ publications: [publicationOf()] }), [SCHEDULE]: () => post({ version: 2, publications: [publicationOf(bakery, { state: 'scheduled' })] }) });
  await chooseAccount(view);
  await privacy();
  expect(screen.getByRole('radio', { name: 'Post directly' })).toBeChecked();
  await view.user.click(screen.getByRole('radio', { name: 'Send to inbox' }));
  expect(screen.getByText(/Nothing is posted before the creator finishes it there/)).toBeVisible();
  expect(screen.getByText(/Only the video goes along/)).toBeVisible();
  expect(screen.queryByRole('combobox', { name: /Who can see this video/ })).not.toBeInTheDocument();
  await view.user.click(screen.getByRole('radio', { name: 'Publish now' }));
  await waitFor(() => expect(publishButton()).not.toHaveAttribute('aria-disabled'));
  await view.user.click(publishButton());
  await waitFor(() => expect(view.api.sent('PUT', workspacePath('/posts/the-post/schedule'))).toHaveLength(1));
  expect(view.api.sent('POST', workspacePath('/posts'))[0]?.body).toMatchObject({ accounts: [{ accountId: bakery.id, options: { mode: 'inbox', privacyLevel: null } }] });
});
