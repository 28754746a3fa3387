import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';

export const standIn = process.env.STAND_IN_URL!;
export const data = process.env.CUEWRIGHT_DATA!;
// The second instance: the same program on a machine without ffmpeg.
export const bareUrl = process.env.BARE_URL!;
export const bareStandIn = process.env.BARE_STAND_IN_URL!;
export const bareData = process.env.BARE_DATA!;
export const repository = join(import.meta.dirname, '../..');

const demoClips = 'src/Cuewright.Server/Demo/Media';

export const clipPath = join(repository, demoClips, 'new-colours.mp4');

/** A real, playable MP4 of the given size: a small clip with a padding box of random bytes behind it. */
export function clipOf(size: number): { name: string; mimeType: string; buffer: Buffer } {
  const clip = readFileSync(clipPath);
  const padding = randomBytes(size - clip.length);
  padding.writeUInt32BE(padding.length, 0);
  padding.write('free', 4, 'ascii');
  return { name: `padded-${size}.mp4`, mimeType: 'video/mp4', buffer: Buffer.concat([clip, padding]) };
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Signs in as a newcomer does: with the credentials that the page itself offers. */
export async function signIn(page: Page, next = '/'): Promise<void> {
  await page.goto(next);
  await page.getByRole('button', { name: 'Use them' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' }).first()).toBeVisible();
}

export interface StandInPost {
  caption: string;
  sha256: string;
  privacyLevel: string;
  disableComment: boolean;
  disableDuet: boolean;
  videoUrl: string;
}

/** What the stand-in shows on the creator's page. */
export async function postsOf(request: APIRequestContext, handle: string): Promise<StandInPost[]> {
  const answer = await request.get(`${standIn}/stand-in/api/creators/${handle}/posts`);
  expect(answer.ok()).toBe(true);
  return (await answer.json()) as StandInPost[];
}

/** Sets something through the stand-in's control API. */
export async function control(request: APIRequestContext, path: string, body: unknown): Promise<void> {
  const answer = await request.put(`${standIn}/stand-in/api/${path}`, { data: body });
  expect(answer.ok()).toBe(true);
}

/** The API as a program uses it, with the demo's key. */
export async function api(request: APIRequestContext, method: 'get' | 'post' | 'put', path: string, body?: unknown): Promise<any> {
  const headers = { Authorization: `Bearer ${readFileSync(join(data, 'demo-api-key'), 'utf8').trim()}` };
  const base = `${process.env.CUEWRIGHT_URL}/api/v1`;
  const session = (await (await request.get(`${base}/session`, { headers })).json()) as { workspaces: { id: string }[] };
  const answer = await request[method](`${base}/workspaces/${session.workspaces[0]!.id}${path}`, { headers, data: body });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** Chooses a video that is already in the library. */
export async function chooseFromLibrary(page: Page, name = 'morning-batch.mp4'): Promise<void> {
  await page.getByRole('button', { name: 'Choose from the library' }).click();
  await page.getByRole('dialog', { name: 'Choose a video or photos' }).getByRole('button', { name: new RegExp(`Use ${name}`) }).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Chooses accounts by handle, and "Only you" for each on its own tab. */
export async function chooseAccounts(page: Page, handles: string[]): Promise<void> {
  for (const handle of handles) {
    await page.getByRole('checkbox', { name: `@${handle}` }).click();
  }
  for (const handle of handles) {
    await page.getByRole('tab', { name: new RegExp(`^@${escape(handle)},`) }).click();
    await choosePrivacy(page, 'Only you');
  }
}

export async function choosePrivacy(page: Page, level: string): Promise<void> {
  // What TikTok allows is asked when the account is chosen.
  const field = page.getByRole('combobox', { name: /Who can see this video/ });
  await expect(field).toHaveValue('');
  await field.click();
  await page.getByRole('option', { name: level }).click();
  await expect(field).toHaveValue(level);
}

export const caption = (page: Page): Locator => page.getByRole('textbox', { name: 'Caption' });

/** The section of one account on the post page. */
export const publicationOf = (page: Page, handle: string): Locator =>
  page.getByRole('region', { name: `@${handle}` });

export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Wall clock of the demo workspace's zone, so many days ahead. */
export function berlinDay(daysAhead: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + daysAhead * 86_400_000);
}
