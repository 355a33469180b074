import { describe, expect, it } from 'vitest';
import { SCREEN_THEME as THEME } from '../../src/charts/theme';
import { comparisonOf } from './comparison-of';
import * as drawings from './drawings';
import { optionOf, textsOf, tipped, type Item } from './option-of';

describe('a number that is not exact', () => {
  const signed = comparisonOf(`
    2022 2023 2024
    330106 penalty_cases 全区 件 180 190 202
    330102 penalty_cases 全区 件 >=250 242 251
    330105 penalty_cases 全区 件 98 ~105 110
    330108 penalty_cases 全区 件 120 <=130 140`);

  it.each(['trend', 'heat'] as const)('bears its sign in %s, whosever it is', (kind) => {
    const texts = textsOf(kind, signed).filter((text) => /^[≥≤≈]$/.test(text));
    expect([...texts].sort()).toEqual([...'≤≥≈'].sort());
  });

  it('and one on a small denominator are told apart in a heat map', () => {
    const small = drawings.MANY_BY_YEAR.rows.flatMap((row) =>
      row.cells.filter(({ marks }) => marks.includes('small_denominator')),
    );
    expect(textsOf('heat', drawings.MANY_BY_YEAR).filter((text) => /^n(<|&lt;)20$/.test(text))).toHaveLength(
      small.length,
    );
    // 17, 15, 19, 18, 16, 17 and 17 tasks; 22 are enough.
    expect(small).toHaveLength(7);
  });
});

describe('demo figures', () => {
  it.each(['ranked', 'bars', 'heat', 'slope'] as const)(
    'have a mark of their own beside real ones in %s, and no real one has it',
    (kind) => {
      const painted = tipped(optionOf(kind, drawings.MIXED_ORIGINS).series);
      const marked = painted.filter(
        ({ itemStyle, label }) => itemStyle?.color === THEME.demo || (label?.formatter ?? '').startsWith('◇'),
      );
      const who = (items: readonly Item[]): Set<string | undefined> =>
        new Set(items.map(({ tip }) => tip?.[0]));
      expect(who(marked)).toEqual(new Set(['拱墅区卫生健康局', '滨江区卫生健康局']));
      expect(who(painted.filter((item) => !marked.includes(item)))).toEqual(
        new Set(['上城区卫生健康局', '西湖区卫生健康局']),
      );
    },
  );

  it('are diamonds in lines, also where one is of part of the year', () => {
    const lines = optionOf('trend', drawings.MIXED_ORIGINS).series.filter(({ type }) => type === 'line');
    const diamonds = lines.filter(({ data }) => data.some((item) => item?.symbol === 'diamond'));
    expect(diamonds.map(({ name }) => name.slice(0, 6))).toEqual(['330105', '330108', '330108']);
  });

  it.each(['ranked', 'trend', 'heat'] as const)('have none in %s where all are fictional', (kind) => {
    const all = comparisonOf(
      `
      2023 2024
      330102 penalty_cases 全区 件 242 251
      330106 penalty_cases 全区 件 105 110
    `,
      { demo: true },
    );
    const option = JSON.stringify(optionOf(kind, all));
    expect(option).not.toContain('◇');
    expect(option).not.toContain(THEME.demo);
  });
});

describe('a year without a figure', () => {
  const silent = comparisonOf(`
    2022 2023 2024
    330106 penalty_cases 全区 件 180 - 202
    330102 penalty_cases 全区 件 250 242 -
    330105 penalty_cases 全区 件 98 unknown 110`);

  it.each(['trend', 'bars'] as const)('says its reason to the pointer in %s, whosever it is', (kind) => {
    const gaps = optionOf(kind, silent).series.filter(({ name }) => name === 'gaps');
    const tips = tipped(gaps).map(({ tip }) => tip ?? []);
    expect(tips).toEqual([
      ['行政处罚案件数 · 2023年', '西湖区 未公布', '拱墅区 不详'],
      ['上城区卫生健康局', '行政处罚案件数 · 2024年', '未公布'],
    ]);
  });
});
