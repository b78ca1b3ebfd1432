import type { FieldNetwork } from './field-network';
import type { Check, Finding, SentCommand } from '../../offline/contract';
import { planned } from '../field-server';
import { begin, drawSignature, item, newTablet, picture, prepare, takePhotos, YES } from './field-tablet';
import { expect, test } from './person';

const NEAR = { longitude: 103.86, latitude: 36.061 };
const HERE = { longitude: 103.834, latitude: 36.061 };

// Where the tablet says that it is.
test.use({
  serviceWorkers: 'allow',
  mayFail: /\/field\/(day|commands)$/,
  geolocation: HERE,
  permissions: ['geolocation'],
});

const ofKind = ({ server }: FieldNetwork, kind: SentCommand['kind']) =>
  [...server.standing.values()].filter((one) => one.kind === kind).map(({ payload }) => payload);

/** What is known of an enterprise before anybody goes there. */
const KNOWN: Partial<Check> = {
  experts: ['马志强'],
  audit: {
    id: '0192f0c0-0000-7000-8000-000000000701',
    year: 2025,
    state: 'ACCEPTED',
    consultancy: '甘肃清源环保咨询有限公司',
    options: [{ name: '循环水改造', cost: 'MEDIUM_HIGH', state: 'DONE' }],
  },
  lastFindings: [{ text: '台账不全', severity: 'MODERATE', on: '2025-06-03', mended: true }],
};

test('the day says where to go next, how far it is, and shows the way, and what is known of it without a network', async ({
  page,
  context,
}) => {
  const stop = (id: string, name: string, place: object, more = {}) =>
    planned({ id: `0192f0c0-0000-7000-8000-00000000090${id}`, subject: { name, ...place }, ...more });
  const network = await newTablet(context, [
    stop('2', '远处的厂', { longitude: 102.638, latitude: 37.928 }),
    stop('3', '明天的厂', HERE, { plannedOn: '2026-11-27' }),
    stop('4', '没有经纬度的厂', { address: '西固区' }),
    stop('5', '近处的厂', { ...NEAR, industry: '石油加工', contact: '周建军 138' }, KNOWN),
  ]);
  await prepare(page);
  const stops = page.locator('.qs-field-stop');
  await expect(stops.locator('strong')).toHaveText([
    '1. 近处的厂',
    '2. 远处的厂',
    '3. 没有经纬度的厂',
    '4. 明天的厂',
  ]);
  await expect(stops.nth(0)).toContainText('直线 2.3 公里');
  await expect(stops.nth(0)).toContainText('下一家');
  await expect(stops.nth(1)).not.toContainText('下一家');
  await expect(page.getByRole('link', { name: '导航至近处的厂' })).toHaveAttribute(
    'href',
    /^geo:36\.061,103\.86\?q=/,
  );
  await expect(page.getByRole('link', { name: '导航至没有经纬度的厂' })).toHaveAttribute(
    'href',
    /^geo:0,0\?q=/,
  );
  await expect(page.locator('.qs-field-sketch g')).toHaveCount(3);
  await expect(page.locator('.qs-field-sketch')).toContainText('公里');

  network.weather = 'CUT';
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: /^1\. 近处的厂/ }).click();
  const facts = page.getByRole('region', { name: '抽查对象' });
  await facts.getByText('清洁生产方案 1 个').click();
  await facts.getByText('上次发现的问题 1 个').click();
  for (const known of [
    ...['石油加工', '周建军 138', '赵文博', '马志强', '2025 · 已验收 · 甘肃清源环保咨询有限公司'],
    ...['循环水改造 · 中高费方案 · 已实施', '2025年6月3日 一般：台账不全'],
  ]) {
    await expect(facts.getByText(known).first()).toBeVisible();
  }
});

test('a photo goes along with where and when it was taken, smaller, and with the hash of the camera’s file', async ({
  page,
  context,
}) => {
  const network = await newTablet(context);
  await prepare(page);
  await begin(page);
  const taken = await picture(page, 1, [3000, 2000]);
  await takePhotos(page, '说明', [{ name: '大.jpg', buffer: taken }]);
  await expect(item(page, '说明').locator('figure')).toHaveCount(1);
  await expect(page.getByRole('link', { name: '全部已在服务器' })).toBeVisible();
  const [photo] = network.server.photos();
  expect(photo.position).toMatchObject(HERE);
  expect(Math.abs(Date.parse(photo.takenAt) - Date.now())).toBeLessThan(10 * 60_000);
  expect(photo.originalSha256).not.toBe(photo.sha256);
  const kept = Buffer.from(network.server.uploads.get(photo.photo)!).toString('base64');
  const size = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${base64}`)).blob());
    return [image.width, image.height];
  }, kept);
  expect(size).toEqual([2048, 1365]);
});

test('what is wrong is written down, and whoever will not sign has a witness', async ({ page, context }) => {
  const network = await newTablet(context);
  await prepare(page);
  await begin(page);
  await item(page, '是否按期公示企业信息').getByRole('button', { name: YES, exact: true }).click();
  await item(page, '年用水量').getByLabel('回答').fill('7');
  await page.getByRole('button', { name: '记录问题' }).click();
  await page.getByRole('button', { name: '赵文博 签名' }).click();
  await drawSignature(page);
  await page.getByRole('button', { name: '拒绝签名' }).click();
  await page.getByLabel(/理由|原因/).fill('对结果有异议');
  await page.getByLabel('签名人姓名').fill('孙海燕');
  await drawSignature(page);
  await expect(page.getByText('孙海燕').first()).toBeVisible();

  const finish = page.getByRole('button', { name: '结束检查' });
  await expect(finish).toBeDisabled();
  await page.getByText('还缺 1 项').click();
  await expect(page.getByRole('listitem').filter({ hasText: '问题 1' })).toBeVisible();
  const finding = page.getByRole('group', { name: '问题 1' });
  await finding.getByRole('button', { name: '严重' }).click();
  await finding.getByLabel('问题描述').fill('废水直排');
  await finding.getByLabel('依据条款').fill('水污染防治法第三十九条');
  await finish.click();
  await expect(page.getByText(/检查已结束/)).toBeVisible();
  await expect(page.getByRole('link', { name: '全部已在服务器' })).toBeVisible();
  expect(network.server.findings()).toMatchObject([
    { severity: 'SEVERE', text: '废水直排', article: '水污染防治法第三十九条' } satisfies Partial<Finding>,
  ]);
  expect(ofKind(network, 'REFUSE_SIGNATURE')).toMatchObject([{ reason: '对结果有异议', witness: '孙海燕' }]);
});

test('a tablet says when its battery or its space runs low', async ({ page, context }) => {
  await newTablet(context);
  await page.addInitScript(() => {
    const battery = Object.assign(new EventTarget(), { level: 0.1, charging: false });
    Object.assign(navigator, { getBattery: () => Promise.resolve(battery) });
    StorageManager.prototype.estimate = () =>
      Promise.resolve({ quota: 60 * 1024 * 1024, usage: 10 * 1024 * 1024 });
  });
  await prepare(page);
  await expect(page.getByText('平板电量只剩 10%')).toBeVisible();
  await expect(page.getByText(/平板存储空间只剩 50(\.0)? MB/)).toBeVisible();
});
