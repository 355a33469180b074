import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLink, drawn, follow, importFiles, ready, startApp, tableOf, type App } from './app';
import { barriers } from './barriers';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const HOSTILE = '<img src=x onerror="document.title=1">局';
const HOSTILE_CSV = `单位,年份,行政处罚案件数,罚没款（万元）\n"${HOSTILE.replaceAll('"', '""')}",2022,12,3.5\n乙县卫生健康局,2022,15,4\n`;

describe('the shell', () => {
  it('opens on the comparison, drawn, without a word of complaint', async () => {
    const { page, wrongs, close } = await app.open();
    await drawn(page);
    expect(
      await page.locator('section[data-panel]').locator('canvas, svg, [data-figure]').count(),
    ).toBeGreaterThan(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('speaks English after one click, and still after a reload', async () => {
    const { page, close } = await app.open();
    await page.getByRole('button', { name: /English/ }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect
      .poll(() => page.locator('section[data-panel="penalty-cases"]').innerText())
      .toContain('Penalty cases');
    await page.reload();
    await ready(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  it.each(['report'])('says plainly that %s is not built', async (route) => {
    const { page, wrongs, close } = await app.open({ hash: `#/${route}` });
    await expect.poll(() => page.locator('main').innerText()).toMatch(/尚未|还没有/);
    await expect.poll(() => page.locator(`nav a[href*="#/${route}"]`).count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('keeps what was imported over a reload and shows a hostile name as it is', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await importFiles(page, [{ name: 'hostile.csv', content: HOSTILE_CSV }]);
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/接受\s*2\s*行/);
    await page.reload();
    await ready(page);
    await expect.poll(() => page.locator('main').innerText()).toContain('hostile.csv');
    await follow(page, compareLink({ our: `name:${HOSTILE}`, year: 2022, board: 'penalties' }));
    const rows = await tableOf(page, 'penalty-cases');
    expect(rows.flat().join(' ')).toContain(HOSTILE);
    await expect.poll(() => page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(wrongs).toEqual([]);
    await close();
  });

  it('restores a pasted link, steps back, and names what a link asks for in vain', async () => {
    const { page, close } = await app.open({
      hash: compareLink({ our: 330902, year: 2022, board: 'permits' }),
    });
    const permits = page.locator('section[data-panel="permits-volume"]');
    await expect.poll(() => permits.innerText()).toContain('1,093');
    await follow(page, '#/data');
    await page.locator('input[type=file][multiple]').waitFor({ state: 'attached' });
    await page.goBack();
    await expect.poll(() => permits.innerText()).toContain('1,093');
    await follow(page, compareLink({ our: 'name:无此局', year: 2022 }));
    await expect.poll(() => page.locator('main').innerText()).toContain('无此局');
    await close();
  });

  it('reaches every control by keyboard', async () => {
    const { page, close } = await app.open();
    await drawn(page);
    await page.evaluate(() => {
      document.addEventListener('focusin', ({ target }) =>
        (target as Element).setAttribute('data-reached', ''),
      );
    });
    const controls = await page.locator('button, a[href], select, input').count();
    for (let i = 0; i < controls + 20; i += 1) await page.keyboard.press('Tab');
    const missed = await page.locator('button, a[href], select, input').evaluateAll((elements) =>
      elements
        .filter((element) => element.matches(':enabled, a') && element.getClientRects().length > 0)
        .filter(
          (element) => !element.hasAttribute('data-reached') && element.getAttribute('tabindex') !== '-1',
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(controls).toBeGreaterThan(10);
    expect(missed).toEqual([]);
    await close();
  });

  describe.each(['zh', 'en'])('in %s', (language) => {
    const HASHES = [
      ...['penalties', 'double-random', 'permits', 'all'].map((board) =>
        compareLink({ our: 330100, year: 2018, board, ind: 'penalty_cases' }),
      ),
      '#/data',
      '#/overview?v=1&our=330100&year=2018',
      '#/bureau?v=1&our=330100&year=2018',
      '#/checks?v=1&our=330100&year=2018',
      '#/coverage?v=1&our=330100&year=2018',
    ];

    it.each(HASHES)('%s has no barrier that axe knows and fits the width of 1366', async (hash) => {
      const { page, close } = await app.open({ hash });
      if (language === 'en') {
        await page.getByRole('button', { name: 'English' }).click();
        await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
      }
      await drawn(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await close();
    });
  });
});
