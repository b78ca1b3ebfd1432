import { expect, PHONE, signIn, test } from './person';

const CHECK = '/checks/0192f0c0-0000-7000-8000-000000000612';

test('an enterprise says what it mended, the bureau returns it and confirms what came then', async ({
  page,
  as,
}) => {
  const owner = await as('enterprise-01', '/', PHONE);
  await owner.getByRole('link', { name: '去整改' }).first().click();
  await owner.getByRole('button', { name: '提交整改情况' }).click();
  await expect(owner.getByText('请填写此项')).not.toHaveCount(0);
  await owner.getByLabel('整改情况').fill('已按台账更正审核报告');
  await owner.getByRole('button', { name: '提交整改情况' }).click();
  await expect(owner.getByText('已按台账更正审核报告')).toBeVisible();
  await expect(owner.getByRole('button', { name: '提交整改情况' })).toHaveCount(0);
  const address = new URL(owner.url()).pathname;

  await signIn(page, 'lanzhou', address);
  await page.getByRole('button', { name: '退回' }).first().click();
  await page.getByRole('dialog').getByLabel('理由').fill('请附更正前后的对照');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(page.getByText('退回：请附更正前后的对照')).toBeVisible();

  await owner.reload();
  await owner.getByLabel('整改情况').fill('已附对照表');
  await owner.locator('input[type=file]').setInputFiles({
    name: '更正对照表.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj'),
  });
  await expect(owner.getByText('更正对照表.pdf')).toBeVisible();
  await owner.getByRole('button', { name: '提交整改情况' }).click();
  await expect(owner.getByText('已附对照表')).toBeVisible();

  await page.reload();
  const evidence = page.waitForEvent('download');
  await page.getByRole('link', { name: '更正对照表.pdf', exact: true }).click();
  expect((await evidence).suggestedFilename()).toBe('更正对照表.pdf');
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: '核实通过' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '核实通过' }).click();
    await expect(page.getByRole('button', { name: '核实通过' })).toHaveCount(left);
  }
  await expect(page.getByText('已办结').first()).toBeVisible();

  await page.getByRole('link', { name: '安排复查' }).click();
  await page.getByRole('combobox', { name: '检查表' }).click();
  await page.getByRole('option', { name: '审核合法性与真实性' }).click();
  await page.getByRole('checkbox', { name: '赵文博' }).check();
  await page.getByRole('checkbox', { name: '孙海燕' }).check();
  await page.getByLabel('理由').fill('核实整改');
  await page.getByRole('button', { name: '安排复查' }).click();
  await expect(page.getByText('待检查')).toBeVisible();
  await page.goto(address);
  await page.getByRole('link', { name: '查看复查' }).click();
  await expect(page.getByText('理由：核实整改')).toBeVisible();
});

test('what a check found is ordered to be mended, and the check stays open until it is', async ({ page }) => {
  await signIn(page, 'lanzhou', CHECK);
  await page.getByRole('link', { name: '下达整改通知书' }).click();
  await expect(page.getByText('厂区公示栏的公开信息未更新')).toBeVisible();
  await page.getByRole('button', { name: '下达整改通知书' }).click();
  await expect(page.getByRole('link', { name: '下载通知书' })).toBeVisible();
  await page.goto(CHECK);
  await expect(page.getByText('逾期').first()).toBeVisible();
  await page.getByRole('button', { name: '办结' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('已整改');
  await page.getByRole('dialog').getByRole('button', { name: '办结' }).click();
  await expect(page.getByText('还有 2 份整改通知书没有办结')).toBeVisible();
  const report = await page.request.get(`${CHECK}.pdf`);
  expect(report.headers()['content-type']).toBe('application/pdf');
  await page.goto('/deadlines');
  await expect(page.getByRole('heading', { name: '逾期未整改' })).toBeVisible();
});
