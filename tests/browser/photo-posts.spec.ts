import { expect, test, type Page } from '@playwright/test';
import { api, signIn } from './support.js';

// Photos from the disk to a saved photo post. That TikTok fetches them is tested where the engine is.

test('two photos are uploaded in the composer, put in order, and saved as a photo post', async ({ page }) => {
  await signIn(page, '/compose');
  const files = [await photo(page, 'loaf.jpg', '#c98a4b'), await photo(page, 'rolls.jpg', '#7a9c5d')];
  const choose = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload files' }).click();
  await (await choose).setFiles(files);

  const tiles = page.getByRole('list', { name: 'Photos in their order' }).getByRole('listitem');
  await expect(tiles).toHaveCount(2);
  await expect(tiles.first().getByText('Cover')).toBeVisible();
  await page.getByRole('button', { name: 'Move photo 2 forward' }).click();
  await expect(tiles.nth(1).getByText('Cover')).toBeVisible();
  await page.getByRole('button', { name: 'Make photo 1 the cover' }).click();
  await expect(tiles.first().getByText('Cover')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title' }).fill('From the oven');
  await page.getByRole('textbox', { name: 'Description' }).fill('Photos of a morning');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();

  const postId = new URL(page.url()).searchParams.get('post');
  const post = await api(page.request, 'get', `/posts/${postId}`);
  expect([post.kind, post.title, post.caption, post.photoCoverIndex]).toEqual(['photos', 'From the oven', 'Photos of a morning', 0]);
  expect(post.photos.map(({ fileName }: { fileName: string }) => fileName)).toEqual(['rolls.jpg', 'loaf.jpg']);

  await page.goto('/posts');
  const row = page.getByRole('listitem').filter({ hasText: 'Photos of a morning' });
  await expect(row.getByRole('img', { name: '2 photos' })).toBeVisible();
  await page.goto('/media');
  await expect(page.getByRole('button', { name: /Details of rolls\.jpg/ }).locator('img')).toBeVisible({ timeout: 30_000 });
});

test('a picture that TikTok does not take is refused with what to do', async ({ page }) => {
  await signIn(page, '/media');
  const choose = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Upload files' }).first().click();
  await (await choose).setFiles(await photo(page, 'drawing.png', '#335577', 'image/png'));
  await expect(page.getByText(/Save it as JPEG/).first()).toBeVisible();
});

/** A real picture of 810 × 1080 pixels, drawn by the browser. */
async function photo(page: Page, name: string, colour: string, mimeType = 'image/jpeg') {
  const data = await page.evaluate(
    ([fill, type]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [810, 1080];
      const context = canvas.getContext('2d')!;
      context.fillStyle = fill!;
      context.fillRect(0, 0, 810, 1080);
      context.fillStyle = '#fff8';
      context.fillRect(120, 300, 570, 420);
      return canvas.toDataURL(type);
    },
    [colour, mimeType],
  );
  return { name, mimeType, buffer: Buffer.from(data.split(',')[1]!, 'base64') };
}
