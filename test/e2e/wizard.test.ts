import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { gbk } from '../import/read';
import { compareLink, follow, importFiles, ready, rowsWith, startApp, tableOf, type App } from './app';

/** A summary as an office prints it: title, two header rows, merged cells, units in a column, a total, notes, no year. */
const summary = (cases: string, title = '杭州市各区县卫生监督执法情况汇总表') =>
  Buffer.from(
    gbk(
      `${title},,,,,,,\n类别,指标,单位,主城区,,县,,合计\n,,,上城区,西湖区,桐庐县,淳安县,\n` +
        `行政处罚,1.案件数,件,${cases},\n,2.罚没款,万元,36.5,41.2余,8.9,—,86.6\n` +
        '国家双随机,（1）任务数,家,500,420,121,17,1058\n说明：淳安县罚没款未报。,,,,,,,\n',
    ),
  );

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const atData = () => app.open({ hash: '#/data' });
const wizard = (page: Page) => page.locator('[data-wizard]');
const step = (page: Page, name: string) => page.locator(`[data-step="${name}"]`);
const set = (page: Page, name: string) => page.locator('[data-dataset]').filter({ hasText: name });
const commit = (page: Page) => page.getByRole('button', { name: '导入', exact: true });

async function answerYear(page: Page, year: number): Promise<void> {
  await page.getByRole('spinbutton', { name: '年份' }).fill(String(year));
  await step(page, 'doubts').getByRole('button', { name: '确定' }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: () => Promise<{ violations: unknown[] }> } };
    return (await run.run()).violations;
  });
  expect(violations).toEqual([]);
}

