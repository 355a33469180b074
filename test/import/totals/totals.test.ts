import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatedTotal } from '../../../src/domain/total';
import { codes, lines, read } from '../read';

const HEADER = '单位名称,行政区划代码,年份,行政处罚案件数,罚没款（万元）';
const PLACES = [
  '上城区,330102',
  '拱墅区,330105',
  '西湖区,330106',
  '滨江区,330108',
  '萧山区,330109',
  '余杭区,330110',
];
const table = (...rows: readonly string[]): string => `${HEADER}\n${rows.join('\n')}\n`;
const row = (i: number, cases: string | number, fined: string | number, year = 2022): string =>
  `${PLACES[i]},${year},${cases},${fined}`;

const stated = (text: string, name?: string): readonly StatedTotal[] => read(text, name).totals?.stated ?? [];
/** `row column label text verdict sum` of each total that can be added up. */
const told = (text: string, name?: string): readonly string[] =>
  stated(text, name)
    .filter(({ reason }) => reason !== 'not_additive')
    .map(({ row, column, text: printed, verdict, sum, reason }) =>
      [row, column, printed, verdict, sum ?? reason].join(' '),
    );

describe('a row of totals', () => {
  it('is compared column by column, and keeps its place and words', () => {
    const result = read(table(row(0, 5774, 1.5), row(1, 685, 2), row(2, 1049, 3.25), '合计,,2022,7508,6.75'));
    expect(result.totals).toEqual({
      counts: { agrees: 2, agrees_if_rounded: 0, not_contradicted: 0, disagrees: 0, cannot_be_checked: 0 },
      stated: [
        {
          ...{ row: 5, column: 4, label: '合计', text: '7508', indicator: 'penalty_cases', year: 2022 },
          ...{ period: '', unit: '件', value: 7508, verdict: 'agrees', reason: null, sum: 7508 },
          ...{ difference: 0, parts: 3, lacking: [] },
        },
        {
          ...{ row: 5, column: 5, label: '合计', text: '6.75', indicator: 'penalty_amount', year: 2022 },
          ...{ period: '', unit: '万元', value: 6.75, verdict: 'agrees', reason: null, sum: 6.75 },
          ...{ difference: 0, parts: 3, lacking: [] },
        },
      ],
    });
    expect(codes(result)).toEqual(['row-total']);
    expect(result.columns?.length).toBe(6);
    expect(result.columns?.bureaus.length).toBe(3);
  });

  it('that differs is told of with both numbers', () => {
    const result = read(table(row(0, 12, 1), row(1, 9, 2), '全市合计,,2022,31,3'));
    expect(result.problems.find(({ code }) => code === 'total-disagrees')).toMatchObject({
      severity: 'warning',
      row: 4,
      column: 4,
      text: '31',
      params: {
        label: '全市合计',
        indicator: '行政处罚案件数',
        sum: 21,
        difference: 10,
        parts: 2,
        unit: '件',
      },
    });
    expect(result.outcome).toBe('accept_with_warnings');
    // What disagrees goes first.
    expect(result.totals?.stated.map(({ verdict }) => verdict)).toEqual(['disagrees', 'agrees']);
  });

  it('without a year adds up the rows above, one with a year those of the year', () => {
    expect(told(table(row(0, 12, 1), row(1, 9, 2), '合计,,,21,3'))).toEqual([
      '4 4 21 agrees 21',
      '4 5 3 agrees 3',
    ]);
    const years = [row(0, 12, 1, 2021), row(0, 15, 2, 2022), row(1, 9, 4, 2021), row(1, 8, 8, 2022)];
    expect(told(table(...years, '合计,,2021,21,5', '合计,,2022,24,10'))).toEqual(
      ['6 4 21 agrees 21', '6 5 5 agrees 5', '7 4 24 disagrees 23', '7 5 10 agrees 10'].sort(
        (a, b) => Number(b.includes('disagrees')) - Number(a.includes('disagrees')),
      ),
    );
  });

  it('at the top covers all; groups have totals of their own, above or below them', () => {
    const groups = [row(0, 1, 0), row(1, 2, 0), row(2, 4, 0), row(3, 8, 0)];
    const at = (...order: readonly (number | string)[]) =>
      told(table(...order.map((each) => (typeof each === 'string' ? `${each},0` : (groups[each] ?? '')))))
        .filter((line) => line.split(' ')[1] === '4')
        .map((line) => line.split(' ').slice(2, 5).join(' '));
    expect(at('合计,,2022,15', 0, 1, 2, 3)).toEqual(['15 agrees 15']);
    expect(at(0, 1, '小计,,2022,3', 2, 3, '小计,,2022,12', '合计,,2022,15')).toEqual([
      '3 agrees 3',
      '12 agrees 12',
      '15 agrees 15',
    ]);
    expect(at('小计,,2022,3', 0, 1, '小计,,2022,12', 2, 3)).toEqual(['3 agrees 3', '12 agrees 12']);
    expect(at('合计,,2022,15', 0, 1, 2, 3, '合计,,2022,15')).toEqual(['15 agrees 15', '15 agrees 15']);
    // Each page's own, and one of all at the end.
    expect(at(0, 1, '合计,,2022,3', 2, 3, '合计,,2022,12', '总计,,2022,15')).toEqual([
      '3 agrees 3',
      '12 agrees 12',
      '15 agrees 15',
    ]);
    expect(at(0, '区县合计,,2022,14', 1, 2, 3)).toEqual(['14 agrees 14']);
    expect(at(0, 1, '小计,,2022,4', 2, 3, '小计,,2022,12')).toEqual(['4 disagrees 3', '12 agrees 12']);
  });

  it('of bureaus within bureaus may add up either', () => {
    const city = '杭州市卫生健康委,330100,2022,30,3';
    const parts = [row(0, 10, 1), row(1, 20, 2)];
    expect(told(table(city, ...parts, '合计,,2022,30,3'))[0]).toBe('5 4 30 agrees 30');
    expect(told(table(city, ...parts, '合计,,2022,60,6'))[0]).toBe('5 4 60 agrees 60');
    expect(told(table(city, ...parts, '合计,,2022,40,6'))[0]).toBe('5 4 40 disagrees 60');
  });

  it('cannot be checked where a part is not published, or about right', () => {
    expect(told(table(row(0, 12, '—'), row(1, '约9', 2), '合计,,2022,21,2'))).toEqual([
      '4 4 21 cannot_be_checked approximate',
      '4 5 2 cannot_be_checked part_missing',
    ]);
    expect(told(table(row(0, 12, ''), row(1, 9, 2), '合计,,2022,21,2'))[1]).toBe(
      '4 5 2 cannot_be_checked part_missing',
    );
    expect(told(table(row(0, '10余', 1), row(1, 9, 2), '合计,,2022,18,3'))[0]).toBe('4 4 18 disagrees 19');
    expect(told(table(row(0, '10余', 1), row(1, 9, 2), '合计,,2022,25,3'))[0]).toBe(
      '4 4 25 not_contradicted 19',
    );
  });

  it('cannot be checked where a row that it covers was not taken', () => {
    const result = read(table(row(0, 12, 1), `${PLACES[1]},不详,9,2`, '合计,,2022,21,3'));
    expect(codes(result)).toEqual(['row-no-year', 'row-total', 'total-unchecked', 'total-unchecked']);
    expect(result.totals?.stated.map(({ reason }) => reason)).toEqual(['rows_rejected', 'rows_rejected']);
  });

  it('never counts means, rates without parts, scores and numbers of kinds', () => {
    const text =
      '单位名称,年份,案均罚没款（元）,执法证持证率,考核得分,行政许可事项数\n' +
      '上城区,2022,100,90%,95,18\n定海区,2022,300,80%,97,20\n合计,2022,200,85%,96,22\n';
    expect(told(text)).toEqual([]);
    expect(read(text).totals?.counts.cannot_be_checked).toBe(0);
    expect(told(table(row(0, 12, 1), row(1, 9, 2), '平均,,2022,10.5,1.5'))).toEqual([]);
  });

  it('of a long table is compared with the rows of its indicator, and names who has none', () => {
    const text = (cases: number) =>
      '单位名称,年份,指标,数值\n上城区,2022,行政处罚案件数,12\n上城区,2022,投诉举报受理数,4\n' +
      `定海区,2022,行政处罚案件数,9\n全市合计,2022,行政处罚案件数,${cases}\n全市合计,2022,投诉举报受理数,9\n`;
    expect(told(text(21))).toEqual(['6 4 9 disagrees 4', '5 4 21 agrees 21']);
    expect(stated(text(21))[0]?.lacking).toEqual(['定海区']);
    expect(lines(read(text(21)))).toHaveLength(3);
  });

  it('of years as columns is compared in each', () => {
    const text = '单位,指标,2021年,2022年\n上城区,行政处罚案件数,1,2\n定海区,行政处罚案件数,4,8\n';
    expect(told(`${text}合计,行政处罚案件数,5,11\n`)).toEqual(['4 4 11 disagrees 10', '4 3 5 agrees 5']);
  });
});

