import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expect, signIn, test } from './person';

const BARRED = '/consultancies/0192f0c0-0000-7000-8000-000000000203';

/** What each role sees first, and the pages it works on. */
const PAGES: Record<string, string[]> = {
  admin: ['/', '/rules', '/rules/DISCLOSURE'],
  province: [
    '/',
    '/enterprises',
    '/lists',
    '/import',
    '/rules',
    '/audits',
    '/deadlines',
    '/notices',
    '/consultancies',
    '/consultancies/add',
    BARRED,
    `${BARRED}/correct`,
    `${BARRED}/staff`,
  ],
  lanzhou: [
    '/',
    '/inbox',
    '/account',
    '/enterprises',
    '/enterprises/add',
    '/lists',
    '/lists?year=2026',
    '/import',
    '/notices',
    '/enterprises/{id}',
    '/enterprises/{id}/correct',
    '/enterprises/{id}/leave',
    '/enterprises/{id}/merge',
    '/audits',
    '/audits?due=OVERDUE',
    '/deadlines',
    '/consultancies',
    BARRED,
    '/nowhere',
  ],
  'inspector-lanzhou': [
    '/',
    '/inbox',
    '/account',
    '/enterprises',
    '/enterprises/{id}',
    '/audits',
    '/deadlines',
  ],
  'expert-01': ['/', '/inbox', '/account'],
  'consultancy-01': ['/', '/audits', '/consultancies/own', BARRED],
  'enterprise-01': ['/', '/inbox', '/account', '/audits', '/notices', '/consultancies', BARRED],
  'training-centre': ['/'],
};

/** Words in Latin letters that belong on a Chinese page: names, formats, codes, addresses. */
const LATIN = /\b([a-z0-9-]+@[a-z.]+|English|Excel|xlsx|PDF|docx|GB|KB|MB|T|[0-9A-Z]{18,22})\b/g;

async function check(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.qs-skeleton')).toHaveCount(0);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBeLessThanOrEqual(0);
  const text = await page.locator('body').innerText();
  expect(text.replace(LATIN, '').match(/[A-Za-z]{4,}/g) ?? []).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
}

for (const [name, paths] of Object.entries(PAGES)) {
  test(`${name} can read and reach everything`, async ({ page }) => {
    test.setTimeout(30_000 + 15_000 * paths.length);
    await signIn(page, name);
    let id = '';
    for (const path of paths) {
      if (path.includes('{id}') && !id) {
        await page.goto('/enterprises?onRegister=true');
        const link = page.locator('.qs-table td a').first();
        id = (await link.getAttribute('href'))?.split('/').pop() ?? '';
      }
      await page.goto(path.replace('{id}', id));
      await check(page);
    }
  });
}
