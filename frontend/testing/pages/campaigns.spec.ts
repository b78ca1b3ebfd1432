import { type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { expect, graphql, PHONE, refusal, signIn, test } from './person';

const VALUE = '03 07 12 19 25 31 + 08';

/** Of the demo: it has rounds in Lanzhou. */
const CONSULTANCY = { id: '0192f0c0-0000-7000-8000-000000000201', name: '甘肃陇清环境技术咨询有限公司' };

async function act(page: Page, name: string, input: object) {
  const type = name[0].toUpperCase() + name.slice(1);
  const done = await graphql<Record<string, { userErrors: unknown[] }>>(
    page,
    `mutation($input: ${type}Input!) { ${name}(input: $input) { userErrors { code field } } }`,
    { input },
  );
  expect(done[name].userErrors).toEqual([]);
}

/** So that each test begins with nobody having an interest. */
async function withdrawInterests(page: Page) {
  type Interest = { id: string; withdrawnAt: string | null };
  const { inspectorInterests } = await graphql<{ inspectorInterests: { nodes: Interest[] } }>(
    page,
    '{ inspectorInterests(first: 100) { nodes { id withdrawnAt } } }',
  );
  for (const { id } of inspectorInterests.nodes.filter((one) => !one.withdrawnAt)) {
    await act(page, 'inspectorInterestWithdraw', { interestId: id, reason: '测试' });
  }
}

async function choose(page: Page, name: string, option: string) {
  await page.getByRole('combobox', { name }).fill(option);
  await page.getByRole('combobox', { name }).press('Enter');
}

async function fillDay(page: Page, name: string, day: string) {
  await page.getByLabel(name).fill(day);
  await page.getByLabel(name).press('Enter');
}

/** A day of Gansu, so many from now. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

test('a campaign is planned, frozen and drawn by two people, and whoever has an interest is not sent', async ({
  page,
  as,
}) => {
  await signIn(page, 'lanzhou', '/checks/campaigns');
  await withdrawInterests(page);
  const inspector = '0192f0c0-0000-7000-8000-000000000103';
  const interest = { subjectKind: 'CONSULTANCY', subject: CONSULTANCY.id, reason: '曾在该机构任职' };
  await act(page, 'inspectorInterestDeclare', { inspector, ...interest });

  await page.getByRole('link', { name: '发起双随机抽查' }).click();
  await expect(page.getByText(/^企业 \d+ 家、检查人员 \d+ 人可抽取/)).toBeVisible();
  await choose(page, '对象类别', '咨询服务机构');
  await expect(page.getByLabel('年度名单（年份）')).toHaveCount(0);
  await page.getByLabel('近几个月内检查过的不抽').fill('0');
  await page.getByLabel('比例（%）').fill('100');
  await page.getByRole('button', { name: '锁定名单' }).click();
  await expect(refusal(page, '请填写此项').first()).toBeVisible();
  await page.getByLabel('名称').fill('机构双随机抽查');
  await choose(page, '检查表', '审核合法性与真实性');
  await fillDay(page, '结束日期', dayIn(30));
  await page.getByLabel('期号或日期').fill(`${new Date().getFullYear() + 1}020`);
  const counted = await page.getByText(/^咨询服务机构 \d+ 家、检查人员 \d+ 人可抽取/).innerText();
  const checks = Number(/^咨询服务机构 (\d+) 家/.exec(counted)?.[1]);
  await page.getByRole('button', { name: '锁定名单' }).click();

  await page.getByRole('button', { name: '提交我的随机数' }).click();
  await expect(page.getByText('等待另一人提交随机数')).toBeVisible();
  const other = await as('lanzhou-2', new URL(page.url()).pathname);
  await other.getByRole('button', { name: '提交我的随机数' }).click();
  await other.getByLabel('公开数值').fill(VALUE);
  await other.getByRole('button', { name: '录入公开数值' }).click();
  await expect(other.getByText('等待另一人核对')).toBeVisible();
  await page.reload();
  await page.getByLabel('公开数值').fill(VALUE);
  await page.getByRole('button', { name: '核对并抽取' }).click();

  const rows = page.locator('main tbody tr');
  await expect(rows).toHaveCount(checks);
  for (const people of await rows.locator('td:last-child').allInnerTexts()) {
    expect(people.split('、')).toHaveLength(2);
  }
  await expect(rows.filter({ hasText: CONSULTANCY.name }).locator('td').last()).not.toContainText('赵文博');
  const record = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载抽取记录' }).click();
  const { status, stdout, stderr } = spawnSync('bin/verify-draw', [await (await record).path()]);
  expect(status, `${stdout}${stderr}`).toBe(0);
  const sheet = page.waitForEvent('download');
  await page.getByRole('link', { name: '打印抽取记录' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/\.pdf$/);
});

test('an inspector declares an interest on a phone, and an officer takes a mistaken one back', async ({
  page,
  as,
}) => {
  await signIn(page, 'lanzhou', '/checks/campaigns');
  await withdrawInterests(page);
  const inspector = await as('inspector-lanzhou', '/checks/campaigns', PHONE);
  await inspector.getByRole('link', { name: '检查人员利害关系' }).click();
  await inspector.getByRole('link', { name: '登记利害关系' }).click();
  await inspector.getByRole('button', { name: '登记利害关系' }).click();
  await expect(refusal(inspector, '请填写此项').first()).toBeVisible();
  await expect(inspector.getByRole('combobox', { name: '检查人员' })).toHaveValue('赵文博');
  await inspector.getByLabel('何种利害关系').fill('配偶在该机构任职');
  await choose(inspector, '对象类别', '咨询服务机构');
  await inspector.getByRole('radio', { name: CONSULTANCY.name }).check();
  await inspector.getByRole('button', { name: '登记利害关系' }).click();
  await expect(inspector.getByText('配偶在该机构任职').first()).toBeVisible();
  await expect(inspector.getByRole('button', { name: /^撤销/ })).toHaveCount(0);

  await page.getByRole('link', { name: '检查人员利害关系' }).click();
  await page.getByRole('button', { name: `撤销赵文博与${CONSULTANCY.name}的利害关系` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '撤销' }).click();
  await expect(refusal(page, '请填写此项')).toBeVisible();
  await dialog.getByLabel('理由').fill('登记有误');
  await dialog.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('已撤销：登记有误').first()).toBeVisible();
  await inspector.reload();
  await expect(inspector.getByText('已撤销：登记有误').first()).toBeVisible();
});
