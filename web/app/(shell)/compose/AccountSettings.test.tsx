import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { PublicationResponse } from '@/lib/api/types';
import { chip, chooseAccount, choosePrivacy, compose, CREATE, creatorOf, EDIT, privacy, publishButton, READ, WITH_VIDEO } from '@/tests/compose';
import { bakery, creatorInfo, loom, post, publicationOf } from '@/tests/composerSamples';
import { never } from '@/tests/fakeApi';
import { workspacePath, WORKSPACE } from '@/tests/samples';

const tab = (handle: string) => screen.findByRole('tab', { name: new RegExp(`^${handle}`) });
const settingsOf = (handle: string) => screen.findByRole('group', { name: `Posts to ${handle}` });
const stored = (over: Partial<PublicationResponse['options']>) => ({ [READ]: () => post({ publications: [publicationOf(bakery, { options: { ...publicationOf().options, ...over } })] }) });
const disclose = () => screen.findByRole('switch', { name: /^Disclose commercial content/ });
const branded = () => screen.getByRole('checkbox', { name: /^Branded content/ });
const yourBrand = () => screen.getByRole('checkbox', { name: /^Your brand/ });

beforeEach(() => sessionStorage.clear());

test('each account has its own settings, and they stay when another one is looked at', async () => {
  const view = compose('/compose', { [CREATE]: { status: 201, body: post({ version: 1 }) } });
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await choosePrivacy(view, 'Everyone');
  await view.user.click(screen.getByRole('checkbox', { name: 'Comment' }));
  await view.user.click(await tab('@loom'));
  expect(within(await settingsOf('@loom')).getByRole('checkbox', { name: 'Comment' })).not.toBeChecked();
  await choosePrivacy(view, 'Followers');
  await view.user.click(await tab('@bakehouse'));
  expect(await privacy()).toHaveValue('Everyone');
  expect(screen.getByRole('checkbox', { name: 'Comment' })).toBeChecked();
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() =>
    expect(view.api.sent('POST', workspacePath('/posts'))[0]?.body).toMatchObject({
      accounts: [
        { accountId: bakery.id, options: { privacyLevel: 'PUBLIC_TO_EVERYONE', allowComment: true } },
        { accountId: loom.id, options: { privacyLevel: 'FOLLOWER_OF_CREATOR', allowComment: false } },
      ],
    }),
  );
});

test('arrow keys go through the accounts and round again', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  (await tab('@bakehouse')).focus();
  await view.user.keyboard('{ArrowRight}');
  expect(await tab('@loom')).toHaveFocus();
  expect(await tab('@loom')).toHaveAttribute('aria-selected', 'true');
  await view.user.keyboard('{ArrowRight}');
  expect(await tab('@bakehouse')).toHaveFocus();
  await view.user.keyboard('{ArrowLeft}');
  expect(await settingsOf('@loom')).toBeVisible();
});

test('only the open account is in the tab order', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  expect((await screen.findAllByRole('tab')).map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
});

test('a tab says in words how much is left to do for its account', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await privacy();
  await view.user.click(await disclose());
  expect(await tab('@bakehouse')).toHaveAccessibleName('@bakehouse, 2 things to do');
  expect(await tab('@loom')).toHaveAccessibleName('@loom, 1 thing to do');
  await view.user.click(yourBrand());
  await choosePrivacy(view, 'Everyone');
  expect(await tab('@bakehouse')).toHaveAccessibleName('@bakehouse, ready');
});

test('what is left to do for an account leads to its tab and to the very field', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await choosePrivacy(view, 'Everyone');
  await chooseAccount(view, '@loom');
  await view.user.click(await screen.findByRole('button', { name: '@loom: Choose who can see the video.' }));
  await waitFor(async () => expect(within(await settingsOf('@loom')).getByRole('combobox')).toHaveFocus());
});

test('taking out the account that is open shows the next one', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await view.user.click(await tab('@bakehouse'));
  await view.user.click(await chip('@bakehouse'));
  expect(await settingsOf('@loom')).toBeVisible();
  expect(screen.getAllByRole('tab')).toHaveLength(1);
});

