import { describe, expect, it } from 'vitest';
import { SCREEN_THEME as THEME } from '../../src/charts/theme';
import type { Comparison } from '../../src/query/comparison';
import { comparisonOf } from './comparison-of';
import * as drawings from './drawings';
import { optionOf, textsOf, tipped, type Series } from './option-of';

describe('heat', () => {
  const { series } = optionOf('heat', drawings.MANY_BY_YEAR);
  const layer = (name: string): Series | undefined => series.find((each) => each.name === name);
  const cells = drawings.MANY_BY_YEAR.rows.flatMap((row) => row.cells);

  it('colours every known cell between the two ends, hatches every gap, and leaves a bureau that was not there blank', () => {
    const known = cells.filter((cell) => cell.reading.status === 'known').length;
    expect(layer('known')?.data).toHaveLength(known);
    // 临平区 was set up in 2021: five years before.
    expect(layer('not-applicable')?.data).toHaveLength(5);
    expect(layer('missing')?.data).toHaveLength(cells.length - known - 5);
    const tips = (name: string): Set<string | undefined> =>
      new Set(layer(name)?.data.map((item) => item?.tip?.[2]));
    expect(tips('not-applicable')).toEqual(new Set(['未设立或已撤销']));
    expect(tips('missing')).toEqual(new Set(['未公布']));
    const colours = (layer('known')?.data ?? []).map((item) => item?.itemStyle?.color);
    // 0/15 is the least, 70/500 = 14 % the greatest.
    expect(colours).toContain(THEME.heat[0]);
    expect(colours).toContain(THEME.heat[1]);
  });

  it('draws a break between its two columns, beside the rows that it touches, with its word', () => {
    const line = optionOf('heat', drawings.REDRAWN).series.find(({ name }) => name === 'breaks');
    // Years 2019, 2020 | 2021: two columns from the left; 上城 and 拱墅 are the first two rows.
    expect(line?.data).toEqual([
      [2, 0],
      [2, 1],
      [2, null],
      [2, 1],
      [2, 2],
      [2, null],
    ]);
    expect(textsOf('heat', drawings.REDRAWN)).toContain('区划调整');
    expect(layer('breaks')).toBeUndefined();
  });

  it('dots the part years and names the ends of the scale', () => {
    expect(layer('part-year')?.data).toHaveLength(5);
    expect(textsOf('heat', drawings.MANY_BY_YEAR)).toEqual(expect.arrayContaining(['0', '14', '西湖区']));
  });

  it('says in its head what hatching and the dash mean, each only where it occurs', () => {
    const keys = (text: string): readonly string[] =>
      textsOf('heat', comparisonOf(text)).filter((each) => /^[– ]*(未|不|存)/.test(each));
    const row = (code: string, cells: string): string => `${code} penalty_cases 全区 件 ${cells}`;
    expect(textsOf('heat', drawings.MANY_BY_YEAR)).toEqual(
      expect.arrayContaining(['未公布', '– 未设立或已撤销']),
    );
    expect(keys(['2023 2024', row('330106', '1 2'), row('330108', '3 4')].join('\n'))).toEqual([]);
    expect(keys(['2023 2024', row('330106', '1 -'), row('330108', 'doubtful 4')].join('\n'))).toEqual([
      '未公布、存疑',
    ]);
  });
});

