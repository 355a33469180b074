import { describe, expect, it } from 'vitest';
import { codes, figures, gbk, lines, read } from './read';

describe('a cross table', () => {
  it('reads indicators down and bureaus across, units in the labels, the year of the title', () => {
    const result = read(
      '2022年,,,\n指标,上城区,定海区,合计\n行政处罚案件数（件）,12,13,25\n罚没款（万元）,4.5余,—,4.5\n注：定海未报,,,\n',
    );
    expect(result).toMatchObject({
      outcome: 'accept_with_warnings',
      layout: 'cross',
      rows: { total: 5, accepted: 2, rejected: 0, skipped: 3 },
      // The column of totals is nobody's figure: two of its cells are skipped with the rows above and below.
      cells: { total: 20, accepted: 6, rejected: 0, skipped: 14 },
    });
    expect(lines(result)).toEqual([
      '330102|2022|penalty_cases|12|件',
      '330902|2022|penalty_cases|13|件',
      '330102|2022|penalty_amount|4.5|万元',
      '330902|2022|penalty_amount|(not_reported)|万元',
    ]);
    expect(figures(result)[2]).toMatchObject({ qualifier: 'at_least', row: 4, column: 2 });
    expect(codes(result)).toEqual(['year-from-title', 'column-total', 'total-unchecked']);
  });

  it('takes units of a column of their own, and a corner that says 单位', () => {
    const result = read(
      '项目,计量单位,上城区,定海区\n行政处罚案件数,件,12,13\n罚没款,元,45000,0\n',
      '2021年.csv',
    );
    expect(lines(result)).toEqual([
      '330102|2021|penalty_cases|12|件',
      '330902|2021|penalty_cases|13|件',
      '330102|2021|penalty_amount|45000|元',
      '330902|2021|penalty_amount|0|元',
    ]);
    const corner = read('单位,上城区,定海区\n行政处罚案件数,12,13\n行政许可办件数,5,6\n', '2021年.csv');
    expect(corner.layout).toBe('cross');
    expect(lines(corner)).toContain('330902|2021|permits_completed|6|件');
  });

  it('reads two header rows, groups merged down, numbered labels and headings of their own', () => {
    const text =
      '2023年杭州市各区县卫生监督执法情况汇总表,,,,,,,\n' +
      '类别,指标,单位,主城区,,县,,合计\n' +
      ',,,上城区,西湖区,桐庐县,淳安县,\n' +
      '行政处罚,1.案件数,件,128,156,34,12,330\n' +
      ',2.罚没款,万元,36.5,41.2余,8.9,—,86.6\n' +
      '国家双随机,（1）任务数,家,500,420,121,17,1058\n' +
      ',（2）处罚率,%,14.2,11.9,7.9,6.2,\n' +
      '说明：淳安县罚没款未报。,,,,,,,\n';
    const result = read(gbk(text));
    expect(result).toMatchObject({
      encoding: 'gb18030',
      layout: 'cross',
      rows: { accepted: 4, rejected: 0 },
    });
    expect(result.seen?.header).toEqual({ row: 2, rows: 2 });
    const found = lines(result);
    expect(found).toHaveLength(16);
    // There is a 西湖区 in 杭州 and one in 南昌: the title decides, and that is told.
    expect(codes(result)).toContain('bureau-by-title');
    expect(found).toContain('330106|2023|penalty_cases|156|件');
    expect(found).toContain('330122|2023|penalty_amount|8.9|万元');
    expect(found).toContain('330127|2023|penalty_amount|(not_reported)|万元');
    expect(found).toContain('330102|2023|dr_national_tasks|500|家');
    expect(found).toContain('330127|2023|dr_national_penalty_rate|6.2|%');
    expect(codes(result)).not.toContain('indicator-unknown');
    expect(codes(result)).not.toContain('bureau-ambiguous');

    const headed = read(
      '指标,上城区,定海区\n一、国家双随机,,\n任务数,500,20\n二、行政处罚,,\n案件数,12,—\n',
      '2023年.csv',
    );
    expect(lines(headed)).toEqual([
      '330102|2023|dr_national_tasks|500|家',
      '330902|2023|dr_national_tasks|20|家',
      '330102|2023|penalty_cases|12|件',
      '330902|2023|penalty_cases|(not_reported)|件',
    ]);
  });

  it('reads years under bureaus, and years down for the one indicator of the title', () => {
    const across = read('指标,上城区,,定海区,\n,2021年,2022年,2021年,2022年\n行政处罚案件数,1,2,3,4\n');
    expect(lines(across)).toEqual([
      '330102|2021|penalty_cases|1|件',
      '330102|2022|penalty_cases|2|件',
      '330902|2021|penalty_cases|3|件',
      '330902|2022|penalty_cases|4|件',
    ]);
    const down = read('行政处罚案件数,,\n年份,上城区,定海区\n2021,1,3\n2022,2,4\n');
    expect(lines(down)).toEqual([
      '330102|2021|penalty_cases|1|件',
      '330902|2021|penalty_cases|3|件',
      '330102|2022|penalty_cases|2|件',
      '330902|2022|penalty_cases|4|件',
    ]);
  });

  it('keeps a row of an indicator that nobody reported, and the unit that a title states', () => {
    const result = read('2022年,,\n单位：万元,,\n指标,上城区,定海区\n罚没款,3.5,4\n听证告知案件数,,\n');
    expect(lines(result)).toEqual([
      '330102|2022|penalty_amount|3.5|万元',
      '330902|2022|penalty_amount|4|万元',
      '330102|2022|hearing_notices|(not_reported)|件',
      '330902|2022|hearing_notices|(not_reported)|件',
    ]);
  });

  it('asks for the year where nobody names it, and takes the answer', () => {
    const text = '指标,上城区,定海区\n行政处罚案件数,12,13\n';
    expect(read(text)).toMatchObject({
      outcome: 'reject',
      layout: 'cross',
      problems: [{ code: 'column-missing', params: { column: 'year' } }],
      seen: { header: { row: 1, rows: 1 }, layouts: ['cross'] },
    });
    const answered = read(text, 'a.csv', { year: 2020 });
    expect(answered.outcome).toBe('accept');
    expect(lines(answered)).toEqual(['330102|2020|penalty_cases|12|件', '330902|2020|penalty_cases|13|件']);
  });
});

