import { today } from '../../lib/format';
import { expect, refusal, signIn, test } from './person';

test('a city makes all notices of a published list, and serves one', async ({ page }) => {
  await signIn(page, 'lanzhou', '/notices');
  await page.locator('main table').getByRole('link').first().click();
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
  await page.getByLabel('送达日期').fill(today());
  await page.keyboard.press('Enter');
  await page.getByLabel('签收人或公告载体').fill('马明');
  const proof = { name: '回证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
  await page.getByLabel('上传送达回证').setInputFiles(proof);
  await expect(page.getByRole('link', { name: '回证.pdf', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '登记送达' }).click();
  await page.getByRole('button', { name: '已送达' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('马明');
  await expect(
    page.getByRole('row').nth(1).getByRole('link', { name: '回证.pdf', exact: true }),
  ).toBeVisible();
  await page.getByRole('link', { name: '更正送达' }).click();
  await expect(page.getByRole('heading', { name: '更正送达登记' })).toBeVisible();
  await expect(page.getByRole('link', { name: '回证.pdf', exact: true })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: '未送达' }).click();
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('button', { name: '一并登记送达' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '登记送达' }).click();
  await expect(dialog.getByText('请填写此项').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: '送达方式' }).click();
  await page.getByRole('option', { name: '邮寄送达' }).click();
  await dialog.getByLabel('送达日期').fill(today());
  await page.keyboard.press('Enter');
  await dialog.getByLabel('签收人或公告载体').fill('挂号信');
  await dialog.getByRole('button', { name: '登记送达' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: '已送达' })).toContainText('3');
});

test('a city changes how it signs, and is told of a word that is taken', async ({ page }) => {
  await signIn(page, 'lanzhou', '/notices');
  await page.getByRole('link', { name: '落款与文号' }).click();
  await page.getByLabel('发文代字').fill('嘉环');
  await page.getByRole('button', { name: '保存' }).click();
  await refusal(page, '另一市州已使用这一发文代字');
  await page.getByLabel('发文代字').fill('兰环');
  await page.getByLabel('联系方式').fill('兰州市生态环境局科技处');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page).toHaveURL(/\/notices$/);
});
