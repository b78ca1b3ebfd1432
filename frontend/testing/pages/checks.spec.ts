import { expect, PHONE, signIn, test } from './person';

test('a check is planned, handed over and called off, and the inspectors are told', async ({ page, as }) => {
  await signIn(page, 'lanzhou', '/checks');
  await expect(page.getByRole('row').filter({ hasText: '待检查' })).not.toHaveCount(0);
  await page.getByRole('link', { name: '安排检查' }).click();
  await page.getByRole('button', { name: '安排检查' }).click();
  await expect(page.getByText('检查人员不得少于 2 人')).toBeVisible();
  await page.getByRole('radio').first().check();
  await page.getByRole('combobox', { name: '检查表' }).click();
  await page.getByRole('option', { name: '审核合法性与真实性' }).click();
  await page.getByRole('checkbox', { name: '赵文博' }).check();
  await page.getByRole('checkbox', { name: '孙海燕' }).check();
  await page.getByLabel('理由').fill('群众举报');
  await page.getByRole('button', { name: '安排检查' }).click();
  await expect(page.getByText('企业是否在公布名单后按期公开了有关信息？')).toBeVisible();
  const address = new URL(page.url()).pathname;

  const inspector = await as('inspector-lanzhou', address, PHONE);
  await expect(inspector.getByText('待检查')).toBeVisible();
  await expect(inspector.getByRole('button', { name: '取消检查' })).toHaveCount(0);
  await inspector.goto('/inbox');
  await expect(inspector.getByText('开展现场检查').first()).toBeVisible();

  await page.getByRole('button', { name: '移交孙海燕的检查' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('生病');
  await page.getByRole('dialog').getByRole('combobox', { name: '移交给' }).click();
  await page.getByRole('option', { name: '王建国' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移交' }).click();
  await expect(page.getByText('孙海燕（已移交：生病）')).toBeVisible();
  await expect(page.getByText('已移交', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: '取消检查' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('企业停产');
  await page.getByRole('dialog').getByRole('button', { name: '取消检查' }).click();
  await expect(page.locator('.qs-badge', { hasText: '已取消' })).toBeVisible();
});
