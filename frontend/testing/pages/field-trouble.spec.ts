import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { FaultProxy } from '../fault-proxy';
import { planned } from '../field-server';
import { begin, item, newTablet, picture, prepare, takePhotos } from './field-tablet';
import { answerKeycloak, expect, test } from './person';

// What fails on purpose here, and must not fail unseen elsewhere.
test.use({ serviceWorkers: 'allow', mayFail: /\/field\/(day|commands)$|\/(VAADIN|build)\// });

const CHECK = `/field/${planned().id}`;
const QUESTION = '是否按期公示企业信息';

/** Yes, the first choice: once it is chosen its name begins with a tick. */
const answer = (page: Page) => item(page, QUESTION).locator('.qs-field-choice').first();

/** Begins a check whose records cannot be sent. */
async function recorded(page: Page, context: BrowserContext) {
  const network = await newTablet(context);
  await prepare(page);
  network.weather = 'CAPTIVE_PORTAL';
  await begin(page);
  await answer(page).click();
  await expect(answer(page)).toHaveAttribute('aria-pressed', 'true');
  return network;
}

test('a full tablet says what it did not keep, keeps all else, and goes on when there is room', async ({
  page,
  context,
}) => {
  const network = await recorded(page, context);
  const one = { name: '一.jpg', buffer: await picture(page, 1) };
  // As the browser says it: it looks at its quota now and then only, and a test cannot fill a disk.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...args: Parameters<typeof add>) {
      if (this.name === 'bytes') throw new DOMException('', 'QuotaExceededError');
      return add.apply(this, args);
    };
  });
  await takePhotos(page, '说明', [one]);
  await expect(page.getByText(/没有存入平板：存储空间已满/)).toBeVisible();
  await expect(item(page, '说明').locator('figure')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: '2 项未发送' })).toBeVisible();
  await expect(answer(page)).toHaveAttribute('aria-pressed', 'true');
  await takePhotos(page, '说明', [one]);
  await expect(item(page, '说明').locator('figure')).toHaveCount(1);
  network.weather = 'CLEAR';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByRole('link', { name: '全部已在服务器' })).toBeVisible();
  expect(network.server.photos().map(({ originalSha256 }) => originalSha256)).toEqual([
    createHash('sha256').update(one.buffer).digest('hex'),
  ]);
});

test('data that the browser has thrown away are missed, with how much of them was unsent', async ({
  page,
  context,
}) => {
  await recorded(page, context);
  await expect(page.getByRole('link', { name: '2 项未发送' })).toBeVisible();
  // A page that has none of it open.
  await page.route('**/nothing', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/nothing');
  await page.evaluate(async () => {
    const { name } = (await indexedDB.databases()).find((one) => /^qingshen-field-[^t]/.test(one.name!))!;
    await new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase(name!);
      gone.onsuccess = resolve;
      gone.onerror = reject;
    });
  });
  await page.goto('/field');
  await expect(page.getByText('其中有 2 项还没有发送')).toBeVisible();
  await expect(page.getByText('全部已在服务器')).toHaveCount(0);
});

test('a database that the browser closes is opened again for the next answer', async ({ page, context }) => {
  await recorded(page, context);
  // What Android does to pages in the background: the connection is closed, the data stay.
  await page.evaluate(() => {
    const open = IDBDatabase.prototype.transaction;
    let closed = false;
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof open>) {
      if (!closed) {
        closed = true;
        this.close();
      }
      return open.apply(this, args);
    };
  });
  await item(page, '年用水量').getByLabel('回答').fill('7');
  await expect(page.getByRole('link', { name: '3 项未发送' })).toBeVisible();
  await page.reload();
  await expect(item(page, '年用水量').getByLabel('回答')).toHaveValue('7');
});

test('on a shared tablet each sends their own, and who came first keeps theirs', async ({
  page,
  context,
}) => {
  const network = await recorded(page, context);
  const mine = network.server.effects.size;
  await context.clearCookies();
  await page.goto('/field?sign-in');
  await answerKeycloak(page, 'lanzhou');
  await expect(page.getByText(/现在登录的是.+，本平板上是赵文博的数据（2 项未发送）/)).toBeVisible();
  await page.goto(CHECK);
  const whose = page.getByRole('heading', { name: '现在由谁使用本平板？' });
  await expect(whose).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(whose).toBeVisible();
  await expect(answer(page)).toHaveCount(0);
  await page.getByRole('button', { name: '我是赵文博，继续' }).click();
  await expect(answer(page)).toHaveAttribute('aria-pressed', 'true');
  await context.setOffline(false);
  await page.getByRole('button', { name: /^改用.+的数据$/ }).click();
  await expect(page.getByText('本平板上还有赵文博的 2 项未发送，须由其本人登录后发送。')).toBeVisible();
  network.weather = 'CLEAR';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.goto('/field');
  await expect(page.getByRole('link', { name: '全部已在服务器' })).toBeVisible();
  expect(network.server.effects.size).toBe(mine);
  await context.clearCookies();
  await page.goto('/field?sign-in');
  await answerKeycloak(page, 'inspector-lanzhou');
  const back = page.getByRole('button', { name: '改用赵文博的数据' });
  await back.click();
  await expect(back).toBeHidden();
  await page.goto(CHECK);
  await expect(answer(page)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => network.server.answerTo('A1')).toEqual({ choice: 'YES' });
});

/** The scripts that the page is made of, by the name of its entry. */
const entry = (page: Page) => page.locator('script[type=module]').first().getAttribute('src');

test('a release that comes during a check waits until all is safe, and nothing is blank or lost', async ({
  browser,
  baseURL,
}) => {
  const proxy = await FaultProxy.open();
  const context = await browser.newContext({ baseURL, proxy: { server: proxy.address } });
  const page = await context.newPage();
  const network = await recorded(page, context);
  const unsent = (count: number) =>
    expect(page.getByRole('link', { name: `${count} 项未发送` })).toBeVisible();
  await unsent(2);

  // Of this page's files the server has none left; one that it has not asked for yet is on the tablet.
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  proxy.release();
  await page.getByRole('link', { name: '2 项未发送' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: QUESTION })).toBeVisible();
  await page.goto(CHECK);
  expect(await entry(page)).not.toContain('.next.');
  await expect(answer(page)).toHaveAttribute('aria-pressed', 'true');
  await item(page, '年用水量').getByLabel('回答').fill('8');
  await unsent(3);
  await expect(page.getByText('有新版本')).toHaveCount(0);

  network.weather = 'CLEAR';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByRole('button', { name: '更新' }).click();
  await expect.poll(() => entry(page).catch(() => '')).toContain('.next.');
  await expect(item(page, '年用水量').getByLabel('回答')).toHaveValue('8');
  await expect(answer(page)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: '当日抽查' }).click();
  await page.getByRole('link', { name: /^\d+\. 兰州石化/ }).click();
  await item(page, '年用水量').getByLabel('回答').fill('9');
  await expect.poll(() => network.server.answerTo('A2')).toEqual({ number: '9' });
  await context.close();
  proxy.close();
});
