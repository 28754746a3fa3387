import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ACCOUNTS, CREATE, caption, chip, chooseAccount, compose, creatorOf, EDIT, privacy, publishButton, READ, write } from '@/tests/compose';
import { bakery, creatorInfo, loom, post, publicationOf } from '@/tests/composerSamples';
import { account, workspacePath } from '@/tests/samples';

beforeEach(() => sessionStorage.clear());

const withDefaults = account({ postingDefaults: { mode: 'direct', aiGenerated: true, captionEnding: '#bread #harbour' } });
const drafting = account({ postingDefaults: { mode: 'inbox', aiGenerated: false, captionEnding: '' } });
const wool = { ...loom, postingDefaults: { mode: 'direct' as const, aiGenerated: false, captionEnding: '#wool' } };
const MARK = 'From Bakehouse North’s defaults';

test('defaults fill in what they may, say where it came from, and choose neither audience nor interactions nor disclosure', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [withDefaults, loom] });
  await chooseAccount(view);
  expect(await screen.findByRole('switch', { name: /^AI-generated content/ })).toBeChecked();
  expect(screen.getAllByText(MARK)).toHaveLength(1);
  expect(await privacy()).toHaveValue('');
  for (const name of ['Comment', 'Duet', 'Stitch']) {
    expect(screen.getByRole('checkbox', { name })).not.toBeChecked();
  }
  expect(screen.getByRole('switch', { name: /^Disclose commercial content/ })).not.toBeChecked();
});

test('a value that the author touched is not marked any more', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [withDefaults] });
  await chooseAccount(view);
  await view.user.click(await screen.findByRole('switch', { name: /^AI-generated content/ }));
  expect(screen.queryByText(MARK)).toBeNull();
  expect(screen.getByRole('switch', { name: /^AI-generated content/ })).not.toBeChecked();
});

test('an account that drafts by default begins with the inbox, marked', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [drafting] });
  await chooseAccount(view);
  expect(await screen.findByRole('radio', { name: 'Send to inbox' })).toBeChecked();
  expect(screen.getByText(MARK)).toBeVisible();
  await view.user.click(screen.getByRole('radio', { name: 'Post directly' }));
  expect(screen.queryByText(MARK)).toBeNull();
});

test('the ending stands in the caption where it can be changed, and writing begins above it', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [withDefaults], [CREATE]: { status: 201, body: post({ version: 1 }) } });
  await chooseAccount(view);
  const field = await caption();
  expect(field).toHaveValue('\n\n#bread #harbour');
  expect(screen.getByText('The ending is from Bakehouse North’s defaults.')).toBeVisible();
  expect(screen.getByText('15 / 2,200')).toBeVisible();
  (field as HTMLTextAreaElement).setSelectionRange(9, 9);
  fireEvent.focus(field);
  await waitFor(() => expect((field as HTMLTextAreaElement).selectionStart).toBe(0));
  await view.user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(view.api.sent('POST', workspacePath('/posts'))[0]?.body).toMatchObject({ caption: '#bread #harbour' }));
});

test('the ending is removed with one press, can be put back, and goes with its account', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [withDefaults] });
  await write('Fresh at five');
  await chooseAccount(view);
  expect(await caption()).toHaveValue('Fresh at five\n\n#bread #harbour');
  await view.user.click(screen.getByRole('button', { name: 'Remove it' }));
  expect(await caption()).toHaveValue('Fresh at five');
  await view.user.click(screen.getByRole('button', { name: 'Add “#bread #harbour” of Bakehouse North' }));
  expect(await caption()).toHaveValue('Fresh at five\n\n#bread #harbour');
});

test('accounts with different endings: nothing goes in by itself, each is offered', async () => {
  const view = compose('/compose', { [ACCOUNTS]: () => [withDefaults, wool] });
  await write('Fresh at five');
  await view.user.click(screen.getByRole('button', { name: 'Choose all' }));
  expect(await caption()).toHaveValue('Fresh at five');
  await view.user.click(screen.getByRole('button', { name: 'Add “#wool” of The Loom Room' }));
  expect(await caption()).toHaveValue('Fresh at five\n\n#wool');
  expect(screen.queryByRole('button', { name: /Add “#wool”/ })).toBeNull();
});

test('a saved post keeps its own choices and its caption, whatever the defaults say now', async () => {
  compose(EDIT, { [ACCOUNTS]: () => [withDefaults, loom], [READ]: () => post({ publications: [publicationOf(bakery)] }) });
  expect(await caption()).toHaveValue('Fresh at five');
  expect(await screen.findByRole('switch', { name: /^AI-generated content/ })).not.toBeChecked();
  expect(screen.queryByText(MARK)).toBeNull();
  expect(screen.getByRole('button', { name: 'Add “#bread #harbour” of Bakehouse North' })).toBeVisible();
});

test('an account that may not publish names the scope it lacks, and can still get a draft', async () => {
  const closed = account({ closedFeatures: [{ scope: 'video.publish', feature: 'publish', message: 'Publishing is closed.' }] });
  const lacks = 'Cannot publish: video.publish was not granted. Connect it again, or send to its inbox.';
  const view = compose('/compose', {
    [ACCOUNTS]: () => [closed],
    [creatorOf(bakery.id)]: () => creatorInfo(bakery, { privacyLevelOptions: [], problem: { code: 'scope_missing', message: 'This account did not allow posting.', action: 'reconnect', reference: null } }),
  });
  expect(await chip('@bakehouse')).toHaveAccessibleName(`@bakehouse ${lacks}`);
  await chooseAccount(view);
  const settings = within(await screen.findByRole('group', { name: 'Posts to @bakehouse' }));
  expect(await settings.findByText(lacks)).toBeVisible();
  expect(screen.queryByText('This account did not allow posting.')).toBeNull();
  await view.user.click(screen.getByRole('radio', { name: 'Send to inbox' }));
  expect(settings.queryByText(lacks)).toBeNull();
  expect(await chip('@bakehouse')).toHaveAccessibleName('@bakehouse ready');
  expect(publishButton()).toBeVisible();
});
