import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Problem } from '../../src/domain/problem';
import { TEXTS } from '../i18n/texts';
import type { ImportEntry } from '../../src/state/imports.svelte';
import ImportReport from '../../src/ui/data/ImportReport.svelte';
import { importFile } from '../../src/import/import';
import { DICTIONARY } from '../import/dictionary';

const HOSTILE = '<img src=x onerror="document.title=1">';

const problem = (
  code: Problem['code'],
  severity: Problem['severity'],
  row: number | null,
  text: string,
): Problem => ({
  code,
  severity,
  row,
  column: row === null ? null : 4,
  text,
  params: {},
});

const read = (text: string) =>
  importFile({ name: 'file.csv', bytes: new TextEncoder().encode(text) }, DICTIONARY);

type Said = ImportEntry['result'];

const RESULT: Said = {
  file: `处罚${HOSTILE}.csv`,
  outcome: 'accept_with_warnings',
  encoding: 'gb18030',
  delimiter: ',',
  layout: 'long',
  rows: { total: 1250, accepted: 1240, rejected: 3, skipped: 7 },
  cells: { total: 1243, accepted: 1240, rejected: 3, skipped: 0 },
  skipped: { blank: 2, header: 1, total: 4, note: 0 },
  problems: [
    problem('bureau-unknown', 'warning', 9, '某局'),
    problem('cell-unreadable', 'error', 5, '12O'),
    problem('cell-unreadable', 'error', 6, HOSTILE),
  ],
  problemCounts: { 'bureau-unknown': 1, 'cell-unreadable': 3 },
  totals: null,
  seen: null,
};

async function shown(result: Said = RESULT, lang: 'zh' | 'en' = 'zh', rest: Partial<ImportEntry> = {}) {
  const onreview = vi.fn();
  const sentence = (each: Problem): string => `${each.code}: ${each.text}`;
  const entry = { id: 1, result, datasetId: 'user:1', sameAs: null, failure: null, ...rest };
  const ondismiss = vi.fn();
  const screen = await render(ImportReport, {
    entry,
    sentence,
    texts: TEXTS[lang],
    review: '核对与更正',
    onreview,
    ondismiss,
  });
  return { screen, onreview, ondismiss };
}

describe('the report of an import', () => {
  it('counts accepted, rejected and skipped rows, the last by reason', async () => {
    const { screen } = await shown();
    await expect
      .element(screen.getByText('接受 1,240 行 · 拒绝 3 行 · 跳过 7 行（空行 2、表头 1、合计 4）'))
      .toBeVisible();
  });

  it('counts in English too', async () => {
    const { screen } = await shown(RESULT, 'en');
    await expect.element(screen.getByText(/1,240 rows accepted · 3 rejected · 7 skipped/)).toBeVisible();
  });

  it('says how many totals agree with their parts, and nothing where none are stated', async () => {
    const counts = {
      ...{ agrees: 1200, agrees_if_rounded: 1, not_contradicted: 0 },
      ...{ disagrees: 2, cannot_be_checked: 3 },
    };
    const totals = { counts, stated: [] };
    const { screen } = await shown({ ...RESULT, totals });
    const line = '合计核对：1,200 项一致、1 项在四舍五入范围内一致、2 项不符、3 项无法核对';
    await expect.element(screen.getByText(line)).toBeVisible();
    const english = await shown({ ...RESULT, totals }, 'en');
    await expect
      .element(english.screen.getByText(/^Totals against their parts: 1,200 agree, 1 agree within rounding/))
      .toBeVisible();
    const { screen: without } = await shown();
    expect(without.container.querySelector('[data-totals]')).toBeNull();
  });

  it('lists problems by class, errors first, with how many there are and examples', async () => {
    const { screen } = await shown();
    const classes = [...screen.container.querySelectorAll('[data-problem]')];
    expect(classes.map((each) => each.getAttribute('data-problem'))).toEqual([
      'cell-unreadable',
      'bureau-unknown',
    ]);
    expect(classes[0]?.textContent).toContain('3 处');
    await userEvent.click(screen.getByText('前 2 处'));
    await expect.element(screen.getByText('第 6 行第 4 列')).toBeVisible();
  });

  it('shows hostile names and cells as they are', async () => {
    const { screen } = await shown();
    expect(screen.container.textContent).toContain(`处罚${HOSTILE}.csv`);
    expect(screen.container.querySelector('img')).toBeNull();
  });

  it('offers to look at the file again where a table was seen in it', async () => {
    const without = await shown();
    expect(without.screen.getByRole('button', { name: /核对与更正/ }).elements()).toEqual([]);
    without.screen.unmount();
    const { seen } = read('单位,年份,行政许可办件数\n上城区,2022,5\n');
    const { screen, onreview } = await shown({ ...RESULT, seen });
    await userEvent.click(
      screen.getByRole('button', { name: `核对与更正 · 处罚${HOSTILE}.csv`, exact: true }),
    );
    await expect.poll(() => onreview.mock.calls).toHaveLength(1);
  });

  it('is taken away by a button that names the file', async () => {
    const { screen, ondismiss } = await shown();
    const button = screen.getByRole('button', { name: `关闭：处罚${HOSTILE}.csv`, exact: true });
    await expect.element(button).toHaveTextContent('关闭');
    await userEvent.click(button);
    await expect.poll(() => ondismiss.mock.calls).toHaveLength(1);
  });

  it('does not call it imported where the same file is loaded or the disk is full', async () => {
    const twin = await shown(RESULT, 'zh', { datasetId: null, sameAs: '上月.csv' });
    await expect.element(twin.screen.getByText(/与已载入的“上月.csv”内容完全相同/)).toBeVisible();
    await expect.element(twin.screen.getByRole('heading', { name: /未导入/ })).toBeVisible();
    twin.screen.unmount();
    const full = await shown(RESULT, 'zh', { datasetId: null, failure: 'storage-full' });
    await expect.element(full.screen.getByText(/存储空间不足/)).toBeVisible();
    await expect.element(full.screen.getByRole('heading', { name: /未导入/ })).toBeVisible();
  });
});
