import { expect, signIn, test } from './person';

test('the administrator enters a holiday, and the deadline moves', async ({ page }) => {
  await signIn(page, 'admin', '/rules');
  await page.getByLabel('起算日').fill('2035年3月1日');
  await page.keyboard.press('Enter');
  await expect(page.getByText('名单公布之日（2035年3月1日）起 2 个月内')).toBeVisible();
  await expect(page.getByText('2035年5月1日', { exact: true })).toBeVisible();
  await page.getByLabel('开始日期').fill('2035年5月1日');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '加入日历' }).click();
  await expect(page.getByText('请填写此项')).toBeVisible();
  await page.getByLabel('名称').fill('劳动节');
  await page.getByRole('button', { name: '加入日历' }).click();
  await expect(page.getByText('2035年5月1日是劳动节，顺延至2035年5月2日')).toBeVisible();
});

test('the administrator changes a rule, with its reason', async ({ page }) => {
  await signIn(page, 'admin', '/rules');
  await page
    .getByRole('row', { name: /上报年度总结/ })
    .getByRole('link', { name: '更改' })
    .click();
  await page.getByLabel('数值').fill('13');
  await page.getByRole('button', { name: '更改' }).click();
  await expect(page.getByText('应在 1 至 12 之间')).toBeVisible();
  await page.getByLabel('数值').fill('3');
  await page.getByLabel('施行日期').fill('2034年1月1日');
  await page.keyboard.press('Enter');
  await page.getByLabel('理由').fill('省厅通知');
  await page.getByRole('button', { name: '更改' }).click();
  await expect(page.getByRole('row', { name: /3 月底前/ })).toContainText('尚未施行');
});

test('a city reads the rules and changes nothing', async ({ page }) => {
  await signIn(page, 'lanzhou', '/rules');
  await expect(page.getByRole('row', { name: /开展审核/ })).toContainText('清洁生产审核办法第十二条');
  await expect(page.getByRole('link', { name: '更改' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '加入日历' })).toHaveCount(0);
});
