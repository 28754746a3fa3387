import { expect, test } from '@playwright/test';
import { api, control, signIn } from './support.js';

// The queue while something is on its way, for real: our page, our server, and a stand-in that takes its time.

test('what is in flight moves step by step without a reload, waits with its reason, and leaves when TikTok has it', async ({ page, request }) => {
  await signIn(page, '/queue');
  await expect(page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();
  let reloads = 0;
  page.on('load', () => reloads++);

  const accounts = (await api(request, 'get', '/accounts')) as { id: string; username: string }[];
  const bakery = accounts.find(({ username }) => username === 'maple.bakery')!;
  const media = ((await api(request, 'get', '/media')) as { items: { id: string; kind: string; state: string }[] }).items.find(({ kind, state }) => kind === 'video' && state === 'ready')!;
  const caption = `On its way ${Date.now()}`;
  const options = { privacyLevel: 'SELF_ONLY', allowComment: true, allowDuet: false, allowStitch: false, aiGenerated: false };
  const post = (await api(request, 'post', '/posts', { caption, mediaId: media.id, accounts: [{ accountId: bakery.id, options }] })) as { id: string; version: number };
  // TikTok takes its time with the bytes, so that there is something to see.
  await control(request, 'faults', [{ path: '/upload', times: 100, delayMs: 4_000 }]);
  try {
    await api(request, 'put', `/posts/${post.id}/schedule`, { version: post.version, now: true });

    const row = page.getByRole('listitem').filter({ hasText: caption });
    await expect(row).toContainText('@maple.bakery');
    await expect(row).toContainText(/Uploading|Publishing/);
    await expect(row).toContainText('Processing', { timeout: 30_000 });
  } finally {
    await control(request, 'faults', []);
  }
  await expect(page.getByText(caption)).toBeHidden({ timeout: 60_000 });
  expect(reloads).toBe(0);
  await page.goto(`/post?id=${post.id}`);
  await expect(page.getByText(/Verified on TikTok \d\d:\d\d:\d\d/).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Support bundle' }).click();
  expect((await download).suggestedFilename()).toMatch(/^cuewright-publication-[0-9a-f-]{36}\.zip$/);
});

test('what comes up stands with its account; tab and filters lie in the address', async ({ page }) => {
  await signIn(page, '/queue?tab=coming-up');
  await expect(page.getByRole('heading', { level: 2, name: /^@/ }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'In flight' }).click();
  await expect(page).toHaveURL(/\/queue$/);
  await page.getByRole('button', { name: /^Waiting/ }).click();
  await expect(page).toHaveURL(/\/queue\?state=waiting$/);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Waiting/ })).toHaveAttribute('aria-pressed', 'true');
});
