import type { APIRequestContext, Page } from '@playwright/test';
import { expect, signIn, test } from './person';

const KEYCLOAK = 'http://localhost:18180';

/** Such as 620102198501010010: of nobody, with the check character that fits. */
function identityNumber(serial: number): string {
  const digits = `62010219850101${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'[sum % 11];
}

/** Applies for somebody, as an officer on the page for it. */
async function register(page: Page, name: string, email: string, serial: number) {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('职称').fill('高级工程师');
  await page.getByLabel('工作单位', { exact: true }).fill('试验研究院');
  await page.getByLabel('开始从业年份').fill('2005');
  await page.getByLabel('环境保护').check();
  await page.getByLabel('电子邮箱').fill(email);
  await page.getByLabel('身份证号码').fill(identityNumber(serial));
  await page.getByRole('button', { name: '提交申请' }).click();
}

async function assess(province: Page, result: string) {
  await province.getByRole('button', { name: '入库考核' }).click();
  await province.getByRole('combobox', { name: '结果' }).fill(result);
  await province.getByRole('combobox', { name: '结果' }).press('Enter');
  await province.getByLabel('考核意见').fill('材料审查和考核记录');
  await province.getByRole('button', { name: '保存结果' }).click();
}

/** Does what only wants a reason. */
async function move(page: Page, act: string) {
  await page.getByRole('button', { name: act }).click();
  await page.getByLabel('理由').fill('试验');
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
}

/** What the job that keeps accounts comes to. */
async function expectAccount(page: Page, words: string) {
  await expect(async () => {
    await page.reload();
    await expect(page.locator('dd').getByText(words)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });
}

/** Looks into Keycloak's users, as the application does. */
async function keycloak(request: APIRequestContext) {
  const { access_token: token } = await (
    await request.post(`${KEYCLOAK}/realms/qingshen/protocol/openid-connect/token`, {
      form: {
        grant_type: 'client_credentials',
        client_id: 'qingshen-accounts',
        client_secret: 'qingshen-accounts-local',
      },
    })
  ).json();
  return async (path: string) =>
    (
      await request.get(`${KEYCLOAK}/admin/realms/qingshen/users${path}`, {
        headers: { Authorization: `Bearer ${token}` },
      })
    ).json();
}

test('an applicant is assessed, gets an account in Keycloak, and loses it when taken out', async ({
  page,
  as,
  request,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'lanzhou', '/experts/add');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.locator('[slot=error-message]', { hasText: '请填写此项' }).first()).toBeVisible();
  await register(page, '试验人', 'Trial.Expert@demo.qingshen.example', 1);
  await expect(page.getByRole('heading', { name: '试验人' })).toBeVisible();

  const province = await as('province', new URL(page.url()).pathname);
  await assess(province, '合格');
  await expect(province.getByText('未开通')).toBeVisible();
  await expectAccount(province, '已开通');

  const users = await keycloak(request);
  const account = async () => (await users('?exact=true&username=trial.expert@demo.qingshen.example'))[0];
  expect(await account()).toMatchObject({
    enabled: true,
    requiredActions: ['UPDATE_PASSWORD'],
    attributes: { madeFor: [new URL(page.url()).pathname.split('/').pop()] },
  });

  await move(province, '移出专家库');
  await expect(province.getByText('已移出')).toBeVisible();
  await expect.poll(async () => (await account()).enabled, { timeout: 90_000 }).toBe(false);
});

test('whose address another account has gets none, and one once it is corrected', async ({ page, as }) => {
  test.setTimeout(240_000);
  await signIn(page, 'lanzhou', '/experts/add');
  await register(page, '同邮箱人', 'lanzhou@demo.qingshen.example', 2);
  await expect(page.getByRole('heading', { name: '同邮箱人' })).toBeVisible();
  const path = new URL(page.url()).pathname;
  const province = await as('province', path);
  await assess(province, '合格');
  await expectAccount(province, '邮箱被占用');
  await expect(province.getByText('系统不接管他人账号')).toBeVisible();
  await province.goto('/inbox');
  await expect(province.getByText('专家同邮箱人的邮箱已被其他账号使用').first()).toBeVisible();
  // The second is of an account that was made here, for somebody else.
  for (const [email, outcome] of [
    ['trial.expert@demo.qingshen.example', '邮箱被占用'],
    ['own.address@demo.qingshen.example', '已开通'],
  ]) {
    await page.goto(`${path}/correct`);
    await page.getByLabel('电子邮箱').fill(email);
    await page.getByLabel('理由').fill('邮箱有误');
    await page.getByRole('button', { name: '更正' }).click();
    await expect(page.locator('dd').getByText('未开通')).toBeVisible();
    await expectAccount(page, outcome);
  }
  // Nobody is left in the pool whom a later draw could ask, and who cannot sign in.
  await province.goto(path);
  await move(province, '移出专家库');
  await expect(province.getByText('已移出')).toBeVisible();
});

test('an account that somebody else made loses its role, and is not closed', async ({ page, request }) => {
  test.setTimeout(240_000);
  const users = await keycloak(request);
  const { id } = (await users('?exact=true&username=expert-11'))[0];
  const roles = async () =>
    (await users(`/${id}/role-mappings/realm`)).map(({ name }: { name: string }) => name);
  await signIn(page, 'province', '/experts?text=邓少华');
  await page.getByRole('link', { name: '邓少华' }).click();
  await move(page, '移出专家库');
  await expect.poll(roles, { timeout: 90_000 }).not.toContain('expert');
  expect(await users(`/${id}`)).toMatchObject({ enabled: true });
  await move(page, '重新入库');
  await expect.poll(roles, { timeout: 90_000 }).toContain('expert');
});

test('an applicant sends a certificate along, is rejected, and applies again', async ({ page, as }) => {
  await signIn(page, 'expert-12', '/experts/own');
  await page.getByRole('combobox', { name: '工作所在地' }).fill('兰州市');
  await page.getByRole('combobox', { name: '工作所在地' }).press('Enter');
  await register(page, '自荐人', 'self@demo.qingshen.example', 3);
  await expect(page).toHaveURL('/');
  await page.goto('/experts/own');
  await page.getByRole('button', { name: '登记证书' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('证书名称').fill('高级工程师证书');
  await dialog.locator('input[type=file]').setInputFiles({
    name: '职称证书.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj'),
  });
  await expect(dialog.getByText('职称证书.pdf')).toBeVisible();
  await dialog.getByRole('button', { name: '登记证书' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('高级工程师证书')).toBeVisible();

  const province = await as('province', '/experts?text=自荐人');
  await province.getByRole('link', { name: '自荐人' }).click();
  await expect(province.getByText('职称证书.pdf')).toBeVisible();
  await assess(province, '不合格');
  await expect(province.getByText('未通过').first()).toBeVisible();

  await page.reload();
  await move(page, '再次申请');
  await expect(page.getByRole('button', { name: '登记证书' })).toBeVisible();
  await expect(page.getByText('不合格')).toBeVisible();
});

test('an expert of the pool corrects where they work, and no more of what they were admitted for', async ({
  page,
}) => {
  await signIn(page, 'expert-02', '/experts/own');
  await expect(page.getByText('12 / 8 学时')).toBeVisible();
  await expect(page.getByRole('button', { name: '登记证书' })).toHaveCount(0);
  await page.getByRole('link', { name: '更正' }).click();
  await expect(page.getByLabel('职称')).toHaveAttribute('readonly');
  await expect(page.getByText('入库后由省厅或工作所在地生态环境局更正').first()).toBeVisible();
  const employer = page.getByLabel('工作单位', { exact: true });
  const former = await employer.inputValue();
  await employer.fill('新的试验研究院');
  await page.getByLabel('理由').fill('调动');
  await page.getByRole('button', { name: '更正' }).click();
  await expect(page.getByText('新的试验研究院')).toBeVisible();
  await expect(page.locator('.qs-entry', { hasText: former })).toContainText('结束');
});
