import { type Page } from '@playwright/test';
import { expect, PHONE, signIn, test } from './person';

const id = (number: number) => `0192f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Of a consultancy, by Lanzhou: its inspectors have left. */
const FINISHED = `/checks/${id(642)}`;

/** Of enterprise-01, by the province. */
const PROVINCES = `/checks/${id(641)}`;

async function choose(page: Page, name: string, option: string) {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option }).click();
}

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

test('the province plans a check of a consultancy, and of how a city does its work', async ({ page }) => {
  await signIn(page, 'province', '/checks');
  for (const kind of ['咨询服务机构', '市州工作']) {
    await page.goto('/checks/add');
    await choose(page, '对象类别', kind);
    const city = page.getByRole('combobox', { name: '市州工作' });
    if (kind === '市州工作') {
      await city.fill('天水市');
      await city.press('Enter');
    } else {
      await page.getByRole('radio').first().check();
    }
    await choose(page, '检查表', '方案实施');
    await page.getByRole('checkbox', { name: '张明远' }).check();
    await page.getByRole('checkbox', { name: '罗建平' }).check();
    await page.getByLabel('理由').fill('工作督导');
    await page.getByRole('button', { name: '安排检查' }).click();
    await expect(page).toHaveURL(/\/checks\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      kind === '市州工作' ? '天水市' : /公司|中心|院/,
    );
    await expect(page.getByText('待检查')).toBeVisible();
  }
});

test('a result is issued, and a consultancy is sanctioned by two officers', async ({ page, as }) => {
  await signIn(page, 'lanzhou', FINISHED);
  await expect(page.getByText('未能定位：车间内无卫星信号').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '提出处理建议' })).toHaveCount(0);
  await page.getByRole('button', { name: '出具结果' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '出具结果' }).click();
  await expect(page.locator('.qs-badge', { hasText: '已出结果' })).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  await page.getByRole('link', { name: '提出处理建议' }).click();
  await choose(page, '处理方式', '公布名单');
  await page.getByRole('checkbox', { name: '两份审核报告的物料平衡部分相同' }).check();
  await page.getByLabel('违法违规事实').fill('两份审核报告的物料平衡部分相同。');
  await page.getByLabel('处理依据').fill('《清洁生产审核办法》第三十条');
  await page.getByRole('button', { name: '提出处理建议' }).click();
  await expect(page.getByText('由您提出，须由另一名工作人员审批。')).toBeVisible();
  const colleague = await as('lanzhou-2', new URL(page.url()).pathname);
  await colleague.getByRole('button', { name: '批准', exact: true }).click();
  await colleague.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(colleague.getByText('已生效')).toBeVisible();
  await colleague.goto(`/consultancies/${id(202)}`);
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(colleague.getByRole('region', { name: '现场检查' }).getByRole('link')).not.toHaveCount(0);
  await expect(colleague.getByRole('region', { name: '处理决定' })).toContainText('公布名单');
});

test('an enterprise has a list of its own checks, and sees in part what they found', async ({ page, as }) => {
  const owner = await as('enterprise-01', '/checks', PHONE);
  await expect(owner.getByText('对本单位的检查，出具结果后可查看')).toBeVisible();
  await expect(owner.getByRole('link', { name: '检查日历' })).toHaveCount(0);
  const row = owner.getByRole('row').filter({ hasText: /620000-/ });
  await row.getByRole('link').click();
  await expect(owner).toHaveURL(PROVINCES);
  await expect(owner.getByText('会议和培训记录不完整')).toBeVisible();
  for (const ofTheBureau of ['检查人员', '审核合法性与真实性', '签字']) {
    await expect(owner.getByRole('region', { name: ofTheBureau })).toHaveCount(0);
  }
  await owner.goto(`/enterprises/${id(1)}`);
  await expect(
    owner.getByRole('region', { name: '现场检查' }).getByRole('link', { name: /620000-/ }),
  ).toBeVisible();
  // The city sees what the province issued, and not what its people recorded.
  await signIn(page, 'lanzhou', PROVINCES);
  await expect(page.getByText('会议和培训记录不完整')).toBeVisible();
  await expect(page.getByText('下载检查报告')).toBeVisible();
  await expect(page.getByRole('button', { name: '办结' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: '签字' })).toHaveCount(0);
});
