import { strFromU8, unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { expect, it } from 'vitest';
import { addChart } from '../../../src/export/pptx/chart';
import { KINDS } from '../../../src/charts/kinds';
import { levelOf } from '../../../src/domain/region';
import { nativeOf, type NativeChart } from '../../../src/export/pptx/native';
import { gridOf } from '../../../src/export/pptx/table';
import { makeWords } from '../../../src/i18n/words';
import { ask } from '../../query/ask';
import { bundledDictionary as dictionary } from '../../query/bundled';
import { tableOf } from '../../query/table-of';

async function chartOf(values: readonly (number | null)[]): Promise<string> {
  const pptx = new PptxGenJS();
  const labels = values.map((_, i) => `${2020 + i}`);
  const native: NativeChart = {
    kind: 'line',
    labels,
    series: [{ name: '西湖区', values, colour: 'c2540a' }],
    colours: [],
    points: [],
    stacked: false,
    signed: [],
  };
  addChart(pptx, pptx.addSlide(), native, '万元', 5);
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const name = Object.keys(unzipSync(bytes)).find((each) => /charts\/chart\d+\.xml$/.test(each));
  return strFromU8(unzipSync(bytes)[name ?? ''] ?? new Uint8Array());
}

it('names every bureau of a ranking: beyond thirty they stand in a table, the greatest first', () => {
  const chartCodes = (n: number) =>
    Object.keys(Object.fromEntries(dictionary.regionsByCode))
      .filter((code) => levelOf(code) === 'county')
      .slice(0, n);
  const chartOfBureaus = (n: number, first?: string) => {
    const figures = chartCodes(n).map((code, i) =>
      i === 0 && first !== undefined ? first : `${code} 2024 penalty_cases 全区 ${(i * 37) % 101} 件`,
    );
    const comparison = ask(tableOf(figures.join('\n'), dictionary), dictionary, ['penalty_cases'], [2024]);
    return { kind: KINDS.ranked, comparison, words: makeWords('zh', dictionary) };
  };
  const few = nativeOf(chartOfBureaus(30));
  expect(few?.kind === 'bars' && few.labels).toHaveLength(30);
  const many = chartOfBureaus(100);
  expect(nativeOf(many)).toBeNull();
  // What has no place among full years stands behind them.
  const part = `${chartCodes(1)[0] ?? ''} 2024 penalty_cases 全区 999 件 @2024-06-30`;
  const partial = gridOf(chartOfBureaus(40, part)).rows.map(([name = '']) => name);
  expect(partial[39]).toBe(gridOf(chartOfBureaus(1)).rows[0]?.[0]);
  const { rows } = gridOf(many);
  expect(rows).toHaveLength(100);
  const values = rows.map(([, value]) => Number(value));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

it('begins at zero, but where a figure lies below it', async () => {
  expect(await chartOf([12, null, 8])).toContain('<c:min val="0"/>');
  const below = await chartOf([12, null, -8]);
  expect(below).toContain('<c:v>-8</c:v>');
  expect(below).not.toContain('<c:min val="0"/>');
});
