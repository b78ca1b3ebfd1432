import { type Page } from '@playwright/test';
import { expect, refusal, signIn, test } from './person';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code of Lanzhou with a valid check digit (GB 32100). */
function creditCode(): string {
  const body = `91620100M${String(Date.now()).slice(-8)}`;
  const sum = [...body].reduce((total, letter, i) => total + ALPHABET.indexOf(letter) * WEIGHTS[i], 0);
  return body + ALPHABET[(31 - (sum % 31)) % 31];
}

/** Types a day the way a person would, over what is there, and takes it with Enter. */
async function typeDay(page: Page, label: string, day: string) {
  await page.getByLabel(label).selectText();
  await page.keyboard.type(day);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(label)).toHaveValue(/^\d{4}-\d\d-\d\d$/);
}

async function added(page: Page, name: string): Promise<void> {
  await page.goto('/enterprises/add');
  await page.getByLabel('企业名称').fill(name);
  await page.getByLabel('统一社会信用代码').fill(creditCode());
  await page.getByRole('combobox', { name: '企业规模' }).click();
  await page.getByRole('option', { name: '大型' }).click();
  await page.getByRole('button', { name: '保存企业' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('finds as one types and keeps it in the address', async ({ page }) => {
  await signIn(page, 'lanzhou', '/enterprises');
  const count = page.getByText(/^共 .* 家企业$/);
  const all = (await count.textContent()) ?? '';
  await page.getByRole('searchbox').fill('化工');
  await expect(page).toHaveURL(/text=/);
  await expect(count).not.toHaveText(all);
  await expect(page.getByRole('row').nth(1)).toContainText('化工');
  const found = (await count.textContent()) ?? '';
  await page.reload();
  await expect(count).toHaveText(found);
  await page.getByRole('searchbox').fill('没有这样的企业');
  await expect(page.getByRole('heading', { name: '没有符合条件的企业' })).toBeVisible();
});

test('adds, enters with evidence, takes off', async ({ page }) => {
  const name = `兰州页面测试${Date.now()}有限公司`;
  await signIn(page, 'lanzhou');
  await added(page, name);
  await page.getByRole('link', { name: '列入名单库' }).click();
  await page.getByRole('checkbox', { name: '超标排放' }).check();
  await page.getByLabel('列入日期').fill('去年春天');
  await page.getByLabel('说明').click();
  await expect(refusal(page, '不是有效的日期')).toBeVisible();
  await expect(page.getByLabel('列入日期')).toHaveValue('去年春天');
  await typeDay(page, '列入日期', '2024年3月15日');
  await expect(refusal(page, '不是有效的日期')).toBeHidden();
  await page.getByRole('combobox', { name: '材料类型' }).click();
  await page.getByRole('option', { name: '在线监测' }).click();
  await page.getByLabel('文号或名称').fill('兰环监〔2024〕1号');
  await typeDay(page, '材料日期', '2024年3月1日');
  await page.locator('input[type=file]').setInputFiles({
    name: '监测报告.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj'),
  });
  await expect(page.getByText('监测报告.pdf')).toBeVisible();
  await page.getByRole('button', { name: '列入名单库' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('.qs-badge').filter({ hasText: '在库' }).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '监测报告.pdf', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('监测报告.pdf');
  await page.getByRole('link', { name: '移出名单库' }).click();
  await page.getByRole('button', { name: '移出名单库' }).click();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
});

test('sends a file whole over a network that fails, and shows it', async ({ page, context }) => {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * 1024 * 1024, '清审')]);
  await signIn(page, 'lanzhou');
  await added(page, `兰州断网上传${Date.now()}有限公司`);
  await page.getByRole('link', { name: '列入名单库' }).click();
  let chunks = 0;
  await page.route('/files/uploads/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    chunks++;
    // The second is lost, the answer to the third too; with the fourth the whole network goes.
    if (chunks === 2) return route.abort('connectionreset');
    if (chunks === 3) {
      await route.fetch();
      return route.abort('connectionreset');
    }
    if (chunks === 4) {
      await context.setOffline(true);
      setTimeout(() => void context.setOffline(false), 2_000);
      return route.abort('internetdisconnected');
    }
    return route.continue();
  });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '监测报告.pdf', mimeType: 'application/pdf', buffer: content });
  await expect(page.getByRole('progressbar')).toBeVisible();
  const link = page.getByRole('link', { name: '监测报告.pdf', exact: true });
  await expect(link).toBeVisible({ timeout: 30_000 });
  expect(chunks).toBeGreaterThan(4);
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(Buffer.compare(await file.body(), content)).toBe(0);
  const preview = await page.getByRole('link', { name: '预览 监测报告.pdf' }).getAttribute('href');
  const shown = await page.request.get(preview ?? '');
  expect(shown.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  });
});

test('tells the second of two officers what the first changed, and keeps what was typed', async ({
  page,
  as,
}) => {
  const name = `兰州同时更正${Date.now()}有限公司`;
  await signIn(page, 'lanzhou');
  await added(page, name);
  await page.getByRole('link', { name: '更正' }).click();
  await page.getByLabel('生产地址').fill('我填写的地址');
  await page.getByRole('textbox', { name: '理由' }).fill('现场核实');
  const other = await as('province', new URL(page.url()).pathname);
  await other.getByLabel('生产地址').fill('对方填写的地址');
  await other.getByLabel('法定代表人').fill('马明');
  await other.getByRole('textbox', { name: '理由' }).fill('年度核对');
  await other.getByRole('button', { name: '更正', exact: true }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await expect(page.getByText('他人刚刚修改了这家企业')).toBeVisible();
  await expect(page.getByRole('row', { name: /对方填写的地址/ })).toContainText('我填写的地址');
  await expect(page.getByLabel('生产地址')).toHaveValue('我填写的地址');
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('我填写的地址').first()).toBeVisible();
  await expect(page.getByText('马明').first()).toBeVisible();
});
