import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, loadDemo, startApp, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Texts of the one-page table's cells, by line. */
const TABLE = 'table[data-overview-table]';

describe('the overview', () => {
  it('states Hangzhou 2018 with its sources, and a sentence for each line with the same numbers', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/overview?v=1&our=330100&year=2018' });
    const rows = await page.locator(`${TABLE} tbody tr`).allInnerTexts();
    expect(rows.some((row) => /行政处罚案件数.*市本级[\s\S]*273[\s\S]*\[1\]/.test(row))).toBe(true);
    expect(rows.some((row) => /罚没款金额（万元）[\s\S]*≥[\s\S]*47\.8/.test(row))).toBe(true);
    const said = await page.locator('[data-sentence]').allInnerTexts();
    expect(said).toHaveLength(rows.length);
    expect(said[0]).toContain('2018年杭州市行政处罚案件数（市本级）为273起');
    expect(await page.locator('section').allInnerTexts()).not.toContain('669');
    // Nothing stands beside anything: figure cards, and no chart with an empty axis.
    await expect.poll(() => page.locator('[data-figure]').count()).toBe(rows.length);
    await expect.poll(() => page.locator('section[data-panel]').count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('compares on demo data, and refuses across the redrawing of 2021 with its reason', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await loadDemo(page);
    await follow(page, '#/overview?v=1&our=330105&year=2021');
    const line = page.locator(`${TABLE} tr[data-line="330105|penalty_cases|county|case"]`);
    await expect.poll(() => line.innerText()).toMatch(/不可比：区划调整/);
    // 下城 59 and 拱墅 64 in 2020, 167 in 2021.
    await expect.poll(() => line.innerText()).toMatch(/可比口径 \+44（\+35\.8%），上年合计 123/);
    await expect
      .poll(() => page.locator('[data-sentence="330105|penalty_cases|county|case"]').innerText())
      .toMatch(/前后不可比，按可比口径（2020年下城区＋拱墅区合计123件）比上年增加44件（35\.8%）/);
    await follow(page, '#/overview?v=1&our=330105&year=2024');
    await expect.poll(() => line.innerText()).not.toMatch(/不可比：区划调整/);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('is copied with title, marks and sources, as a table for Word and as text for Excel', async () => {
    const { page, context, close } = await app.open({ hash: '#/overview?v=1&our=330100&year=2018' });
    await context.grantPermissions(['clipboard-read']);
    await page.getByRole('button', { name: '复制到 Word / Excel' }).click();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? '';
      return { html: await read('text/html'), text: await read('text/plain') };
    });
    expect(copied.html).toContain('<table');
    for (const kind of [copied.html, copied.text]) {
      expect(kind).toContain('2018年法治政府建设主要指标');
      expect(kind).toContain('≥ 47.8');
      expect(kind).toContain('[1] 杭州市卫生计生委2018年度');
      expect(kind).toMatch(/生成日期/);
    }
    await close();
  });

  it('keeps the reader’s choice and order of lines over a reload', async () => {
    const { page, close } = await app.open({ hash: '#/overview?v=1&our=330902&year=2022' });
    const heads = () => page.locator(`${TABLE} tbody th`).allInnerTexts();
    const [first = '', second = ''] = await heads();
    await page.getByRole('button', { name: '选择指标' }).click();
    await page
      .getByRole('button', { name: /^下移：/ })
      .first()
      .click();
    expect((await heads()).slice(0, 2)).toEqual([second, first]);
    await page
      .getByRole('button', { name: /^移出：/ })
      .first()
      .click();
    expect((await heads())[0]).toBe(first);
    await page.reload();
    await page.locator(`${TABLE} tbody tr`).first().waitFor();
    expect((await heads())[0]).toBe(first);
    await close();
  });

  it('prints on one A4 page', async () => {
    const { page, close } = await app.open({ hash: '#/data' });
    await loadDemo(page);
    await follow(page, '#/overview?v=1&our=330106&year=2024');
    await page.locator(`${TABLE} tbody tr`).first().waitFor();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await close();
  });
});

describe('a figure', () => {
  it('opens from any table with its print, place and source, by the keyboard too, and closes by Escape', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/overview?v=1&our=330100&year=2018' });
    await page.locator(`${TABLE} tr[data-line*="penalty_amount|own"] td a`).first().focus();
    await page.keyboard.press('Enter');
    const drawer = page.locator('[data-figure-drawer]');
    await expect.poll(() => drawer.innerText()).toMatch(/≥ 478,000 元/);
    await expect.poll(() => drawer.innerText()).toMatch(/第 \d+ 行第 \d+ 列/);
    expect(new URL(page.url()).hash).toContain('fig=330100,penalty_amount,2018');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).not.toContain('fig=');
    expect(wrongs).toEqual([]);
    await close();
  });
});

describe('the page of a bureau', () => {
  it('has its figures by category, the range of its peers and what became of its territory', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await loadDemo(page);
    await follow(page, '#/bureau?v=1&our=330106&year=2024&of=330105');
    const screen = page.locator('[data-bureau="330105"]');
    await expect.poll(() => screen.innerText()).toMatch(/2021-04-09 下城区整体划入/);
    const line = page.locator('tr[data-line="330105|penalty_cases|county|case"]');
    await expect.poll(() => line.innerText()).toMatch(/64\s[\s\S]*167[\s\S]*220[\s\S]*第 3 \/ 12/);
    await expect
      .poll(() => line.locator('svg[role="img"] title').textContent())
      .toMatch(/^12 家已公布：最低/);
    // The sheet is drawn over several frames: all 33 indicators of the demo data come.
    await expect.poll(() => page.locator('tr[data-line]').count()).toBe(33);
    await page.getByRole('button', { name: '设为本单位' }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('our=330105');
    expect(wrongs).toEqual([]);
    await close();
  });
});