describe('a header of several rows', () => {
  it('gives each column the name of its group and its own', () => {
    const result = read(
      '2023年度双随机,,,,,,\n单位,国家双随机,,,省级双随机,,备注\n,任务数,立案处罚数,处罚率（%）,任务数,处罚率（%）,\n' +
        '上城区,206,21,10.19,164,9.15,复核\n合计,206,21,10.19,164,9.15,\n',
    );
    expect(result).toMatchObject({
      layout: 'wide-indicator',
      rows: { accepted: 1, rejected: 0, skipped: 4 },
    });
    expect(lines(result)).toEqual([
      '330102|2023|dr_national_tasks|206|家',
      '330102|2023|dr_national_penalised|21|家',
      '330102|2023|dr_national_penalty_rate|10.19|%',
      '330102|2023|dr_provincial_tasks|164|家',
      '330102|2023|dr_provincial_penalty_rate|9.15|%',
    ]);
    expect(result.columns?.origins).toContainEqual(expect.objectContaining({ note: '复核' }));
  });

  it('reads years over indicators and indicators over years, three rows deep', () => {
    const years = read(
      '单位,2021年,,2022年,\n,处罚案件数,罚没款（万元）,处罚案件数,罚没款（万元）\n上城区,1,2,3,4\n',
    );
    expect(lines(years)).toEqual([
      '330102|2021|penalty_cases|1|件',
      '330102|2021|penalty_amount|2|万元',
      '330102|2022|penalty_cases|3|件',
      '330102|2022|penalty_amount|4|万元',
    ]);
    const deep = read(
      '区县,双随机,,,\n,国家双随机,,省级双随机,\n,2021年任务数,2022年任务数,2021年任务数,2022年任务数\n上城区,1,2,3,4\n',
    );
    expect(lines(deep)).toEqual([
      '330102|2021|dr_national_tasks|1|家',
      '330102|2022|dr_national_tasks|2|家',
      '330102|2021|dr_provincial_tasks|3|家',
      '330102|2022|dr_provincial_tasks|4|家',
    ]);
  });

  it('does not take fines under another programme for all fines', () => {
    const result = read(
      '单位,医废专项整治,,行政处罚,\n,检查户次,罚没款,案件数,罚没款\n上城区,9,1,5,2\n',
      '2022年.csv',
    );
    expect(lines(result)).toEqual([
      '330102|2022|x:医废专项整治检查户次|9|',
      '330102|2022|x:医废专项整治罚没款|1|',
      '330102|2022|penalty_cases|5|件',
      '330102|2022|penalty_amount|2|万元',
    ]);
  });

  it('reads cells that a workbook repeats where they were merged', () => {
    const result = read(
      '单位,国家双随机,国家双随机,省级双随机,省级双随机\n单位,任务数,完成率,任务数,完成率\n上城区,12,100%,4,99%\n',
      '2022年.csv',
    );
    expect(lines(result)).toEqual([
      '330102|2022|dr_national_tasks|12|家',
      '330102|2022|dr_national_completion_rate|100|%',
      '330102|2022|dr_provincial_tasks|4|家',
      '330102|2022|dr_provincial_completion_rate|99|%',
    ]);
  });

  it('is one row where the second is a bureau that reported nothing', () => {
    const result = read('单位,行政处罚案件数,行政许可办件数\n上城区,—,—\n定海区,3,4\n', '2022年.csv');
    expect(result.seen?.header).toEqual({ row: 1, rows: 1 });
    expect(result.rows.accepted).toBe(2);
  });
});