describe('the colours of a heat table', () => {
  const counts = (most: number): Comparison =>
    comparisonOf(
      [
        '2021 2022 2023 2024',
        ...Array.from({ length: 8 }, (_, i) => {
          const [a, b, c] = [10 + i, 20 + i, 30 + i];
          return `甲${i}局 penalty_cases 全区 件 ${a} ${b} ${c} ${i === 7 ? most : 40 + i}`;
        }),
      ].join('\n'),
    );

  it('run from the least to the greatest', () => {
    expect(textsOf('heat', counts(47))).toEqual(expect.arrayContaining(['10', '47']));
  });

  it('are not spent on one figure far above all others: it shares the darkest, which says ≥', () => {
    const texts = textsOf('heat', counts(9000));
    expect(texts).not.toContain('9,000');
    expect(texts.some((text) => /^≥ 4\d$/.test(text))).toBe(true);
  });

  it('show one swatch where all figures are alike', () => {
    const alike = comparisonOf(`
      2023 2024
      330106 penalty_cases 全区 件 100 100
      330108 penalty_cases 全区 件 100 100
    `);
    const legend = optionOf('heat', alike).series.find(({ name }) => name === 'legend');
    expect(legend?.data).toHaveLength(1);
  });
});

describe('slope', () => {
  it('joins two full years, dashes to a part year and leaves a gap', () => {
    const { series } = optionOf('slope', drawings.TWO_YEARS);
    const lineOf = (code: string): Series | undefined => series.find(({ name }) => name.startsWith(code));
    expect(lineOf('330106')?.data.map((item) => item?.value)).toEqual([
      [0, 312],
      [1, 340],
    ]);
    expect(lineOf('330108')?.lineStyle?.type).toEqual([4, 3]);
    expect(lineOf('330110')?.data.map((item) => item?.value)).toEqual([
      [0, null],
      [0.5, null],
      [1, 251],
    ]);
    expect(textsOf('slope', drawings.TWO_YEARS)).toEqual(
      expect.arrayContaining(['2023', '2024', '西湖区 340', '滨江区 130 ○']),
    );
  });

  it('draws no line across a break that severs', () => {
    const { series } = optionOf('slope', drawings.FEW_BY_YEAR);
    for (const line of series.filter(({ type }) => type === 'line')) {
      expect(line.data.map((item) => item?.value)).toContainEqual([0.5, null]);
    }
    expect(textsOf('slope', drawings.FEW_BY_YEAR)).toContain('区划调整');
  });
});

describe('dots', () => {
  it('span Wilson’s interval', () => {
    const { series } = optionOf('dots', drawings.RATES);
    const interval = series.find(
      ({ name }) => name === 'interval|330106|dr_national_penalty_rate|county|percent',
    );
    // 50 of 420: p = 0.119048, centre 0.122500, half-width 0.031023 by the formula, worked by hand.
    const [low, high] = (interval?.data ?? []) as unknown as readonly (readonly [number, number])[];
    expect(low?.[0]).toBeCloseTo(9.148, 2);
    expect(high?.[0]).toBeCloseTo(15.352, 2);
  });
});

describe('a point on a small denominator', () => {
  it.each(['dots', 'funnel'] as const)('is hatched in %s, and no other is', (kind) => {
    const hatched = tipped(optionOf(kind, drawings.FUNNEL).series).filter(({ symbol }) => symbol);
    // 淳安: one of 17 tasks.
    expect(hatched.map(({ tip }) => tip?.[0])).toEqual(['淳安县卫生健康局']);
    expect(hatched[0]?.itemStyle?.color).toBe(THEME.card);
  });
});

describe('funnel', () => {
  it('centres on the sum of numerators over the sum of denominators', () => {
    const flat = optionOf('funnel', drawings.FUNNEL).series.find(({ name }) => name === 'overall');
    const [, end] = (flat?.data ?? []) as unknown as readonly (readonly [number, number])[];
    // 53+45+50+37+110+58+29+23+31+10+1+14 = 461 of 512+468+420+344+610+533+288+242+330+121+17+160 = 4045
    expect(end?.[1]).toBeCloseTo((100 * 461) / 4045, 10);
  });

  it('names ours and who stands outside the outer limits', () => {
    const texts = textsOf('funnel', drawings.FUNNEL);
    expect(texts).toEqual(expect.arrayContaining(['西湖区', '萧山区', '99.8% 控制限']));
    expect(texts).not.toContain('上城区');
  });
});
