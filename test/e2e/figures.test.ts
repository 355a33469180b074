import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, rowsWith, startApp, tableOf, type App, type Opened } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const HANGZHOU = '#/compare?v=1&our=330100&year=2018&from=2018&to=2018';
const DINGHAI = '#/compare?v=1&our=330902&year=2022&from=2022&to=2022';

/** The stated figures of the two reports, as every screen must show them. `dataset` is named in each row. */
async function expectReportFigures(opened: Opened, dataset: string): Promise<void> {
  const { page } = opened;
  const row = async (hash: string, panel: string, ...words: string[]) => {
    await page.goto(app.address + hash);
    await page.locator(`section[data-panel="${panel}"]`).waitFor();
    const rows = rowsWith(await tableOf(page, panel), ...words, dataset);
    expect(rows, `${panel}: ${words.join(' ')}`).toHaveLength(1);
    return (rows[0] ?? []).join(' | ');
  };
  const rates = `${HANGZHOU}&board=double-random`;
  expect(await row(rates, 'punishment-rate-by-bureau', '10.83')).toMatch(/全市.*300.*2,?771/);
  expect(await row(rates, 'punishment-rate-by-bureau', '11.61')).toMatch(/2018-11-27/);
  expect(await row(rates, 'punishment-rate-by-bureau', '11.61')).toMatch(/369.*3,?179/);
  const penalties = `${HANGZHOU}&board=penalties`;
  expect(await row(penalties, 'penalty-cases', '273')).toContain('市本级');
  expect(await row(penalties, 'penalty-amount', '47.8')).toMatch(/≥.*万元/);
  const permits = `${HANGZHOU}&board=permits`;
  expect(await row(permits, 'permits-volume', '1,889')).toContain('市本级');
  expect(await row(permits, 'permits-volume', '1,697')).toContain('省级下放');
  const mediation = `${HANGZHOU}&board=all&ind=medical_mediation_rate`;
  expect(await row(mediation, 'any-indicator', '97.08')).toMatch(/97\.09.*截/);
  const dinghai = `${DINGHAI}&board=penalties`;
  expect(await row(dinghai, 'penalty-cases', '289')).toContain('定海');
  expect(await row(dinghai, 'penalty-amount', '174.12')).toContain('万元');
  expect(await row(`${DINGHAI}&board=permits`, 'permits-volume', '1,093')).toContain('定海');
}

describe('the figures of the two reports', () => {
  it('stand on the page with their sources', async () => {
    const opened = await app.open({ hash: HANGZHOU });
    await expectReportFigures(opened, '');
    const rows = await tableOf(opened.page, 'permits-volume').catch(() => []);
    expect(opened.wrongs).toEqual([]);
    expect(rows).toBeDefined();
    await opened.close();
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
    ['GBK', (text: string) => encodeGbk(text)],
  ])(
    'are the same when the bundled sets are hidden and the CSV comes by hand, as %s',
    async (name, encode) => {
      const opened = await app.open({ hash: '#/data' });
      const { page } = opened;
      const bundled = page.locator('[data-dataset][data-origin="site"]');
      await bundled.first().waitFor();
      for (let i = 0; i < (await bundled.count()); i += 1) {
        await bundled.nth(i).getByRole('button', { name: /^隐藏/ }).click();
      }
      const text = readFileSync(resolve(ROOT, 'data/observations/zhejiang.csv'), 'utf8');
      const file = `手工-${name}.csv`;
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: file, mimeType: 'text/csv', buffer: encode(text) });
      await expect
        .poll(() => page.getByRole('status').innerText(), { timeout: 20_000 })
        .toMatch(/接受\s*140\s*行.*拒绝\s*0\s*行.*跳过\s*1\s*行/s);
      await expectReportFigures(opened, file);
      expect(opened.wrongs).toEqual([]);
      await opened.close();
    },
  );
});

/** Characters and their two bytes by the browser-grade decoder: there is no GBK encoder in Node. */
const gbkBytes = (() => {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const map = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      try {
        map.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
      } catch {
        continue;
      }
    }
  }
  return map;
})();

function encodeGbk(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = gbkBytes.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new Error(`${character} has no place in GBK`);
  }
  return Buffer.from(bytes);
}
