import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Answer, Signature } from '../../offline/contract';
import { CHECK } from '../field-server';
import { random } from '../random';
import type { FieldNetwork } from './field-network';
import { begin, drawSignature, item, newTablet, picture, prepare, takePhotos } from './field-tablet';
import { expect, test } from './person';

test.use({ serviceWorkers: 'allow' });

const MOMENTS = Number(process.env.FIELD_KILLS ?? 3);
/** The same acts and the same moments again; what of an act the moment hits is the machine's. */
const SEED = Number(process.env.FIELD_SEED ?? Date.now() % 1_000_000);

const CHOSEN = '是否按期公示企业信息';
const COUNTED = '年用水量';
const PICTURED = '说明';
const CHOICES = ['YES', 'NO', 'NA'];

/** What the page said is kept. Numbers are those of the acts, so that a later one is known by its number. */
type Said = Readonly<{
  choice: number;
  note: number;
  count: number;
  photos: number;
  findings: string[];
  signer: number;
}>;

test('a browser killed at any moment has lost nothing of what it said was kept', async ({ baseURL }) => {
  test.setTimeout(60_000 + MOMENTS * 15_000);
  console.log(`${MOMENTS} kills; the same again with FIELD_SEED=${SEED}`);
  const tablet = mkdtempSync(path.join(tmpdir(), 'field-'));
  const first = await openTablet(tablet);
  const network = await newTablet(first.context);
  const page = await first.context.newPage();
  await prepare(page, baseURL);
  await begin(page);
  const photo = await picture(page, 1);
  await first.kill();

  const work = new Work(network, photo);
  for (let moment = 0; moment < MOMENTS; moment++) {
    const { context, kill } = await openTablet(tablet);
    await network.stand(context);
    await work.until(await context.newPage(), `${baseURL}/field/${CHECK}`, kill);
  }

  network.weather = 'CLEAR';
  const last = await openTablet(tablet);
  await network.stand(last.context);
  const outbox = await last.context.newPage();
  await outbox.goto(`${baseURL}/field/outbox`);
  await expect(outbox.getByText('本平板上没有未发送的记录。')).toBeVisible({ timeout: 30_000 });
  work.expectKept();
  await last.kill();
  rmSync(tablet, { recursive: true, force: true });
});

/** A browser of its own, whose process can be killed like a tablet's battery can die. */
async function openTablet(directory: string) {
  const browser = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [
    ...[
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--lang=zh-CN',
    ],
    ...['--remote-debugging-port=0', `--user-data-dir=${directory}`, 'about:blank'],
  ]);
  const address = await new Promise<string>((resolve) =>
    browser.stderr.on('data', (said: Buffer) => {
      const found = /ws:\/\/\S+/.exec(said.toString());
      if (found) resolve(found[0]);
    }),
  );
  const [context] = (await chromium.connectOverCDP(address)).contexts();
  const kill = () =>
    new Promise<void>((resolve) => {
      browser.on('exit', () => resolve());
      browser.kill('SIGKILL');
    });
  return { context, kill };
}

/** An inspector who does whatever comes next, as fast as the page goes, until the battery dies. */
class Work {
  private readonly next = random(SEED);
  private said: Said = { choice: -1, note: 0, count: 0, photos: 0, findings: [], signer: 0 };
  /** What was chosen since the page last said what is kept. */
  private chosen: number[] = [];
  private done = 0;

