import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { api, signIn } from './support.js';

// Accounts gathered in groups and by tags: found, chosen and changed together.

const names = (page: Page) => page.getByRole('heading', { level: 2 });

/** What opens over a page is looked at here; the pages themselves in pages.spec.ts. */
async function isSound(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

const tick = (page: Page, handle: string) => page.getByRole('checkbox', { name: `Select @${handle}` }).check();

test('accounts are gathered in a group, found by it, chosen by it, and left alone when it goes', async ({ page, context }) => {
  await signIn(page, '/accounts');
  const all = (await api(page.request, 'get', '/accounts')) as { username: string }[];
  const [first, second] = [all[0]!.username, all[1]!.username];

  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await tick(page, first);
  await tick(page, second);
  await page.getByRole('button', { name: 'Add to group' }).click();
  await page.getByRole('menuitem', { name: 'New group…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Groups' });
  await isSound(page);
  await dialog.getByRole('textbox', { name: 'New group' }).fill('food & DRINK');
  await dialog.getByRole('button', { name: 'Add group' }).click();
  await expect(dialog.getByText(/There is a group "Food & drink" already/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'New group' }).fill('Spring tour');
  await dialog.getByRole('radio', { name: 'Pink' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Add group' }).click();
  await expect(dialog.getByText('Spring tour', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Add to group' }).click();
  await page.getByRole('menuitem', { name: /^Spring tour/ }).click();
  await expect(page.getByText('2 accounts are in “Spring tour”.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop selecting' }).click();

  await page.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: /Spring tour/ }).click();
  await expect(page).toHaveURL(/[?&]group=/);
  await page.reload();
  await expect(names(page)).toHaveCount(2);

  // A page that is open elsewhere hears of it.
  const other = await context.newPage();
  await other.goto('/compose');
  await other.getByRole('button', { name: 'Group or tag' }).click();
  const item = other.getByRole('menuitemcheckbox', { name: /Spring tour/ });
  await expect(item).toContainText('2 accounts');
  await isSound(other);
  await item.click();
  await expect(other.getByText('0 of 2 ready')).toBeVisible();
  await page.getByRole('button', { name: `Groups of @${first}` }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Spring tour' }).click();
  await expect(names(page)).toHaveCount(1);
  await expect(item).toContainText('1 account');
  await other.close();

  await page.getByRole('button', { name: 'Groups…' }).click();
  await dialog.getByRole('button', { name: 'Delete Spring tour' }).click();
  await page.getByRole('button', { name: 'Delete group' }).click();
  await expect(page.getByText('The group “Spring tour” is deleted.')).toBeVisible();
  await page.goto('/accounts');
  await expect(names(page)).toHaveCount(all.length);
});

test('many accounts get a tag, a pause and their work again at once', async ({ page }) => {
  await signIn(page, '/accounts?view=table');
  const all = (await api(page.request, 'get', '/accounts')) as { username: string }[];
  const [first, second] = [all[2]!.username, all[3]!.username];

  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await tick(page, first);
  await tick(page, second);
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  await isSound(page);
  await page.getByRole('combobox', { name: 'Tag to add' }).fill('on tour');
  await page.getByRole('button', { name: 'Add tag' }).click();
  await expect(page.getByText('2 accounts have the tag “on tour”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText(/^2 accounts are paused/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByText('2 accounts publish again.')).toBeVisible();

  await page.goto('/accounts?tag=ON+TOUR');
  await expect(names(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('button', { name: 'Select all shown' }).click();
  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the tag on tour' }).click();
  await expect(page.getByText('No account fits these filters.')).toBeVisible();
});
