import { expect, signIn, test } from './person';

test('a city makes all notices of a published list, and serves one', async ({ page }) => {
  await signIn(page, 'lanzhou', '/notices');
  await page.locator('main').getByRole('link').first().click();
  await page.getByRole('button', { name: '全部制作' }).click();
  await expect(page.getByRole('button', { name: '未送达' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('row').nth(1)).toContainText('兰环清审通〔');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载', exact: true }).first().click();
  expect((await download).suggestedFilename()).toMatch(/^兰环清审通〔\d+〕\d+号 .*\.pdf$/);
  await page.getByRole('link', { name: '登记送达' }).first().click();
  await page.getByRole('button', { name: '登记送达' }).click();
  await expect(page.getByText('请填写此项').first()).toBeVisible();
  await page.getByRole('combobox', { name: '送达方式' }).click();
  await page.getByRole('option', { name: '当面送达' }).click();
  await page.getByLabel('送达日期').fill(new Intl.DateTimeFormat('sv-SE').format(new Date()));
  await page.keyboard.press('Enter');
  await page.getByLabel('签收人或公告载体').fill('马明');
  await page.getByRole('button', { name: '登记送达' }).click();
  await page.getByRole('button', { name: '已送达' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('马明');
});
