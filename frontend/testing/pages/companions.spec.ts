import { type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { expect, graphql, PHONE, signIn, test } from './person';
import { accountOf } from './pool';

const VALUE = '03 07 12 19 25 31 + 08';
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
  Date.now() + 30 * 86_400_000,
);
const [YEAR, MONTH] = DAY.split('-').map(Number);

test('experts are drawn to go along to a check of an enterprise and of a consultancy', async ({
  page,
  as,
}) => {
  await signIn(page, 'lanzhou', '/checks');
  const witness = await as('inspector-lanzhou', '/checks');
  for (const kind of ['ENTERPRISE', 'CONSULTANCY'] as const) {
    const { check, subject } = await plannedCheck(page, kind);
    await page.goto(`/checks/${check}`);
    const experts = page.getByRole('region', { name: '随行专家' });
    await experts.getByRole('link', { name: '抽取随行专家' }).click();
    await expect(page.getByText(/人可抽取/)).toBeVisible();
    await page.getByRole('button', { name: '组建专家组' }).click();
    const name = await drawnByTwo(page, witness);

    const phone = await as(accountOf(name), '/assignments', PHONE);
    const task = phone.getByRole('article', { name: subject }).filter({ hasText: '抽查检查' });
    await task.getByRole('button', { name: '接受并声明' }).click();
    await expect(task.getByRole('link', { name: '加入手机日历' })).toBeVisible();
    await phone.goto('/calendar');
    await expect(
      phone
        .getByRole('region', { name: `${YEAR}年${MONTH}月` })
        .getByText(subject)
        .first(),
    ).toBeVisible();

    await page.goto(`/checks/${check}`);
    await expect(experts.getByText(name)).toBeVisible();
    await expect(experts.getByText('已就位')).toBeVisible();
  }
});

/** A check that was planned before: who is checked may have a round or none. */
async function plannedCheck(page: Page, kind: 'ENTERPRISE' | 'CONSULTANCY') {
  const { enterprises, consultancies, inspectors, checklists } = await graphql<Choices>(
    page,
    `
      {
        enterprises(first: 1) {
          nodes {
            id
            name
          }
        }
        consultancies(first: 1) {
          nodes {
            id
            name
          }
        }
        inspectors {
          subject
        }
        checklists {
          id
        }
      }
    `,
  );
  const [of] = (kind === 'ENTERPRISE' ? enterprises : consultancies).nodes;
  const { spotCheckPlan } = await graphql<{ spotCheckPlan: { check: { id: string } } }>(
    page,
    'mutation($input: SpotCheckPlanInput!) { spotCheckPlan(input: $input) { check { id } } }',
    {
      input: {
        subjectKind: kind,
        subject: of.id,
        plannedOn: DAY,
        templateId: checklists[0].id,
        inspectors: inspectors.slice(0, 2).map(({ subject }) => subject),
        reason: '群众举报',
      },
    },
  );
  return { check: spotCheckPlan.check.id, subject: of.name };
}

type Named = { nodes: { id: string; name: string }[] };
type Choices = {
  enterprises: Named;
  consultancies: Named;
  inspectors: { subject: string }[];
  checklists: { id: string }[];
};

/** The name of whoever was drawn; the record says how to a second program, too. */
async function drawnByTwo(page: Page, witness: Page) {
  await page.getByLabel('期号或日期').fill(`${new Date().getFullYear()}160`);
  await page.getByRole('button', { name: '锁定名单' }).click();
  await page.getByRole('button', { name: '提交我的随机数' }).click();
  await expect(page.getByText('等待另一人提交随机数')).toBeVisible();
  await witness.goto(new URL(page.url()).pathname);
  await witness.getByRole('button', { name: '提交我的随机数' }).click();
  await witness.getByLabel('公开数值').fill(VALUE);
  await witness.getByRole('button', { name: '录入公开数值' }).click();
  await expect(witness.getByText('等待另一人核对')).toBeVisible();
  await page.reload();
  await page.getByLabel('公开数值').fill(VALUE);
  await page.getByRole('button', { name: '核对并抽取' }).click();
  await expect(page.getByText('前答复').first()).toBeVisible();
  const record = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载抽取记录' }).click();
  execFileSync('bin/verify-draw', [await (await record).path()]);
  return (await page.locator('main li.qs-entry p:not(.qs-muted)').first().innerText()).split(' ')[0];
}
