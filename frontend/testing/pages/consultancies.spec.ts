import { expect, refusal, signIn, test } from './person';

const OWN = '/consultancies/0192f0c0-0000-7000-8000-000000000201';
const BARRED = '/consultancies/0192f0c0-0000-7000-8000-000000000203';

test('the province adds a consultancy and its technician, bars it and lets it in again', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'province', '/consultancies');
  await page.getByRole('link', { name: '新增机构' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新增咨询服务机构' })).toBeVisible();
  await page.getByLabel('统一社会信用代码').fill('91620100MA7201A0XA');
  await page.getByLabel('机构名称').fill('天水清源环境咨询有限公司');
  await page.getByRole('button', { name: '新增机构' }).click();
  await expect(refusal(page, '不是有效的统一社会信用代码')).toBeVisible();
  await page.getByLabel('统一社会信用代码').fill('91620100MA7201A0XN');
  await page.getByRole('button', { name: '新增机构' }).click();
  await expect(refusal(page, '已有这个信用代码的咨询服务机构')).toBeVisible();
  await page.getByLabel('统一社会信用代码').fill('91620100ma0000000c');
  await page.getByText('具有独立法人资格，管理体系健全').click();
  await page.getByRole('button', { name: '新增机构' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '天水清源环境咨询有限公司' })).toBeVisible();
  await expect(page.locator('.qs-badge', { hasText: '不具备' })).toHaveCount(3);

  await page.getByRole('link', { name: '登记人员' }).click();
  await page.getByLabel('姓名').fill('高远');
  await page.getByRole('combobox', { name: '专长' }).click();
  await page.getByRole('option', { name: '掌握审核方法' }).click();
  await page.getByRole('button', { name: '登记人员' }).click();
  await expect(page.getByRole('row', { name: /高远/ })).toContainText('掌握审核方法');
  await expect(page.locator('.qs-badge', { hasText: '不具备' })).toHaveCount(2);

  await page.getByRole('button', { name: '暂停受理' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('任何企业不能再选择该机构，也不能由其提交材料');
  await dialog.getByRole('button', { name: '暂停受理' }).click();
  await expect(refusal(page, '请填写此项')).toHaveCount(2);
  await dialog.getByLabel('理由').fill('在审核报告中弄虚作假');
  await dialog.getByLabel('文号').fill('甘环函〔2026〕77号');
  await dialog.getByRole('button', { name: '暂停受理' }).click();
  await expect(page.getByText('理由：在审核报告中弄虚作假（甘环函〔2026〕77号）')).toBeVisible();

  await page.getByRole('button', { name: '恢复受理' }).click();
  await dialog.getByLabel('理由').fill('已完成整改');
  await dialog.getByLabel('文号').fill('甘环函〔2026〕80号');
  await dialog.getByRole('button', { name: '恢复受理' }).click();
  await expect(page.getByText('恢复：已完成整改（甘环函〔2026〕80号）')).toBeVisible();
  await expect(page.getByRole('button', { name: '暂停受理' })).toBeVisible();
});

test('an officer of a city finds who is barred and why, and changes nothing', async ({ page }) => {
  await signIn(page, 'lanzhou', '/consultancies');
  await page.getByLabel('受理情况').selectOption('true');
  await page.getByRole('link', { name: '白银鼎新节能环保咨询有限公司' }).click();
  await expect(page.getByText('甘环函〔2024〕112号')).toBeVisible();
  await expect(page.getByRole('row', { name: /苗青/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复受理' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '更正' })).toHaveCount(0);
});

test('an enterprise sees whom to ask, but no staff', async ({ page }) => {
  await signIn(page, 'enterprise-01', BARRED);
  await expect(page.getByText('0943-5552003')).toBeVisible();
  await expect(page.getByRole('heading', { name: '技术人员' })).toHaveCount(0);
});

test('the people of a consultancy see their own page, and of others what is public', async ({ page }) => {
  await signIn(page, 'consultancy-01');
  await page.getByRole('link', { name: '本机构' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '甘肃陇清环境技术咨询有限公司' })).toBeVisible();
  await expect(page.getByRole('row', { name: /寇建国/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '咨询机构' })).toHaveCount(0);
  await page.goto(BARRED);
  await expect(page.getByText('甘环函〔2024〕112号')).toBeVisible();
  await expect(page.getByText('苗青')).toHaveCount(0);
  await page.goto(OWN);
  await expect(page.getByRole('row', { name: /寇建国/ })).toBeVisible();
});
