import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, compareLink, follow, importFiles, rowsWith, startApp, tableOf, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the single file', () => {
  it('opens by double-click, asks for nothing, imports and shows figures', async () => {
    const at = pathToFileURL(resolve(ROOT, 'dist-single/index.html')).href;
    const { page, wrongs, close } = await app.open({
      at,
      hash: compareLink({ our: 330902, year: 2022, board: 'penalties' }),
    });
    expect(rowsWith(await tableOf(page, 'penalty-cases'), '289')).toHaveLength(1);
    await follow(page, '#/data');
    const text = '单位,年份,行政处罚案件数\n甲县卫生健康局,2023,12\n';
    await importFiles(page, [{ name: '甲县.csv', content: text }]);
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/接受\s*1\s*行/);
    expect(wrongs).toEqual([]);
    await close();
  });
});
