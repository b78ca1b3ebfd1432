import { today } from '../../lib/format';
import { expect, PHONE, signIn, test } from './person';

/** A check of the enterprise of `enterprise-01`. */
const CHECK = '/checks/0192f0c0-0000-7000-8000-000000000611';

test('one officer proposes, another approves, and the enterprise learns what was decided', async ({
  page,
  as,
}) => {
  await signIn(page, 'lanzhou', CHECK);
  await page.getByRole('link', { name: '提出处理建议' }).click();
  await page.getByRole('button', { name: '提出处理建议' }).click();
  await expect(page.getByText('请填写此项')).not.toHaveCount(0);
  await page.getByRole('combobox', { name: '处理方式' }).click();
  await page.getByRole('option', { name: '限期整改' }).click();
  await page.getByLabel('完成期限').fill(today());
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: '审核小组会议签到记录缺两次' }).check();
  await page.getByLabel('违法违规事实').fill('会议签到记录不全，未按期补正。');
  await page.getByLabel('处理依据').fill('《清洁生产审核办法》第十一条');
  await page.getByRole('button', { name: '提出处理建议' }).click();
  await expect(page.getByText('由您提出，须由另一名工作人员审批。')).toBeVisible();
  await expect(page.getByRole('button', { name: '批准' })).toHaveCount(0);
  const address = new URL(page.url()).pathname;

  const owner = await as('enterprise-01', address, PHONE);
  await expect(owner.getByRole('heading', { level: 1, name: '页面不存在' })).toBeVisible();

  const colleague = await as('lanzhou-2', address);
  await colleague.getByRole('button', { name: '批准', exact: true }).click();
  await colleague.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  await expect(colleague.getByText('已生效')).toBeVisible();
  await expect(colleague.locator('main').getByText('许文静').first()).toBeVisible();

  await owner.goto(address);
  await expect(owner.getByText('会议签到记录不全，未按期补正。')).toBeVisible();
  await expect(owner.getByText('许文静')).toHaveCount(0);
  await expect(owner.getByText('王建国')).toHaveCount(0);
  const decision = await owner.request.get(`${address}.pdf`);
  expect(decision.headers()['content-type']).toBe('application/pdf');
  await owner.goto('/sanctions');
  await expect(owner.locator('main td', { hasText: '限期整改' })).toHaveCount(1);

  await colleague.getByRole('button', { name: '确认完成' }).click();
  await colleague.getByRole('dialog').getByRole('button', { name: '确认完成' }).click();
  await expect(colleague.getByText('已完成')).toBeVisible();
});
