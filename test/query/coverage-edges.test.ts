import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, type Coverage } from '../../src/query/coverage';
import { arrange, edgesOf, regionsIn, type Arrangement } from '../../src/query/coverage-edges';
import { statedByOthers, wantsLookingUp } from '../../src/query/coverage-others';
import { CODES, COVERAGE_STATES, isFictional, isStated, stateOf } from '../../src/query/coverage-state';
import { makeTable } from '../../src/table/table';
import { cover } from './coverage-of';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();
const INDICATORS = ['penalty_cases', 'complaints', 'review_cases', 'litigation_cases'];
const TEXT = `
  330106 2022 penalty_cases 全区 10 件
  330106 2022 complaints 全区 - 件
  330108 2022 penalty_cases 全区 20 件
  330108 2022 complaints 全区 0 件
  330109 2022 complaints 全区 >=3 件
  330109 2022 review_cases 全区 doubtful 件
`;
const BUREAUS = ['330106', '330108', '330109', '330103'];
const coverage = cover(tableOf(TEXT, dictionary), dictionary, BUREAUS, INDICATORS, [2022]);
const layout: Arrangement = {
  rows: 'code',
  columns: 'dictionary',
  statingOnly: false,
  silentColumns: false,
  keep: () => true,
  ours: -1,
  compareNames: () => 0,
};

describe('the edges of a matrix', () => {
  it('count what is stated, and who stood in the year', () => {
    const { byRow, byColumn, standing, standingOf } = edgesOf(coverage, [0, 1, 2, 3], [0, 1, 2, 3]);
    expect([...byRow.stated]).toEqual([1, 2, 1, 0]);
    expect([...byColumn.stated]).toEqual([2, 2, 0, 0]);
    // 下城区 ended in April 2021.
    expect([...standing]).toEqual([3, 3, 3, 3]);
    expect([...standingOf]).toEqual([4, 4, 4, 0]);
  });

  it('count fictional figures apart', () => {
    const demo = datasetOf('330106 2022 complaints 全区 5 件', dictionary, { id: 'demo', origin: 'demo' });
    const both = makeTable([datasetOf(TEXT, dictionary), demo]);
    const { byRow, byColumn } = edgesOf(
      cover(both, dictionary, BUREAUS, INDICATORS, [2022]),
      [0, 1, 2, 3],
      [0, 1],
    );
    expect([...byRow.stated]).toEqual([2, 2, 1, 0]);
    expect([...byRow.fictional]).toEqual([1, 0, 0, 0]);
    expect([...byColumn.fictional]).toEqual([0, 1]);
  });

  it('equal the matrix, whatever it holds', () => {
    const codes = fc
      .integer({ min: 0, max: CODES - 1 })
      .filter((code) => (code & 31) < COVERAGE_STATES.length);
    fc.assert(
      fc.property(fc.array(codes, { minLength: 16, maxLength: 16 }), fc.boolean(), (list, statingOnly) => {
        const any: Coverage = { ...coverage, codes: Uint8Array.from(list) };
        const shown = arrange(any, {
          ...layout,
          statingOnly,
          silentColumns: true,
          rows: 'count',
          columns: 'count',
        });
        const count = (pick: (code: number) => boolean, row: number | null, column: number | null): number =>
          shown.rows
            .flatMap((r) => shown.columns.map((c) => ({ r, c })))
            .filter(({ r, c }) => (row === null || r === row) && (column === null || c === column))
            .filter(({ r, c }) => pick(codeAt(any, r, c))).length;
        const fictional = (code: number): boolean => isStated(code) && isFictional(code);
        shown.rows.forEach((row, at) => {
          expect(shown.byRow.stated[at]).toBe(count(isStated, row, null));
          expect(shown.byRow.fictional[at]).toBe(count(fictional, row, null));
        });
        shown.columns.forEach((column, at) => {
          expect(shown.byColumn.stated[at]).toBe(count(isStated, null, column));
          expect(shown.standing[at]).toBe(count((code) => stateOf(code) !== 'nonexistent', null, column));
        });
        expect([...shown.byRow.stated]).toEqual([...shown.byRow.stated].sort((a, b) => b - a));
        expect([...shown.byColumn.stated]).toEqual([...shown.byColumn.stated].sort((a, b) => b - a));
      }),
    );
  });
});

