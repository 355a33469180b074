import { describe, expect, it } from 'vitest';
import { codes, figures, lines, read } from './read';

describe('long', () => {
  const HEADER =
    'bureau,region_code,year,indicator_id,indicator,scope,scope_basis,value,unit,qualifier,as_of,source,locator,note\n';

  it('reads every column of the contract', () => {
    const result = read(
      `${HEADER}杭州市卫生计生委,330100,2018,penalty_amount,罚没款金额,市本级,stated,47.8,万元,at_least,,doc1,三（二）,"余, more"\n` +
        '杭州市卫生计生委,330100,2018,dr_national_tasks,双随机国家任务数,全市,inferred,2771,家,exact,2018-11-27,doc1,,\n',
    );
    expect(result).toMatchObject({
      outcome: 'accept',
      layout: 'long',
      rows: { total: 3, accepted: 2, rejected: 0, skipped: 1 },
      cells: { total: 42, accepted: 28, rejected: 0, skipped: 14 },
      skipped: { header: 1 },
    });
    expect(figures(result)).toEqual([
      {
        bureau: '杭州市卫生计生委',
        region_code: '330100',
        year: 2018,
        period: '',
        indicator: '罚没款金额',
        indicator_id: 'penalty_amount',
        scope: 'own',
        value: 47.8,
        unit: '万元',
        qualifier: 'at_least',
        status: 'known',
        row: 2,
        column: 8,
      },
      {
        bureau: '杭州市卫生计生委',
        region_code: '330100',
        year: 2018,
        period: '2018-11-27',
        indicator: '双随机国家任务数',
        indicator_id: 'dr_national_tasks',
        scope: 'jurisdiction',
        value: 2771,
        unit: '家',
        qualifier: 'exact',
        status: 'known',
        row: 3,
        column: 8,
      },
    ]);
    expect(result.columns?.origins).toContainEqual({
      source: 'doc1',
      locator: '三(二)'.replace('(', '（').replace(')', '）'),
      note: '余, more',
      quote: '',
    });
    expect(result.columns?.scopes).toEqual([
      { scope: 'own', basis: 'stated', printed: '市本级' },
      { scope: 'jurisdiction', basis: 'inferred', printed: '全市' },
    ]);
  });

  it('reads Chinese headers in any order, and 单位 by its contents', () => {
    const unitOnly = read('数值,单位,指标名称,年度,区县\n1093,件,行政许可,2022年,定海区\n');
    expect(lines(unitOnly)).toEqual(['330902|2022|permits_completed|1093|件']);
    const organisation = read('单位,计量单位,指标,年份,数值\n定海区卫生健康局,万元,罚没款,2022,174.11\n');
    expect(lines(organisation)).toEqual(['330902|2022|penalty_amount|174.11|万元']);
  });

  it('imports unknown words as themselves and says so once', () => {
    const result = read(
      '单位名称,年份,指标,数值,计量单位,口径\n甲县卫健局,2020,宣讲场数,3,趟,片区\n甲县卫健局,2021,宣讲场数,4,趟,片区\n',
    );
    expect(lines(result)).toEqual(['甲县卫健局|2020|x:宣讲场数|3|趟', '甲县卫健局|2021|x:宣讲场数|4|趟']);
    expect([...codes(result)].sort()).toEqual([
      'bureau-unknown',
      'indicator-unknown',
      'scope-unknown',
      'unit-unknown',
    ]);
    expect(result.outcome).toBe('accept_with_warnings');
  });

  it('takes an unknown rate for one in percent where name and cell say so', () => {
    const result = read(
      '单位名称,年份,指标,数值\n上城区,2020,满意率,97%\n上城区,2020,评价数,5%\n上城区,2020,知晓率,250\n',
    );
    expect(result.columns?.indicators.map(({ nameZh, kind, unit }) => [nameZh, kind, unit])).toEqual([
      ['满意率', 'rate', '%'],
      ['评价数', 'count', ''],
      ['知晓率', 'rate', ''],
    ]);
    expect(new Set(codes(result))).toEqual(new Set(['indicator-unknown']));
  });

  it('takes the sign off that keeps a text from running as a formula, and reads words for a range', () => {
    const result = read(
      "单位名称,年份,指标,数值,限定,计量单位,备注,数据集\n'=甲局,2020,'+培训场数,5,区间,次,'@注,甲.csv\n",
    );
    expect(figures(result)).toMatchObject([
      { bureau: '=甲局', indicator: '+培训场数', value: 5, qualifier: 'between', unit: '次' },
    ]);
    expect(result.columns?.origins[0]?.note).toBe('@注');
    expect([...codes(result)].sort()).toEqual(['bureau-unknown', 'indicator-unknown']);
  });

  it('keeps what is printed where it cannot be read, even if it is the unit', () => {
    const result = read(
      '单位名称,年份,指标,数值,计量单位\n上城区,2020,罚没款,万元,万元\n上城区,2021,罚没款,1,万元\n',
    );
    expect([...(result.columns?.printed ?? [])]).toEqual([[0, '万元']]);
  });

  it('goes by a known id before the name, and by the name where the id is unknown', () => {
    const text =
      '单位名称,年份,indicator_id,指标,数值\n上城区,2020,penalty_cases,别的名字,3\n上城区,2020,nonsense,行政许可,4\n';
    expect(lines(read(text))).toEqual([
      '330102|2020|penalty_cases|3|件',
      '330102|2020|permits_completed|4|件',
    ]);
  });

  it('tells periods, and refuses a row whose period cannot be read', () => {
    const result = read(
      '单位,年份,指标,数值,期间,截至\n上城区,2023,行政许可,5,1-6月,2023-06-30\n上城区,2018,行政许可,6,—,43431\n上城区,2021,行政许可,7,若干,\n上城区,2019,行政许可,8,—,/\n上城区,2017,行政许可,9,,2016-11-27\n',
    );
    expect(figures(result).map((o) => [o.year, o.period])).toEqual([
      [2023, '2023-01/2023-06'],
      [2018, '2018-11-27'],
      [2019, ''],
    ]);
    expect(result.problems).toMatchObject([
      { code: 'cell-date-unreadable', row: 4, column: 5, text: '若干' },
      { code: 'cell-date-unreadable', row: 6, column: 6, text: '2016-11-27' },
    ]);
  });
});

