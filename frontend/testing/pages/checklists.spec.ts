import { expect, PHONE, refusal, signIn, test } from './person';

test('the province writes a checklist, and its next version with a preview', async ({ page }) => {
  await signIn(page, 'province', '/checklists');
  await page.getByRole('button', { name: '新建检查表' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称（中文）').fill('危险废物');
  await dialog.getByLabel('名称（英文）').fill('Hazardous waste');
  await dialog.getByRole('button', { name: '开始编写' }).click();
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(page.getByText('分组：至少要有 1 项')).toBeVisible();
  await page.getByRole('button', { name: '增加一组' }).click();
  await page.getByLabel('分组名称（中文）').fill('贮存');
  await page.getByLabel('分组名称（英文）').fill('Storage');
  await page.getByLabel('依据', { exact: true }).fill('国家危险废物名录（待主管部门确认）');
  await page.getByRole('button', { name: '增加检查项' }).click();
  await page.getByLabel('检查内容（中文）').fill('贮存场所是否有标志？');
  await page.getByLabel('检查内容（英文）').fill('是');
  await page.getByLabel('理由').fill('首次编写');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(refusal(page, '请用英文填写')).toBeVisible();
  await page.getByLabel('检查内容（英文）').fill('Is the place marked?');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(page.getByText('使用中')).toBeVisible();

  await page.getByRole('button', { name: '编写新版本' }).click();
  await expect(page.getByText('没有变化')).toBeVisible();
  await page.getByRole('button', { name: '增加检查项' }).click();
  await page.getByLabel('检查内容（中文）').fill('贮存量');
  await page.getByLabel('检查内容（英文）').fill('How much is stored');
  await page.getByRole('combobox', { name: '回答方式' }).click();
  await page.getByRole('option', { name: '数值' }).click();
  await page.getByLabel('单位').fill('t');
  await page.getByLabel('须拍照').check();
  await expect(page.getByRole('listitem').filter({ hasText: '新增' })).toContainText('贮存量');
  await page.getByRole('button', { name: '增加检查项' }).click();
  const third = page.locator('details').last();
  await third.getByLabel('检查内容（中文）').fill('贮存方式');
  await third.getByLabel('检查内容（英文）').fill('How it is stored');
  await third.getByRole('combobox', { name: '回答方式' }).click();
  await page.getByRole('option', { name: '单选' }).click();
  await third.getByLabel('须定位').check();
  for (const [index, [zh, en]] of [
    ['桶装', 'In barrels'],
    ['散堆', 'In heaps'],
  ].entries()) {
    await third.getByRole('button', { name: '增加选项' }).click();
    await third.getByLabel(`选项 ${index + 1}（中文）`).fill(zh);
    await third.getByLabel(`选项 ${index + 1}（英文）`).fill(en);
  }
  await third.getByLabel('选项 2（中文）').fill('散装');
  await page.getByRole('link', { name: '检查表', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '继续编写' }).click();
  await page.getByRole('button', { name: '预览' }).click();
  const items = page.locator('.qs-field-item');
  await expect(items).toHaveCount(3);
  await items.first().getByRole('button', { name: '是', exact: true }).click();
  await items.nth(1).getByLabel('回答').fill('12');
  await expect(items.nth(2).getByText('须定位')).toBeVisible();
  await items.nth(2).getByRole('button', { name: '散装' }).click();
  await expect(items.nth(2).getByRole('button', { name: '散装' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '返回编写' }).click();
  await page.getByLabel('理由').fill('增加贮存量和贮存方式');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(page.getByText('第 2 版')).toBeVisible();

  await page.getByRole('button', { name: '停用' }).click();
  await dialog.getByLabel('理由').fill('测试完毕');
  await dialog.getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('使用中')).toHaveCount(0);
  await page.goto('/checklists');
  const row = page.getByRole('row').filter({ hasText: '危险废物' });
  await expect(row).toContainText('停用');
  await expect(row).toContainText('第 2 版');
  await expect(row).toContainText('3 项');
});

test('a draft is discarded, and a city reads only what is published', async ({ page, as }) => {
  await signIn(page, 'province', '/checklists');
  await page.getByRole('button', { name: '新建检查表' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称（中文）').fill('噪声');
  await dialog.getByLabel('名称（英文）').fill('Noise');
  await dialog.getByRole('button', { name: '开始编写' }).click();
  await expect(page.getByRole('heading', { name: '编写第 1 版' })).toBeVisible();

  const city = await as('lanzhou', '/checklists', PHONE);
  await expect(city.getByText('审核合法性与真实性')).toBeVisible();
  await expect(city.getByText('噪声')).toHaveCount(0);
  await expect(city.getByRole('button', { name: '新建检查表' })).toHaveCount(0);
  await city.getByRole('link', { name: '审核合法性与真实性' }).click();
  await city.getByText('查看 14 个检查项').click();
  await expect(city.locator('.qs-field-item')).toHaveCount(14);

  await page.getByRole('button', { name: '放弃草稿' }).click();
  await dialog.getByLabel('理由').fill('不再需要');
  await dialog.getByRole('button', { name: '放弃草稿' }).click();
  await expect(page.getByText('审核合法性与真实性')).toBeVisible();
  await expect(page.getByText('噪声')).toHaveCount(0);
});
