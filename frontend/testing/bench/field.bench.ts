import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { answerKeycloak, expect, graphql, signIn, test } from '../pages/person';

const CHECKS = Number(process.env.FIELD_CHECKS ?? 200);
/** In place of enterprises that the inspectors may not be sent to. */
const SPARE = 20;
const PHOTOS_EACH = 5;
const SAFE = '全部已在服务器';

type Enterprises = { enterprises: { nodes: { id: string }[]; pageInfo: { endCursor: string } } };
type People = { inspectors: { subject: string; name: string }[] };
type Planned = { spotCheckPlan: { userErrors: { code: string }[] } };

/** Plans as many checks for today as a year's work is, each of another enterprise as far as there are. */
async function plan(page: Page) {
  await signIn(page, 'lanzhou');
  const found: string[] = [];
  for (let after: string | null = null; found.length < CHECKS + SPARE;) {
    const { enterprises }: Enterprises = await graphql(
      page,
      'query($after: String) { enterprises(first: 100, after: $after) { nodes { id } pageInfo { endCursor } } }',
      { after },
    );
    found.push(...enterprises.nodes.map(({ id }) => id));
    after = enterprises.nodes.length === 100 ? enterprises.pageInfo.endCursor : null;
  }
  const { inspectors: people }: People = await graphql(page, '{ inspectors { subject name } }');
  const inspectors = ['赵文博', '孙海燕'].map((sent) => people.find(({ name }) => name === sent)!.subject);
  const { checklists } = await graphql<{ checklists: { id: string }[] }>(page, '{ checklists { id } }');
  const plannedOn = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  let planned = 0;
  for (const subject of found) {
    if (planned === CHECKS) break;
    const { spotCheckPlan }: Planned = await graphql(
      page,
      'mutation($input: SpotCheckPlanInput!) { spotCheckPlan(input: $input) { userErrors { code } } }',
      {
        input: {
          subjectKind: 'ENTERPRISE',
          subject,
          plannedOn,
          templateId: checklists[0].id,
          inspectors,
          reason: '性能测量',
        },
      },
    );
    // Nobody is sent to check whom they have an interest in.
    const isInterested = spotCheckPlan.userErrors[0]?.code === 'INTERESTED';
    if (!isInterested) {
      expect(spotCheckPlan.userErrors).toEqual([]);
      planned++;
    }
  }
  expect(planned).toBe(CHECKS);
}

/** As a camera makes it, but of a colour of its own. */
function picture(page: Page, number: number): Promise<string> {
  return page.evaluate((seed) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 1200];
    const context = canvas.getContext('2d')!;
    for (let i = 0; i < 400; i++) {
      context.fillStyle = `hsl(${(seed * 37 + i * 11) % 360} 60% ${30 + (i % 50)}%)`;
      context.fillRect((i * 97 + seed) % 1600, (i * 61) % 1200, 160, 120);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  }, number);
}

async function millis(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return Math.round(performance.now() - begun);
}

function percentile(all: number[], part: number): number {
  return all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))];
}

/** How long it took, as the page itself counts it. */
type Tap = Readonly<{ seen: number; kept: number }>;

/** Until the browser has painted what a tap changed, and until the page said that it is on the disk. */
function tapped(page: Page): Promise<Tap> {
  return page.evaluate(
    () =>
      new Promise<Tap>((resolve) => {
        const choice = [...document.querySelectorAll<HTMLButtonElement>('.qs-field-choice')].find(
          (one) => one.getAttribute('aria-pressed') !== 'true',
        )!;
        const item = choice.closest('.qs-field-item')!;
        const begun = performance.now();
        let seen = 0;
        new MutationObserver((_, observer) => {
          if (seen === 0 && choice.getAttribute('aria-pressed') === 'true') {
            requestAnimationFrame(() => (seen = performance.now() - begun));
          }
          if (seen > 0 && !item.querySelector('.qs-field-question')!.textContent.includes('正在存入平板')) {
            observer.disconnect();
            resolve({ seen, kept: performance.now() - begun });
          }
        }).observe(item, { attributes: true, childList: true, characterData: true, subtree: true });
        choice.click();
      }),
  );
}

function row(what: string, taps: readonly Tap[], until: keyof Tap): string {
  const all = taps.map((tap) => tap[until]);
  return `| ${what} | ${Math.round(percentile(all, 0.5))} ms | ${Math.round(percentile(all, 1))} ms |`;
}