it('leaves a figure open whose unit column contradicts its indicator', () => {
  const result = read(
    '单位名称,年份,指标,数值,计量单位\n上城区,2020,罚没款,229,件\n定海区,2020,处罚案件数,229,件\n',
  );
  expect(lines(result)).toEqual([
    '330102|2020|penalty_amount|(doubtful)|件',
    '330902|2020|penalty_cases|229|件',
  ]);
  expect(result.problems).toMatchObject([
    { code: 'cell-unit-conflict', severity: 'warning', row: 2, column: 4, text: '229' },
  ]);
});

describe('wide by indicator', () => {
  it('reads titles, units in headers, totals, notes and blank rows', () => {
    const result = read(
      '杭州市行政处罚情况表,,,,\n,,,,\n单位,年份,处罚案件数,罚没款（万元）,序号\n上城区,2022,120,35.6,1\n拱墅区,2022,"1,204",约1700多万元,2\n合 计,2022,1324,,\n,,,,\n注：数据为内部统计口径,,,,\n制表人：某某,,,,2023\n',
    );
    expect(lines(result)).toEqual([
      '330102|2022|penalty_cases|120|件',
      '330102|2022|penalty_amount|35.6|万元',
      '330105|2022|penalty_cases|1204|件',
      '330105|2022|penalty_amount|1700|万元',
    ]);
    expect(result.layout).toBe('wide-indicator');
    expect(result.skipped).toEqual({ title: 1, blank: 2, header: 1, total: 1, note: 2 });
    expect(result.rows).toEqual({ total: 9, accepted: 2, rejected: 0, skipped: 7 });
    expect(result.problems).toMatchObject([{ code: 'row-total', severity: 'info', row: 6, text: '合 计' }]);
    expect(figures(result)[3]).toMatchObject({ row: 5, column: 4, qualifier: 'approx' });
  });

  it('takes the year from answer, title or file name, and says which', () => {
    const table = '地区,处罚案件数\n上城区,12\n定海区,9\n';
    const years = (...args: Parameters<typeof read>) => {
      const result = read(...args);
      return [figures(result).map((o) => o.year), codes(result)];
    };
    expect(years(`2021年汇总,\n${table}`)).toEqual([[2021, 2021], ['year-from-title']]);
    expect(years(table, '处罚_2019.csv')).toEqual([[2019, 2019], ['year-from-file-name']]);
    expect(years(table, 'x_2019.csv', { year: 2017 })).toEqual([[2017, 2017], []]);
    const refused = read(table, 'table.csv');
    expect(refused).toMatchObject({
      outcome: 'reject',
      columns: null,
      problems: [{ code: 'column-missing', params: { column: 'year' } }],
    });
    expect(read(`2020—2021年,\n${table}`, 'table.csv').outcome).toBe('reject');
  });

  it('reads scope and unit in brackets, and a title’s unit only where it can be one', () => {
    const result = read('单位：万元,,\n单位,年份,处罚案件数（市本级）,罚没款\n杭州市卫健委,2020,273,47.8\n');
    expect(figures(result).map((o) => [o.scope, o.unit, o.value])).toEqual([
      ['own', '件', 273],
      ['unstated', '万元', 47.8],
    ]);
    expect(codes(result)).toEqual([]);
  });

  it('says which unit of money it assumed', () => {
    const result = read('单位,年份,罚没款\n上城区,2020,47.8\n');
    expect(lines(result)).toEqual(['330102|2020|penalty_amount|47.8|万元']);
    expect(codes(result)).toEqual(['unit-assumed']);
  });

  it('knows a rate by its cells, and asks no unknown count to be whole', () => {
    const result = read(
      '单位,年份,群众评价,群众满意率,网办率增幅,宣讲时长\n上城区,2020,97%,97.5,120%,2.5\n定海区,2020,98%,—,5%,3\n',
    );
    expect(result.columns?.indicators.map(({ nameZh, kind, unit }) => [nameZh, kind, unit])).toEqual([
      ['群众评价', 'rate', '%'],
      ['群众满意率', 'rate', ''],
      ['网办率增幅', 'rate', '%'],
      ['宣讲时长', 'count', ''],
    ]);
    expect(new Set(codes(result))).toEqual(new Set(['indicator-unknown']));
    expect(lines(result)).toContain('330102|2020|x:群众评价|97|%');
  });

  it('keeps a header whose brackets belong to its name', () => {
    expect(lines(read('单位,年份,首违不罚(不予处罚)案件数\n上城区,2020,3\n'))).toEqual([
      '330102|2020|first_violation_exempt|3|件',
    ]);
  });

  it('finds the bureaus where no header names them', () => {
    expect(lines(read(',年份,处罚案件数\n上城区,2020,3\n定海区,2020,4\n'))).toHaveLength(2);
  });

  it('takes a header with a unit for an indicator, where no number stands below it yet', () => {
    const result = read('单位,年份,处罚案件数,培训课时（次）\n上城区,2020,3,未公布\n');
    expect(lines(result)).toEqual([
      '330102|2020|penalty_cases|3|件',
      '330102|2020|x:培训课时|(not_reported)|次',
    ]);
  });

  it('reads two columns of one indicator in different units, and keeps what stands in either', () => {
    const result = read(
      '单位,年份,处罚案件数（件）,处罚案件数（家）\n上城区,2020,3,\n定海区,2020,,—\n拱墅区,2020,,\n杭州市,2020,,12O\n',
    );
    expect(lines(result)).toEqual([
      '330102|2020|penalty_cases|3|件',
      '330902|2020|penalty_cases|(not_reported)|家',
      '330105|2020|penalty_cases|(not_reported)|件',
      '330100|2020|penalty_cases|(unreadable)|家',
    ]);
    expect(result.problemCounts['duplicate-conflict']).toBeUndefined();
  });

  it('keeps a bureau that reported nothing apart from a note', () => {
    const result = read('单位,年份,处罚案件数\n上城区,2020,\n定海区,2020,—\n');
    expect(lines(result)).toEqual([
      '330102|2020|penalty_cases|(not_reported)|件',
      '330902|2020|penalty_cases|(not_reported)|件',
    ]);
    const alone = read('2020年,,\n单位,处罚案件数,罚没款（元）\n上城区,,\n定海区,3,4\n说明文字一行,,\n');
    expect(lines(alone)).toHaveLength(4);
    expect(alone.skipped['note']).toBe(1);
  });
});

