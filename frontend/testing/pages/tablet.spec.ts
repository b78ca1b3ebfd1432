import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { FaultProxy } from '../fault-proxy';
import { drawSignature, INSPECTOR, picture, prepare } from './field-tablet';
import { answerKeycloak, expect, graphql, test } from './person';

const ITEMS = 14;
const SAFE = '全部已在服务器';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function sign(page: Page, who: string, name?: string) {
  await page.getByRole('button', { name: who }).click();
  if (name) await page.getByLabel('签名人姓名').fill(name);
  await drawSignature(page);
}

/** Answers every item, with a photo of each; tells which photos were taken. */
async function answerAll(page: Page): Promise<string[]> {
  const taken: string[] = [];
  const items = page.locator('.qs-field-item');
  await expect(items).toHaveCount(ITEMS);
  for (let index = 0; index < ITEMS; index++) {
    const item = items.nth(index);
    const choices = item.locator('.qs-field-choice');
    if (await choices.count()) await choices.first().click();
    else await item.getByLabel('回答').fill('12');
    if (await item.getByText('须定位').count()) {
      // This browser gives no position, as a plant may hide the sky.
      await item.getByLabel('未能定位的原因').fill('车间内收不到信号');
    }
    const buffer = await picture(page, index);
    taken.push(sha256(buffer));
    const file = { name: '同名.jpg', mimeType: 'image/jpeg', buffer };
    await item.locator('input[type=file]').setInputFiles(file);
    await expect(item.locator('figure')).toHaveCount(1);
  }
  return taken;
}

type Recorded = {
  state: string;
  answers: { item: string; value: { number?: string } }[];
  photos: { id: string; sha256: string; originalSha256: string }[];
  signatures: { role: string; name: string }[];
};

/** What the server has of it. */
async function recorded(page: Page, number: string): Promise<Recorded> {
  const { spotChecks } = await graphql<{
    spotChecks: { edges: { node: Recorded & { number: string } }[] };
  }>(
    page,
    `
      {
        spotChecks(first: 10) {
          edges {
            node {
              number
              state
              answers {
                item
                value {
                  number
                }
              }
              photos {
                id
                sha256
                originalSha256
              }
              signatures {
                role
                name
              }
            }
          }
        }
      }
    `,
  );
  return spotChecks.edges.map(({ node }) => node).find((one) => one.number === number)!;
}

/** What the bureau has of it afterwards: the report with all its pictures, and who did what when. */
async function showsTheReport(page: Page, id: string, number: string, pictures: number) {
  await page.goto(`/checks/${id}`);
  await expect(page.getByText(number).first()).toBeVisible();
  const told = page.getByRole('region', { name: '变更记录' });
  for (const act of ['开始检查', '已填写', '已拍照', '已签字', '检查完毕']) {
    await expect(told.getByText(act).first()).toBeVisible();
  }
  const report = page.waitForEvent('download');
  await page.getByRole('link', { name: /检查报告/ }).click();
  const bytes = readFileSync(await (await report).path()).toString('latin1');
  expect(bytes.startsWith('%PDF')).toBe(true);
  expect(bytes.match(/\/Subtype ?\/Image/g)?.length).toBeGreaterThanOrEqual(pictures);
}

test('a check in a plant without a network reaches the real server exactly once', async ({
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const directory = mkdtempSync(path.join(tmpdir(), 'tablet-'));
  const network = await FaultProxy.open();
  const options: BrowserContextOptions = {
    baseURL,
    proxy: { server: network.address },
    viewport: { width: 1024, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  };
  const open = () => chromium.launchPersistentContext(directory, { ...launchOptions, ...options });

  const morning = await open();
  const first = await morning.newPage();
  await prepare(first);
  await morning.setOffline(true);
  await first.goto('/field');
  const row = first.getByRole('link', { name: /620100-\d+-001/ });
  const number = /620100-\d+-001/.exec(await row.innerText())![0];
  await row.click();
  const address = new URL(first.url()).pathname;
  await first.getByRole('button', { name: '开始检查' }).click();
  const taken = await answerAll(first);
  await sign(first, '赵文博 签名');
  await sign(first, '孙海燕 签名');
  await sign(first, '受检单位代表签名', '李秀英');
  await first.getByRole('button', { name: '结束检查' }).click();
  await expect(first.getByText(/检查已结束，还有 \d+ 项只在本平板上/)).toBeVisible();
  await morning.close();

  const evening = await open();
  await evening.setOffline(true);
  const page = await evening.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: '继续修改' }).click();
  await page.locator('input[inputmode=decimal]').first().fill('13');
  await page.getByRole('button', { name: '结束检查' }).click();
  await expect(page.getByText(/检查已结束/)).toBeVisible();

  // The browser was closed, so its session is gone: first it says whose work it is.
  await evening.setOffline(false);
  await expect(page.getByText(/请以赵文博的身份重新登录/)).toBeVisible({ timeout: 30_000 });
  network.next(
    /\/field\/commands$|\/files\/uploads/,
    ...([
      'DROPPED',
      'PORTAL',
      'DROPPED',
      'CUT',
      'LATE',
      'CUT_AFTER_BYTES',
      'DROPPED',
      'DROPPED',
      'CUT_AFTER_BYTES',
      'CUT',
    ] as const),
  );
  await page.getByRole('link', { name: '重新登录' }).first().click();
  await answerKeycloak(page, INSPECTOR);
  await expect(async () => {
    // Each time the network is back it looks at once: a button would vanish under the finger.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('link', { name: SAFE })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 120_000 });
  expect(network.isDone).toBe(true);

  const { state, answers, photos, signatures } = await recorded(page, number);
  expect(state).toBe('FINISHED');
  expect(answers.map(({ item }) => item).sort()).toEqual(
    [...new Set(answers.map(({ item }) => item))].sort(),
  );
  expect(answers).toHaveLength(ITEMS);
  expect(answers.flatMap(({ value }) => value.number ?? [])).toEqual(['13']);
  expect(photos.map(({ originalSha256 }) => originalSha256).sort()).toEqual([...taken].sort());
  for (const photo of photos) {
    const bytes = await (await page.request.get(`/files/${photo.id}`)).body();
    expect(sha256(bytes)).toBe(photo.sha256);
  }
  expect(signatures.map(({ role, name }) => `${role} ${name}`).sort()).toEqual([
    'INSPECTOR 孙海燕',
    'INSPECTOR 赵文博',
    'REPRESENTATIVE 李秀英',
  ]);

  await showsTheReport(page, path.basename(address), number, taken.length + signatures.length);
  await evening.close();
  network.close();
  rmSync(directory, { recursive: true, force: true });
});
