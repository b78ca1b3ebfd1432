import { type Page } from '@playwright/test';
import { expect, refusal, signIn, test } from './person';

const NEXT_YEAR = new Date().getFullYear() + 1;

async function open(page: Page, place: string) {
  await page.goto(`/lists?year=${NEXT_YEAR}`);
  await page.getByRole('link', { name: `${place} ${NEXT_YEAR} 年度名单`, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(place);
}

test('a list goes from the city to the province, back, and is published', async ({ page, as }) => {
  test.setTimeout(120_000);
  await signIn(page, 'jiuquan', `/lists?year=${NEXT_YEAR}`);
  await page.getByRole('button', { name: `生成 ${NEXT_YEAR} 年度建议名单` }).click();
  await page.getByRole('button', { name: '生成', exact: true }).click();
  await expect(page.getByText('草拟')).toBeHidden();
  await expect(page.getByText('由市州修改后提交省厅')).toBeVisible();

  const first = page.getByRole('row').nth(1);
  const name = (await first.getByRole('link').first().textContent()) ?? '';
  await first.getByRole('button', { name: `移出 ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移出' }).click();
  await expect(refusal(page, '请填写此项')).toBeVisible();
  await page.getByRole('dialog').getByLabel('理由').fill('已停产，设备拆除');
  await page.getByRole('dialog').getByRole('button', { name: '移出' }).click();
  await expect(page.getByText('已移出：已停产，设备拆除')).toBeVisible();

  await page.getByRole('button', { name: '提交省厅' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交省厅' }).click();
  await expect(page.getByText('报送前请补全实施计划')).toBeVisible();
  await expect(refusal(page, '请填写此项')).toHaveCount(4);
  await page.getByLabel('工作目标').fill('完成全部强制性审核');
  await page.getByLabel('进度安排').fill('三月宣贯，六月启动');
  await page.getByLabel('责任分工').fill('科技科');
  await page.getByLabel('经费预算（万元）').fill('很多');
  await page.getByRole('button', { name: '保存计划' }).click();
  await expect(refusal(page, '应在 0 至 1000000 之间')).toBeVisible();
  await page.getByLabel('经费预算（万元）').fill('85.5');
  await expect(refusal(page, '应在 0 至 1000000 之间')).toHaveCount(0);
  await page.getByRole('button', { name: '保存计划' }).click();
  await expect(page.getByText('85.5 万元')).toBeVisible();
  await page.getByRole('button', { name: '提交省厅' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交省厅' }).click();
  await expect(page.getByText('由省厅核定或退回')).toBeVisible();
  await expect(page.getByRole('button', { name: '提交省厅' })).toBeHidden();

  const province = await as('province');
  await open(province, '酒泉市');
  await province.getByRole('link', { name: '退回修改' }).click();
  await province.getByRole('button', { name: '退回修改' }).click();
  await expect(refusal(province, '请填写此项')).toBeVisible();
  await province.getByRole('textbox', { name: '理由' }).fill('请核实停产情况');
  await province.getByRole('button', { name: '退回修改' }).click();
  await expect(province.getByText('省厅已退回，由市州修改后再次提交')).toBeVisible();

  await page.reload();
  await expect(page.getByText('请核实停产情况', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `恢复 ${name}` }).click();
  await expect(page.getByText('已移出：已停产，设备拆除')).toBeHidden();
  await page.getByRole('button', { name: '提交省厅' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交省厅' }).click();
  await expect(page.getByText('由省厅核定或退回')).toBeVisible();

  await province.reload();
  await province.getByRole('button', { name: '核定' }).click();
  await province.getByRole('dialog').getByRole('button', { name: '核定' }).click();
  await expect(province.getByText('由省厅统一公布')).toBeVisible();
  await province.goto(`/lists?year=${NEXT_YEAR}`);
  await province.getByRole('button', { name: '公布名单（1 份）' }).click();
  await expect(province.getByText('15 个市州的年度名单尚未提交或核定')).toBeVisible();
  await expect(province.getByLabel('公布日期')).toBeVisible();
  await province.getByRole('dialog').getByRole('button', { name: '公布' }).click();
  await expect(refusal(province, '请填写此项')).toBeVisible();
  await province.getByLabel('文号').fill(`甘环发〔${NEXT_YEAR}〕1号`);
  await province.getByRole('dialog').getByRole('button', { name: '公布' }).click();
  await expect(province.getByRole('row', { name: /酒泉市/ })).toContainText('已公布');

  await page.reload();
  await expect(page.getByText('名单不再变更')).toBeVisible();
  await expect(page.getByRole('button', { name: /移出|恢复/ })).toHaveCount(0);
  await page.goto(`/lists?year=${NEXT_YEAR}`);
  await expect(page.getByRole('button', { name: `提出 ${NEXT_YEAR} 年度补充名单` })).toBeVisible();
});