describe('wide by year', () => {
  it('reads a row per bureau and indicator', () => {
    const result = read(
      '单位,指标,2018年,2019年度,二〇二〇年\n上城区,行政许可,100,—,120\n定海区,罚没款,5.5万元,6,7\n',
    );
    expect(result.layout).toBe('wide-year');
    expect(lines(result)).toEqual([
      '330102|2018|permits_completed|100|件',
      '330102|2019|permits_completed|(not_reported)|件',
      '330102|2020|permits_completed|120|件',
      '330902|2018|penalty_amount|5.5|万元',
      '330902|2019|penalty_amount|6|万元',
      '330902|2020|penalty_amount|7|万元',
    ]);
  });

  it('takes the indicator from the title, and a part of a year from the header', () => {
    const result = read('行政处罚案件数,,\n区县,2021年,2022年1-6月\n上城区,5,2\n定海区,6,3\n');
    expect(figures(result).map((o) => [o.indicator_id, o.year, o.period, o.value])).toEqual([
      ['penalty_cases', 2021, '', 5],
      ['penalty_cases', 2022, '2022-01/2022-06', 2],
      ['penalty_cases', 2021, '', 6],
      ['penalty_cases', 2022, '2022-01/2022-06', 3],
    ]);
  });

  it('rejects a row whose as-of date is of another year than one of its figures', () => {
    const result = read(
      '单位,指标,2018年,2020年,截至\n上城区,行政许可,5,2,2018-11-27\n定海区,行政许可,5,2,\n',
    );
    expect(result.rows).toMatchObject({ accepted: 1, rejected: 1 });
    expect(codes(result)).toEqual(['cell-date-unreadable']);
  });

  it('takes months in the header for months', () => {
    const result = read('单位,指标,2018/1,2018/2\n上城区,行政许可,5,2\n');
    expect(figures(result).map((o) => [o.year, o.period, o.value])).toEqual([
      [2018, '2018-01/2018-01', 5],
      [2018, '2018-02/2018-02', 2],
    ]);
  });

  it('reads columns that each name an indicator and a year', () => {
    const result = read(
      '单位,2018年行政处罚案件数,行政处罚案件数（2019年）,2019年度罚没款（万元）,2018年宣讲场数,2018年排名\n上城区,5,6,7.5,8,1\n定海区,1,—,3,4,2\n',
    );
    expect(result).toMatchObject({ layout: 'wide-year', rows: { total: 3, accepted: 2 } });
    expect(lines(result)).toEqual([
      '330102|2018|penalty_cases|5|件',
      '330102|2019|penalty_cases|6|件',
      '330102|2019|penalty_amount|7.5|万元',
      '330102|2018|x:宣讲场数|8|',
      '330902|2018|penalty_cases|1|件',
      '330902|2019|penalty_cases|(not_reported)|件',
      '330902|2019|penalty_amount|3|万元',
      '330902|2018|x:宣讲场数|4|',
    ]);
    expect(codes(result)).toEqual(['indicator-unknown']);
  });

  it('gives a column without a year the title’s, beside columns that have one', () => {
    const result = read('2020年统计表,,\n单位,2018年处罚案件数,行政许可\n上城区,5,6\n');
    expect(result.layout).toBe('wide-indicator');
    expect(lines(result)).toEqual(['330102|2018|penalty_cases|5|件', '330102|2020|permits_completed|6|件']);
    expect(codes(result)).toEqual(['year-from-title']);
    expect(codes(read('单位,2018年处罚案件数,行政许可\n上城区,5,6\n'))).toEqual(['column-missing']);
  });

  it('takes a header’s year before the row’s, and says so where they differ', () => {
    const text = (years: string[]) =>
      `单位,年份,2018年处罚案件数,行政许可\n${years.map((year, i) => `上城区,${year},${i},6`).join('\n')}\n`;
    const differs = read(text(['2018年', '2019年']), 'file.csv', { conflict: 'first' });
    expect(lines(differs)).toEqual([
      '330102|2018|penalty_cases|0|件',
      '330102|2018|permits_completed|6|件',
      '330102|2019|permits_completed|6|件',
    ]);
    expect(differs.problems.find((p) => p.code === 'column-year-differs')).toMatchObject({
      severity: 'warning',
      row: 3,
      column: 3,
      text: '2018年处罚案件数',
      params: { year: 2018, rowYear: 2019 },
    });
    const agrees = read(text(['2018年1-6月']));
    expect(codes(agrees)).toEqual([]);
    expect(figures(agrees).map((o) => o.period)).toEqual(['2018-01/2018-06', '2018-01/2018-06']);
  });

  it('reads columns of a year and a scope', () => {
    const result = read('单位,指标,2018年市本级,2018年全市\n杭州市卫健委,行政许可,5,9\n');
    expect(figures(result).map((o) => [o.year, o.scope, o.value])).toEqual([
      [2018, 'own', 5],
      [2018, 'jurisdiction', 9],
    ]);
  });

  it('never goes before a table that can be read, however much its numbers look like years', () => {
    const years = read(
      '单位名称,年份,甲项,乙项,丙项\n上城区,2020,2001,2002,2003\n定海区,2020,2004,2005,2006\n',
    );
    expect(years.layout).toBe('wide-indicator');
    expect(lines(years)).toHaveLength(6);
  });

  it('refuses a table whose indicator nobody names', () => {
    const result = read('区县,2021年,2022年\n上城区,5,2\n定海区,6,3\n');
    expect(result).toMatchObject({
      outcome: 'reject',
      problems: [{ code: 'column-missing', params: { column: 'indicator' } }],
    });
  });
});

it('says that it knows no header', () => {
  expect(codes(read('a,b,c\n1,2,3\n4,5,6\n'))).toEqual(['layout-unknown']);
});

it('gives the same result with the file name hidden', () => {
  const texts = [
    '单位,年份,处罚案件数\n上城区,2020,3\n',
    '单位,年份,指标,数值\n上城区,2020,行政许可,3\n',
    '单位,指标,2018年,2019年\n上城区,行政许可,3,4\n',
  ];
  for (const text of texts) {
    expect({ ...read(text, ''), file: '' }).toEqual({ ...read(text, '杭州市2017年表.csv'), file: '' });
  }
});
