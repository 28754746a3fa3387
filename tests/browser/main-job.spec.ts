import { expect, test, type Page } from '@playwright/test';
import {
  api, berlinDay, caption, chooseAccounts, chooseFromLibrary, clipOf, control, escape, postsOf, publicationOf, sha256, signIn, standIn,
} from './support.js';

// The six steps of the main job, for real: our pages, our server, and the stand-in on the other side.

test('step 1: the demo has twelve accounts, and a thirteenth is connected by consenting on the stand-in', async ({ page }) => {
  await signIn(page, '/accounts');
  const cards = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(cards).toHaveCount(12);

  const known = await cards.getByRole('link', { name: /^@/ }).allTextContents();
  await page.getByRole('button', { name: 'Connect account' }).first().click();
  await expect(page).toHaveURL(new RegExp(`^${escape(standIn)}/v2/auth/authorize/`));
  const creators = await (await page.request.get(`${standIn}/stand-in/api/creators`)).json() as { handle: string; isPrivate: boolean }[];
  const fresh = creators.find(({ handle }) => !known.includes(`@${handle}`))!;
  await page.getByRole('radio', { name: new RegExp(escape(fresh.handle)) }).check({ force: true });
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page).toHaveURL(/\/accounts/);
  await expect(page.getByText(`@${fresh.handle} is connected and can publish.`)).toBeVisible();
  await expect(cards).toHaveCount(13);
});

test('step 2: a video is uploaded with progress, paused, and continued after a reload; it has a thumbnail and facts', async ({ page }) => {
  await signIn(page, '/media');
  const clip = clipOf(24_000_000);
  // A slow line, so that there is something to see and to interrupt.
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 10, downloadThroughput: -1, uploadThroughput: 3_000_000 });

  const choose = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload files' }).first().click();
  await (await choose).setFiles(clip);
  const progress = page.getByRole('progressbar', { name: `Upload of ${clip.name}` });
  await expect(progress).toBeVisible();
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(5);
  await page.getByRole('button', { name: `Pause ${clip.name}` }).click();
  await expect(page.getByText('Paused')).toBeVisible();
  await page.getByRole('button', { name: `Continue ${clip.name}` }).click();
  await expect(page.getByRole('button', { name: `Pause ${clip.name}` })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: /^Uploads/ }).click();
  await expect(page.getByText('Unfinished. Choose the same file again to continue.')).toBeVisible();
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  // Going on, not from the start: the first PATCH after the reload begins behind byte 0.
  const resumed = page.waitForRequest((request) => request.method() === 'PATCH');
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `Choose ${clip.name} again` }).click();
  await (await again).setFiles(clip);
  expect(Number((await resumed).headers()['upload-offset'])).toBeGreaterThan(0);

  await expect(page.getByText(`${clip.name} is uploaded.`).first()).toBeVisible();
  const card = page.getByRole('button', { name: new RegExp(`Details of ${clip.name}`) });
  await expect(card.locator('img')).toBeVisible({ timeout: 30_000 });
  await card.click();
  const details = page.getByRole('dialog', { name: 'Details' });
  await expect(details.getByText('1080 × 1920')).toBeVisible();
  await expect(details.getByText(sha256(clip.buffer).slice(0, 8))).toBeVisible();
});

test('step 3: one post for several accounts, each with its own privacy, is scheduled at a wall-clock time in a zone', async ({ page }) => {
  await signIn(page, '/compose');
  await chooseFromLibrary(page);
  await caption(page).fill('Scheduled from the browser #cuewright');
  await chooseAccounts(page, ['maple.bakery', await otherHandle(page)]);
  await page.getByText('Schedule', { exact: true }).first().click();
  await page.getByLabel('Date').fill(berlinDay(3));
  await page.getByLabel('Time', { exact: true }).fill('18:30');
  await expect(page.getByText(/18:30 Berlin = 1[67]:30 UTC/)).toBeVisible();
  await page.getByRole('button', { name: 'Schedule' }).click();

  await expect(page).toHaveURL(/\/post\?id=/);
  await expect(publicationOf(page, 'maple.bakery')).toContainText('18:30');
  await expect(publicationOf(page, 'maple.bakery')).toContainText('Scheduled');
});

test('step 4: it is on the calendar, moves by drag and drop with undo, is edited and cancelled', async ({ page }) => {
  const words = `Drag me ${Date.now()}`;
  await scheduled(page, words, berlinDay(2), '12:00', 'maple.bakery');
  await signIn(page, `/calendar?view=month&date=${berlinDay(2)}`);
  const chip = page.getByRole('button', { name: new RegExp(`12:00 @maple\\.bakery: ${words}`) });
  await chip.scrollIntoViewIfNeeded();
  await chip.dragTo(page.locator(`[data-date="${berlinDay(4)}"]`).first());
  await expect(page.getByText(/^Moved to /)).toBeVisible();
  await expect(page.locator(`[data-date="${berlinDay(4)}"]`).getByRole('button', { name: new RegExp(words) })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator(`[data-date="${berlinDay(2)}"]`).getByRole('button', { name: new RegExp(words) })).toBeVisible();

  await page.goto(`/calendar?view=week&date=${berlinDay(2)}`);
  await page.getByRole('button', { name: new RegExp(words) }).click();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page).toHaveURL(/\/compose\?post=/);
  await expect(caption(page)).toHaveValue(words);
  await caption(page).fill(`${words}, edited`);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('The changes are saved.')).toBeVisible();

  await page.goto(`/calendar?view=week&date=${berlinDay(2)}`);
  await page.getByRole('button', { name: new RegExp(`${words}, edited`) }).click();
  await page.getByRole('button', { name: 'Cancel publication' }).click();
  await page.getByRole('dialog', { name: /Cancel the publication/ }).getByRole('button', { name: 'Cancel publication' }).click();
  await expect(page.getByRole('button', { name: new RegExp(words) })).toHaveCount(0);
});

