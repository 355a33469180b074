import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareLink, follow, importFiles, ready, rowsWith, startApp, tableOf, type App } from './app';
import { barriers } from './barriers';

const XIHU = '单位,年份,行政处罚案件数（件）\n杭州市西湖区卫生健康局,2023,12\n';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The data screen of a bureau with the grid open. */
async function atGrid(our: number) {
  const opened = await app.open({ hash: `#/data?v=1&our=${our}` });
  await opened.page.getByRole('button', { name: '录入或更正数字' }).click();
  await field(opened.page, '数值', 1).waitFor();
  return opened;
}
const field = (page: Page, name: string, row: number) =>
  page.getByLabel(`${name}，第 ${row} 行`, { exact: true });

/** Picks from the list behind a cell by what a person types, with keys alone. */
async function pick(page: Page, name: string, row: number, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}，第 ${row} 行`) }).press('Enter');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}
/** A paste as the browser reports it to what has the focus. */
const paste = (page: Page, copied: string): Promise<void> =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, copied);
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true });

/** Lines of the fines of the bureau in a year, as the screen for comparison prints them. */
async function fines(page: Page, our: number, year: number): Promise<string[]> {
  await follow(page, compareLink({ our, year, board: 'penalties' }));
  const lines = (await tableOf(page, 'penalty-amount')).map((cells) => cells.join(' | '));
  return lines.filter((line) => line.includes('手工录入'));
}

const PASTED = 1_000;
const pasted = Array.from({ length: PASTED }, (_, i) => `${1990 + (i % 40)}\t行政处罚案件数\t\t\t${i}\t件`);

describe('a long table pasted into the grid', () => {
  it('is all there, with the rows near the window only, and keys travel through it', async () => {
    const { page, wrongs, close } = await atGrid(330106);
    await field(page, '年份', 1).focus();
    await paste(page, pasted.join('\n'));
    await expect.poll(() => field(page, '数值', 2).inputValue()).toBe('1');
    expect(await page.locator('[data-field="value"]').count()).toBeLessThan(PASTED / 10);
    // Down through more blocks than were built at first.
    for (let row = 1; row < 60; row += 1) {
      await expect.poll(() => field(page, '数值', row).isVisible()).toBe(true);
      await field(page, '数值', row).press('Enter');
    }
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('数值，第 60 行');
    await expect.poll(() => field(page, '数值', 60).inputValue()).toBe('59');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('计量单位，第 60 行');
    await page.getByRole('button', { name: '增加一行' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest<HTMLElement>('td')?.dataset['row']))
      .toBe(String(PASTED));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await field(page, '数值', PASTED).waitFor();
    await expect.poll(() => field(page, '数值', PASTED).inputValue()).toBe(String(PASTED - 1));
    await page.evaluate(() => scrollTo(0, 0));
    await field(page, '数值', 1).waitFor();
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('0');
    expect(wrongs).toEqual([]);
    await close();
  });
});

describe('a figure entered by hand', () => {
  it('is compared under its source, corrected, and taken back through the history', async () => {
    const { page, wrongs, close } = await atGrid(330106);
    await field(page, '年份', 1).fill('2021');
    await pick(page, '指标', 1, '罚没款');
    await expect.poll(() => field(page, '计量单位', 1).inputValue()).not.toBe('');
    await field(page, '计量单位', 1).fill('元');
    await field(page, '数值', 1).fill('47.8万余');
    await field(page, '备注', 1).fill('据年报');
    await expect.poll(() => page.locator('[data-dataset="user:manual"]').count()).toBe(0);
    await save(page).click();
    await page.locator('[data-dataset="user:manual"]').waitFor();
    const [first = ''] = await fines(page, 330106, 2021);
    expect(first).toMatch(/47\.8.*≥.*手工录入.*第 2 行/);

    await follow(page, '#/data?v=1&our=330106');
    await page.getByRole('button', { name: '录入或更正数字' }).click();
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('47.8万余');
    await expect.poll(() => field(page, '备注', 1).inputValue()).toBe('据年报');
    await field(page, '数值', 1).fill('48万');
    await save(page).click();
    await page.getByText('已保存 1 个数字。').waitFor();
    expect((await fines(page, 330106, 2021)).join()).toMatch(/\b48\b/);

    await follow(page, '#/data?v=1&our=330106');
    await page.getByRole('button', { name: /^撤销：手工录入/ }).click();
    await page.getByRole('button', { name: '录入或更正数字' }).click();
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('47.8万余');
    await page.getByRole('button', { name: /^撤销：手工录入/ }).click();
    await expect.poll(() => page.locator('[data-dataset="user:manual"]').count()).toBe(0);
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('');
    expect(wrongs).toEqual([]);
    await close();
  });

  it('says in its row what is wrong, is not saved before it is put right, and not lost unsaved without a question', async () => {
    const { page, wrongs, close } = await atGrid(330106);
    await pick(page, '指标', 1, '行政处罚案件数');
    await page.getByText('请填写数值；原文未公布请填“—”。').waitFor();
    await field(page, '数值', 1).fill('12O');
    await page.getByText('“12O”读不成数字').waitFor();
    await expect.poll(() => field(page, '数值', 1).getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => save(page).isDisabled()).toBe(true);
    await field(page, '数值', 1).fill('…');
    await page.getByText('“…”含义不明').waitFor();
    await expect.poll(() => save(page).isDisabled()).toBe(true);
    await field(page, '数值', 1).fill('0');
    await expect.poll(() => save(page).isDisabled()).toBe(false);
    expect(await barriers(page)).toEqual([]);
    await follow(page, compareLink({ our: 330106 }));
    await page.getByRole('heading', { name: '手工录入' }).waitFor({ state: 'detached' });
    await follow(page, '#/data?v=1&our=330106');
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('0');
    const asked: string[] = [];
    // What browsers before 2023 ask by.
    const said = await page.evaluate(() => {
      const leaving = document.createEvent('BeforeUnloadEvent') as BeforeUnloadEvent;
      leaving.initEvent('beforeunload', false, true);
      dispatchEvent(leaving);
      return String(leaving.returnValue);
    });
    expect(said).toBe('true');
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await ready(page);
    expect(asked).toEqual(['beforeunload']);
    await expect.poll(() => page.locator('[data-dataset="user:manual"]').count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('corrects a figure of a file and goes before it', async () => {
    const { page, wrongs, close } = await atGrid(330106);
    await importFiles(page, [{ name: '西湖.csv', content: XIHU }]);
    await page.locator('[data-dataset]').filter({ hasText: '西湖.csv' }).waitFor();
    await field(page, '年份', 1).fill('2023');
    await pick(page, '指标', 1, '行政处罚案件数');
    await page.getByText(/现有 12 件（西湖\.csv，第 2 行）/).waitFor();
    await page.getByRole('button', { name: '更正', exact: true }).click();
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('12');
    await field(page, '数值', 1).fill('21');
    await save(page).click();
    await page.locator('[data-dataset="user:manual"]').waitFor();
    await follow(page, compareLink({ our: 330106, year: 2023, board: 'penalties' }));
    const rows = await tableOf(page, 'penalty-cases');
    const [shown = []] = rowsWith(rows, '手工录入');
    expect(shown.join(' | ')).toMatch(/\b21\b.*手工录入/);
    expect(rowsWith(rows, '[1] 西湖.csv')).toEqual([]);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('may be a block of cells, pasted into the grid', async () => {
    const { page, wrongs, close } = await atGrid(330106);
    await field(page, '年份', 1).focus();
    await paste(page, '2021\t行政处罚案件数\t\t\t12\t件\n2022\t行政处罚案件数\t\t\t—\t件\n');
    await expect.poll(() => field(page, '数值', 2).inputValue()).toBe('—');
    await expect.poll(() => field(page, '数值', 1).inputValue()).toBe('12');
    const bureau = page.getByRole('button', { name: /^单位，第 2 行/ });
    await bureau.focus();
    await paste(page, '杭州市滨江区卫生健康局');
    await expect.poll(() => bureau.innerText()).toBe('杭州市滨江区卫生健康局');
    await save(page).click();
    await page.getByText('已保存 2 个数字。').waitFor();
    const set = page.locator('[data-dataset="user:manual"]');
    expect((await set.locator('td').allInnerTexts()).slice(1, 4)).toEqual(['2', '3', '2021 – 2022']);
    await expect.poll(() => page.locator('[data-dataset]').filter({ hasText: '粘贴' }).count()).toBe(0);
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    expect(wrongs).toEqual([]);
    await close();
  });
});
