import { type Page } from '@playwright/test';
import { expect, signIn, test } from './person';

/** Lanzhou's of next year: no other test works on it. */
const YEAR = new Date().getFullYear() + 1;

type Answer = { data: Record<string, { id: string; state: string }[]> };

/** Asks as the page itself would. */
async function ask(page: Page, query: string, variables: object = {}): Promise<Answer['data']> {
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.evaluate(
    async ([body, csrf]) => {
      const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrf };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json();
    },
    [JSON.stringify({ query, variables }), token] as const,
  );
  return (answer as Answer).data;
}

async function openList(page: Page) {
  const { annualLists } = await ask(page, `{ annualLists(year: ${YEAR}) { id state } }`);
  return annualLists.find(({ state }) => state !== 'PUBLISHED');
}

/** The id of Lanzhou's list, in the province's hands. */
async function submitted(page: Page): Promise<string> {
  const act = (field: string, type: string, input: object) =>
    ask(page, `mutation($input: ${type}!) { ${field}(input: $input) { userErrors { code } } }`, { input });
  await act('annualListDraft', 'AnnualListDraftInput', { year: YEAR });
  const annualListId = (await openList(page))?.id ?? '';
  const plan = { goals: '全部完成', schedule: '年内', responsible: '科技处', budgetWanYuan: '1' };
  await act('annualListPlan', 'AnnualListPlanInput', { annualListId, version: 1, plan });
  await act('annualListSubmit', 'AnnualListSubmitInput', { annualListId });
  expect((await openList(page))?.state).toBe('SUBMITTED');
  return annualListId;
}

test('tells the province of a list and the city what became of it', async ({ page, as }) => {
  await signIn(page, 'lanzhou');
  const annualListId = await submitted(page);
  const province = await as('province', '/inbox');
  const newest = province.getByRole('main').getByRole('listitem').first();
  await expect(newest).toContainText(`兰州市提交了 ${YEAR} 年度名单，请审查`);
  await expect(newest.locator('strong')).toBeVisible();
  const reason = `请补充第 ${Date.now()} 项`;
  await ask(
    province,
    'mutation($input: AnnualListReturnInput!) { annualListReturn(input: $input) { userErrors { code } } }',
    { input: { annualListId, reason } },
  );

  await page.goto('/inbox');
  await expect(page.getByRole('link', { name: /消息，\d+ 条未读/ })).toBeVisible();
  const returned = page.getByRole('link', { name: reason });
  await expect(returned).toContainText('未读');
  await returned.click();
  await expect(page).toHaveURL(/\/lists\//);
  await page.goBack();
  await expect(returned).toBeVisible();
  await expect(returned).not.toContainText('未读');
});

test('marks all as read, and the bell falls silent', async ({ page }) => {
  await signIn(page, 'province', '/inbox?unread');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('未读');
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await expect(page.getByRole('heading', { name: '没有未读消息' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^消息/ }).first()).toBeVisible();
  await page.getByRole('button', { name: '只看未读' }).click();
  await expect(page.getByRole('main').getByRole('listitem').first()).not.toContainText('未读');
});

test('counts again when the page is looked at again, and says nothing when that fails', async ({
  page,
  faults,
}) => {
  let unread: number | undefined = 3;
  let failed = 0;
  await page.route('**/connect/InboxEndpoint/unread', async (route) => {
    if (unread !== undefined) return route.fulfill({ json: unread });
    failed += 1;
    return route.fulfill({ status: 500, body: '{}' });
  });
  await signIn(page, 'jiuquan');
  await expect(page.getByRole('link', { name: '消息，3 条未读' })).toBeVisible();
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  unread = undefined;
  await look();
  await expect.poll(() => failed).toBe(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '消息，3 条未读' })).toBeVisible();
  unread = 7;
  await look();
  await expect(page.getByRole('link', { name: '消息，7 条未读' })).toBeVisible();
  expect(faults.splice(0)).toHaveLength(1);
});

test('everybody switches their mails off and on', async ({ page }) => {
  await signIn(page, 'inspector-lanzhou');
  // They look on: nothing is asked of them.
  await expect(page.getByText('目前没有待办事项')).toBeVisible();
  await page.getByRole('button', { name: /赵文博/ }).click();
  await page.getByRole('link', { name: '账号与消息' }).click();
  await expect(page.getByText('inspector-lanzhou@demo.qingshen.example')).toBeVisible();
  const wants = page.getByRole('checkbox', { name: '消息同时发送到我的电子邮箱' });
  await expect(wants).toBeChecked();
  await wants.uncheck();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.reload();
  await expect(wants).not.toBeChecked();
  await wants.check();
  await expect(page.getByText('已保存')).toBeVisible();
});
