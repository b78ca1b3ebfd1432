import { expect, signIn, test } from './person';

const KEYCLOAK = 'http://localhost:18180';

/** Such as 620102198501010010: of nobody, with the check character that fits. */
function identityNumber(serial: number): string {
  const digits = `62010219850101${String(serial).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'[sum % 11];
}

test('an applicant is assessed, gets an account in Keycloak, and loses it when taken out', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'lanzhou', '/experts/add');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.locator('[slot=error-message]', { hasText: '请填写此项' }).first()).toBeVisible();
  await page.getByLabel('姓名').fill('试验人');
  await page.getByLabel('职称').fill('高级工程师');
  await page.getByLabel('工作单位', { exact: true }).fill('试验研究院');
  await page.getByLabel('开始从业年份').fill('2005');
  await page.getByLabel('环境保护').check();
  await page.getByLabel('电子邮箱').fill('Trial.Expert@demo.qingshen.example');
  await page.getByLabel('身份证号码').fill(identityNumber(1));
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { name: '试验人' })).toBeVisible();

  const province = await (await browser.newContext()).newPage();
  await signIn(province, 'province', new URL(page.url()).pathname);
  await province.getByRole('button', { name: '入库考核' }).click();
  await province.getByRole('combobox', { name: '结果' }).fill('合格');
  await province.getByRole('combobox', { name: '结果' }).press('Enter');
  await province.getByLabel('考核意见').fill('材料审查和考核合格');
  await province.getByRole('button', { name: '保存结果' }).click();
  await expect(province.getByText('未开通')).toBeVisible();
  await expect(async () => {
    await province.reload();
    await expect(province.getByText('已开通')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });

  const { access_token: token } = await (
    await request.post(`${KEYCLOAK}/realms/qingshen/protocol/openid-connect/token`, {
      form: {
        grant_type: 'client_credentials',
        client_id: 'qingshen-accounts',
        client_secret: 'qingshen-accounts-local',
      },
    })
  ).json();
  const account = async () => {
    const found = await request.get(
      `${KEYCLOAK}/admin/realms/qingshen/users?exact=true&username=trial.expert@demo.qingshen.example`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    return (await found.json())[0];
  };
  expect(await account()).toMatchObject({ enabled: true, requiredActions: ['UPDATE_PASSWORD'] });

  await province.getByRole('button', { name: '移出专家库' }).click();
  await province.getByLabel('理由').fill('试验完毕');
  await province.getByRole('dialog').getByRole('button', { name: '移出专家库' }).click();
  await expect(province.getByText('已移出')).toBeVisible();
  await expect.poll(async () => (await account()).enabled, { timeout: 90_000 }).toBe(false);
});
