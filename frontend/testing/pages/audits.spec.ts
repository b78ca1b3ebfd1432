import { type Page } from '@playwright/test';
import { today } from '../../lib/format';
import { expect, signIn, test } from './person';
import { publishList } from './published-list';

const panel = (page: Page, name: string) => page.getByRole('region', { name });

async function day(page: Page, label: string) {
  const [year, month, date] = today().split('-').map(Number);
  await page.getByLabel(label).fill(`${year}年${month}月${date}日`);
  await page.keyboard.press('Enter');
}

test('an enterprise goes from the announcement to its report on a phone', async ({ page, as }) => {
  test.setTimeout(240_000);
  await publishList(as, Number(today().slice(0, 4)), today());
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'enterprise-01', `/lists?year=${today().slice(0, 4)}`);
  await page.getByRole('main').getByRole('link', { name: '年度名单' }).first().click();
  await expect(page.getByText('仅显示本企业')).toBeVisible();
  await expect(panel(page, '年度实施计划')).toHaveCount(0);
  await page.goto('/');
  await page.getByRole('link', { name: '去办理' }).first().click();

  await page.getByRole('button', { name: '填报信息公布' }).click();
  await page.getByRole('button', { name: '填报信息公布' }).click();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
  await page.getByLabel('企业名称、地址、法定代表人').check();
  await page.getByLabel('公布载体').fill('兰州日报');
  const place = page.locator('vaadin-text-field', { has: page.getByLabel('公布载体') });
  await expect(place).toHaveJSProperty('invalid', false);
  await page.getByLabel('网页地址').fill('https://example.org/1');
  await day(page, '公布日期');
  await page.getByRole('button', { name: '填报信息公布' }).click();
  await expect(panel(page, '信息公布').getByText('兰州日报')).toBeVisible();

  await page.getByLabel('审核方式').fill('自行审核');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '启动审核' }).click();

  for (const phase of ['审核准备', '预审核', '审核', '方案产生和筛选', '方案确定']) {
    await page.getByRole('button', { name: `完成“${phase}”阶段`, exact: true }).click();
  }
  await expect(page.getByRole('heading', { name: '当前阶段：方案实施' })).toBeVisible();

  await page.getByRole('button', { name: '添加方案' }).click();
  await page.getByLabel('方案名称').fill('余热回收');
  await page.getByLabel('方案类型').fill('无低费方案');
  await page.keyboard.press('Enter');
  await page.getByLabel('投资（万元）').fill('十');
  await page.getByLabel('年经济效益（万元）').fill('3.5');
  await day(page, '计划完成日期');
  await page.getByRole('button', { name: '添加方案' }).click();
  await expect(page.getByText('不是有效的数字')).toBeVisible();
  await page.getByLabel('投资（万元）').fill('12.5');
  await page.getByRole('button', { name: '添加方案' }).click();
  await expect(page.getByText('投资 12.5 万元，年经济效益 3.5 万元')).toBeVisible();

  await page.getByRole('button', { name: '填报绩效' }).click();
  await page.getByRole('group', { name: '二氧化硫' }).getByLabel('目标').fill('0.123456');
  await page.getByRole('button', { name: '保存绩效' }).click();
  await expect(page.getByRole('row', { name: /二氧化硫（吨）/ })).toContainText('0.123456');

  await page.getByRole('button', { name: '提交报告' }).click();
  await expect(page.getByText('还缺 1 项，补齐后再提交')).toBeVisible();
  const city = await as('lanzhou', new URL(page.url()).pathname);
  await attachReport(city);
  await page.reload();
  await page.getByRole('button', { name: '提交报告' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交报告' }).click();
  await expect(page.getByRole('button', { name: '提交报告' })).toHaveCount(0);

  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await city.goto('/audits?states=REPORTED');
  await expect(city.getByRole('row').filter({ hasText: name })).toContainText('待评估');
  await city.goto('/audits');
  await city.getByRole('searchbox').fill(name.slice(1));
  await expect(city).toHaveURL(/text=/);
  await expect(city.getByRole('main').getByRole('link', { name }).first()).toBeVisible();
});

async function attachReport(city: Page) {
  await city.getByRole('button', { name: '添加附件' }).click();
  await city.getByLabel('选择文件').setInputFiles({
    name: '审核报告.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  await expect(city.getByText('审核报告.pdf')).toBeVisible();
  await city.getByRole('button', { name: '保存附件' }).click();
  await expect(city.getByRole('link', { name: '审核报告.pdf', exact: true })).toBeVisible();
}
