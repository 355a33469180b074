import { describe, expect, it } from 'vitest';
import { mediansFor } from '../../src/query/medians';
import { sliceFor } from '../../src/charts/choose';
import { KIND_NAMES, type KindName } from '../../src/charts/kind';
import { KINDS } from '../../src/charts/kinds/index';
import { SCREEN_THEME as THEME } from '../../src/charts/theme';
import { makeWords } from '../../src/i18n/words';
import type { Comparison } from '../../src/query/comparison';
import { comparisonOf, DICTIONARY, TERRITORY_2021 } from './comparison-of';
import * as drawings from './drawings';
import { optionOf, textsOf, tipped, WIDTH, words, type Item, type Series } from './option-of';

const everything = Object.entries(drawings);
const fitting = everything.flatMap(([name, comparison]) =>
  KIND_NAMES.filter((kind) => kind !== 'card' && KINDS[kind].fits(comparison) === null).map(
    (kind): [KindName, string, Comparison] => [kind, name, comparison],
  ),
);

describe('every picture', () => {
  it('is drawn by each kind at least once', () => {
    expect(new Set(fitting.map(([kind]) => kind)).size).toBe(KIND_NAMES.length - 1);
  });

  it.each(fitting)('%s of %s is plain JSON with finite numbers', (kind, _, comparison) => {
    const option = optionOf(kind, comparison);
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
    expect(JSON.stringify(option)).not.toMatch(/NaN|Infinity/);
    const numbers = JSON.stringify(option, (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
    );
    expect(numbers).not.toContain('not finite');
  });

  it.each(fitting)('%s of %s keeps the accent for our bureau', (kind, _, comparison) => {
    const ours = new Set(comparison.rows.filter((row) => row.ours).map((row) => row.bureau.name));
    for (const { tip, itemStyle } of tipped(optionOf(kind, comparison).series)) {
      const colours = [itemStyle?.color, itemStyle?.borderColor];
      if (!ours.has(tip?.[0] ?? '')) {
        expect(colours).not.toContain(THEME.accent);
        expect(colours).not.toContain(THEME.accentSecond);
      }
    }
  });

  it.each(fitting)('%s of %s joins no gap', (kind, _, comparison) => {
    for (const series of optionOf(kind, comparison).series) expect(series.connectNulls ?? false).toBe(false);
  });

  it.each(fitting)(
    '%s of %s draws nothing for a missing figure but a hatched cell, or a dash',
    (kind, _, comparison) => {
      const known = comparison.rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.reading.status === 'known')
          .map((cell) => `${row.bureau.name}${cell.year}`),
      );
      const { series } = optionOf(kind, comparison);
      for (const each of series) {
        if (each.name === 'missing') continue;
        if (each.name === 'gaps' || each.name === 'not-applicable') {
          expect(each.itemStyle?.color).toBe('transparent');
          continue;
        }
        for (const { tip } of tipped([each])) {
          const [who = '', when = ''] = tip ?? [];
          expect(known).toContain(who + (/· (\d{4})/.exec(when)?.[1] ?? ''));
        }
      }
    },
  );
});