test('until TikTok has answered nothing can be chosen', async () => {
  const view = compose('/compose', { [creatorOf(bakery.id)]: never });
  await chooseAccount(view);
  expect(await screen.findByLabelText('Asking TikTok what this account allows')).toBeVisible();
  expect(await tab('@bakehouse')).toHaveAccessibleName('@bakehouse, loading');
  expect(screen.queryByRole('combobox', { name: /Who can see/ })).toBeNull();
  expect(screen.getByRole('button', { name: '@bakehouse: Waiting for what TikTok allows.' })).toBeVisible();
});

test('when TikTok is away at a later question, what it said before stands', async () => {
  let away = false;
  const view = compose('/compose', { [creatorOf(bakery.id)]: () => (away ? { status: 503, body: { status: 503, code: 'tiktok_unreachable', detail: 'TikTok does not say right now.' } } : creatorInfo()) });
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  away = true;
  await act(() => view.client.invalidateQueries({ queryKey: ['workspace', WORKSPACE, 'creator-info'] }));
  expect(view.api.calls.filter(({ path }) => path.includes('creator-info')).length).toBeGreaterThan(1);
  expect(screen.queryByText(/TikTok does not say right now/)).toBeNull();
  expect(await privacy()).toHaveValue('Friends');
  expect(screen.queryByRole('button', { name: /^@bakehouse: / })).toBeNull();
});

test('the creator is named as TikTok names him', async () => {
  const view = compose('/compose', { [creatorOf(bakery.id)]: () => creatorInfo(bakery, { nickname: 'Bakehouse, now South' }) });
  await chooseAccount(view);
  expect(within(await settingsOf('@bakehouse')).getByText('Bakehouse, now South')).toBeVisible();
  expect(screen.getByText('Posts to @bakehouse')).toBeVisible();
});

test('an account that may not post now says so where its settings are', async () => {
  const reached = { code: 'spam_risk_too_many_posts', message: 'This account has reached its daily limit.', action: 'wait', reference: null };
  const view = compose('/compose', { [creatorOf(bakery.id)]: () => creatorInfo(bakery, { problem: reached }) });
  await chooseAccount(view);
  expect(within(await settingsOf('@bakehouse')).getByRole('alert')).toHaveTextContent('This account has reached its daily limit.');
  expect(screen.getByRole('button', { name: '@bakehouse: This account has reached its daily limit.' })).toBeVisible();
});

test('a video that is too long for one account says so there only', async () => {
  const view = compose(WITH_VIDEO, { [creatorOf(loom.id)]: () => creatorInfo(loom, { maxVideoDurationSeconds: 10 }) });
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  expect(await screen.findByRole('button', { name: '@loom: The video lasts 0:12; this account may post up to 0:10.' })).toBeVisible();
  expect(within(await settingsOf('@bakehouse')).queryByRole('alert')).toBeNull();
});

test('a stored audience that is not offered any more is not replaced: nothing is chosen and it says why', async () => {
  const view = compose(EDIT, stored({ privacyLevel: 'FOLLOWER_OF_CREATOR' }));
  expect(await privacy()).toHaveValue('');
  expect(await privacy()).toHaveAccessibleDescription('“Followers” is not offered by this account any more. Choose again.');
  expect(publishButton()).toHaveAttribute('aria-disabled', 'true');
  await choosePrivacy(view, 'Friends');
  expect(await privacy()).toHaveValue('Friends');
});

test('an audience is changed, but never taken back to none by a second click', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await choosePrivacy(view, 'Friends');
  await choosePrivacy(view, 'Friends');
  expect(await privacy()).toHaveValue('Friends');
});

test('an audience is chosen by the keyboard', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  (await privacy()).focus();
  await view.user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(async () => expect(await privacy()).not.toHaveValue(''));
});

