import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_TABLES } from '../../src/domain/own-table';
import { compareLink, follow, importFiles, ready, rowsWith, startApp, tableOf, type App } from './app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** A doubtful cell, so that the wizard opens. */
const TABLE =
  '单位,年份,饮用水监测罚金,行政处罚案件数\n开发区社发局,2022,36.5,12\n开发区社发局,2023,41.2,无\n';
const INDICATOR = 'x:饮用水监测罚金';
const BUREAU = 'name:开发区社发局';
const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`);
const set = (page: Page, name: string) => page.locator('[data-dataset]').filter({ hasText: name });
const own = (page: Page, id: string) => page.locator(`[data-own="${id}"]`);
const fines = compareLink({ our: BUREAU, board: 'all', ind: INDICATOR, from: 2022, to: 2023, year: 2023 });
const panel = (page: Page) => page.locator('section[data-panel="any-indicator"]');

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: () => Promise<{ violations: unknown[] }> } };
    return (await run.run()).violations;
  });
  expect(violations).toEqual([]);
}

/** Describes both names of the table in the wizard, and answers what else is asked. */
async function describeAll(page: Page): Promise<void> {
  await step(page, 'indicators').getByRole('button', { name: /^5/ }).click();
  await step(page, 'indicators')
    .getByRole('button', { name: '补充单位、类别、定义… · 饮用水监测罚金' })
    .click();
  const indicator = page.getByRole('form', { name: /饮用水监测罚金$/ });
  await expect.poll(() => indicator.getByLabel('名称', { exact: true }).inputValue()).toBe('饮用水监测罚金');
  await indicator.getByLabel('计量单位').fill('万元');
  await indicator.getByLabel('性质').selectOption('amount');
  await indicator.getByLabel('类别').selectOption({ label: '行政处罚' });
  await indicator.getByLabel('定义（可不填）').fill('饮用水监测案件的罚款');
  await expectAccessible(page);
  await indicator.getByRole('button', { name: '保存' }).click();
  await page.getByText('已说明：饮用水监测罚金 · 万元 · 金额 · 行政处罚').waitFor();

  await step(page, 'bureaus').getByRole('button', { name: /^6/ }).click();
  await step(page, 'bureaus').getByRole('button', { name: '补充地区、层级… · 开发区社发局' }).click();
  const bureau = page.getByRole('form', { name: /开发区社发局$/ });
  await bureau.getByRole('button', { name: /^所在地区/ }).click();
  await page.locator('input[role=combobox][aria-label="所在地区"]').fill('330106');
  await page.keyboard.press('Enter');
  await bureau.getByRole('button', { name: '保存' }).click();
  await page.getByText('已说明：开发区社发局 · 杭州市西湖区 330106 · 县级').waitFor();
  await step(page, 'doubts')
    .getByRole('radio', { name: /^按原文采用/ })
    .check();
}

describe('the own dictionary', () => {
  it('takes described names in with their figures, charts them, gives them out as rows, and forgets them', async () => {
    const { page, wrongs, close } = await app.open({ hash: '#/data' });
    await importFiles(page, [{ name: '甲.csv', content: TABLE }]);
    await describeAll(page);
    await page.getByText('说明的 2 项随本次导入存入本机词典').waitFor();

    // Nothing is written before the last step.
    await expect.poll(() => own(page, INDICATOR).count()).toBe(0);
    await page.reload();
    await ready(page);
    await page.locator('[data-own-dictionary]').waitFor();
    await expect.poll(() => own(page, INDICATOR).count()).toBe(0);

    await importFiles(page, [{ name: '甲.csv', content: TABLE }]);
    await describeAll(page);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await set(page, '甲.csv').waitFor();
    await own(page, INDICATOR).waitFor();
    await expect.poll(() => own(page, BUREAU).innerText()).toContain('杭州市西湖区 330106 · 县级');
    await expectAccessible(page);

    // A break of the described bureau, and its figures with it on the screen for comparison.
    await page.getByRole('button', { name: '新增断点' }).click();
    const form = page.getByRole('form', { name: '新增断点' });
    await form.getByLabel('说明').fill('管辖范围扩大');
    await form.getByLabel('起始时间').fill('2023-07');
    await form.getByLabel('性质').selectOption('territory');
    await form.getByRole('button', { name: /^涉及单位/ }).click();
    await page.locator('input[role=combobox][aria-label="涉及单位"]').fill('开发区社发局');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: '保存' }).click();
    await page.locator('[data-own^="own:territory"]').waitFor();

    await follow(page, fines);
    await expect.poll(() => panel(page).locator('h2').innerText()).toMatch(/饮用水监测罚金\s*万元/);
    await expect.poll(() => page.locator('[data-indicator]').innerText()).toContain('饮用水监测案件的罚款');
    await panel(page).locator('canvas').waitFor();
    const rows = await tableOf(page, 'any-indicator');
    expect(rowsWith(rows, '2022', '36.5', '甲.csv')).toHaveLength(1);
    expect(rowsWith(rows, '2023', '41.2', '甲.csv')).toHaveLength(1);
    await expect.poll(() => panel(page).innerText()).toContain('管辖范围扩大（自定义）');
    await panel(page).getByRole('button', { name: /^指标/ }).click();
    await page.locator('input[role=combobox]').fill('饮用水监测');
    await expect.poll(() => page.locator('[role=listbox]').innerText()).toMatch(/行政处罚[\s\S]*自定义/);

    // The next file is not asked about them.
    await follow(page, '#/data');
    await importFiles(page, [
      { name: '乙.csv', content: '单位,年份,饮用水监测罚金\n开发区社发局,2021,30\n' },
    ]);
    await set(page, '乙.csv').waitFor();
    await expect.poll(() => page.locator('[data-wizard]').count()).toBe(0);

    const saved = async (name: RegExp) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFile(await download.path(), 'utf8');
    };
    const csv = (await saved(/^indicators\.csv/)).split('\r\n');
    expect(csv[0]).toBe(`\ufeff${OWN_TABLES.indicator.columns.join()}`);
    expect(csv[1]).toContain('饮用水监测罚金,饮用水监测罚金,行政处罚 penalties,result,,万元,amount');
    expect(await saved(/^institutions\.csv/)).toContain('西湖区,,开发区社发局');

    // Forgotten, the figures stay under the name of their file; the undoing of an import brings no entry back or away.
    await page.getByRole('button', { name: '删去：饮用水监测罚金' }).click();
    await page.getByText('“甲.csv”、“乙.csv”中的 3 个数字仍保留').waitFor();
    await page.getByRole('button', { name: '确认删去' }).click();
    await own(page, INDICATOR).waitFor({ state: 'detached' });
    await follow(page, fines);
    await panel(page).getByRole('button', { name: /^指标/ }).click();
    await page.locator('input[role=combobox]').fill('饮用水监测');
    await expect.poll(() => page.locator('[role=listbox]').innerText()).toContain('目录外指标');
    await follow(page, '#/data');
    await page.getByRole('button', { name: /^撤销：导入“乙.csv”/ }).click();
    await page.getByRole('button', { name: /^撤销：导入“甲.csv”/ }).click();
    await expect.poll(() => set(page, '甲.csv').count()).toBe(0);
    await expect.poll(() => own(page, BUREAU).count()).toBe(1);
    await page.reload();
    await ready(page);
    await own(page, BUREAU).waitFor();
    expect(wrongs).toEqual([]);
    await close();
  });

  it('is the same in two tabs', async () => {
    const { page, context, wrongs, close } = await app.open({ hash: '#/data' });
    const other = await context.newPage();
    await other.goto(`${app.address}#/data`);
    await ready(other);
    await page.getByRole('button', { name: '新增单位' }).click();
    const form = page.getByRole('form', { name: '新增单位' });
    await form.getByLabel('单位名称').fill('开发区社发局');
    await form.getByRole('button', { name: '保存' }).click();
    await own(other, BUREAU).waitFor();
    await other.getByRole('button', { name: '删去：开发区社发局' }).click();
    await other.getByText('没有数据集用到它。').waitFor();
    await other.getByRole('button', { name: '确认删去' }).click();
    await own(page, BUREAU).waitFor({ state: 'detached' });
    expect(wrongs).toEqual([]);
    await close();
  });
});