describe('ranked bars', () => {
  it('print every number with its sign, and the parts of a rate', () => {
    const texts = textsOf('ranked', drawings.RATES);
    // 73/512 = 14.2578…, 58/533 = 10.8818…, 1/17 = 5.882…; 68/610 is stated as 11.14 (11.1475 cut).
    for (const text of ['14.26', '10.88 ○', '5.88', '11.14', '73 / 512', '1 / 17', '处罚 / 抽取']) {
      expect(texts).toContain(text);
    }
    expect(textsOf('ranked', drawings.AMOUNTS)).toEqual(
      expect.arrayContaining(['≥ 174', '≈ 66', '≤ 41', '0', '139.25', '212']),
    );
  });

  it('leave silent bureaus out and show a stated zero', () => {
    const texts = textsOf('ranked', drawings.AMOUNTS);
    expect(texts).not.toContain('临平区');
    expect(texts).not.toContain('钱塘区');
    expect(texts).toContain('淳安县');
  });

  it('put the figures that may not be ranked last', () => {
    const names = textsOf('ranked', drawings.RATES).filter((text) => /[区县市]$/.test(text));
    expect(names).toEqual([
      '上城区',
      '滨江区',
      '拱墅区',
      '西湖区',
      '萧山区',
      '富阳区',
      '临安区',
      '建德市',
      '桐庐县',
      '余杭区',
      '淳安县',
    ]);
  });

  it('draw a part year as a dashed outline and a small denominator hatched', () => {
    const items = tipped(optionOf('ranked', drawings.RATES).series);
    const of = (name: string): Item['itemStyle'] =>
      items.find(({ tip }) => tip?.[0]?.startsWith(name))?.itemStyle;
    expect(of('余杭区')).toMatchObject({ color: 'transparent', borderColor: THEME.many, borderType: [4, 3] });
    expect(of('淳安县')?.decal).toBeDefined();
    expect(items.filter(({ itemStyle }) => itemStyle?.decal)).toHaveLength(1);
    expect(items.filter(({ itemStyle }) => itemStyle?.borderType)).toHaveLength(1);
  });

  it('name the median of the full-year figures that may be ranked once', () => {
    // 9 ranked: 14.26 13.08 12.61 11.90 [11.14] 10.07 9.50 8.75 8.26
    expect(textsOf('ranked', drawings.RATES).filter((text) => text.startsWith('中位'))).toEqual([
      '中位 11.14',
    ]);
  });

  it('draw a median that is only known as a range at both its ends', () => {
    const open = comparisonOf(`
      2024
      330102 penalty_cases 全区 件 30
      330106 penalty_cases 全区 件 >=10
      330108 penalty_cases 全区 件 20
    `);
    // From the median of 30, 10, 20 to the median of 30, ∞, 20.
    const line = optionOf('ranked', open).series.find(({ name }) => name === 'median');
    const ends = (line?.data as unknown as readonly (readonly [number, number])[]).map(([x]) => x);
    expect(new Set(ends)).toEqual(new Set([20, 30]));
    expect(textsOf('ranked', open)).toContain('中位 20–30');
  });

  it('name the middle of two counts with its half, as the overview does', () => {
    const even = (years: string, values: (value: number) => string): string =>
      [
        years,
        ...[30, 21, 20, 10].map((n, i) => `33010${[2, 6, 8, 9][i]} penalty_cases 全区 件 ${values(n)}`),
      ].join('\n');
    // (21 + 20) / 2
    expect(textsOf('ranked', comparisonOf(even('2024', String)))).toContain('中位 20.5');
    const all = comparisonOf(even('2023 2024', (n) => `${n + 2} ${n}`));
    const { series } = optionOf('trend', {
      ...all,
      rows: all.rows.slice(0, 1),
      medians: mediansFor(all, all.rows),
    });
    expect(JSON.stringify(series)).toContain('中位 20.5 n=4');
  });

  it('give each programme a column and say 未公布 where a bureau speaks in one only', () => {
    const series = optionOf('ranked', drawings.TWO_PROGRAMMES).series.filter(({ type }) => type === 'bar');
    expect(series).toHaveLength(2);
    expect(series[1]?.data[3]).toBeNull();
    expect(textsOf('ranked', drawings.TWO_PROGRAMMES)).toEqual(
      expect.arrayContaining(['国家', '省级', '未公布']),
    );
  });

  it('never put a city’s own figures and its counties’ into one series', () => {
    const mixed = comparisonOf(`
      2024
      330100 penalty_cases 市本级 件 273
      330100 penalty_cases 全市   件 2900
      330106 penalty_cases 全区   件 312
      330108 penalty_cases 全区   件 119
    `);
    const series = optionOf('ranked', mixed).series.filter(({ type }) => type === 'bar');
    expect(series.map(({ data }) => data.filter((item) => item !== null).length)).toEqual([1, 1, 2]);
    expect(textsOf('ranked', mixed)).not.toContain('未公布');
  });

  it('show the first thirty and our neighbourhood of a crowd, and count the rest', () => {
    const texts = textsOf('ranked', drawings.CROWD);
    expect(texts).toEqual(expect.arrayContaining(['甲0局', '甲29局', '甲899局', '甲897局', '甲901局']));
    // 900th of 3,200: 30 shown, 867 left out, 897…901 shown, 2,298 behind.
    expect(texts).toEqual(expect.arrayContaining(['略去 867 家', '略去 2,298 家']));
    expect(texts).not.toContain('甲30局');
    expect(30 + 867 + 5 + 2298).toBe(3200);
  });
});

