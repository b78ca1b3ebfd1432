import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { expect, PHONE, signIn, test } from './person';
import { accountOf } from './pool';

const VALUE = '03 07 12 19 25 31 + 08';
/** The last one of the year: not drawn before it ends. */
const ISSUE = `${new Date().getFullYear()}160`;

test('a panel is planned, drawn twice by two people and seated, scored, corrected and decided', async ({
  page,
  as,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'lanzhou', '/audits?states=REPORTED');
  const first = page.getByRole('row').nth(1).getByRole('link').first();
  const enterprise = await first.innerText();
  await first.click();
  await page.getByRole('link', { name: '组建专家组' }).click();
  await countsWhoIsLeft(page);
  await page.getByRole('button', { name: '组建专家组' }).click();
  await expect(page.getByRole('alert').or(page.locator('[slot=error-message]')).first()).toBeVisible();
  const day = page.getByLabel('评审日期');
  await day.fill('2027-12-20');
  await day.press('Enter');
  await page.getByRole('button', { name: '组建专家组' }).click();

  await page.getByLabel('期号或日期').fill('不是期号');
  await page.getByRole('button', { name: '锁定名单' }).click();
  await expect(page.locator('[slot=error-message]', { hasText: '与来源的格式不符' })).toBeVisible();
  await page.getByLabel('期号或日期').fill(ISSUE);
  await page.getByRole('button', { name: '锁定名单' }).click();
  const here = new URL(page.url()).pathname;
  const other = await as('inspector-lanzhou', here);
  await givesShares(page, other);
  await other.getByLabel('公开数值').fill(VALUE);
  await other.getByRole('button', { name: '录入公开数值' }).click();
  await expect(other.getByText('等待另一人核对')).toBeVisible();

  // The other's steps are seen as they happen.
  await page.getByLabel('公开数值').fill(VALUE.replace('08', '09'));
  await page.getByRole('button', { name: '核对并抽取' }).click();
  await expect(page.locator('[slot=error-message]', { hasText: '与另一人录入的不一致' })).toBeVisible();
  await page.getByLabel('公开数值').fill(VALUE);
  await page.getByRole('button', { name: '核对并抽取' }).click();
  await expect(page.getByText('等待另一人核对')).toBeVisible();
  await confirms(other);
  await expect(page.getByText('前答复').first()).toBeVisible();

  const colleague = await as('lanzhou-2', here);
  await replacesTheLast(page, colleague, other);
  await drawsAgain(page, colleague);
  await givesShares(page, other);
  await page.getByLabel('公开数值').fill(VALUE);
  await page.getByRole('button', { name: '录入公开数值' }).click();
  await confirms(other);
  await expect(page.getByText('前答复').first()).toBeVisible();
  const record = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载抽取记录' }).click();
  expect((await record).suggestedFilename()).toMatch(/\.txt$/);
  verifies(readFileSync(await (await record).path(), 'utf8'));
  const sheet = page.waitForEvent('download');
  await page.getByRole('link', { name: '打印抽取记录' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/\.pdf$/);

  const asked = await page.locator('main li.qs-entry p:not(.qs-muted)').allInnerTexts();
  await declines(await as(accountOf(asked.at(-1)!.split(' ')[0]), '/assignments', PHONE), enterprise);
  await page.reload();
  await expect(page.getByText('已谢绝')).toBeVisible();

  const drawn = await page.locator('main li.qs-entry p:not(.qs-muted)').allInnerTexts();
  const phones: Page[] = [];
  for (const name of drawn.map((text) => text.split(' ')[0])) {
    const phone = await as(accountOf(name), '/assignments', PHONE);
    const task = taskOf(phone, enterprise);
    await task.getByRole('button', { name: '接受并声明' }).click();
    const file = phone.waitForEvent('download');
    await task.getByRole('link', { name: '加入手机日历' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.ics$/);
    phones.push(phone);
  }
  await page.reload();
  await expect(page.getByText('已就位')).toBeVisible();
  await typesAheadOfTheMeeting(phones[0], enterprise);
  await movesTheMeetingToToday(page);

  for (const [index, phone] of phones.entries()) {
    await phone.goto('/assignments');
    await taskOf(phone, enterprise, '待评分').getByRole('link', { name: /^评分/ }).click();
    await phone.getByLabel('得分（满分 20）').fill('21');
    await phone.getByRole('button', { name: '提交评分' }).click();
    await expect(phone.locator('[slot=error-message]', { hasText: '请填写此项' }).first()).toBeVisible();
    for (const field of await phone.getByLabel('得分').all()) {
      await field.fill('10');
    }
    await phone.getByLabel('意见').first().fill('物料平衡待补充');
    // Called away, the page closed: what was typed is there when it is opened again.
    const again = await phone.context().newPage();
    await again.goto(phone.url());
    await phone.close();
    await expect(again.getByLabel('得分').first()).toHaveValue('10');
    await again.getByRole('button', { name: '提交评分' }).click();
    await expect(again.getByText('您已提交评分，合计 70 分')).toBeVisible();
    phones[index] = again;
  }

  await writesTheMeetingDown(page);
  const [leader] = phones;
  await leader.reload();
  await leader.getByText('第 2 席').click();
  await expect(leader.locator('details[open]').getByText('物料平衡待补充')).toBeVisible();
  await leader.getByRole('combobox', { name: '结论' }).fill('整改后通过');
  await leader.getByRole('combobox', { name: '结论' }).press('Enter');
  // Only where the round is accepted by it.
  const level = leader.getByRole('combobox', { name: '清洁生产水平' });
  if (await level.isVisible()) {
    await level.fill('Ⅱ级（国内先进）');
    await level.press('Enter');
  }
  await leader.getByLabel('专家组意见').fill('审核过程真实，方案可行。');
  await leader.getByLabel('整改要求').fill('补充物料平衡。');
  await leader.getByRole('button', { name: '形成结论' }).click();
  await expect(leader.getByText('结论已提交')).toBeVisible();

  await corrects(page, leader);
  await page.reload();
  await page.getByRole('button', { name: '出具意见' }).click();
  await page.getByLabel('文号').fill('兰环清审评〔2026〕3号');
  await page.getByRole('dialog').getByRole('button', { name: '出具意见' }).click();
  const opinion = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载意见' }).click();
  expect((await opinion).suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByRole('link', { name: '查看审核' }).click();
  await expect(page.getByRole('link', { name: '下载意见' })).toBeVisible();
  // The round has gone on.
  await expect(page.getByRole('listitem').filter({ hasText: /^已完成：\s*评估/ })).toBeVisible();
});

/** Who may be drawn is counted as the seats are chosen. */
async function countsWhoIsLeft(page: Page) {
  await expect(page.getByText(/人可抽取/)).toBeVisible();
  const suited = page.getByText(/^第 2 席：/);
  await expect(suited).toBeVisible();
  const before = await suited.innerText();
  const seat = page.getByRole('combobox', { name: '第 2 席' });
  await seat.selectOption('财务');
  await expect(suited).not.toHaveText(before);
  await seat.selectOption('专业不限');
  await expect(suited).toHaveText(before);
  await page.getByText('查看名单和排除原因').click();
  await expect(page.getByText('可抽取', { exact: true })).toBeVisible();
}

async function givesShares(page: Page, other: Page) {
  await page.getByRole('button', { name: '提交我的随机数' }).click();
  await expect(page.getByText('等待另一人提交随机数')).toBeVisible();
  await other.getByRole('button', { name: '提交我的随机数' }).click();
}

async function confirms(other: Page) {
  await other.getByLabel('公开数值').fill(VALUE);
  await other.getByRole('button', { name: '核对并抽取' }).click();
  await expect(other.getByText('前答复').first()).toBeVisible();
}

/** Drawn again: one officer proposes it with a reason, another consents, and nobody of the first draw sits any more. */
async function drawsAgain(officer: Page, colleague: Page) {
  await officer.getByRole('button', { name: '申请重新抽取' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('期号或日期').fill(ISSUE);
  await dialog.getByLabel('理由').fill('名单锁定后发现库内信息有误');
  await dialog.getByRole('button', { name: '申请重新抽取' }).click();
  await expect(officer.getByText('等待另一人同意重新抽取')).toBeVisible();
  await colleague.reload();
  await colleague.getByRole('button', { name: '同意重新抽取' }).click();
  await expect(colleague.getByText('第 2 次抽取').first()).toBeVisible();
  await officer.reload();
}

/** Declined on a phone, and why; the next in the order is asked. */
async function declines(phone: Page, enterprise: string) {
  await taskOf(phone, enterprise).getByRole('button', { name: '谢绝' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByRole('button', { name: '谢绝', exact: true }).click();
  await expect(dialog.locator('[slot=error-message]').first()).toBeVisible();
  await dialog.getByLabel('理由').fill('当日出差');
  await dialog.getByRole('button', { name: '谢绝', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(taskOf(phone, enterprise).getByRole('button', { name: '接受并声明' })).toBeHidden();
}

/** The enterprise is told what to correct, hands it in through its city, and the leader confirms it. */
async function corrects(officer: Page, leader: Page) {
  await officer.reload();
  await officer.getByRole('button', { name: '下达整改要求' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '下达整改要求' }).click();
  await expect(officer.getByText('完成期限')).toBeVisible();
  const panel = officer.url();
  await officer.getByRole('link', { name: '查看审核' }).click();
  await officer.getByLabel('整改情况').fill('已补充物料平衡。');
  await officer.getByRole('button', { name: '提交整改' }).click();
  await expect(officer.getByText('已补充物料平衡。')).toBeVisible();
  await leader.reload();
  await leader.getByRole('button', { name: '确认完成' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: '确认完成' }).click();
  await expect(leader.getByRole('dialog')).toBeHidden();
  await officer.goto(panel);
}

/** The record holds for the second program, and no longer once a byte of it is another. */
function verifies(record: string) {
  const verdict = (input: string) => spawnSync('bin/verify-draw', ['-'], { input }).status;
  expect(verdict(record)).toBe(0);
  expect(verdict(record.replace(/order 1 ./, 'order 1 g'))).not.toBe(0);
  expect(verdict(record.replace(/\n(OFFERED [^\n]*\n)$/, ' $1'))).not.toBe(0);
}

/** What an expert is asked for one enterprise, among what the demo and other tests ask of them. */
function taskOf(phone: Page, enterprise: string, group = '') {
  return phone.getByRole('region', { name: group }).getByRole('article', { name: enterprise });
}

/** A draft may be kept before the day; handed in it is not. */
async function typesAheadOfTheMeeting(phone: Page, enterprise: string) {
  await phone.goto('/calendar');
  await expect(phone.getByRole('heading', { name: '2027年12月' })).toBeVisible();
  await phone.goto('/assignments');
  await taskOf(phone, enterprise).getByRole('link', { name: /^评分/ }).click();
  for (const field of await phone.getByLabel('得分').all()) {
    await field.fill('9');
  }
  await phone.getByRole('button', { name: '提交评分' }).click();
  await expect(phone.getByText('评审会定于 2027-12-20 召开，当日起方可办理')).toBeVisible();
}

async function writesTheMeetingDown(officer: Page) {
  await officer.reload();
  await officer.getByRole('button', { name: '登记会议记录' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('会议内容').fill('各席发言要点');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '签到表.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 签到') });
  await expect(dialog.getByText('签到表.pdf')).toBeVisible();
  await dialog.getByRole('button', { name: '登记会议记录' }).click();
  await expect(dialog).toBeHidden();
  await expect(officer.getByRole('link', { name: '签到表.pdf', exact: true })).toBeVisible();
}

async function movesTheMeetingToToday(officer: Page) {
  await officer.getByRole('button', { name: '改期' }).click();
  const dialog = officer.getByRole('dialog');
  const day = dialog.getByLabel('评审日期');
  await day.fill(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()));
  await day.press('Enter');
  await dialog.getByLabel('理由').fill('企业停产检修提前');
  await dialog.getByRole('button', { name: '改期' }).click();
  await expect(dialog).toBeHidden();
}

/** Somebody falls ill: one officer asks, another consents, and the next in the order is asked; an inspector consents to nothing. */
async function replacesTheLast(officer: Page, colleague: Page, inspector: Page) {
  await officer.getByRole('button', { name: '更换', exact: true }).last().click();
  await officer.getByRole('dialog').getByLabel('理由').fill('突发疾病');
  await officer.getByRole('dialog').getByRole('button', { name: '申请更换' }).click();
  await expect(officer.getByText('等待另一人同意')).toBeVisible();
  await inspector.reload();
  await expect(inspector.getByText('突发疾病').first()).toBeVisible();
  await expect(inspector.getByRole('button', { name: '同意更换' })).toBeHidden();
  await colleague.reload();
  await colleague.getByRole('button', { name: '同意更换' }).click();
  await expect(colleague.getByText('已更换')).toBeVisible();
  await officer.reload();
  await expect(officer.getByText('已更换')).toBeVisible();
}

test('the administrator writes and publishes the next version of a score sheet', async ({ page }) => {
  await signIn(page, 'admin', '/reviews/sheets');
  await page.getByRole('link', { name: '编写新版本' }).first().click();
  const words = page.getByLabel('内容').first();
  // A draft may be unfinished; what is published may not.
  await words.fill('');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(page.locator('[slot=error-message]', { hasText: '请填写此项' }).first()).toBeVisible();
  await words.fill('审核程序完整（新）');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('草稿已保存，尚未发布')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('内容').first()).toHaveValue('审核程序完整（新）');
  const day = page.getByLabel('生效日期');
  await day.fill('2027-12-31');
  await day.press('Enter');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(page.locator('[slot=error-message]:visible').first()).toBeVisible();
  await page.getByLabel('理由').fill('主管部门确认分值');
  await page.getByRole('button', { name: '保存并发布' }).click();
  await expect(page.getByText('待生效')).toBeVisible();
  await expect(page.getByText(/2027.*12.*31.*起组建的专家组使用/)).toBeVisible();
});
