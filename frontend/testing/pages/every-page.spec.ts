import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expect, signIn, test } from './person';

const BARRED = '/consultancies/0192f0c0-0000-7000-8000-000000000203';

/** A check whose result was issued. */
const ISSUED = '0192f0c0-0000-7000-8000-000000000612';

/** The demo's panels, one in each state, and one of a spot check. */
const PANELS = [801, 802, 803, 804, 805, 806, 807].map(
  (number) => `0192f0c0-0000-7000-8000-000000000${number}`,
);

/** A campaign whose checks are done. */
const DRAWN = '0192f0c0-0000-7000-8000-000000000701';

/** A tablet held across, and a phone. */
const SCREENS = [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** The page that the first link of another one's table leads to, and what is below it. */
type Below = { first: string; below?: string };

const ENTERPRISE = '/enterprises?onRegister=true';
const LIST = '/lists?year=2026';

/** What each role sees first, and the pages it works on. */
const PAGES: Record<string, (string | Below)[]> = {
  admin: [
    '/',
    '/rules',
    '/rules/DISCLOSURE',
    '/reviews/sheets',
    '/reviews/sheets/EVALUATION',
    '/checklists',
    '/checklists/LEGALITY',
  ],
  province: [
    '/',
    '/enterprises',
    '/lists',
    { first: LIST },
    '/import',
    '/rules',
    '/audits',
    { first: '/audits' },
    '/deadlines',
    '/notices',
    { first: '/notices' },
    '/consultancies',
    '/consultancies/add',
    BARRED,
    `${BARRED}/correct`,
    `${BARRED}/staff`,
    '/experts',
    { first: '/experts' },
    { first: '/experts', below: '/correct' },
    '/reviews',
    { first: '/reviews' },
    '/fairness',
    '/checks/campaigns',
    { first: '/checks/campaigns' },
    '/checks',
    { first: '/checks' },
  ],
  lanzhou: [
    '/',
    '/inbox',
    '/account',
    '/enterprises',
    '/enterprises/add',
    '/lists',
    LIST,
    { first: LIST },
    '/import',
    '/notices',
    '/notices/word',
    { first: '/notices' },
    { first: ENTERPRISE },
    { first: ENTERPRISE, below: '/correct' },
    { first: ENTERPRISE, below: '/leave' },
    { first: ENTERPRISE, below: '/merge' },
    '/audits',
    { first: '/audits?states=AUDITING' },
    '/audits?due=OVERDUE',
    '/deadlines',
    '/consultancies',
    BARRED,
    '/experts/add',
    { first: '/experts' },
    '/reviews',
    ...PANELS.map((id) => `/reviews/${id}`),
    '/checks/campaigns',
    `/checks/campaigns/${DRAWN}`,
    '/checks/campaigns/add',
    '/checks/interests',
    '/checks/interests/add',
    '/checks',
    '/checks/add',
    '/checks/calendar',
    { first: '/checks' },
    '/checklists',
    { first: '/checklists' },
    '/rectifications',
    '/rectifications?overdue=true',
    `/checks/${ISSUED}`,
    { first: '/rectifications' },
    { first: '/rectifications', below: '/follow-up' },
    '/sanctions',
    { first: '/sanctions' },
    `/sanctions/add?check=${ISSUED}`,
    `/rectifications/add?check=${ISSUED}`,
    '/nowhere',
  ],
  'inspector-lanzhou': [
    '/',
    '/checks',
    '/checks/interests',
    '/checks/interests/add',
    { first: '/checks' },
    { first: '/rectifications' },
    '/inbox',
    '/account',
    '/enterprises',
    { first: ENTERPRISE },
    '/audits',
    '/deadlines',
  ],
  'expert-01': ['/', '/inbox', '/account', '/assignments', '/calendar', '/experts/training', '/experts/own'],
  'expert-12': ['/', '/experts/own'],
  'consultancy-01': ['/', '/audits', { first: '/audits' }, '/consultancies/own', BARRED],
  'enterprise-01': [
    '/',
    '/inbox',
    '/account',
    '/audits',
    { first: '/audits' },
    '/notices',
    '/checks',
    { first: '/checks' },
    '/rectifications',
    { first: '/rectifications' },
    '/consultancies',
    BARRED,
    '/sanctions',
    { first: '/sanctions' },
  ],
  'training-centre': ['/'],
};

/** Words in Latin letters that belong on a Chinese page: names, formats, codes, hashes, addresses. */
const LATIN = /\b([a-z0-9-]+@[a-z.]+|English|Excel|xlsx|PDF|docx|GB|KB|MB|T|[0-9A-Z]{18,22}|[0-9a-f]{64})\b/g;

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

async function open(page: Page, place: string | Below) {
  if (typeof place === 'string') {
    await go(page, place);
    return;
  }
  await go(page, place.first);
  const link = page.locator('main .qs-table td a').first();
  await go(page, `${await link.getAttribute('href')}${place.below ?? ''}`);
}

/**
 * Goes there as a link does, without loading everything anew, and does not return before the page that was there has gone; between two
 * pages of one kind that cannot be told, so there everything is loaded. That each address leads there by itself, too, the server says.
 */
async function go(page: Page, path: string) {
  const answer = await page.request.get(path, { headers: { Accept: 'text/html' } });
  expect(`${answer.status()} ${answer.headers()['content-type']}`, path).toMatch(/^200 text\/html/);
  if (kind(path) === kind(new URL(page.url()).pathname)) {
    await page.goto(path);
    return;
  }
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-left', '');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await expect(page.locator('h1:not([data-left])')).toBeVisible();
}

/** How many steps below which feature. */
function kind(path: string) {
  const steps = path.split('?')[0].split('/');
  return `${steps[1]} ${steps.length}`;
}

async function check(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.qs-skeleton')).toHaveCount(0);
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await fits(page);
    // Nothing here is in a frame, so there need be no second page to put the results together; only violations are read.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
  const text = await page.locator('body').innerText();
  expect(text.replace(LATIN, '').match(/[A-Za-z]{4,}/g) ?? []).toEqual([]);
  expect(text.match(ID) ?? [], 'what a program calls it').toEqual([]);
  await inEnglish(page);
}

async function fits(page: Page) {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBeLessThanOrEqual(0);
}

/** English words are longer: the page must still fit, and its heading be there. */
async function inEnglish(page: Page) {
  await page.setViewportSize(SCREENS[0]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await fits(page);
  }
  await page.setViewportSize(SCREENS[0]);
  await page.getByRole('button', { name: '中文' }).click();
}

for (const [name, places] of Object.entries(PAGES)) {
  test(`${name} can read and reach everything`, async ({ page }) => {
    test.setTimeout(30_000 + 15_000 * places.length);
    await signIn(page, name);
    for (const place of places) {
      await test.step(typeof place === 'string' ? place : JSON.stringify(place), async () => {
        await page.setViewportSize(SCREENS[0]);
        await open(page, place);
        await check(page);
      });
    }
  });
}
