import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { observations } from '../../src/cli/observations';
import { readTables } from '../../src/cli/tables';
import { makeDictionary } from '../../src/domain/dictionary';
import { EXAMPLE_FIGURES } from '../../src/export/example';
import { templateCsv, templateXlsx, workedExample } from '../../src/export/template';
import { importFile } from '../../src/import/import';
import type { ImportResult } from '../../src/import/result';
import { readWorkbook } from '../../src/import/workbook';

const dictionary = makeDictionary(readTables('data'));
const core = dictionary.indicators.filter((indicator) => indicator.core);
const BUREAU = { name: '杭州市西湖区卫生健康局', code: '330106' };

const imported = (csv: string): ImportResult =>
  importFile({ name: '填报.csv', bytes: new TextEncoder().encode(csv) }, dictionary);
const gridOf = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, '').trimEnd(), { delimiter: ',', newline: '\r\n' }).data;

describe('the template', () => {
  it('begins with a byte order mark and ends lines as Excel does', () => {
    const csv = templateCsv(dictionary, 2023);
    expect(csv.startsWith('\ufeff单位,行政区划代码,年份,口径,')).toBe(true);
    expect(csv.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('filled in, gives each figure to its indicator in its unit, and nothing is wrong', () => {
    const [header = [], first = [], ...notes] = gridOf(templateCsv(dictionary, 2023, BUREAU));
    const filled = first.map((cell, column) => (column > 3 ? String(column) : cell));
    const result = imported(`\ufeff${Papa.unparse([header, filled, ...notes], { newline: '\r\n' })}\r\n`);
    expect(result.problems).toEqual([]);
    expect(result.outcome).toBe('accept');
    expect(result.layout).toBe('wide-indicator');
    expect(result.rows).toMatchObject({ accepted: 1, rejected: 0 });
    const figures = result.columns === null ? [] : observations(result.columns);
    const expected = core.map(({ id, unit }, i) => [id, '330106', 2023, i + 4, unit]);
    const found = figures.map((f) => [f.indicator_id, f.region_code, Number(f.year), f.value, f.unit]);
    expect(found.sort()).toEqual(expected.sort());
  });

  it('not filled in, is a header without data', () => {
    const result = imported(templateCsv(dictionary, 2023));
    expect(result.problems.map(({ code }) => code)).toEqual(['file-header-only']);
    expect(result.skipped).toMatchObject({ header: 1, note: 4 });
  });

  it('not filled in for a bureau, reports no figure', () => {
    const result = imported(templateCsv(dictionary, 2023, BUREAU));
    expect(result.problems).toEqual([]);
    const figures = result.columns === null ? [] : observations(result.columns);
    expect(figures.filter(({ value }) => value !== null)).toEqual([]);
  });

  it.each([undefined, BUREAU])('is the same as a workbook (%o)', async (bureau) => {
    const { sheets } = await readWorkbook(await templateXlsx(dictionary, 2023, bureau));
    const withoutTail = (row: readonly string[]) => row.join('\t').replace(/\t+$/, '');
    expect(sheets[0]?.name).toBe('2023年度');
    expect(sheets[0]?.rows.map(withoutTail)).toEqual(
      gridOf(templateCsv(dictionary, 2023, bureau)).map(withoutTail),
    );
  });
});

describe('the worked example', () => {
  const result = imported(workedExample(dictionary, 2023));

  it('is read without a doubt, and each figure says that it is invented', () => {
    expect(result.problems).toEqual([]);
    expect(result.rows).toMatchObject({ accepted: 2, rejected: 0 });
    expect(result.columns?.origins.map(({ source }) => source)).toEqual(['示例（虚构）']);
  });

  it('knows only core indicators', () => {
    const ids = core.map(({ id }) => id);
    expect(Object.keys(EXAMPLE_FIGURES).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has rates that follow from its counts', () => {
    const checked = core.flatMap(({ id, kind, numeratorId, denominatorId, unit }) =>
      [0, 1].flatMap((i) => {
        const [value, top, bottom] = [id, numeratorId, denominatorId].map((part) =>
          Number(EXAMPLE_FIGURES[part]?.[i] || NaN),
        ) as [number, number, number];
        if (![value, top, bottom].every(Number.isFinite)) return [];
        // The mean is in 元, the amount that it divides in 万元.
        const factor = unit === '%' ? 100 : kind === 'mean' ? 10_000 : 1;
        return [{ id, value, expected: Number(((factor * top) / bottom).toFixed(2)) }];
      }),
    );
    expect(checked.map(({ id }) => id)).toContain('dr_national_penalty_rate');
    expect(checked.filter(({ value, expected }) => value !== expected)).toEqual([]);
  });
});
