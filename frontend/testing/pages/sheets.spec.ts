import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from './person';

test('brings an export back: nothing, a correction, another city’s', async ({ page, as }) => {
  await signIn(page, 'lanzhou', '/enterprises?keyIndustries=PAPER');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 Excel' }).click();
  const sheet = await (await download).path();
  const handIn = {
    name: '造纸企业.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(sheet),
  };

  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(handIn);
  await expect(page.getByText('表格与名单库一致，没有需要写入的内容')).toBeVisible({ timeout: 30_000 });

  await page.goto('/enterprises?keyIndustries=PAPER');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('link', { name: '更正' }).click();
  await page.getByLabel('生产地址').fill('表格之后更正的地址');
  await page.getByRole('textbox', { name: '理由' }).fill('现场核实');
  await page.getByRole('button', { name: '更正', exact: true }).click();
  await expect(page.getByText('表格之后更正的地址').first()).toBeVisible();
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(handIn);
  await page.getByRole('button', { name: '确认导入' }).click({ timeout: 30_000 });
  await expect(page.getByText('已写入名单库')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/更正 1，/)).toBeVisible();

  const other = await as('jiuquan', '/import');
  await other.locator('input[type=file]').setInputFiles(handIn);
  await expect(other.getByText('不属于您的辖区').first()).toBeVisible({ timeout: 30_000 });
  const report = other.waitForEvent('download');
  await other.getByRole('link', { name: '下载问题报告' }).click();
  expect((await report).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('says what is wrong with a file that is no sheet', async ({ page }) => {
  await signIn(page, 'lanzhou', '/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '名单.xlsx', mimeType: 'text/csv', buffer: Buffer.from('企业名称,信用代码') });
  await expect(page.getByRole('alert')).toContainText('这不是 .xlsx 文件', { timeout: 30_000 });
});