describe('a column of totals', () => {
  const cross = (last: string) =>
    `2022年汇总表\n指标,上城区,定海区,合计\n行政处罚案件数,12,9,${last}\n罚没款（万元）,4.5,5,9.5\n`;
  it('is compared row by row', () => {
    expect(told(cross('21'))).toEqual(['3 4 21 agrees 21', '4 4 9.5 agrees 9.5']);
    expect(told(cross('22'))[0]).toBe('3 4 22 disagrees 21');
    expect(lines(read(cross('22')))).toHaveLength(4);
  });

  it('of a group of bureaus is none of its bureaus', () => {
    const text =
      '2022年汇总表\n指标,杭州市,,,舟山市,,,合计\n,上城区,拱墅区,小计,定海区,普陀区,小计,\n行政处罚案件数,1,2,3,4,8,12,15\n';
    expect(told(text)).toEqual(['4 4 3 agrees 3', '4 7 12 agrees 12', '4 8 15 agrees 15']);
    expect(lines(read(text)).map((line) => line.split('|')[3])).toEqual(['1', '2', '4', '8']);
  });

  it('of several years is compared within each', () => {
    const text =
      '汇总表\n指标,2021年,,,2022年,,\n,上城区,定海区,合计,上城区,定海区,合计\n行政处罚案件数,1,2,3,4,8,13\n';
    expect(told(text)).toEqual(['4 7 13 disagrees 12', '4 4 3 agrees 3']);
  });
});