/** Takes the photos of one check and answers its first questions; how long each answer took to be seen. */
async function record(page: Page, address: string, index: number): Promise<Tap[]> {
  await page.goto(address);
  await page.getByRole('button', { name: '开始检查' }).click();
  const item = page.locator('.qs-field-item').first();
  const buffers = [];
  for (let number = 0; number < PHOTOS_EACH; number++) {
    buffers.push(Buffer.from(await picture(page, index * PHOTOS_EACH + number), 'base64'));
  }
  const files = buffers.map((buffer, number) => ({ name: `${number}.jpg`, mimeType: 'image/jpeg', buffer }));
  await item.locator('input[type=file]').setInputFiles(files);
  await expect(item.locator('figure')).toHaveCount(PHOTOS_EACH);
  return [await tapped(page), await tapped(page), await tapped(page)];
}

async function addresses(page: Page): Promise<string[]> {
  const links = page.locator('a[href^="/field/0"]');
  await expect(links).not.toHaveCount(0);
  return links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
}

/** By the page's own clock, and asked for nothing meanwhile: to look at a page takes its time, too. */
function tellWhenShown() {
  const { shown } = window as unknown as { shown: (time: number) => void };
  new MutationObserver((_, observer) => {
    if (document.querySelector('.qs-field-stop, .qs-field-item')) {
      observer.disconnect();
      shown(performance.now());
    }
  }).observe(document, { childList: true, subtree: true });
}

async function slowed<T>(session: CDPSession, act: () => Promise<T>): Promise<T> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  try {
    return await act();
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
}

test('a tablet with a great many checks and photos', async ({ browser }) => {
  const office = await browser.newContext();
  await plan(await office.newPage());
  await office.close();

  const context: BrowserContext = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto('/field');
  await answerKeycloak(page, 'inspector-lanzhou');
  const prepared = await millis(async () => {
    await page.getByRole('button', { name: '准备当日数据' }).click();
    await expect(page.getByText('已准备好，可以离线使用')).toBeVisible({ timeout: 120_000 });
  });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.goto('/field');
  const all = await addresses(page);
  const answers: Tap[] = [];
  for (const [index, address] of all.entries()) {
    const took = await record(page, address, index);
    answers.push(...took);
    if (index % 20 === 0) console.log(`${index + 1} of ${all.length} checks recorded`);
  }

  let shown: (time: number) => void = () => undefined;
  await page.exposeFunction('shown', (time: number) => shown(Math.round(time)));
  await page.addInitScript(tellWhenShown);
  const load = async (address: string) => {
    const told = new Promise<number>((resolve) => (shown = resolve));
    await page.goto(address);
    return told;
  };

  const starts: number[] = [];
  const opened: number[] = [];
  const late: Tap[] = [];
  await slowed(session, async () => {
    for (let time = 0; time < 5; time++) {
      starts.push(await load('/field'));
      opened.push(await load(all[time]));
      late.push(await tapped(page));
    }
  });

  await page.goto('/field');
  const sent = await millis(async () => {
    await context.setOffline(false);
    await expect(page.getByRole('link', { name: SAFE })).toBeVisible({ timeout: 1_800_000 });
  });
  const photos = all.length * PHOTOS_EACH;
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const lines = [
    `# A tablet with ${all.length} checks and ${photos} photos (${day})`,
    '',
    `${cpus().length} processors for browser, server, database and Keycloak together. Photos of 1600x1200, whole pages loaded anew each time.`,
    '',
    '| What | Median | Worst |',
    '|---|--:|--:|',
    `| Preparing the day | ${prepared} ms | |`,
    row('An answer until it is seen, while the tablet fills', answers, 'seen'),
    row('An answer until it is kept, while the tablet fills', answers, 'kept'),
    `| Start without a network, CPU four times slowed | ${percentile(starts, 0.5)} ms | ${percentile(starts, 1)} ms |`,
    `| Opening a check without a network, CPU four times slowed | ${percentile(opened, 0.5)} ms | ${percentile(opened, 1)} ms |`,
    row('An answer until it is seen, all full, CPU four times slowed', late, 'seen'),
    row('An answer until it is kept, all full, CPU four times slowed', late, 'kept'),
    `| Sending all of it | ${Math.round(sent / 1000)} s, ${Math.round((photos / sent) * 1000)} photos a second | |`,
    '',
  ];
  console.log(lines.join('\n'));
  writeFileSync(`bench/results/${day.replaceAll('-', '')}-field-${all.length}.md`, lines.join('\n'));
});