describe('the import wizard', () => {
  it('takes a summary of an office with no correction but its year, and its next edition with one click', async () => {
    const { page, wrongs, close } = await atData();
    await importFiles(page, [{ name: '汇总表.csv', content: summary('128,156,34,12,330') }]);
    await wizard(page).waitFor();
    await expect.poll(() => step(page, 'layout').innerText()).toContain('交叉表');
    await expect.poll(() => step(page, 'encoding').innerText()).toContain('GB18030');
    // Names are known before the year is.
    await expect.poll(() => step(page, 'bureaus').innerText()).toContain('共 4 家，均已认定');
    await expect.poll(() => step(page, 'indicators').innerText()).toContain('均在指标目录中');
    await expect.poll(() => commit(page).isDisabled()).toBe(true);
    await answerYear(page, 2023);
    await expect.poll(() => wizard(page).innerText()).toContain('12 个数字，2023年');
    await expect.poll(() => wizard(page).innerText()).toContain('接受 3 + 拒绝 0 + 跳过 4 = 共 7 行');
    await expectAccessible(page);

    // Nothing is written before the last step.
    await expect.poll(() => set(page, '汇总表.csv').count()).toBe(0);
    await page.reload();
    await ready(page);
    await page.locator('[data-dataset]').first().waitFor();
    await expect.poll(() => set(page, '汇总表.csv').count()).toBe(0);

    await importFiles(page, [{ name: '汇总表.csv', content: summary('128,156,34,12,330') }]);
    await answerYear(page, 2023);
    await commit(page).click();
    await set(page, '汇总表.csv').waitFor();
    await wizard(page).waitFor({ state: 'detached' });

    await importFiles(page, [{ name: '汇总表二.csv', content: summary('131,160,30,15,336') }]);
    await expect.poll(() => wizard(page).innerText()).toContain('按上次的填法读取');
    await expect.poll(() => wizard(page).innerText()).toContain('12 个数字，2024年');
    await commit(page).click();
    await set(page, '汇总表二.csv').waitFor();
    await follow(page, compareLink({ our: 330106, from: 2023, to: 2024, year: 2024, board: 'penalties' }));
    const rows = await tableOf(page, 'penalty-cases');
    expect(rowsWith(rows, '2023', '156', '汇总表.csv')).toHaveLength(1);
    expect(rowsWith(rows, '2024', '160', '汇总表二.csv')).toHaveLength(1);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('matches a name once and remembers it until told to forget', async () => {
    const { page, wrongs, close } = await atData();
    const table = (year: number) =>
      `单位,年份,查处违法案总数,许可办结数量\n西湖区卫健局,${year},12,3\n定海区卫生健康局,${year},无,4\n`;
    await importFiles(page, [{ name: '甲.csv', content: table(2022) }]);
    await wizard(page).waitFor();
    await step(page, 'bureaus')
      .getByRole('radio', { name: /杭州市西湖区/ })
      .check();
    await step(page, 'indicators').getByRole('button', { name: /^5/ }).click();
    await step(page, 'indicators').getByRole('button', { name: '为“查处违法案总数”另选' }).click();
    await page.locator('input[role=combobox]').fill('penalty_cases');
    await page.locator('[role=option]').first().click();
    await step(page, 'doubts')
      .getByRole('radio', { name: /^按原文采用/ })
      .check();
    await expect.poll(() => page.getByText('待核对').count()).toBe(0);
    await expectAccessible(page);
    await commit(page).click();
    await set(page, '甲.csv').waitFor();
    await importFiles(page, [{ name: '乙.csv', content: table(2023) }]);
    await expect.poll(() => wizard(page).innerText()).toContain('按上次的填法读取');
    await commit(page).click();
    await set(page, '乙.csv').waitFor();

    await page.getByText('已记住的填法').click();
    await page.getByRole('button', { name: '忘记填法：乙.csv' }).click();
    await expect.poll(() => page.getByText('已记住的填法').count()).toBe(0);
    await importFiles(page, [{ name: '丙.csv', content: table(2021) }]);
    await wizard(page).waitFor();
    expect(await wizard(page).innerText()).not.toContain('按上次的填法读取');
    await page.getByRole('button', { name: '取消：丙.csv' }).click();
    await wizard(page).waitFor({ state: 'detached' });
    await expect.poll(() => set(page, '丙.csv').count()).toBe(0);

    await follow(page, compareLink({ our: 330106, from: 2022, to: 2023, year: 2023, board: 'penalties' }));
    expect(rowsWith(await tableOf(page, 'penalty-cases'), '2023', '12', '乙.csv')).toHaveLength(1);
    await follow(page, compareLink({ our: 330902, from: 2022, to: 2022, year: 2022, board: 'penalties' }));
    expect(rowsWith(await tableOf(page, 'penalty-cases'), '2022', '0', '甲.csv').length).toBeGreaterThan(0);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('takes on a file that was dropped on another screen', async () => {
    const { page, wrongs, close } = await app.open();
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], '拖入.csv'));
      dataTransfer.items.add(new File([text.replace('无', '5')], '拖入二.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, '单位,年份,行政处罚案件数\n定海区卫生健康局,2022,无\n');
    await wizard(page).waitFor();
    await expect.poll(() => wizard(page).innerText()).toContain('拖入.csv');
    await set(page, '拖入二.csv').waitFor();
    expect(wrongs).toEqual([]);
    await close();
  });

  it('corrects a stored file in its place', async () => {
    const { page, wrongs, close } = await atData();
    const content = '单位,年份,查处违法案总数\n定海区卫生健康局,2021,77\n';
    await importFiles(page, [{ name: '定海.csv', content }]);
    await set(page, '定海.csv').waitFor();
    await page.getByRole('article').getByRole('button', { name: '核对与更正 · 定海.csv' }).click();
    await step(page, 'columns').getByRole('button', { name: /^4/ }).click();
    await step(page, 'indicators').getByRole('button', { name: /^5/ }).click();
    await step(page, 'indicators').getByRole('button', { name: '为“查处违法案总数”另选' }).click();
    await page.locator('input[role=combobox]').fill('penalty_cases');
    await page.locator('[role=option]').first().click();
    await expect.poll(() => step(page, 'columns').innerText()).toContain('行政处罚案件数');
    await commit(page).click();
    await wizard(page).waitFor({ state: 'detached' });
    await expect.poll(() => set(page, '定海.csv').count()).toBe(1);
    await follow(page, compareLink({ our: 330902, from: 2021, to: 2021, year: 2021, board: 'penalties' }));
    expect(rowsWith(await tableOf(page, 'penalty-cases'), '77', '定海.csv')).toHaveLength(1);

    // Another day: from the bytes that are kept, with what was answered then.
    await follow(page, '#/data');
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: '核对与更正 · 定海.csv' }).click();
    await step(page, 'columns').getByRole('button', { name: /^4/ }).click();
    await expect.poll(() => step(page, 'columns').innerText()).toContain('行政处罚案件数');
    await step(page, 'columns').getByRole('button', { name: /^4/ }).click();
    await wizard(page).getByRole('button', { name: '取消' }).click();
    await wizard(page).waitFor({ state: 'detached' });
    await expect.poll(() => set(page, '定海.csv').count()).toBe(1);
    expect(wrongs).toEqual([]);
    await close();
  });

  it('corrects a stored file from the list of data sets at a later visit, and takes that back', async () => {
    const { page, wrongs, close } = await atData();
    await importFiles(page, [
      { name: '定海.csv', content: '单位,年份,查处违法案总数\n定海区卫生健康局,2021,77\n' },
    ]);
    await set(page, '定海.csv').waitFor();
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: '核对与更正 · 定海.csv' }).click();
    await expect.poll(() => wizard(page).innerText()).toContain('替换“定海.csv”');
    await step(page, 'indicators').getByRole('button', { name: /^5/ }).click();
    await step(page, 'indicators').getByRole('radio', { name: '不导入' }).check();
    await expect.poll(() => wizard(page).innerText()).toContain('尚不能导入');
    await step(page, 'indicators').getByRole('button', { name: '为“查处违法案总数”另选' }).click();
    await page.locator('input[role=combobox]').fill('penalty_cases');
    await page.locator('[role=option]').first().click();
    await expect.poll(() => wizard(page).innerText()).toContain('新增 1、不同 0、相同 0 · 原有而新表没有 1');
    await expectAccessible(page);
    await commit(page).click();
    await wizard(page).waitFor({ state: 'detached' });
    await expect.poll(() => set(page, '定海.csv').count()).toBe(1);
    await page.getByRole('button', { name: '撤销：重新读取“定海.csv”' }).click();
    await expect.poll(() => page.getByRole('button', { name: '重做：重新读取“定海.csv”' }).count()).toBe(1);
    await close();
    expect(wrongs).toEqual([]);
  });
});
