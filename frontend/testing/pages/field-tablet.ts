import type { BrowserContext, Page } from '@playwright/test';
import { ContractServer, planned } from '../field-server';
import { FieldNetwork } from './field-network';
import { answerKeycloak, expect } from './person';

export const INSPECTOR = 'inspector-lanzhou';
export const YES = '是';

/** The contract's server, behind a network that can be made to fail, with the checks of a day. */
export async function newTablet(context: BrowserContext, checks = [planned()]): Promise<FieldNetwork> {
  const network = new FieldNetwork(new ContractServer(checks));
  await network.stand(context);
  return network;
}

/** Signs in, lets the tablet install itself and prepare its day. */
export async function prepare(page: Page, server = '') {
  await page.goto(`${server}/field`);
  await answerKeycloak(page, INSPECTOR);
  await page.getByRole('button', { name: '准备当日数据' }).click();
  await expect(page.getByText('已准备好，可以离线使用')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

export const item = (page: Page, question: string) => page.getByRole('group', { name: question });

export async function begin(page: Page) {
  await page.getByRole('link', { name: /^\d+\. 兰州石化/ }).click();
  const start = page.getByRole('button', { name: '开始检查' });
  await start.click();
  await expect(start).toHaveCount(0);
}

export async function drawSignature(page: Page) {
  const { x, y } = (await page.locator('canvas').boundingBox())!;
  await page.mouse.move(x + 30, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 100, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: '确认签名' }).click();
  await expect(page.locator('canvas')).toHaveCount(0);
}

/** A picture of its own for each number. */
export async function picture(page: Page, number: number, size = [320, 240]): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([seed, width, height]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, height];
      const context = canvas.getContext('2d')!;
      context.fillStyle = `hsl(${seed * 37} 60% 50%)`;
      context.fillRect(0, 0, width, height);
      context.fillText(String(seed), 20, 20);
      return canvas.toDataURL('image/jpeg').split(',')[1];
    },
    [number, ...size],
  );
  return Buffer.from(base64, 'base64');
}

export function takePhotos(page: Page, question: string, pictures: { name: string; buffer: Buffer }[]) {
  const files = pictures.map((one) => ({ ...one, mimeType: 'image/jpeg' }));
  return item(page, question).locator('input[type=file]').setInputFiles(files);
}
