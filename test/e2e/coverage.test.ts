import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { follow, loadDemo, startApp, type App, type Opened } from './app';

let app: App;
let opened: Opened;
beforeAll(async () => {
  app = await startApp();
  opened = await app.open({ hash: '#/data' });
});
afterAll(async () => {
  await opened.close();
  await app.close();
});

/** The matrix as words, a line a bureau. */
const matrix = (): Promise<string[][]> =>
  opened.page
    .locator('table[data-coverage-table] tbody tr[data-row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => cell.getAttribute('aria-label') ?? cell.textContent ?? ''),
      ),
    );

describe('the coverage screen', () => {
  it('says of the bundled figures who published what, and who did not', async () => {
    await follow(opened.page, '#/coverage?v=1&our=330100&year=2018');
    await expect.poll(async () => (await matrix())[0]?.[0]).toBe('杭州市');
    const [ours = [], ...others] = await matrix();
    // Eleven cities of Zhejiang; the report of 2018 was written by one of them.
    expect(others).toHaveLength(10);
    expect(ours).toContain('已公布');
    // 罚没款 47.8万余元, and the provincial results up to 2018-11-27.
    expect(ours).toContain('公布为下限');
    expect(ours).toContain('已公布、不足全年');
    for (const [, count, ...cells] of others) {
      expect(count).toMatch(/^0\//);
      expect(new Set(cells)).toEqual(new Set(['未公布']));
    }
    expect(opened.wrongs).toEqual([]);
  });

  it('tells apart what is stated in another scope only', async () => {
    await follow(opened.page, '#/coverage?v=1&our=330100&year=2018&scope=own');
    await expect.poll(async () => (await matrix())[0]?.join('|')).toContain('仅其他口径公布');
  });

  it('says of demo data that it is fictional, and what peers published and we did not', async () => {
    const { page } = opened;
    await follow(page, '#/data');
    await loadDemo(page);
    await follow(page, '#/coverage?v=1&our=330105&year=2024');
    await expect.poll(async () => (await matrix())[0]?.[0]).toBe('拱墅区');
    expect(await matrix()).toHaveLength(13);
    expect((await matrix())[0]).toContain('已公布、演示（虚构）');
    await expect.poll(() => page.locator('section.matrix').innerText()).toContain('演示数据（虚构）');
    const others = page.locator('table[data-coverage-others] tbody tr');
    expect(await others.count()).toBeGreaterThan(0);
    await expect.poll(() => others.first().innerText()).toMatch(/演示 \d+ 家/);
    await others.first().getByRole('link').click();
    await page.locator('section[data-panel="any-indicator"]').waitFor();
    expect(opened.wrongs).toEqual([]);
  });

  it('follows an indicator over the years, and leads through to a figure', async () => {
    const { page } = opened;
    await follow(page, '#/coverage?v=1&our=330113&year=2024&from=2019&to=2024&cov=years&ind=penalty_cases');
    await expect.poll(async () => (await matrix())[0]?.[0]).toBe('临平区');
    // 临平区 came to be in April 2021.
    expect((await matrix())[0]?.slice(2, 4)).toEqual(['未设立或已撤销', '未设立或已撤销']);
    await page.locator('table[data-coverage-table]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('fig=330113,penalty_cases,2024');
    expect(opened.wrongs).toEqual([]);
  });
});
