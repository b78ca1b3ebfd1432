import { spawnSync } from 'node:child_process';
import { expect, signIn, test } from './person';

const id = (number: number) => `0192f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The draws of the demo's panels, and its campaigns. */
const RECORDS = [
  ...[821, 822, 823, 824, 825, 826, 827].map((number) => `/draws/${id(number)}.txt`),
  `/campaigns/${id(701)}.txt`,
  `/campaigns/${id(703)}.txt`,
];

test('what the demo drew can be repeated by anybody', async ({ page }) => {
  await signIn(page, 'province');
  for (const path of RECORDS) {
    const record = await page.request.get(path);
    expect(record.status(), path).toBe(200);
    const { status, stdout, stderr } = spawnSync('bin/verify-draw', ['-'], { input: await record.body() });
    expect(status, `${path}: ${stdout}${stderr}`).toBe(0);
  }
});

test('an expert of the demo has something to answer, to score, to come to and to remember', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'expert-01', '/assignments');
  await expect(page.getByRole('button', { name: '接受并声明' })).not.toHaveCount(0);
  for (const group of [/待评分/, /待参加/, /已完成/]) {
    await expect(page.getByRole('region', { name: group }).getByRole('article')).not.toHaveCount(0);
  }
});

test('a campaign is printed', async ({ page }) => {
  await signIn(page, 'lanzhou', `/checks/campaigns/${id(701)}`);
  const sheet = page.waitForEvent('download');
  await page.getByRole('link', { name: '打印抽取记录' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/\.pdf$/);
});
