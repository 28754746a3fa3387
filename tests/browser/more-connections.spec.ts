import { expect, test, type Page } from '@playwright/test';
import { api, control, escape, signIn, standIn } from './support.js';

// Connecting in every way but the first one: by a client without a login, and with another developer app.

async function consent(page: Page, handle: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`^${escape(standIn)}/v2/auth/authorize/`));
  await page.getByRole('radio', { name: new RegExp(escape(handle)) }).check({ force: true });
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function menuOf(page: Page, handle: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for @${handle}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a client without a login connects the account of a link, once, and no other', async ({ page, browser }) => {
  await signIn(page, '/accounts');
  const [account] = await api(page.request, 'get', '/accounts');
  await menuOf(page, account.username, 'Send its owner a link…');
  await page.getByRole('button', { name: 'Make link' }).click();
  const link = await page.getByText(/\/connect#/).innerText();
  await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible();

  const client = await (await browser.newContext()).newPage();
  await client.goto(link);
  await expect(client.getByText(`Sign in to TikTok as @${account.username}`)).toBeVisible();
  await client.getByRole('button', { name: 'Go on to TikTok' }).click();
  const other = (await (await client.request.get(`${standIn}/stand-in/api/creators`)).json()).find((one: { handle: string }) => one.handle !== account.username);
  await consent(client, other.handle);
  await expect(client.getByText(/Another account than the expected one/)).toBeVisible();

  await client.goto('about:blank');
  await client.goto(link);
  await client.getByRole('button', { name: 'Go on to TikTok' }).click();
  await consent(client, account.username);
  await expect(client.getByText('Your account is connected')).toBeVisible();

  await client.goto('about:blank');
  await client.goto(link);
  await expect(client.getByText(/This link was used/)).toBeVisible();
  await client.context().close();
});

test('an administrator adds a developer app, and an account moves to it with its schedule', async ({ page }) => {
  const key = 'awbrowsertests02';
  const secret = 'browsertestssecret0123456789abcd';
  await signIn(page, '/settings');
  const redirect = await page.getByText(/\/connect\/tiktok\/callback$/).innerText();
  await control(page.request, `apps/${key}`, { name: 'Agency app', clientSecret: secret, redirectUris: [redirect], audited: true });
  await page.getByRole('button', { name: 'Add app' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Agency app');
  await dialog.getByLabel('Client key').fill(key);
  await dialog.getByLabel('Client secret', { exact: true }).fill(secret);
  await dialog.getByText('Audited', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Add app' }).click();
  await expect(page.getByRole('heading', { name: 'Agency app' })).toBeVisible();

  const before = (await api(page.request, 'get', '/accounts')).find((one: { scheduledCount: number }) => one.scheduledCount > 0);
  await page.goto('/accounts');
  await menuOf(page, before.username, 'Connect with other scopes or another app…');
  await page.getByRole('dialog').getByLabel('Developer app').first().click();
  await page.getByRole('option', { name: 'Agency app · Audited' }).click();
  await page.getByRole('button', { name: 'Go on to TikTok' }).click();
  await consent(page, before.username);
  await expect(page.getByText(`@${before.username} is connected and can publish.`)).toBeVisible();

  const after = await api(page.request, 'get', `/accounts/${before.id}`);
  expect([after.app.name, after.scheduledCount, after.nextPublishAt]).toEqual(['Agency app', before.scheduledCount, before.nextPublishAt]);
});

test('slots, zone and tags of an account are kept, and say which times are free next', async ({ page }) => {
  await signIn(page, '/accounts');
  const [account] = await api(page.request, 'get', '/accounts');
  await page.goto(`/accounts?account=${account.id}&tab=slots`);
  await page.getByRole('combobox', { name: 'Tags' }).fill('seasonal');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Day' }).click();
  await page.getByRole('option', { name: 'Every day' }).click();
  await page.getByLabel('Time', { exact: true }).fill('18:30');
  await page.getByRole('button', { name: 'Add slot' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Next free slots' }).locator('..').getByRole('listitem')).toHaveCount(5);

  await page.goto('/accounts?q=seasonal');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
});

test('the pages that an app review asks for are there for everybody', async ({ page }) => {
  for (const [path, title] of [['/terms', 'Terms of service'], ['/privacy', 'Privacy policy']] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
});
