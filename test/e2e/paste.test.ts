import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLink, follow, rowsWith, startApp, tableOf, type App } from './app';

const HTML =
  '<table><tr><td>单位</td><td>年份</td><td>罚没款（万元）</td></tr>' +
  '<tr><td>杭州市西湖区卫生健康局</td><td>2023</td><td>3.5余</td></tr></table>';
const ADVICE = /剪贴板中没有表格.*Ctrl\+V/;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** A paste as the browser reports it to what has the focus, with what the clipboard would hold. */
const paste = (page: Page, held: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, held);

describe('a table from the clipboard', () => {
  it('pasted anywhere on the data screen becomes a data set under the time of its paste', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await page.getByRole('button', { name: '粘贴表格' }).waitFor();
    await paste(page, { 'text/html': HTML, 'text/plain': '单位\t年份\t罚没款（万元）' });
    const set = page.locator('[data-dataset]').filter({ hasText: /粘贴 \d{8} \d\d-\d\d\.tsv/ });
    await set.waitFor();
    await follow(page, compareLink({ our: 330106, year: 2023, board: 'penalties' }));
    const [row] = rowsWith(await tableOf(page, 'penalty-amount'), '3.5').map((cells) => cells.join(' | '));
    expect(row).toMatch(/≥.*粘贴 \d{8} .*第 2 行/);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('is taken by keys alone in the area that the button opens', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await page.getByRole('button', { name: '粘贴表格' }).press('Enter');
    const area = page.getByRole('textbox', { name: /^粘贴区/ });
    await expect.poll(() => area.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() =>
      navigator.clipboard.writeText('单位\t年份\t行政处罚案件数\n杭州市滨江区卫生健康局\t2022\t7\n'),
    );
    await page.keyboard.press('Control+V');
    await page.locator('[data-dataset]').filter({ hasText: '粘贴' }).waitFor();
    await expect.poll(() => area.count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('that is none is refused with what to do, and a text field keeps its own paste', async () => {
    const { page, close } = await app.open({ hash: '#/data' });
    const before = await page.locator('[data-dataset]').count();
    await paste(page, { 'text/plain': '2018年，办结案件12件。' });
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(ADVICE);
    await expect.poll(() => page.locator('[data-dataset]').count()).toBe(before);
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus();
    });
    await paste(page, { 'text/html': HTML });
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await paste(page, { 'text/html': HTML });
    await page.locator('[data-dataset]').filter({ hasText: '粘贴' }).waitFor();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => page.locator('[data-dataset]').count()).toBe(before + 1);
    await close();
  });
});