  constructor(
    private readonly network: FieldNetwork,
    private readonly photo: Buffer,
  ) {}

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)];
  }

  async until(page: Page, address: string, kill: () => Promise<void>) {
    await page.exposeFunction('say', (said: Said) => this.hear(said));
    await page.goto(address);
    await expect(item(page, CHOSEN)).toBeVisible();
    await page.evaluate(listen);
    const wait = 100 + this.next() * 1500;
    let isAlive = true;
    const killed = new Promise((resolve) => setTimeout(resolve, wait)).then(() => {
      isAlive = false;
      return kill();
    });
    const acts: string[] = [];
    while (isAlive) {
      const [name, act] = this.pick(this.acts(page));
      acts.push(name);
      // What the kill cuts short fails.
      await act(++this.done).catch((error: unknown) => {
        if (isAlive) throw error;
      });
    }
    await killed;
    console.log(`killed after ${Math.round(wait)} ms: ${acts.join(' ')}`);
  }

  private acts(page: Page): [string, (number: number) => Promise<unknown>][] {
    return [
      ['choose', () => this.choose(page)],
      ['note', (number) => item(page, CHOSEN).getByLabel('备注').fill(`${number}`)],
      ['count', (number) => item(page, COUNTED).getByLabel('回答').fill(`${number}`)],
      ['photo', (number) => takePhotos(page, PICTURED, [{ name: `${number}.jpg`, buffer: this.photo }])],
      ['finding', (number) => this.find(page, number)],
      ['sign', (number) => this.sign(page, number)],
      ['weather', () => this.turn(page)],
    ];
  }

  private async choose(page: Page) {
    const choices = item(page, CHOSEN).locator('.qs-field-choice');
    const free = await choices.evaluateAll((all) =>
      all.flatMap((one, index) => (one.getAttribute('aria-pressed') === 'true' ? [] : [index])),
    );
    const index = this.pick(free);
    this.chosen.push(index);
    await choices.nth(index).click();
  }

  private async find(page: Page, number: number) {
    const findings = page.getByRole('group', { name: /^问题 / });
    const before = await findings.count();
    await page.getByRole('button', { name: '记录问题' }).click();
    await expect(findings).toHaveCount(before + 1);
    const texts = findings.getByLabel('问题描述');
    const empty = await texts.evaluateAll((all) =>
      all.findIndex((one) => (one as HTMLTextAreaElement).value === ''),
    );
    await texts.nth(empty).fill(`${number}`);
  }

  private async sign(page: Page, number: number) {
    const again = page.locator('.qs-field-row', { hasText: '受检单位代表' }).getByRole('button');
    const button = (await again.count()) ? again : page.getByRole('button', { name: '受检单位代表签名' });
    await button.click();
    await page.getByLabel('签名人姓名').fill(`${number}`);
    await drawSignature(page);
  }

  private async turn(page: Page) {
    this.network.weather = this.pick(['CLEAR', 'CLEAR', 'DROPS_ANSWERS', 'CAPTIVE_PORTAL'] as const);
    await page.evaluate(() => dispatchEvent(new Event('online')));
  }

  private hear(said: Said) {
    if (said.choice >= 0 && said.choice !== this.said.choice) {
      this.chosen = this.chosen.slice(this.chosen.lastIndexOf(said.choice) + 1);
    }
    this.said = {
      choice: said.choice < 0 ? this.said.choice : said.choice,
      note: Math.max(said.note, this.said.note),
      count: Math.max(said.count, this.said.count),
      photos: Math.max(said.photos, this.said.photos),
      findings: [...new Set([...this.said.findings, ...said.findings])],
      signer: Math.max(said.signer, this.said.signer),
    };
  }

  /** All that was ever said to be kept is on the server, or what replaced it; and nothing had its effect twice. */
  expectKept() {
    console.log(`${this.done} acts; kept, as the page said: ${JSON.stringify(this.said)}`);
    const { server } = this.network;
    const standing = [...server.standing.values()];
    const answer = (code: string) =>
      server.standing.get(`${CHECK} answer:${code}`)?.payload as Answer | undefined;
    const choice = CHOICES.indexOf((answer('A1')?.value as { choice: string } | undefined)?.choice ?? '');
    expect([this.said.choice, ...this.chosen]).toContain(choice);
    expect(Number(answer('A1')?.note ?? 0)).toBeGreaterThanOrEqual(this.said.note);
    expect(
      Number((server.answerTo('A2') as { number: string } | undefined)?.number ?? 0),
    ).toBeGreaterThanOrEqual(this.said.count);
    expect(server.findings().map(({ text }) => text)).toEqual(expect.arrayContaining(this.said.findings));
    expect(server.photos().length).toBeGreaterThanOrEqual(this.said.photos);
    for (const { photo, sha256 } of server.photos()) {
      const bytes = Buffer.from(server.uploads.get(photo)!);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    const signers = standing
      .filter(({ kind }) => kind === 'SIGN')
      .map(({ payload }) => (payload as Signature).name);
    expect(Math.max(0, ...signers.map(Number))).toBeGreaterThanOrEqual(this.said.signer);
    expect([...server.effects.values()].every((times) => times === 1)).toBe(true);
  }
}

/** In the page: tells, each time that it has changed, what it says is kept. */
function listen() {
  const { say } = window as unknown as { say: (said: object) => void };
  const words = (of: Element, what: string) => of.querySelector(what)?.textContent ?? '';
  const isKept = (of: Element) => !/^$|正在存入平板/.test(words(of, '.qs-field-question .qs-badge'));
  const text = (of: Element | undefined) =>
    of?.querySelector<HTMLInputElement>('.qs-field-text')?.value ?? '';
  const look = () => {
    const groups = [...document.querySelectorAll('.qs-field-item')];
    const [chosen, counted, pictured] = groups;
    const findings = groups.slice(3).filter(isKept).map(text);
    const choices = [...(chosen?.querySelectorAll('.qs-field-choice') ?? [])];
    const hasChosen = chosen && isKept(chosen);
    say({
      choice: hasChosen ? choices.findIndex((one) => one.getAttribute('aria-pressed') === 'true') : -1,
      note: hasChosen ? Number(text(chosen)) : 0,
      count: counted && isKept(counted) ? Number(text(counted)) : 0,
      photos: pictured?.querySelectorAll('figure').length ?? 0,
      findings: findings.filter(Boolean),
      signer: Number(/受检单位代表：(\d+)/.exec(document.body.textContent)?.[1] ?? 0),
    });
  };
  // When all that the change belongs to is done.
  new MutationObserver(() => setTimeout(look)).observe(document.body, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
}