describe('bureaus merged downwards', () => {
  it('are given to the rows below, and told of', () => {
    const result = read(
      '单位,指标,2021年,2022年\n上城区,行政处罚案件数,1,2\n,行政许可办件数,3,4\n定海区,行政处罚案件数,5,6\n,行政许可办件数,7,8\n',
    );
    expect(lines(result)).toContain('330102|2022|permits_completed|4|件');
    expect(lines(result)).toContain('330902|2021|permits_completed|7|件');
    expect(result.problemCounts).toEqual({ 'bureau-filled-down': 2 });
  });

  it('are not guessed where a blank is an exception, nor for a row without a key of its own', () => {
    const rows = ['上城区', '定海区', '西湖区', '滨江区', ''].map(
      (name, i) => `${name},2022,行政处罚案件数,${i}`,
    );
    const long = read(`单位,年份,指标,数值\n${rows.join('\n')}\n`);
    expect(long.rows).toMatchObject({ accepted: 4, rejected: 1 });
    expect(codes(long)).toContain('row-no-bureau');
    const wide = read('单位,行政处罚案件数\n上城区,5\n,9\n定海区,4\n,9\n', '2022年.csv');
    expect(wide.rows).toMatchObject({ accepted: 2, rejected: 2 });
  });
});

describe('scopes under bureaus', () => {
  it('are two series of one bureau', () => {
    const result = read(
      '2022年汇总表\n指标,杭州市,,舟山市,\n,市本级,全市,市本级,全市\n行政处罚案件数,12,300,4,50\n',
    );
    expect(figures(result).map((o) => [o.region_code, o.scope, o.value])).toEqual([
      ['330100', 'own', 12],
      ['330100', 'jurisdiction', 300],
      ['330900', 'own', 4],
      ['330900', 'jurisdiction', 50],
    ]);
    expect(codes(result)).toEqual(['year-from-title']);
  });
});
