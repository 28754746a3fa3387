import { expect, test } from '@playwright/test';
import { api, berlinDay, caption, chooseAccounts, chooseFromLibrary, choosePrivacy, control, signIn } from './support.js';

// Whatever is wrong with the input: a clear message where it is wrong, nothing lost, nothing half-saved.

test('a file that is no video and an empty one are refused by name, with the mend', async ({ page }) => {
  await signIn(page, '/media');
  for (const [name, buffer, reason] of [
    ['notes.mp4', Buffer.from('This is text that calls itself a video. '.repeat(50)), /not a video|no video|MP4/i],
    ['empty.mp4', Buffer.alloc(0), /empty/i],
  ] as const) {
    const choose = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Upload files' }).first().click();
    await (await choose).setFiles({ name, mimeType: 'video/mp4', buffer });
    await expect(page.getByText(reason).first()).toBeVisible();
  }
  const names = (await api(page.request, 'get', '/media')).items.map(({ fileName }: { fileName: string }) => fileName);
  expect(names).not.toContain('notes.mp4');
  expect(names).not.toContain('empty.mp4');
});

test('a caption over 2,200 units says by how much, at the caption', async ({ page }) => {
  await signIn(page, '/compose');
  await caption(page).fill(`${'🥐'.repeat(1100)}!`);
  await expect(page.getByText('2,201 / 2,200')).toBeVisible();
  await expect(page.getByText('Shorten it by 1: TikTok allows 2,200 characters.')).toBeVisible();
});

test('a time in the past is refused at the field', async ({ page }) => {
  await signIn(page, '/compose');
  await page.getByText('Schedule', { exact: true }).first().click();
  await page.getByLabel('Date').fill(berlinDay(-2));
  await page.getByLabel('Time', { exact: true }).fill('10:00');
  await expect(page.getByText('This time has passed. Choose a later one, or publish now.')).toBeVisible();
});

test('a time that the clock skips is shown with its resolution and scheduled only when confirmed', async ({ page }) => {
  await signIn(page, '/compose');
  await chooseFromLibrary(page);
  await chooseAccounts(page, ['maple.bakery']);
  await page.getByText('Schedule', { exact: true }).first().click();
  await page.getByLabel('Date').fill(nextSpringForward());
  await page.getByLabel('Time', { exact: true }).fill('02:30');
  await expect(page.getByText(/skip 02:30 that day/)).toBeVisible();
  await expect(page.getByText('Confirm the shifted time, or choose another one.').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Publish at 03:30 instead' }).check();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await expect(page).toHaveURL(/\/post\?id=/);
  await expect(page.getByText('The clock skips the chosen time, so it is published at the shifted one.')).toBeVisible();
});

test('a double click on Schedule makes one publication per account', async ({ page }) => {
  const words = `Clicked twice ${Date.now()}`;
  await signIn(page, '/compose');
  await chooseFromLibrary(page);
  await caption(page).fill(words);
  await chooseAccounts(page, ['maple.bakery']);
  await page.getByText('Schedule', { exact: true }).first().click();
  await page.getByLabel('Date').fill(berlinDay(6));
  await page.getByLabel('Time', { exact: true }).fill('09:15');
  await expect(page.getByText(/09:15 Berlin/)).toBeVisible();
  await page.getByRole('button', { name: 'Schedule' }).dblclick();
  await expect(page).toHaveURL(/\/post\?id=/);
  const posts = (await api(page.request, 'get', '/posts')).items.filter((post: { caption: string }) => post.caption === words);
  expect(posts).toHaveLength(1);
  expect(posts[0].publications).toHaveLength(1);
});

test('an expired session asks to sign in over the page and loses nothing that was typed', async ({ page }) => {
  const words = `Typed before the session ended ${Date.now()}`;
  await signIn(page, '/compose');
  await chooseFromLibrary(page);
  await caption(page).fill(words);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save draft' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await dialog.getByRole('button', { name: 'Use them' }).click();
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  // What was asked before the session ended is done now, without asking again.
  await expect(page.getByText('The draft is saved.')).toBeVisible();
  await expect(caption(page)).toHaveValue(words);
  const posts = (await api(page.request, 'get', '/posts')).items as { caption: string }[];
  expect(posts.filter((post) => post.caption === words)).toHaveLength(1);
});

test('while the stand-in is down the post waits with its reason and goes out afterwards', async ({ page }) => {
  const words = `Waits for TikTok ${Date.now()}`;
  await signIn(page, '/compose');
  await chooseFromLibrary(page);
  await caption(page).fill(words);
  await page.getByRole('checkbox', { name: '@maple.bakery' }).click();
  await choosePrivacy(page, 'Only you');
  await control(page.request, 'faults', [{ path: '/v2/', times: 100_000, cut: 'before' }]);
  try {
    await page.getByText('Publish now', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await expect(page).toHaveURL(/\/post\?id=/);
    await expect(page.getByText(/TikTok cannot be reached right now/).first()).toBeVisible();
  } finally {
    await control(page.request, 'faults', []);
  }
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
});

/** Berlin's clocks spring forward on the last Sunday of March. */
function nextSpringForward(): string {
  const last = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 2, 31));
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