describe('lines', () => {
  const { series } = optionOf('trend', drawings.OURS_BY_YEAR);
  const solid = series.find(({ name }) => name === '330106|dr_national_penalty_rate|county|percent');
  const dashed = series.find(({ name }) => name.endsWith('|part'));
  const values = (of: Series | undefined): readonly unknown[] => (of?.data ?? []).map((item) => item?.value);

  it('leave a year without a figure empty', () => {
    expect(values(solid)).toContainEqual([2019, null]);
  });

  it('are not joined across a break that severs', () => {
    const at = values(solid).findIndex((value) => Array.isArray(value) && value[0] === 2020);
    expect(values(solid)[at + 1]).toEqual([2020.5, null]);
    const marks = series.flatMap((each) => each.markLine?.data ?? []);
    expect(marks).toEqual([{ xAxis: 2020.5, label: { formatter: '区划调整' } }]);
  });

  it('are joined where a break is only noted', () => {
    const renamed = comparisonOf(
      `
      2017 2018 2019
      330106 penalty_cases 全区 件 10 11 12
    `,
      { breaks: [{ ...TERRITORY_2021, kind: 'institution', date: '2018-12', severs: false }] },
    );
    const line = optionOf('trend', renamed).series[0];
    expect(values(line)).toEqual([
      [2017, 10],
      [2018, 11],
      [2019, 12],
      [2019.5, null],
    ]);
    expect(textsOf('trend', renamed)).toContain('机构调整');
  });

  it('reach a part year by a dashed segment to a hollow point, and not otherwise', () => {
    expect(values(solid)).toContainEqual([2025, null]);
    expect(dashed?.lineStyle?.type).toEqual([4, 3]);
    const drawn = dashed?.data.filter((item) => Array.isArray(item?.value) && item.value[1] !== null) ?? [];
    expect(drawn.map((item) => (item?.value as number[])[0])).toEqual([2024, 2025]);
    expect(drawn[0]?.symbol).toBe('none');
    expect(drawn[1]?.itemStyle).toMatchObject({ color: THEME.card, borderColor: THEME.accent });
  });

  it('end in their name and last number', () => {
    // 40/415 = 9.6385…
    expect(textsOf('trend', drawings.OURS_BY_YEAR)).toContain('西湖区 9.64 ○');
    expect(textsOf('trend', drawings.RATES_BY_YEAR)).toEqual(
      expect.arrayContaining(['国家 10.89', '省级 9.45 ○']),
    );
  });

  it('keep the sign of a bound', () => {
    expect(textsOf('trend', drawings.FEW_BY_YEAR)).toContain('≥ 300');
    expect(textsOf('trend', drawings.LARGE_COUNTS)).toEqual(expect.arrayContaining(['≈ 131,000', '14万']));
  });

  it('hold the median of the peers that a slice leaves out, of how many it is, and its sign where it is a range', () => {
    const all = comparisonOf(`
      2022 2023 2024 2025
      330106 penalty_cases 全区 件 13 >=33 -  -
      330102 penalty_cases 全区 件 10 30   1  20
      330105 penalty_cases 全区 件 11 31   2  21
      330108 penalty_cases 全区 件 12 32   -  22
      330109 penalty_cases 全区 件 14 34   -  24
      330110 penalty_cases 全区 件 15 35   -  25
      330111 penalty_cases 全区 件 16 36   -  26
    `);
    const { series } = optionOf('trend', sliceFor(all, 'trend', { orientation: 'both' }));
    const median = series.find(({ name }) => name.startsWith('median'));
    // 2023: ≥ 33 may stand fourth or last of seven, so the middle is 33…34. 2024: two make no middle.
    expect(values(median)).toEqual([
      [2022, 13],
      [2023, 33],
      [2024, null],
      [2025, 23],
    ]);
    expect(median?.data.map((item) => item?.label?.formatter)).toEqual([
      undefined,
      '～',
      undefined,
      undefined,
    ]);
    // 2025: ours is silent, six are left: (22 + 24) / 2.
    expect(JSON.stringify(series)).toContain('中位 23 n=6');
  });
});

