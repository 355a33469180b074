import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ROOT,
  compareLink,
  follow,
  importFiles,
  rowsWith,
  startApp,
  tableOf,
  type App,
  type Opened,
} from './app';

/** Each stated figure of the two reports: where it is asked for, the words of its row, and what the row must say. */
const HANGZHOU = { our: 330100, year: 2018, from: 2018, to: 2018 };
const DINGHAI = { our: 330902, year: 2022, from: 2022, to: 2022 };
const FIGURES = [
  [HANGZHOU, 'double-random', 'punishment-rate-by-bureau', '10.83', /全市.*300.*2,?771/],
  [HANGZHOU, 'double-random', 'punishment-rate-by-bureau', '11.61', /全市.*369.*3,?179.*2018-11-27/],
  [HANGZHOU, 'penalties', 'penalty-cases', '273', /市本级/],
  [HANGZHOU, 'penalties', 'penalty-amount', '47.8', /市本级.*≥.*万元/],
  [HANGZHOU, 'permits', 'permits-volume', '1,889', /市本级/],
  [HANGZHOU, 'permits', 'permits-volume', '1,697', /省级下放/],
  [HANGZHOU, 'all', 'any-indicator', '97.08', /300.*309.*97\.09.*截/],
  [DINGHAI, 'penalties', 'penalty-cases', '289', /定海/],
  [DINGHAI, 'penalties', 'penalty-amount', '174.12', /定海.*万元/],
  [DINGHAI, 'permits', 'permits-volume', '1,093', /定海/],
] as const;

/** `dataset` is named in each row, and each row names a document and a place in it. */
async function expectReportFigures({ page }: Opened, dataset: string): Promise<void> {
  for (const [asked, board, panel, value, said] of FIGURES) {
    await follow(page, compareLink({ ...asked, board, ind: 'medical_mediation_rate' }));
    const label = `${panel} ${asked.our} ${asked.year}`;
    await expect
      .poll(async () => rowsWith(await tableOf(page, panel), value, String(asked.year), dataset), {
        message: label,
      })
      .toHaveLength(1);
    const [row = []] = rowsWith(await tableOf(page, panel), value, String(asked.year), dataset);
    expect(row.join(' | '), label).toMatch(said);
    expect(row.join(' | '), label).toMatch(/第 \d+ 行/);
  }
}

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the figures of the two reports', () => {
  it('stand on the page with their sources', async () => {
    const opened = await app.open();
    await expectReportFigures(opened, '浙江卫生健康法治公开数据');
    expect(opened.wrongs).toEqual([]);
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
      const shown = page.getByRole('button', { name: /^隐藏/ });
      await shown.first().waitFor();
      for (let left = await shown.count(); left > 0; left -= 1) {
        await shown.first().click();
        await expect.poll(() => shown.count()).toBe(left - 1);
      }
      const text = readFileSync(resolve(ROOT, 'data/observations/zhejiang.csv'), 'utf8');
      const file = `手工-${name}.csv`;
      await importFiles(page, [{ name: file, content: encode(text) }]);
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
