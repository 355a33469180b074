import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../src/import/footnote-marks';
import { codes, lines, read } from './read';

describe('a name without the marks of footnotes', () => {
  it.each([
    ['定海区*', '定海区'],
    ['定海区**', '定海区'],
    ['定海区①', '定海区'],
    ['定海区 ②', '定海区'],
    ['定海区[1]', '定海区'],
    ['定海区［12］', '定海区'],
    ['定海区〔3〕', '定海区'],
    ['定海区（注1）', '定海区'],
    ['定海区(见注二)', '定海区'],
    ['定海区注1', '定海区'],
    ['定海区²', '定海区'],
    ['※定海区', '定海区'],
    ['罚没款①（万元）', '罚没款（万元）'],
    ['罚没款（万元）*', '罚没款（万元）'],
    ['处罚案件数†‡', '处罚案件数'],
    ['2022年*', '2022年'],
    ['2022①', '2022'],
  ])('%s is %s', (text, name) => {
    expect(withoutMarks(text)).toBe(name);
  });

  it.each([
    '',
    '*',
    '**',
    '①',
    '面积（m²）',
    'm²',
    '第1医院',
    '2022',
    '（1）',
    '12345热线',
    '12320',
    '注销许可',
    '批注',
    '备注',
  ])('%s stays as it is', (text) => {
    expect(withoutMarks(text)).toBe(text);
  });

  it('is the same when it is taken again, and a part of what was there', () => {
    const piece = fc.constantFrom('区', '*', '①', '[1]', '（注2）', '²', '注3', ' ', '(件)', 'a', '7');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const name = withoutMarks(text);
        expect(withoutMarks(name)).toBe(name);
        expect(name.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('ends quickly on long texts', () => {
    for (const text of [
      '*'.repeat(50_000),
      '区*'.repeat(20_000),
      '区 '.repeat(20_000),
      '区（'.repeat(20_000),
    ])
      expect(withoutMarks(text).length).toBeLessThanOrEqual(text.length);
  });
});

describe('a table with footnotes', () => {
  it('is read by the names, and the marks are told of', () => {
    const result = read(
      '单位,年份①,行政处罚案件数*,罚没款②（万元）\n定海区*,2022,289,174.12\n上城区[1],2022,12,3\n合计※,,301,177.12\n* 数据截至年底\n',
    );
    expect(lines(result)).toEqual([
      '330902|2022|penalty_cases|289|件',
      '330902|2022|penalty_amount|174.12|万元',
      '330102|2022|penalty_cases|12|件',
      '330102|2022|penalty_amount|3|万元',
    ]);
    expect(
      result.problems
        .filter(({ code }) => code === 'footnote-mark')
        .map(({ row, text, params }) => [row, text, params['name']]),
    ).toEqual([
      [1, '年份①', '年份'],
      [1, '行政处罚案件数*', '行政处罚案件数'],
      [1, '罚没款②（万元）', '罚没款（万元）'],
      [2, '定海区*', '定海区'],
      [3, '上城区[1]', '上城区'],
    ]);
    expect(result.skipped.total).toBe(1);
    expect(result.skipped.note).toBe(1);
  });

  it('is the same bureau with the mark and without', () => {
    const result = read('单位,年份,行政处罚案件数\n甲县疾控所*,2021,5\n甲县疾控所,2022,6\n');
    expect(result.columns?.bureaus).toHaveLength(1);
  });

  it('names indicators in its rows, too', () => {
    const result = read(
      '单位,年份,指标,数值\n定海区,2022,行政处罚案件数①,289\n定海区,2022,自创指标*,7\n定海区,2021,自创指标,8\n',
    );
    expect(lines(result)[0]).toBe('330902|2022|penalty_cases|289|件');
    expect(result.columns?.indicators).toHaveLength(2);
    expect(codes(result)).toContain('footnote-mark');
  });
});

describe('a unit below the table', () => {
  const TABLE = '单位,年份,行政处罚案件数,罚没款\n定海区,2022,289,174.12\n上城区,2022,12,3\n';

  it('holds for the columns that state none', () => {
    const result = read(`${TABLE}注：含派出机构,,,\n单位：件、元,,,\n填报人：某某,,,\n`);
    expect(lines(result)).toEqual([
      '330902|2022|penalty_cases|289|件',
      '330902|2022|penalty_amount|174.12|元',
      '330102|2022|penalty_cases|12|件',
      '330102|2022|penalty_amount|3|元',
    ]);
    expect(result.problems.find(({ code }) => code === 'unit-from-foot')).toMatchObject({
      row: 5,
      text: '单位：件、元',
    });
    expect(codes(result)).not.toContain('unit-assumed');
  });

  it('never goes before that of the title: the difference is asked about', () => {
    const result = read(`单位：万元,,,\n${TABLE}单位：元,,,\n`);
    expect(lines(result)[1]).toBe('330902|2022|penalty_amount|174.12|万元');
    expect(codes(result)).toContain('unit-foot-unread');
    expect(codes(read(`单位：万元,,,\n${TABLE}单位：万元,,,\n`))).not.toContain('unit-foot-unread');
  });

  it('that comes after too many rows to be known of before is asked about', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `甲${i}所,2022,${i},${i}\n`).join('');
    const result = read(`单位,年份,行政处罚案件数,罚没款\n${rows}单位：元,,,\n`);
    expect(result.problems.find(({ code }) => code === 'unit-foot-unread')).toMatchObject({ row: 502 });
    const stated = read(`单位,年份,行政处罚案件数,罚没款（万元）\n${rows}单位：元,,,\n`);
    expect(codes(stated)).not.toContain('unit-foot-unread');
  });
});
