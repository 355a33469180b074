import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageZh } from '../../src/i18n/coverage-zh';
import { textsOf } from '../../src/i18n/index';
import { codeOf, COVERAGE_STATES, type CoverageState } from '../../src/query/coverage-state';
import { COVERAGE_WORDS } from '../../src/state/url';
import { layoutOf, wordsOf } from '../../src/ui/coverage/layout';
import { longestSpan, moved, ROW_HEAD, spanInView } from '../../src/ui/coverage/moves';
import { rowNames } from '../../src/ui/coverage/row-names';
import { signsIn } from '../../src/ui/coverage/signs';
import { bundledDictionary } from '../query/bundled';

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
