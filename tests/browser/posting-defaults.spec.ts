import { expect, test } from '@playwright/test';
import { api, control, signIn } from './support.js';

// Defaults fill in what they may and nothing else, where the author sees it; a scope that was taken back is named.

const handle = 'tidepool.swim';

test('defaults set beside an account begin its next post, marked and without any audience', async ({ page }) => {
  await signIn(page, '/accounts');
  const account = (await api(page.request, 'get', '/accounts')).find((one: { username: string }) => one.username === handle);
  await page.goto(`/accounts?account=${account.id}&tab=defaults`);
  await page.getByRole('switch', { name: /^AI-generated content/ }).check();
  await page.getByRole('textbox', { name: 'End of the caption' }).fill('#tidepool #swim');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`The posting defaults of @${handle} are saved.`)).toBeVisible();

  await page.goto('/compose');
  await page.getByRole('checkbox', { name: new RegExp(`^@${handle}`) }).click();
  await expect(page.getByRole('switch', { name: /^AI-generated content/ })).toBeChecked();
  await expect(page.getByText(/^From .*’s defaults$/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: /^Who can see this video/ })).toHaveValue('');
  for (const name of ['Comment', 'Duet', 'Stitch']) {
    await expect(page.getByRole('checkbox', { name, exact: true })).not.toBeChecked();
  }
  const caption = page.getByRole('textbox', { name: 'Caption' });
  await caption.click();
  await expect.poll(() => caption.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(0);
  await caption.pressSequentially('Low tide at six');
  await expect(caption).toHaveValue('Low tide at six\n\n#tidepool #swim');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('The draft is saved.')).toBeVisible();
});

test('an account whose creator took posting back says which scope it lacks', async ({ page }) => {
  await signIn(page, '/accounts');
  const account = (await api(page.request, 'get', '/accounts')).find((one: { username: string }) => one.username === handle);
  const all = ['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list', 'video.upload', 'video.publish'];
  const refused = [{ path: '/creator_info/', account: handle, code: 'access_token_invalid' }];
  await control(page.request, `grants/${handle}/scopes`, { scopes: all.filter((scope) => scope !== 'video.publish') });
  try {
    // The next call finds its token refused and is answered with fewer scopes when it asks for a new one.
    await control(page.request, 'faults', refused);
    await api(page.request, 'get', `/accounts/${account.id}/creator-info`);
    await page.goto('/compose');
    await page.getByRole('checkbox', { name: new RegExp(`^@${handle} Cannot publish: video\\.publish was not granted`) }).click();
    await expect(page.getByRole('group', { name: `Posts to @${handle}` }).getByText(/^Cannot publish: video\.publish was not granted/)).toBeVisible();
    await page.getByText('Send to inbox', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: `@${handle} ready` })).toBeVisible();
  } finally {
    await control(page.request, `grants/${handle}/scopes`, { scopes: all });
    await control(page.request, 'faults', refused);
    await api(page.request, 'get', `/accounts/${account.id}/creator-info`);
    await page.request.delete(`${process.env.STAND_IN_URL}/stand-in/api/faults`);
  }
  expect((await api(page.request, 'get', `/accounts/${account.id}`)).problem).toBeNull();
});