describe('bars', () => {
  const stacked = (comparison: Comparison): boolean =>
    optionOf('bars', comparison).series.some(({ stack }) => stack !== undefined);

  it('stack the tasks of the two programmes', () => {
    expect(stacked(drawings.TASKS)).toBe(true);
  });

  it.each([
    ['figures of different scope', drawings.PERMITS_BY_SCOPE],
    ['rates', drawings.RATES_BY_YEAR],
    ['tasks of which one is missing', drawings.TASKS_OF_FEW],
    [
      'tasks of which one is a bound',
      comparisonOf(`
        2023 2024
        330106 dr_national_tasks   全区 家 400 420
        330106 dr_provincial_tasks 全区 家 335 >=350
      `),
    ],
  ])('never stack %s', (_, comparison) => {
    expect(stacked(comparison)).toBe(false);
  });

  it('give each scope a series of its own, with its printed word', () => {
    const { series } = optionOf('bars', drawings.PERMITS_BY_SCOPE);
    const drawn = series.filter(({ type }) => type === 'bar');
    expect(drawn.map(({ name }) => name)).toEqual(['市本级', '省级下放']);
    expect(drawn.map(({ data }) => data.map((item) => item?.value ?? null))).toEqual([
      [1702, 1810, 1889],
      [1500, null, 1697],
    ]);
  });

  it('begin at zero', () => {
    const option = KINDS.bars.option(drawings.LARGE_COUNTS, { width: WIDTH, height: 220 }, THEME, words);
    expect((option['yAxis'] as readonly { min: number }[])[0]?.min).toBe(0);
  });

  it('outline a part year', () => {
    const parts = tipped(optionOf('bars', drawings.TASKS).series).filter(
      ({ itemStyle }) => itemStyle?.borderType,
    );
    expect(parts.map(({ tip }) => tip?.[1])).toEqual([
      '双随机国家任务数 · 2025年',
      '双随机省级任务数 · 2025年',
    ]);
  });
});

describe('the label at the end of a line', () => {
  const ending = comparisonOf(`
    2019 2020 2021 2022
    330106 penalty_cases 全区 件 180 190 202 -
    330102 penalty_cases 全区 件 250 242 251 260o
    330105 penalty_cases 全区 件 98 105 110 121`);

  it('says its year where the line ends before the last, and the part of a year', () => {
    const texts = textsOf('trend', ending);
    expect(texts).toEqual(expect.arrayContaining(['西湖区 202（2021）', '上城区 260 ○', '拱墅区 121']));
  });

  it('says it in English too', () => {
    const height = KINDS.trend.height(ending, WIDTH);
    const option = KINDS.trend.option(ending, { width: WIDTH, height }, THEME, makeWords('en', DICTIONARY));
    expect(JSON.stringify(option)).toContain('202 (2021)');
  });
});
