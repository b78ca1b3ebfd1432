import type { Page } from '@playwright/test';
import { expect, PHONE, signIn, test } from './person';

/** Opens the page of an expert from the list. */
async function open(page: Page, name: string) {
  await page.goto(`/experts?text=${name}`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** How a review ended, in the dialog that a button opens. */
async function review(page: Page, button: string, remark: string, reason?: string) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: button, exact: true }).click();
  await dialog.getByRole('combobox', { name: '结果' }).fill('合格');
  await dialog.getByRole('combobox', { name: '结果' }).press('Enter');
  await dialog.getByLabel('考核意见').fill(remark);
  if (reason) await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: '保存结果' }).click();
  await expect(dialog).toBeHidden();
}

test('the province suspends an expert, trains and reviews another, and that one reads it on a phone', async ({
  page,
  as,
}) => {
  await signIn(page, 'province', '/experts?reviewDue=yes');
  await expect(page.getByText('前年度考核').first()).toBeVisible();
  const dialog = page.getByRole('dialog');
  // Somebody without an account, who sits on no panel.
  await open(page, '赵永红');
  for (const [act, reason] of [
    ['暂停', '核查投诉'],
    ['恢复', '核查未发现问题'],
  ]) {
    await page.getByRole('button', { name: act, exact: true }).click();
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await expect(page.locator('.qs-timeline').getByText(reason)).toBeVisible();
  }

  await open(page, '白桂兰');
  await page.getByRole('button', { name: '登记培训' }).click();
  await dialog.getByLabel('培训内容').fill('清洁生产审核案例研讨');
  await dialog.getByLabel('学时').fill('4.5');
  await dialog.getByRole('button', { name: '登记培训' }).click();
  await expect(page.getByText('12.5 / 8 学时').first()).toBeVisible();
  const due = page.locator('.qs-badges').getByText('前年度考核');
  await expect(due).toBeVisible();
  await review(page, '年度考核', '履职良好');
  await expect(due).toBeHidden();
  await review(page, '更正年度考核', '履职良好，学时达标', '补记学时');
  await expect(page.getByText('已更正')).toBeVisible();

  const phone = await as('expert-05', '/experts/own', PHONE);
  await expect(phone.getByText('履职良好，学时达标')).toBeVisible();
  await expect(phone.getByRole('heading', { name: '完成的评审' })).toBeVisible();
  await expect(phone.locator('.qs-timeline').getByText('补记学时')).toBeVisible();
  await expect(phone.getByRole('button', { name: '更正年度考核' })).toHaveCount(0);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('an officer tells where an applicant worked before', async ({ page }) => {
  await signIn(page, 'lanzhou', '/experts?state=APPLIED');
  await page.locator('tbody tr', { hasText: '兰州市' }).getByRole('link').first().click();
  await page.getByRole('link', { name: '更正' }).click();
  await page.getByRole('button', { name: '添加曾任职单位' }).click();
  await page.getByLabel('理由').fill('补充任职经历');
  await page.getByRole('button', { name: '更正' }).click();
  await expect(page.locator('[slot=error-message]', { hasText: '请填写此项' }).first()).toBeVisible();
  const row = page.getByRole('group', { name: '曾任职单位 1' });
  await row.getByLabel('单位名称').fill('陇上化工厂');
  for (const [label, day] of [
    ['起始日期', '2001-07-01'],
    ['结束日期', '2024-05-31'],
  ]) {
    await row.getByRole('combobox', { name: label }).fill(day);
    await row.getByRole('combobox', { name: label }).press('Enter');
  }
  await page.getByRole('button', { name: '更正' }).click();
  await expect(page.locator('.qs-entry', { hasText: '陇上化工厂' })).toContainText('2024年5月31日 结束');
});
