import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageZh } from '../../src/i18n/coverage-zh';
import { textsOf } from '../../src/i18n/index';
import { makeWords } from '../../src/i18n/words';
import { arrange } from '../../src/query/coverage-edges';
import { codeOf, COVERAGE_STATES, type CoverageState } from '../../src/query/coverage-state';
import { COVERAGE_WORDS } from '../../src/state/url';
import { layoutOf, wordsOf, type Layout } from '../../src/ui/coverage/layout';
import { matrixCsv } from '../../src/ui/coverage/matrix-csv';
import { longestSpan, moved, ROW_HEAD, spanInView } from '../../src/ui/coverage/moves';
import { rowNames } from '../../src/ui/coverage/row-names';
import { signsIn } from '../../src/ui/coverage/signs';
import { bundledDictionary } from '../query/bundled';
import { cover } from '../query/coverage-of';
import { tableOf } from '../query/table-of';

const signs = signsIn(textsOf('zh'), coverageZh);
const signOf = (state: CoverageState, isDemo = false, isPart = false) => signs[codeOf(state, isDemo, isPart)];

describe('the sign of a cell', () => {
  it('has a word for every state, and no two states share one', () => {
    const words = COVERAGE_STATES.map((state) => signOf(state)?.word ?? '');
    expect(words.filter((word) => word === '')).toEqual([]);
    expect(new Set(words).size).toBe(COVERAGE_STATES.length);
  });

  it('tells stated states, what is formed, reasons and gaps apart without colour', () => {
    const drawn = COVERAGE_STATES.map((state) => signOf(state)?.sign ?? '');
    expect(new Set(drawn).size).toBe(COVERAGE_STATES.length);
    // A blank has its hatching alone.
    expect(signOf('not_reported')).toMatchObject({ sign: '', look: 'coverage-cell missing', word: '未公布' });
  });

  it('keeps the bound of a part of the year, and says what is fictional', () => {
    expect(signOf('published', false, true)).toMatchObject({ sign: '○', word: '已公布、不足全年' });
    expect(signOf('at_least', true, true)).toEqual({
      sign: '≥○',
      word: '公布为下限、不足全年、演示（虚构）',
      look: 'coverage-cell stated fictional',
    });
  });
});

describe('the file of a matrix', () => {
  const table = tableOf(
    `330106 2022 penalty_cases 全区 10 件
     330106 2020 penalty_cases 全区 9 件
     330113 2022 penalty_cases 全区 0 件`,
    bundledDictionary,
  );
  const csvOf = (layout: Layout, years: readonly number[], indicators: readonly string[]): string[] => {
    const coverage = cover(table, bundledDictionary, ['330106', '330113'], indicators, years);
    const arranged = arrange(coverage, {
      rows: 'code',
      columns: 'dictionary',
      statingOnly: false,
      silentColumns: true,
      keep: () => true,
      ours: -1,
      compareNames: () => 0,
    });
    const { question } = coverage;
    const columnOf = (column: number) => ({
      indicator: question.indicators[Math.floor(column / years.length)],
      year: years[column % years.length] ?? 0,
    });
    const shown = {
      arranged,
      coverage,
      bureaus: question.bureaus,
      signs,
      texts: coverageZh,
      layout,
      columnOf,
    };
    const titles = ['2022年公布情况', '对比单位 2 家 · 口径：全部'];
    return matrixCsv(shown, titles, makeWords('zh', bundledDictionary)).trimEnd().split('\r\n');
  };

  it('says of whom and which scope it is, and of how many its counts are', () => {
    const [title, head, published, standing, ours] = csvOf(
      layoutOf([]),
      [2022],
      ['penalty_cases', 'complaints'],
    );
    expect(title).toBe('\ufeff2022年公布情况,对比单位 2 家 · 口径：全部');
    expect(head).toBe('单位,公布项数,列出项数,行政处罚案件数,投诉举报受理数');
    expect(published).toBe('公布家数,,,2,0');
    expect(standing).toBe('在设家数,,,2,2');
    expect(ours).toBe('西湖区,1,2,已公布,未公布');
  });

  it('counts years in which a bureau stood: 临平区 since 2021', () => {
    const [, head, published, standing, , other] = csvOf(
      { ...layoutOf([]), shape: 'years' },
      [2020, 2021, 2022],
      ['penalty_cases'],
    );
    expect(head).toBe('单位,公布年数,在设年数,2020,2021,2022');
    expect(published).toBe('公布家数,,,1,0,2');
    expect(standing).toBe('在设家数,,,1,2,2');
    expect(other).toBe('临平区,1,2,未设立或已撤销,未公布,公布为 0');
  });
});

describe('the layout in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.subarray([...COVERAGE_WORDS]), (words) => {
        const layout = layoutOf(words);
        expect(layoutOf(wordsOf(layout))).toEqual(layout);
      }),
    );
    expect(wordsOf(layoutOf([]))).toEqual([]);
  });
});

describe('the rows that are laid out', () => {
  it('hold all that is in view, and never more than a window', () => {
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 5000 }),
      height: fc.integer({ min: 26, max: 1200 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(size, ({ rows, height, share }) => {
        const scrolled = share * Math.max(0, rows * 26 - height);
        const { first, end } = spanInView(scrolled, height, 26, rows);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(rows);
        expect(first * 26).toBeLessThanOrEqual(scrolled);
        expect(end * 26).toBeGreaterThanOrEqual(Math.min(rows * 26, scrolled + height) - 1e-6);
        expect(end - first).toBeLessThanOrEqual(longestSpan(height, 26));
      }),
    );
  });
});

describe('keys in the matrix', () => {
  const press = (key: string, ctrlKey = false) => moved({ key, ctrlKey }, { row: 5, column: 2 }, 100, 10, 20);
  it.each([
    ['ArrowDown', false, { row: 6, column: 2 }],
    ['ArrowUp', false, { row: 4, column: 2 }],
    ['ArrowLeft', false, { row: 5, column: 1 }],
    ['ArrowRight', false, { row: 5, column: 3 }],
    ['PageDown', false, { row: 25, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 9 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 9 }],
    ['a', false, null],
  ])('%s (with Ctrl: %s) leads to %o', (key, ctrl, to) => {
    expect(press(key, ctrl)).toEqual(to);
  });

  it('lead to the head of a row, and no further', () => {
    const left = (column: number) =>
      moved({ key: 'ArrowLeft', ctrlKey: false }, { row: 5, column }, 100, 10, 20);
    expect([left(0), left(ROW_HEAD)]).toEqual([
      { row: 5, column: ROW_HEAD },
      { row: 5, column: ROW_HEAD },
    ]);
  });

  it('stay inside', () => {
    expect(moved({ key: 'ArrowRight', ctrlKey: false }, { row: 0, column: 9 }, 1, 10, 5)).toEqual({
      row: 0,
      column: 9,
    });
  });
});

describe('names of rows', () => {
  it('tell namesakes apart by their city', () => {
    const bureau = (code: string) => ({ id: code, code, name: code, level: 'county' as const });
    // 鼓楼区 of 南京市 and of 福州市; 西湖区 of 杭州市 alone.
    expect(rowNames(['320106', '350102', '330106'].map(bureau), bundledDictionary)).toEqual([
      '南京鼓楼区',
      '福州鼓楼区',
      '西湖区',
    ]);
  });
});
