import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, importFiles, startApp, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function saved(page: Page, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** The problems that the screen lists for a file. */
const problems = (page: Page, file: string): Promise<(string | null)[]> =>
  page
    .locator('[data-outcome]')
    .filter({ hasText: file })
    .locator('[data-problem]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-problem')));

describe('the template', () => {
  it('as CSV, imported as it is, has only a header and nothing to warn of', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    const lastYear = new Date().getFullYear() - 1;
    const { name, content } = await saved(page, '下载模板（CSV）');
    expect(name).toBe(`数据模板（${lastYear}年度）.csv`);
    await importFiles(page, [{ name, content }]);
    await expect.poll(() => page.locator('main').innerText()).toContain('只有表头，没有数据行');
    expect(await problems(page, name)).toEqual(['file-header-only']);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('as CSV and as a workbook, names our bureau once it is chosen, and the year that was asked for', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await follow(page, '#/data?v=1&our=330902');
    await page.getByRole('combobox', { name: '模板年份' }).selectOption('2022年度');
    const csv = await saved(page, '下载模板（CSV）');
    expect(csv.content.toString().split('\r\n')[1]).toMatch(/^[^,]*定海[^,]*,330902,2022,,/);
    const workbook = await saved(page, '下载模板（Excel）');
    expect(workbook.name).toBe('数据模板（2022年度）.xlsx');
    await importFiles(page, [workbook]);
    await page.locator('[data-dataset]').filter({ hasText: workbook.name }).waitFor();
    expect(await problems(page, workbook.name)).toEqual([]);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('filled in as an example, imports without a doubt', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    const { name, content } = await saved(page, '下载填写示例');
    expect(name).toMatch(/虚构/);
    await importFiles(page, [{ name, content }]);
    await page.locator('[data-dataset]').filter({ hasText: name }).waitFor();
    expect(await problems(page, name)).toEqual([]);
    expect(wrongs).toEqual([]);
    await close();
  });
});
