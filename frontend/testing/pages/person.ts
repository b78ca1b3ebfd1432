import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

const PASSWORD = 'qingshen-demo';

/** Signs in at Keycloak, where every page leads whoever is not signed in; ends at the page that was asked for. */
export async function signIn(page: Page, name: string, path = '/') {
  await page.goto(path);
  await answerKeycloak(page, name);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function answerKeycloak(page: Page, name: string) {
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

/** What a field says is wrong with it: the words are told to screen readers a second time elsewhere. */
export const refusal = (page: Page, text: string) => page.locator('[slot=error-message]', { hasText: text });

export const PHONE = { viewport: { width: 390, height: 844 } };

/** Signs in as another person in a browser of its own, which is closed when the test ends: one left open goes on asking the server. */
export type As = (name: string, path?: string, screen?: typeof PHONE) => Promise<Page>;

/** A page on which nothing may go wrong unseen: a script error or a failed request fails the test. */
export const test = base.extend<{ faults: string[]; mayFail: RegExp | undefined; as: As }>({
  /** Addresses whose failing is what the test is about. */
  mayFail: [undefined, { option: true }],
  faults: [
    async ({ page, mayFail }, use) => {
      const faults: string[] = [];
      watch(page, faults, mayFail);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  as: async ({ browser, faults, mayFail }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (name, path, screen) => {
      const context = await browser.newContext(screen);
      opened.push(context);
      const page = await context.newPage();
      watch(page, faults, mayFail);
      await signIn(page, name, path);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

function watch(page: Page, faults: string[], mayFail?: RegExp) {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    const isMeant = mayFail?.test(response.url());
    if (response.status() >= 400 && !isMeant) faults.push(`${response.status()} ${response.url()}`);
  });
}

export { expect };

/** Asks the server what a program would, as whoever is signed in. */
export async function graphql<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post('/graphql', {
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token) },
    data: { query, variables },
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
