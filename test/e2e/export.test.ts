import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLink, follow, importFiles, startApp, type App } from './app';

const HOSTILE = '=HYPERLINK("http://x","y")';
const TABLE =
  '单位名称,行政区划代码,年份,指标,口径,数值,计量单位,来源,原文\n' +
  '杭州市西湖区卫生健康局,330106,2022,行政处罚案件数,全区,115,件,甲报告,"共115件,""立案"""\n' +
  '杭州市西湖区卫生健康局,330106,2023,罚没款,全区,3.5余,万元,乙报告,\n' +
  '杭州市西湖区卫生健康局,330106,2023,行政处罚案件数,全区,—,件,乙报告,\n' +
  '"=HYPERLINK(""http://x"",""y"")",,2023,行政处罚案件数,全区,7,件,丙报告,\n';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Chooses a layout in a menu of exports; gives the saved file. */
async function save(page: Page, menu: string, layout: string, group?: string) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  const items = group === undefined ? page : page.getByRole('group', { name: group, exact: true });
  const download = page.waitForEvent('download');
  await items.locator(`[role="menuitem"][data-layout="${layout}"]`).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** Rows, figures, bureaus and indicators as the list of data sets counts them. */
const counts = async (page: Page, name: string): Promise<string[]> => {
  const set = page
    .locator('[data-dataset]')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await set.waitFor();
  return (await set.locator('td').allInnerTexts()).slice(1, 6);
};

describe('an export', () => {
  it('is imported again with the same counts, a hostile name harmless in the file and whole on the screen', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await importFiles(page, [{ name: '甲.csv', content: TABLE }]);
    const before = await counts(page, '甲.csv');
    const { name, text } = await save(page, '导出：甲.csv', 'long');
    expect(name).toMatch(/^卫健法治指标-甲-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(text.startsWith('\ufeff单位名称,')).toBe(true);
    expect(text).toContain(`\r\n"'=HYPERLINK(""http://x"",""y"")",`);
    await expect
      .poll(() => page.getByRole('status', { name: '导出结果' }).innerText())
      .toBe(`已导出 ${name}。`);

    await importFiles(page, [{ name: '再次.csv', content: text }]);
    expect(await counts(page, '再次.csv')).toEqual(before);

    const again = await save(page, '导出：再次.csv', 'long');
    expect(again.text).toBe(text);
    await follow(page, compareLink({ our: `name:${HOSTILE}`, year: 2023, board: 'penalties' }));
    await expect.poll(() => page.locator('main').innerText()).toContain(HOSTILE);
    await expect.poll(() => page.locator('main a[href^="http://x"]').count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('as a wide table says what it leaves out', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await importFiles(page, [{ name: '甲.csv', content: TABLE }]);
    await counts(page, '甲.csv');
    const { name, text } = await save(page, '导出：甲.csv', 'wide-indicator');
    expect(name).toMatch(/^卫健法治指标-甲-指标为列-/);
    expect(text.split('\r\n')[2]).toBe('杭州市西湖区卫生健康局,330106,2023,,全区,载明,—,3.5余');
    await expect
      .poll(() => page.getByRole('status', { name: '导出结果' }).innerText())
      .toContain('未含：来源、出处、原文、备注');
    expect(wrongs).toEqual([]);
    await close();
  });

  it('of the current selection holds its bureaus and years, each figure with its data set', async () => {
    const link = compareLink({ our: 330106, with: '', year: 2023, from: 2023, to: 2023 });
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await importFiles(page, [{ name: '甲.csv', content: TABLE }]);
    await counts(page, '甲.csv');
    await follow(page, link.replace('#/compare', '#/data'));
    const { text } = await save(page, '导出全部数据或当前选择', 'long', '当前选择');
    const rows = text
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(rows[0]?.slice(-1)).toEqual(['数据集']);
    const ours = rows.filter((row) => row[1] === '330106').map((row) => [row[2], row[8], row[15]]);
    expect(ours.sort()).toEqual([
      ['2023', '3.5余', '甲.csv'],
      ['2023', '—', '甲.csv'],
    ]);
    expect(text).not.toContain('HYPERLINK');
    expect(wrongs).toEqual([]);
    await close();
  });
});