describe('the arrangement', () => {
  it('leaves out of itself columns of which nobody says anything, and bureaus that did not stand', () => {
    const shown = arrange(coverage, layout);
    // review_cases was printed, if in doubt; litigation_cases nobody mentions.
    expect(shown.columns).toEqual([0, 1, 2]);
    expect(shown.rows).toEqual([0, 1, 2]);
    const silent = cover(tableOf(TEXT, dictionary), dictionary, [...BUREAUS, '330102'], INDICATORS, [2022]);
    expect(arrange(silent, layout).rows).toEqual([0, 1, 2, 4]);
    expect(arrange(silent, { ...layout, ours: 3 }).rows).toEqual([3, 0, 1, 2, 4]);
    expect(arrange(silent, { ...layout, statingOnly: true }).rows).toEqual([0, 1, 2]);
    expect(arrange(coverage, { ...layout, silentColumns: true }).columns).toEqual([0, 1, 2, 3]);
    expect(arrange(coverage, { ...layout, keep: (column) => column !== 1 }).columns).toEqual([0, 2]);
  });

  it('sorts by count or name, ours first', () => {
    expect(arrange(coverage, { ...layout, rows: 'count' }).rows).toEqual([1, 0, 2]);
    expect(arrange(coverage, { ...layout, rows: 'count', ours: 2 }).rows).toEqual([2, 1, 0]);
    const backwards = (a: number, b: number): number => b - a;
    expect(arrange(coverage, { ...layout, rows: 'name', compareNames: backwards }).rows).toEqual([2, 1, 0]);
  });

  it('keeps ours where only those who state anything are listed', () => {
    expect(arrange(coverage, { ...layout, statingOnly: true, ours: 3 }).rows).toEqual([3, 0, 1, 2]);
  });
});

describe('what others state and we do not', () => {
  it('is counted among our level, most published first', () => {
    const text = `${TEXT}
      330113 2022 review_cases 全区 1 件
      330100 2022 litigation_cases 全市 4 件
    `;
    const peers = ['330106', '330108', '330109', '330113', '330100'];
    const all = cover(tableOf(text, dictionary), dictionary, peers, INDICATORS, [2021, 2022]);
    expect(statedByOthers(all, 0, 1)).toEqual([
      { indicator: 1, real: 2, fictional: 0 },
      { indicator: 2, real: 1, fictional: 0 },
    ]);
    expect(statedByOthers(all, 0, 0)).toEqual([]);
  });

  it.each([
    ['12 件', false],
    ['0 件', false],
    ['- 件', false],
    ['doubtful 件', true],
    ['unreadable 件', true],
    ['not_applicable 件', true],
  ])('tells whether ours is to be looked up: %s %s', (own, isOpen) => {
    const text = `330106 2022 complaints 全区 ${own}\n330108 2022 complaints 全区 5 件`;
    const table = tableOf(text, dictionary);
    expect(wantsLookingUp(cover(table, dictionary, ['330106', '330108'], ['complaints'], [2022]), 0, 0)).toBe(
      isOpen,
    );
    const alone = cover(table, dictionary, ['330106', '330109'], ['complaints'], [2022]);
    expect(wantsLookingUp(alone, 0, 0)).toBe(false);
  });

  it('leaves out what our parts give, and everything of a year in which we did not stand', () => {
    const text = `
      330106 2022 dr_national_completed 全区 9 家
      330106 2022 dr_national_tasks 全区 10 家
      330108 2022 dr_national_completion_rate 全区 95 %
      330108 2020 penalty_cases 全区 5 件
    `;
    const table = tableOf(text, dictionary);
    const rates = cover(table, dictionary, ['330106', '330108'], ['dr_national_completion_rate'], [2022]);
    expect(statedByOthers(rates, 0, 0)).toEqual([]);
    const young = cover(table, dictionary, ['330113', '330108'], ['penalty_cases'], [2020]);
    expect(statedByOthers(young, 0, 0)).toEqual([]);
  });
});

describe('the region table', () => {
  it('counts the regions of each level that stood in a year', () => {
    // Hangzhou: 上城 拱墅 西湖 滨江 萧山 余杭 富阳 临安 临平 钱塘 桐庐 淳安 建德; Zhoushan: 定海 普陀.
    expect(regionsIn(dictionary, 2022)).toEqual(
      new Map([
        ['province', 2],
        ['city', 3],
        ['county', 15],
      ]),
    );
  });
});
