import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { api, signIn } from './support.js';

// Every page in both sizes and both themes: nothing wrong by axe, nothing in the console, nothing wider than the screen.

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const pages = {
  home: '/',
  accounts: '/accounts',
  'accounts-table': '/accounts?view=table',
  'accounts-health': '/accounts?view=health',
  settings: '/settings',
  'settings-site': '/settings?section=site',
  'connect-link-cut': '/connect',
  compose: '/compose',
  'calendar-month': '/calendar?view=month',
  'calendar-week': '/calendar?view=week',
  queue: '/queue',
  'queue-coming-up': '/queue?tab=coming-up',
  posts: '/posts',
  media: '/media',
  post: '',
};

for (const [size, viewport] of Object.entries(sizes)) {
  for (const scheme of ['light', 'dark'] as const) {
    test.describe(`${size}, ${scheme}`, () => {
      test.use({ viewport, colorScheme: scheme, hasTouch: size === 'phone' });

      test(`every page is sound`, async ({ page }) => {
        const faults: string[] = [];
        page.on('console', (message) => message.type() === 'error' && faults.push(`${page.url()}: ${message.text()}`));
        page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
        await page.goto('/sign-in');
        await look(page, `sign-in-${size}-${scheme}`);
        await signIn(page);
        // Being signed out is told by a 401, which the browser logs as an error.
        faults.length = 0;
        const post = (await api(page.request, 'get', '/posts')).items.find((one: { publications: unknown[] }) => one.publications.length > 0);
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(path === '' ? `/post?id=${post.id}` : path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await look(page, `${name}-${size}-${scheme}`);
        }
        expect(faults).toEqual([]);
      });
    });
  }
}

async function look(page: import('@playwright/test').Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  if (process.env.PICTURES) {
    await page.screenshot({ path: `${process.env.PICTURES}/${name}.png` });
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}