test('what the creator switched off after it was allowed here can be turned off, and then stays off', async () => {
  const view = compose(EDIT, { ...stored({ privacyLevel: 'SELF_ONLY', allowStitch: true }), [creatorOf(bakery.id)]: () => creatorInfo(bakery, { stitchDisabled: true }) });
  const stitch = await screen.findByRole('checkbox', { name: 'Stitch' });
  expect(stitch).toBeChecked();
  expect(screen.getByText('Stitch is on here but switched off in this account’s TikTok settings. Turn it off.')).toBeVisible();
  await view.user.click(stitch);
  expect(stitch).not.toBeChecked();
  expect(stitch).toBeDisabled();
  expect(screen.getByText('Stitch is switched off in this account’s TikTok settings.', { selector: 'p' })).toBeVisible();
});

test('commercial content asks whom it promotes only when it is switched on', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await disclose();
  expect(screen.queryByRole('checkbox', { name: /^Your brand/ })).toBeNull();
  await view.user.click(await disclose());
  expect(yourBrand()).not.toBeChecked();
  expect(branded()).not.toBeChecked();
});

test('each choice of commercial content says which label TikTok will show', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await view.user.click(await disclose());
  await view.user.click(yourBrand());
  expect(screen.getByText("Your photo/video will be labeled as 'Promotional content'")).toBeVisible();
  await view.user.click(branded());
  expect(screen.getByText("Your photo/video will be labeled as 'Paid partnership'")).toBeVisible();
  expect(screen.queryByText(/'Promotional content'/)).toBeNull();
});

test('switching commercial content off takes its ticks back', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await view.user.click(await disclose());
  await view.user.click(yourBrand());
  await view.user.click(await disclose());
  await view.user.click(await disclose());
  expect(yourBrand()).not.toBeChecked();
});

test('commercial content without a tick blocks the button, and hovering says so in TikTok’s words, whatever else is missing', async () => {
  const view = compose(WITH_VIDEO);
  await chooseAccount(view);
  await view.user.click(await disclose());
  await view.user.hover(publishButton());
  expect(await screen.findByRole('tooltip', { hidden: true })).toHaveTextContent('You need to indicate if your content promotes yourself, a third party, or both.');
  expect(publishButton()).toHaveAttribute('aria-disabled', 'true');
});

test('with branded content the audience cannot be set to only you', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await view.user.click(await disclose());
  await view.user.click(branded());
  await view.user.click(await privacy());
  const option = await screen.findByRole('option', { name: /^Only you/ });
  expect(option).toHaveTextContent('Branded content visibility cannot be set to private.');
  await view.user.click(option);
  expect(await privacy()).toHaveValue('');
});

test('stored branded content beside a private audience can be mended from either side', async () => {
  const view = compose(EDIT, stored({ privacyLevel: 'SELF_ONLY', disclosure: { yourBrand: false, brandedContent: true } }));
  expect(await privacy()).toHaveAccessibleDescription('Branded content visibility cannot be set to private.');
  expect(branded()).toBeEnabled();
  await view.user.click(branded());
  expect(await privacy()).not.toHaveAccessibleDescription();
});

test('the label for AI is off until it is switched on, and is saved', async () => {
  const view = compose('/compose', { [CREATE]: { status: 201, body: post({ version: 1 }) } });
  await chooseAccount(view);
  const ai = await screen.findByRole('switch', { name: /^AI-generated content/ });
  expect(ai).not.toBeChecked();
  await view.user.click(ai);
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(view.api.sent('POST', workspacePath('/posts'))[0]?.body).toMatchObject({ accounts: [{ options: { aiGenerated: true } }] }));
});

test('a single account has nothing to apply its choices to', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await privacy();
  expect(screen.queryByRole('button', { name: 'Apply to all accounts' })).toBeNull();
});

test('applying names the accounts that do not offer everything', async () => {
  const view = compose('/compose');
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await choosePrivacy(view, 'Everyone');
  await waitFor(async () => expect(await tab('@loom')).toHaveAccessibleName('@loom, 1 thing to do'));
  await view.user.click(screen.getByRole('button', { name: 'Apply to all accounts' }));
  expect(await screen.findByText('Applied as far as it is offered. Not everything is offered by @loom: look there.')).toBeVisible();
  await view.user.click(await tab('@loom'));
  expect(await privacy()).toHaveValue('');
  // It was said about the account before, not about this one.
  expect(screen.queryByText(/^Applied as far/)).toBeNull();
});
