import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { follow, loadDemo, startApp, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const done = async (page: Page): Promise<void> => {
  await page.locator('[data-checks][aria-busy="false"]').waitFor();
};
const sentences = (page: Page, code: string): Promise<string[]> =>
  page.locator(`[data-finding="${code}"] .sentence`).allInnerTexts();

describe('the checks', () => {
  it('question one rate of Hangzhou 2018 with its sources, and never 669 units beside 273 cases', async () => {
    const opened = await app.open({ hash: '#/checks?v=1&our=330100&year=2018' });
    const { page } = opened;
    await done(page);
    expect(await sentences(page, 'rate-agrees-if-cut')).toEqual([
      '2018年医疗纠纷调解成功率（全市）公布97.08%，按 300 / 309 复算为97.09%，舍尾后一致；按 299 / 308 四舍五入亦得此数。',
    ]);
    const text = await page.locator('[data-checks]').innerText();
    expect(text).toContain('杭州市卫生计生委2018年度法治政府建设（依法行政）工作情况报告（未见原文网址）');
    expect(text).not.toMatch(/669|3,?586|115\.29/);

    await page.getByRole('button', { name: '全部', exact: true }).click();
    await done(page);
    // Yuhang 2020: 18,690 of 19,481 on line, stated as 95 %.
    await expect.poll(() => sentences(page, 'rate-agrees-if-cut')).toHaveLength(2);
    const ours = page.locator('[data-finding="rate-agrees-if-cut"][data-bureau="330100"]');
    await ours.getByRole('link', { name: '看图' }).click();
    await expect
      .poll(() => page.locator('section[data-panel="any-indicator"]').innerText())
      .toContain('97.08');
    expect(opened.wrongs).toEqual([]);
    await opened.close();
  });

  it('set a finding of the demo data aside over a reload, save the list, and speak English', async () => {
    const opened = await app.open({ hash: '#/data' });
    const { page } = opened;
    await loadDemo(page);
    await follow(page, '#/checks?v=1&our=330109&year=2022');
    await done(page);
    const [first] = await sentences(page, 'rate-disagrees');
    expect(first).toContain('2022年双随机国家任务处罚率公布9.48%，按 51 / 550 复算为9.27%，不一致。');
    await page.locator('[data-finding="rate-disagrees"]').getByRole('button', { name: /^忽略/ }).click();
    await page.keyboard.type('以完成数为分母');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('[data-finding="rate-disagrees"]').count()).toBe(0);
    await page.reload();
    await done(page);
    await expect.poll(() => page.locator('[data-finding="rate-disagrees"]').count()).toBe(0);
    await expect.poll(() => page.locator('[data-ignored]').textContent()).toContain('以完成数为分母');

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 CSV' }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^核对清单-.*\.csv$/);
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toMatch(/公布比率与复算不一致,宜核对原文,.*已忽略,以完成数为分母\r\n/);

    await page.getByRole('button', { name: 'English' }).click();
    await expect
      .poll(() => page.locator('[data-checks]').innerText())
      .toContain('Changed by more than half in a year');
    expect(opened.wrongs).toEqual([]);
    await opened.close();
  });
});