describe('any table of whole numbers', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 100_000 }), {
    minLength: 2,
    maxLength: PLACES.length,
  });
  const disagrees = (text: string): boolean => codes(read(text)).includes('total-disagrees');
  const made = (values: readonly number[], total: number, order = values.map((_, i) => i)): string =>
    table(...order.map((i) => row(i, values[i] ?? 0, 1)), `合计,,2022,${total},${values.length}`);

  it('with its right total is never warned of; with one part changed by one it always is', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (values, at) => {
        const total = values.reduce((a, b) => a + b, 0);
        expect(disagrees(made(values, total))).toBe(false);
        const spoilt = values.map((value, i) => (i === at % values.length ? value + 1 : value));
        expect(disagrees(made(spoilt, total))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('says the same in any order of its rows', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1, max: 1 }), (values, off) => {
        const total = values.reduce((a, b) => a + b, 0) + off;
        const order = values.map((_, i) => i).reverse();
        expect(told(made(values, total, order))).toEqual(told(made(values, total)));
      }),
      { numRuns: 30 },
    );
  });

  it('with a blank part is not checked, whatever the rest comes to', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const rest = values.slice(1).reduce((a, b) => a + b, 0);
        const rows = values.map((value, i) => row(i, i === 0 ? '' : value, 1));
        const [total] = stated(table(...rows, `合计,,2022,${rest},${values.length}`));
        expect([total?.verdict, total?.reason]).toEqual(['cannot_be_checked', 'part_missing']);
      }),
      { numRuns: 20 },
    );
  });
});
