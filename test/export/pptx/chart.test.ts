import { strFromU8, unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { expect, it } from 'vitest';
import { addChart } from '../../../src/export/pptx/chart';
import { KINDS } from '../../../src/charts/kinds';
import { orient } from '../../../src/query/orient';
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

it('names bars in one line each, with a dash where one of several series has no figure', async () => {
  const [a, b, c] = ['330106', '330102', '330108'];
  const figures = `
    ${a} 2024 dr_national_tasks 全区 30 家
    ${a} 2024 dr_provincial_tasks 全区 20 家
    ${b} 2024 dr_provincial_tasks 全区 10 家
    ${c} 2024 dr_national_tasks 全区 40 家`;
  const indicators = ['dr_national_tasks', 'dr_provincial_tasks'];
  const comparison = ask(tableOf(figures, dictionary), dictionary, indicators, [2024], { our: a });
  const native = nativeOf({ kind: KINDS.ranked, comparison, words: makeWords('zh', dictionary) });
  if (native?.kind !== 'bars') throw new Error('No bars');
  expect(native.labels).toEqual(['滨江区 40 / —', '▶ 西湖区 30 / 20', '上城区 — / 10']);
  const pptx = new PptxGenJS();
  addChart(pptx, pptx.addSlide(), native, '家', 5);
  const parts = unzipSync((await pptx.write({ outputType: 'uint8array' })) as Uint8Array);
  const name = Object.keys(parts).find((each) => /charts\/chart\d+\.xml$/.test(each)) ?? '';
  // Spaces where a line may end would have an office program wrap the name, and leave others out.
  expect(strFromU8(parts[name] ?? new Uint8Array())).toContain('▶\u00a0西湖区\u00a030\u00a0/\u00a020');
});

it('tells the medians of two series apart, by colour too', () => {
  const codes = '330106 330102 330108 330109 330110 330111 330112'.split(' ');
  const indicators = ['dr_national_tasks', 'dr_provincial_tasks'];
  const figures = codes.flatMap((code, i) =>
    indicators.flatMap((id) => [2023, 2024].map((year) => `${code} ${year} ${id} 全区 ${30 + i} 家`)),
  );
  const comparison = orient(
    ask(tableOf(figures.join('\n'), dictionary), dictionary, indicators, [2023, 2024], { our: '330106' }),
    'years',
  );
  const native = nativeOf({ kind: KINDS.trend, comparison, words: makeWords('zh', dictionary) });
  const medians = (native?.series ?? []).filter(({ name }) => name.endsWith('中位'));
  expect(new Set(medians.map(({ name }) => name)).size).toBe(2);
  expect(new Set(medians.map(({ colour }) => colour)).size).toBe(2);
});
