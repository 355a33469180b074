import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ready, startApp, tableOf, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const HOSTILE = '<img src=x onerror="document.title=1">局';
const HOSTILE_CSV = `单位,年份,行政处罚案件数,罚没款（万元）\n"${HOSTILE.replaceAll('"', '""')}",2022,12,3.5\n乙县卫生健康局,2022,15,4\n`;

describe('the shell', () => {
  it('opens on the comparison, without scrolling sideways and without a word of complaint', async () => {
    const { page, wrongs, close } = await app.open();
    await page.locator('section[data-panel]').first().waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('speaks English after one click, and still after a reload', async () => {
    const { page, close } = await app.open();
    await page.getByRole('button', { name: /English/ }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('section[data-panel="penalty-cases"]').innerText()).toContain('Penalty cases');
    await page.reload();
    await ready(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  it.each(['overview', 'bureau', 'coverage', 'checks', 'briefing', 'report'])(
    'says plainly that %s is not built',
    async (route) => {
      const { page, wrongs, close } = await app.open({ hash: `#/${route}` });
      expect(await page.locator('main').innerText()).toMatch(/尚未|还没有/);
      expect(await page.locator(`nav a[href*="#/${route}"]`).count()).toBe(0);
      expect(wrongs).toEqual([]);
      await close();
    },
  );

  it('keeps what was imported over a reload and shows a hostile name as it is', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'hostile.csv', mimeType: 'text/csv', buffer: Buffer.from(HOSTILE_CSV) });
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/接受\s*2\s*行/);
    await page.reload();
    await ready(page);
    await expect.poll(() => page.locator('main').innerText()).toContain('hostile.csv');
    const our = encodeURIComponent(`name:${HOSTILE}`);
    await page.goto(`${app.address}#/compare?v=1&board=penalties&our=${our}&year=2022`);
    const rows = await tableOf(page, 'penalty-cases');
    expect(rows.flat().join(' ')).toContain(HOSTILE);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
    expect(wrongs).toEqual([]);
    await close();
  });

  it('restores a pasted link, steps back, and names what a link asks for in vain', async () => {
    const { page, close } = await app.open({ hash: '#/compare?v=1&our=330902&year=2022&board=permits' });
    await page.locator('section[data-panel="permits-volume"]').waitFor();
    expect(await page.locator('section[data-panel="permits-volume"]').innerText()).toContain('1,093');
    await page.goto(`${app.address}#/data`);
    await page.goBack();
    await page.locator('section[data-panel="permits-volume"]').waitFor();
    await page.goto(`${app.address}#/compare?v=1&our=659001&year=2022`);
    await expect.poll(() => page.locator('main').innerText()).toContain('659001');
    await close();
  });

  it('reaches every control by keyboard', async () => {
    const { page, close } = await app.open();
    await page.locator('section[data-panel]').first().waitFor();
    const reached = new Set<string>();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => (document.activeElement?.textContent ?? '').trim().slice(0, 12)));
    }
    expect([...reached].join('|')).toMatch(/数据/);
    expect([...reached].join('|')).toMatch(/表格/);
    await close();
  });

  it.each([
    ['compare', 'zh'],
    ['compare', 'en'],
    ['data', 'zh'],
    ['data', 'en'],
  ])('has no barrier that axe knows on %s in %s', async (route, language) => {
    const { page, close } = await app.open({ hash: `#/${route}` });
    if (language === 'en') await page.getByRole('button', { name: /English/ }).click();
    await page.waitForTimeout(500);
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe.source });
    const violations = await page.evaluate(async () => {
      const run = (
        window as unknown as {
          axe: {
            run: () => Promise<{
              violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
            }>;
          };
        }
      ).axe.run;
      const result = await run();
      return result.violations
        .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
        .map(
          (violation) =>
            `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join('; ')}`,
        );
    });
    expect(violations).toEqual([]);
    await close();
  });
});
