import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, importFiles, loadDemo, ready, ROOT, startApp, type App } from './app';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(join(tmpdir(), 'dashboard-handing-'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const settled = async (page: Page): Promise<void> => {
  await expect.poll(() => page.locator('.sheets').getAttribute('aria-busy')).toBe('false');
};

async function add(page: Page, what: string): Promise<void> {
  const before = await page.locator('[data-item]').count();
  await page.getByRole('combobox', { name: '加入内容' }).selectOption(what);
  await expect.poll(() => page.locator('[data-item]').count()).toBe(before + 1);
  await settled(page);
}

/** Presses an export's button. @returns where the file lies, and what the page says of it */
async function exported(page: Page, button: string): Promise<{ path: string; said: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await expect.poll(() => page.locator('.exports [role=status]').innerText()).toContain('已存为');
  return { path, said: await page.locator('.exports [role=status]').innerText() };
}

/** The cells of all table twins of a comparison and of the one-page table, as the page shows them. */
async function cellsOf(page: Page, address: string, panels: readonly string[]): Promise<string[][]> {
  await follow(page, address);
  const found: string[][] = [];
  for (const panel of panels) {
    const section = page.locator(`section[data-panel="${panel}"]`);
    await section.scrollIntoViewIfNeeded();
    const table = section.locator(`table[data-panel-table="${panel}"]`);
    if (!(await table.isVisible())) await section.getByRole('button', { name: /^(表格|Table)$/ }).click();
    await table.waitFor();
    found.push(await table.locator('th,td').allInnerTexts());
  }
  await follow(page, address.replace('#/compare', '#/overview'));
  const table = page.locator('table[data-overview-table]');
  await table.waitFor();
  found.push(await table.locator('th,td').allInnerTexts());
  return found;
}

const QUESTION = '#/compare?v=1&our=330106&with=330102,330105,330108,330109&year=2024&from=2017&to=2024';
const PANELS = ['penalty-cases', 'penalty-amount'] as const;
const OWN = '单位,年份,行政处罚案件数,罚没金额（万元）\n杭州市西湖区卫生健康局,2016,211,98.5\n';

/** A briefing of three items on demo data and a table of one's own. */
async function makeBriefing(page: Page): Promise<void> {
  await loadDemo(page);
  await importFiles(page, [{ name: '西湖区历年.csv', content: OWN }]);
  await page.locator('[data-dataset][data-origin="user"]').waitFor();
  await follow(page, QUESTION.replace('#/compare', '#/briefing'));
  await page.getByRole('combobox', { name: '加入内容' }).waitFor();
  for (const what of ['overview', 'penalty-cases', 'penalty-amount']) await add(page, what);
  await page.getByLabel('标题').fill('向局长办公会汇报');
  await page.getByLabel('标题').press('Tab');
}

describe.each(['dist', 'dist-single'] as const)('a page that carries a briefing, from %s', (from) => {
  it('shows the same from disk, asks for nothing, and is taken in by another browser', async () => {
    const at = from === 'dist' ? app.address : pathToFileURL(resolve(ROOT, from, 'index.html')).href;
    const sender = await app.open({ hash: '#/data', at });
    await makeBriefing(sender.page);
    const sheets = await sender.page.locator('[data-sheet]').allInnerTexts();
    const { path, said } = await exported(sender.page, '导出网页');
    const hash = /内容校验码 ([0-9a-f]{4}(?: [0-9a-f]{4}){3})/.exec(said)?.[1] ?? '';
    expect(hash).not.toBe('');
    const file = readFileSync(path, 'utf8');
    const [, json = ''] = /id="data:package">("[^"]*")<\/script>/.exec(file) ?? [];
    const before = file.length - json.length;
    console.log(
      `the page: ${(before / 1e6).toFixed(2)} MB, and ${(json.length / 1e6).toFixed(2)} MB of data`,
    );
    expect(before).toBeLessThan(1_500_000);
    const cells = await cellsOf(sender.page, QUESTION, PANELS);
    expect(cells.flat().length).toBeGreaterThan(100);
    expect(sender.wrongs).toEqual([]);
    await sender.close();

    const reader = await app.open({ at: pathToFileURL(path).href });
    expect(new URL(reader.page.url()).hash).toMatch(/^#\/briefing/);
    await settled(reader.page);
    expect(await reader.page.locator('[data-sheet]').allInnerTexts()).toEqual(sheets);
    await expect.poll(() => reader.page.locator('aside').innerText()).toContain(hash);
    await expect.poll(() => reader.page.getByLabel('标题').count()).toBe(0);
    await expect.poll(() => reader.page.getByRole('button', { name: '加入简报' }).count()).toBe(0);
    expect(await cellsOf(reader.page, QUESTION, PANELS)).toEqual(cells);
    await follow(reader.page, QUESTION.replace('#/compare', '#/briefing'));
    await settled(reader.page);
    const pictures = unzipSync(readFileSync((await exported(reader.page, '导出图片')).path));
    expect(Object.keys(pictures)).toHaveLength(2);
    expect((await exported(reader.page, '导出 CSV')).said).toContain('.csv');
    await follow(reader.page, '#/data');
    await expect.poll(() => reader.page.locator('main').innerText()).toContain('西湖区历年.csv');
    expect(await reader.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await reader.page.getByRole('button', { name: '进入完整功能' }).click();
    const [download] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: /^保存数据包/ }).click(),
    ]);
    const carried = join(folder, `${from}-${download.suggestedFilename()}`);
    await download.saveAs(carried);
    expect(reader.wrongs).toEqual([]);
    await reader.close();

    for (const given of [path, carried]) {
      const receiver = await app.open({ hash: '#/data' });
      await receiver.page.locator('input[type=file][multiple]').setInputFiles(given);
      await receiver.page.getByRole('heading', { name: '数据包' }).waitFor();
      await receiver.page.getByRole('button', { name: '确认导入' }).click();
      await receiver.page.locator('[data-dataset][data-origin="user"]').waitFor();
      expect(await cellsOf(receiver.page, QUESTION, PANELS)).toEqual(cells);
      await follow(receiver.page, QUESTION.replace('#/compare', '#/briefing'));
      await settled(receiver.page);
      await expect.poll(() => receiver.page.getByLabel('标题').inputValue()).toBe('向局长办公会汇报');
      expect(await receiver.page.locator('[data-sheet]').allInnerTexts()).toEqual(sheets);
      expect(receiver.wrongs).toEqual([]);
      await receiver.close();
    }
  });
});

