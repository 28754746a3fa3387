import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bareData, bareStandIn, bareUrl, caption, choosePrivacy, clipPath, signIn } from './support.js';

// A second instance, on a machine without ffmpeg: it says so, and the main job works all the same.
test.use({ baseURL: bareUrl });

test('without ffmpeg the browser’s frame is the thumbnail, facts are "not checked", and it publishes', async ({ page }) => {
  expect(readFileSync(join(bareData, 'run.log'), 'utf8')).toContain('ffmpeg is not installed: videos are not checked and get no thumbnails here. Get it with: apt install ffmpeg');
  const words = `Unchecked ${Date.now()}`;
  await signIn(page, '/media');
  const choose = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload files' }).first().click();
  await (await choose).setFiles({ name: 'unchecked.mp4', mimeType: 'video/mp4', buffer: readFileSync(clipPath) });
  const card = page.getByRole('button', { name: /Details of unchecked\.mp4/ });
  await expect(card.locator('img')).toBeVisible({ timeout: 30_000 });
  await expect(card).toContainText('Not checked');
  await card.click();
  await page.getByRole('link', { name: 'Compose with this' }).click();

  await caption(page).fill(words);
  await page.getByRole('checkbox', { name: '@maple.bakery' }).click();
  await choosePrivacy(page, 'Only you');
  await page.getByText('Publish now', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 40_000 });

  // The stand-in says as plainly that it did not look.
  await page.goto(`${bareStandIn}/@maple.bakery`);
  await page.getByRole('link', { name: new RegExp(words) }).first().click();
  await expect(page.getByText(/not probed/i).first()).toBeVisible();
});