test('step 5: it publishes live without a reload and is on the creator’s page, playable, byte for byte', async ({ page }) => {
  const words = `Published live ${Date.now()}`;
  await control(page.request, 'faults', [{ path: '/upload', times: 100, delayMs: 600 }]);
  const library = await api(page.request, 'get', '/media');
  const media = library.items.find(({ fileName }: { fileName: string }) => fileName === 'morning-batch.mp4');
  await signIn(page, '/compose');
  await chooseFromLibrary(page, media.fileName);
  await caption(page).fill(words);
  await chooseAccounts(page, ['maple.bakery']);
  await page.getByText('Publish now', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Publish now' }).click();

  await expect(page).toHaveURL(/\/post\?id=/);
  let reloads = 0;
  page.on('framenavigated', () => reloads++);
  const steps = page.getByRole('list', { name: 'Progress for @maple.bakery' });
  await expect(steps.getByRole('listitem').filter({ hasText: /Upload|Process/ }).and(page.locator('[aria-current=step]'))).toBeVisible();
  await expect(publicationOf(page, 'maple.bakery')).toContainText('Published', { timeout: 40_000 });
  expect(reloads).toBe(0);
  await control(page.request, 'faults', []);

  const shown = (await postsOf(page.request, 'maple.bakery')).filter((post) => post.caption === words);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({ sha256: media.sha256, privacyLevel: 'SELF_ONLY', disableComment: true, disableDuet: true });
  await page.goto(`${standIn}/@maple.bakery`);
  await page.getByRole('link', { name: new RegExp(words) }).first().click();
  await expect(page.getByText(media.sha256)).toBeVisible();
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThanOrEqual(2);
});

test('step 6: a refusal is told in plain words with what to do, and a retry publishes it', async ({ page }) => {
  const words = `Refused once ${Date.now()}`;
  const handle = await otherHandle(page);
  await control(page.request, `creators/${handle}`, { refusal: { reason: 'spam_risk', count: 1, at: 'processing' } });
  await signIn(page, '/compose');
  await chooseFromLibrary(page);
  await caption(page).fill(words);
  await chooseAccounts(page, [handle]);
  await page.getByText('Publish now', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Publish now' }).click();

  const section = publicationOf(page, handle);
  await expect(section).toContainText('TikTok judged this post as risky', { timeout: 40_000 });
  await section.getByRole('button', { name: 'Retry' }).click();
  await expect(section.getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 40_000 });
  expect((await postsOf(page.request, handle)).filter((post) => post.caption === words)).toHaveLength(1);
});

test('twelve accounts at one instant', async ({ page }) => {
  const words = `Everywhere at once ${Date.now()}`;
  const accounts = (await api(page.request, 'get', '/accounts')) as { id: string; username: string }[];
  const twelve = accounts.slice(0, 12);
  const media = (await api(page.request, 'get', '/media')).items.find(({ fileName }: { fileName: string }) => fileName === 'morning-batch.mp4');
  const post = await api(page.request, 'post', '/posts', {
    caption: words, mediaId: media.id, accounts: twelve.map(({ id }) => ({ accountId: id, options: { privacyLevel: 'SELF_ONLY' } })),
  });
  await api(page.request, 'put', `/posts/${post.id}/schedule`, { version: 1, now: true });
  await signIn(page, `/post?id=${post.id}`);
  for (const { username } of twelve) {
    await expect(publicationOf(page, username).getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    const shown = (await postsOf(page.request, username)).filter((one) => one.caption === words);
    expect(shown.map((one) => one.sha256)).toEqual([media.sha256]);
  }
});

async function otherHandle(page: Page): Promise<string> {
  const accounts = (await api(page.request, 'get', '/accounts')) as { username: string }[];
  return accounts.find(({ username }) => username !== 'maple.bakery')!.username;
}

async function scheduled(page: Page, words: string, day: string, time: string, handle: string): Promise<void> {
  const accounts = (await api(page.request, 'get', '/accounts')) as { id: string; username: string }[];
  const media = (await api(page.request, 'get', '/media')).items.find(({ fileName }: { fileName: string }) => fileName === 'morning-batch.mp4');
  const account = accounts.find(({ username }) => username === handle)!;
  const post = await api(page.request, 'post', '/posts', { caption: words, mediaId: media.id, accounts: [{ accountId: account.id, options: { privacyLevel: 'SELF_ONLY' } }] });
  await api(page.request, 'put', `/posts/${post.id}/schedule`, { version: 1, localTime: `${day}T${time}`, timeZone: 'Europe/Berlin' });
}
