import { userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { refused } from '../../src/import/refused';
import type { ImportEntry } from '../../src/state/imports.svelte';
import { Intake } from '../../src/state/intake';
import { Job } from '../../src/state/desk-job.svelte';
import { makeTable } from '../../src/table/table';
import { openPage } from './open-page';

const entry = (id: number, result: ImportEntry['result'], rest: Partial<ImportEntry> = {}): ImportEntry => ({
  id,
  source: new File([], result.file),
  result,
  datasetId: null,
  sameAs: null,
  failure: null,
  ...rest,
});
const counts = { total: 1250, accepted: 1240, rejected: 3, skipped: 7 };
const TAKEN = entry(
  1,
  { ...refused('甲.csv', 'bureau-unknown'), outcome: 'accept_with_warnings', rows: counts, cells: counts },
  { datasetId: 'user:1' },
);
const REFUSED = entry(2, refused('乙.csv', 'file-is-pdf'));
const TWIN = entry(3, { ...refused('丙.csv', 'year-from-title'), outcome: 'accept' }, { sameAs: '甲.csv' });

async function opened() {
  const { screen, model } = await openPage('#/data', makeTable([]));
  await expect.element(screen.getByRole('heading', { name: '导入表格' })).toBeVisible();
  const { imports, desk } = model.openIntake((...parts) => new Intake(...parts));
  const status = screen.getByRole('status', { name: '导入结果' });
  const lines = () => [...status.element().querySelectorAll('p')].map((line) => line.textContent);
  return { screen, imports, desk, status, lines };
}

describe('the data screen', () => {
  it('has one region that is read out, there before anything happens', async () => {
    const { screen, lines } = await opened();
    expect(screen.getByRole('status').elements()).toHaveLength(1);
    expect(lines()).toEqual([]);
  });

  it('reads out one line for each import: file, outcome, rows', async () => {
    const { screen, imports, lines } = await opened();
    imports.list = [TWIN, REFUSED, TAKEN];
    await expect
      .poll(lines)
      .toEqual([
        '丙.csv · 未导入 · 接受 0 行 · 拒绝 0 行 · 跳过 0 行',
        '乙.csv · 未导入 · 接受 0 行 · 拒绝 0 行 · 跳过 0 行',
        '甲.csv · 已导入，有提示 · 接受 1,240 行 · 拒绝 3 行 · 跳过 7 行',
      ]);
    expect(screen.getByRole('article').elements()).toHaveLength(3);
  });

  it('does not read the progress out again and again, nor what is to be read and answered', async () => {
    const { screen, imports, desk, status, lines } = await opened();
    imports.list = [TAKEN];
    await expect.poll(() => lines().length).toBe(1);
    const [line] = status.element().children;
    const job = new Job(1, new File([], '丁.csv'));
    job.state = 'reading';
    desk.jobs = [job];
    for (const done of [10, 20]) {
      job.progress = { done, total: 100 };
      await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', String(done));
    }
    imports.list = [REFUSED, TAKEN];
    await expect.poll(() => lines().length).toBe(2);
    expect(status.element().lastElementChild).toBe(line);
    expect(status.element().querySelector('progress, article, button')).toBeNull();
    await expect.element(status).toHaveAttribute('aria-atomic', 'false');
  });

  it('takes a report away when it is dismissed', async () => {
    const { screen, imports, lines } = await opened();
    imports.list = [REFUSED, TAKEN];
    await userEvent.click(screen.getByRole('button', { name: '关闭：乙.csv' }));
    await expect.poll(() => imports.list).toEqual([TAKEN]);
    await expect.poll(lines).toHaveLength(1);
    expect(screen.getByRole('article').elements()).toHaveLength(1);
  });
});