describe('a package', () => {
  it('has the tables it was made of, and leaves what stays', async () => {
    const sender = await app.open({ hash: '#/data' });
    await makeBriefing(sender.page);
    await sender.page.getByText(/^随网页和数据包带走/).click();
    await sender.page.getByLabel(/演示数据/).uncheck();
    const { path, said } = await exported(sender.page, '导出数据包');
    expect(said).toMatch(/内容校验码/);
    await sender.close();

    const receiver = await app.open({ hash: '#/data' });
    const { page } = receiver;
    await page.locator('input[type=file][multiple]').setInputFiles(path);
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.locator('[data-dataset][data-origin="user"]').waitFor();
    await expect.poll(() => page.locator('[data-dataset][data-origin="demo"]').count()).toBe(0);
    await page.getByRole('button', { name: /^撤销：从备份或数据包恢复/ }).waitFor();
    await follow(page, '#/compare?v=1&our=330106&year=2016&board=penalties');
    await page.locator('section[data-panel="penalty-cases"]').waitFor();
    await expect.poll(() => page.locator('section[data-panel="penalty-cases"]').innerText()).toContain('211');
    expect(receiver.wrongs).toEqual([]);
    await receiver.close();
  });

  it('that is damaged is refused, and nothing changes', async () => {
    const sender = await app.open({ hash: '#/data' });
    await makeBriefing(sender.page);
    const { path } = await exported(sender.page, '导出数据包');
    await sender.close();
    const bytes = readFileSync(path);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    const damaged = join(folder, 'damaged.zip');
    writeFileSync(damaged, bytes);

    const receiver = await app.open({ hash: '#/data' });
    await ready(receiver.page);
    await receiver.page.locator('input[type=file][multiple]').setInputFiles(damaged);
    await expect
      .poll(() => receiver.page.getByRole('alert').allInnerTexts())
      .toEqual(['“damaged.zip”：文件已损坏，未恢复任何内容。请改用另一份备份，或请对方重新发送。']);
    await expect.poll(() => receiver.page.locator('[data-dataset][data-origin="user"]').count()).toBe(0);
    await receiver.close();
  });
});
