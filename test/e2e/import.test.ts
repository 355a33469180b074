import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLink, follow, importFiles, ready, rowsWith, startApp, tableOf, type App } from './app';

const COUNTS = /接受\s*(\d+)\s*行.*拒绝\s*(\d+)\s*行.*跳过\s*(\d+)\s*行/s;
const XIHU =
  '单位,年份,行政处罚案件数,罚没款（万元）\n杭州市西湖区卫生健康局,2023,12,3.5余\n合计,2023,12,3.5\n';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const atData = () => app.open({ hash: '#/data' });

describe('a table of one’s own', () => {
  it('is counted row by row, drawn with its marks, and gone after deletion and a reload', async () => {
    const { page, wrongs, close } = await atData();
    await importFiles(page, [{ name: '西湖.csv', content: XIHU }]);
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(COUNTS);
    const counts = COUNTS.exec(await page.getByRole('status').innerText())
      ?.slice(1)
      .map(Number);
    expect(counts).toEqual([1, 0, 2]);

    await follow(page, compareLink({ our: 330106, year: 2023, board: 'penalties' }));
    const row = rowsWith(await tableOf(page, 'penalty-amount'), '2023', '3.5').map((cells) =>
      cells.join(' | '),
    );
    expect(row).toHaveLength(1);
    expect(row[0]).toMatch(/≥.*西湖\.csv.*第 2 行/);

    await follow(page, '#/data');
    const set = page.locator('[data-dataset]').filter({ hasText: '西湖.csv' });
    await set.getByRole('button', { name: /^删除/ }).click();
    await expect.poll(() => set.count()).toBe(0);
    await page.reload();
    await ready(page);
    await page.locator('[data-dataset]').first().waitFor();
    await expect.poll(() => set.count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('may be several files at once, each with its own result', async () => {
    const { page, wrongs, close } = await atData();
    await importFiles(page, [
      { name: '甲.csv', content: '单位,年份,行政处罚案件数\n杭州市西湖区卫生健康局,2022,12\n' },
      { name: '乙.csv', content: '单位;指标;2021年;2022年\n杭州市滨江区卫生健康局;行政处罚案件数;7;—\n' },
    ]);
    await page.locator('[data-dataset]').filter({ hasText: '甲.csv' }).waitFor();
    await page.locator('[data-dataset]').filter({ hasText: '乙.csv' }).waitFor();
    expect(wrongs).toEqual([]);
    await close();
  });

  it.each([
    ['a spreadsheet under a wrong name', 'sheet.csv', Buffer.from('504b0304140006000800', 'hex'), /CSV/],
    ['an empty file', 'empty.csv', Buffer.alloc(0), /空/],
    ['a table with nothing but its header', 'header.csv', Buffer.from('单位,年份,行政处罚案件数\n'), /表头/],
    ['a web page', 'page.csv', Buffer.from('<!doctype html><html><body>404</body></html>'), /网页|HTML/],
  ])('is refused where it is %s, with what to do instead', async (_, name, content, words) => {
    const { page, wrongs, close } = await atData();
    const before = await page.locator('[data-dataset]').count();
    await importFiles(page, [{ name, content }]);
    await expect.poll(() => page.locator('main').innerText()).toContain('未导入');
    await expect.poll(() => page.locator('main').innerText()).toMatch(words);
    await expect.poll(() => page.locator('[data-dataset]').count()).toBe(before);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('with two values for one figure is stored only after an answer', async () => {
    const { page, close } = await atData();
    const twice =
      '单位,年份,行政处罚案件数\n杭州市西湖区卫生健康局,2022,12\n杭州市西湖区卫生健康局,2022,15\n';
    await importFiles(page, [{ name: 'twice.csv', content: twice }]);
    const answer = page.getByRole('button', { name: '以后出现的为准' });
    await answer.waitFor();
    await expect.poll(() => page.locator('[data-dataset]').filter({ hasText: 'twice.csv' }).count()).toBe(0);
    await answer.click();
    await page.locator('[data-dataset]').filter({ hasText: 'twice.csv' }).waitFor();
    await follow(page, compareLink({ our: 330106, year: 2022, board: 'penalties' }));
    expect(rowsWith(await tableOf(page, 'penalty-cases'), 'twice.csv', '15')).toHaveLength(1);
    await close();
  });
});
