import { answerKeycloak, expect, signIn, test } from './person';

const expired = '登录已过期';

test('leads back to the page that was asked for', async ({ page }) => {
  await signIn(page, 'lanzhou', '/enterprises?keyIndustries=CHEMICALS');
  await expect(page).toHaveURL(/\/enterprises\?keyIndustries=CHEMICALS/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('强制性审核重点企业名单库');
});

test('signing out ends the session at Keycloak too', async ({ page }) => {
  await signIn(page, 'lanzhou');
  await page.getByRole('button', { name: /王建国/ }).click();
  await page
    .getByRole('link', { name: '退出登录' })
    .or(page.getByRole('button', { name: '退出登录' }))
    .click();
  await expect(page.locator('#username')).toBeVisible();
  await page.goto('/enterprises');
  await expect(page.locator('#username')).toBeVisible();
});

test('a session that ended comes back to the same page with what was typed', async ({
  page,
  context,
  faults,
}) => {
  await signIn(page, 'lanzhou', '/enterprises/add');
  await page.getByLabel('企业名称').fill('兰州还没保存化工有限公司');
  await context.clearCookies({ name: 'JSESSIONID' });
  await context.clearCookies({ name: 'SESSION' });
  await page.getByRole('button', { name: '保存企业' }).click();
  await expect(page.getByRole('dialog')).toContainText(expired);
  await page.getByRole('button', { name: '重新登录' }).click();
  // Keycloak still knows the person, so nothing need be typed there.
  await expect(page).toHaveURL(/\/enterprises\/add$/);
  await expect(page.getByLabel('企业名称')).toHaveValue('兰州还没保存化工有限公司');
  expect(faults.splice(0).every((fault) => fault.startsWith('401'))).toBe(true);
});

test('a session ended at Keycloak is ended here', async ({ page, context, faults }) => {
  await signIn(page, 'lanzhou', '/enterprises');
  const keycloak = await context.newPage();
  await keycloak.goto('http://localhost:18180/realms/qingshen/protocol/openid-connect/logout');
  await keycloak.locator('#kc-logout').click();
  await expect(keycloak.locator('body')).toContainText(/已被登出/);
  await page.getByRole('searchbox').fill('化工');
  await expect(page.getByRole('dialog')).toContainText(expired);
  await page.getByRole('button', { name: '重新登录' }).click();
  await answerKeycloak(page, 'lanzhou');
  await expect(page).toHaveURL(/\/enterprises/);
  faults.splice(0);
});

test('a page for others says so', async ({ page }) => {
  await signIn(page, 'inspector-lanzhou', '/import');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限');
  await page.getByRole('main').getByRole('link', { name: '首页' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('another site cannot use the session', async ({ page, faults }) => {
  await signIn(page, 'lanzhou');
  const ask = (headers: Record<string, string>) =>
    page.evaluate(async (given) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...given },
        body: JSON.stringify({ query: '{ jurisdictions { code } }' }),
      });
      return { status: response.status, type: response.headers.get('Content-Type') };
    }, headers);
  expect(await ask({})).toEqual({ status: 403, type: expect.stringContaining('json') });
  const token = (await page.context().cookies()).find(({ name }) => name === 'XSRF-TOKEN')?.value ?? '';
  expect((await ask({ 'X-XSRF-TOKEN': token })).status).toBe(200);
  expect(faults.splice(0)).toHaveLength(1);
});

for (const id of ['0192f0c0-0000-7000-8000-00000000dead', 'no-id']) {
  test(`says of ${id} that there is none, on each kind of page`, async ({ page }) => {
    await signIn(page, 'jiuquan', `/audits/${id}`);
    await expect(page.getByText('没有这轮审核')).toBeVisible();
    for (const path of ['lists', 'enterprises', 'import', 'consultancies', 'notices', 'experts', 'reviews']) {
      await page.goto(`/${path}/${id}`);
      await expect(page.getByText(/没有|找不到|不存在/).first(), path).toBeVisible();
      await expect(page.getByText('网络或服务暂时不可用'), path).toBeHidden();
    }
  });
}
