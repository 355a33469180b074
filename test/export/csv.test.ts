import { describe, expect, it } from 'vitest';
import { everything, listingOfSet, listingOfShown } from '../../src/export/listing';
import { makeTable } from '../../src/table/table';
import { read } from '../import/read';
import { DICTIONARY } from '../import/dictionary';
import { exported, reread, setOf, written } from './round';

const columnsOf = (text: string) => {
  const { columns } = read(text);
  if (columns === null) throw new Error('refused');
  return columns;
};
const linesOf = (text: string): string[] => text.slice(1, -2).split('\r\n');

const LONG =
  '单位名称,行政区划代码,年份,期间,指标,口径,数值,计量单位,限定,来源,出处,原文,备注\n' +
  '杭州市卫生计生委,330100,2018,2018-11-27,双随机国家任务数,全市,2771,家,,hz2018,二,,\n' +
  '杭州市卫生计生委,330100,2018,,罚没款,市本级,47.8万余,元,,hz2018,三,"共47.8万余元，""罚没""",\n' +
  '杭州市卫生计生委,330100,2018,,行政处罚案件数,市本级,273,件,,hz2018,三,,\n' +
  '杭州市卫生健康委员会,330100,2019,,行政处罚案件数,市本级,—,件,,hz2019,,,\n' +
  '杭州市卫生健康委员会,330100,2019,,行政许可,市本级,1-2,件,,,,,\n';

describe('the long layout', () => {
  const { text } = exported(columnsOf(LONG), 'long');

  it('opens in Chinese everywhere: a byte order mark, CRLF, Chinese headers', () => {
    expect(text.startsWith('\ufeff单位名称,行政区划代码,年份,期间,指标,indicator_id,口径,口径依据,')).toBe(
      true,
    );
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('gives each figure in its own unit with its qualifier, gaps in their printed form, names as printed', () => {
    expect(linesOf(text).slice(1)).toEqual([
      '杭州市卫生计生委,330100,2018,2018-11-27,双随机国家任务数,dr_national_tasks,全市,载明,2771,家,,hz2018,二,,',
      '杭州市卫生计生委,330100,2018,,罚没款金额,penalty_amount,市本级,载明,47.8,万元,以上,hz2018,三,"共47.8万余元，""罚没""",',
      '杭州市卫生计生委,330100,2018,,行政处罚案件数,penalty_cases,市本级,载明,273,件,,hz2018,三,,',
      '杭州市卫生健康委员会,330100,2019,,行政处罚案件数,penalty_cases,市本级,载明,—,件,,hz2019,,,',
      '杭州市卫生健康委员会,330100,2019,,行政许可办件数,permits_completed,市本级,载明,1-2,件,区间,,,,',
    ]);
  });

  it('keeps a text from running, and a negative number a number', () => {
    const hostile = exported(
      columnsOf(
        '单位名称,年份,指标,数值,计量单位,备注\n' +
          '"=HYPERLINK(""http://x"",""y"")",2020,行政许可公开信息同比增减,-12,条,+1\n' +
          '甲局,2020,行政处罚案件数,=cmd,件,\n',
      ),
      'long',
    );
    expect(linesOf(hostile.text).slice(1)).toEqual([
      `"'=HYPERLINK(""http://x"",""y"")",,2020,,行政许可公开信息同比增减,permits_disclosed_change,,,-12,条,,,,,'+1`,
      "甲局,,2020,,行政处罚案件数,penalty_cases,,,'=cmd,件,,,,,",
    ]);
  });
});

describe('codes, periods and ids that a hand wrote into an archive', () => {
  const columns = columnsOf('单位名称,年份,指标,数值,计量单位\n甲局,2020,行政处罚案件数,5,件\n');
  const hostile = {
    ...columns,
    bureaus: columns.bureaus.map((bureau) => ({ ...bureau, code: '=1+1' })),
    periods: ['@2020'],
    indicators: columns.indicators.map((indicator) => ({ ...indicator, id: '+penalty' })),
  };

  it.each([
    ['long', hostile, "甲局,'=1+1,2020,'@2020,行政处罚案件数,'+penalty,,,5,件,,,,,"],
    ['wide-indicator', { ...hostile, indicators: columns.indicators }, "甲局,'=1+1,2020,'@2020,,,5"],
  ] as const)('run nothing in the %s layout', (layout, given, line) => {
    expect(linesOf(exported(given, layout).text)[1]).toBe(line);
  });

  it('run nothing in the wide layout by year', () => {
    const { text } = exported({ ...hostile, periods: [''] }, 'wide-year');
    expect(linesOf(text)[1]).toBe("甲局,'=1+1,行政处罚案件数,'+penalty,,,件,5");
  });
});

describe('the wide layouts', () => {
  it('have a column for each indicator and unit, qualifiers in the cell, and say what they leave out', () => {
    const { text, lost } = exported(columnsOf(LONG), 'wide-indicator');
    expect(linesOf(text)).toEqual([
      '单位名称,行政区划代码,年份,期间,口径,口径依据,双随机国家任务数（家）,罚没款金额（万元）,行政处罚案件数（件）,行政许可办件数（件）',
      '杭州市卫生计生委,330100,2018,2018-11-27,全市,载明,2771,,,',
      '杭州市卫生计生委,330100,2018,,市本级,载明,,47.8余,273,',
      '杭州市卫生健康委员会,330100,2019,,市本级,载明,,,—,1-2',
    ]);
    expect(lost).toEqual(['origins']);
  });

  it('by year have no place for a part of a year', () => {
    const { text, lost } = exported(columnsOf(LONG), 'wide-year');
    expect(linesOf(text).map((line) => line.split(',').slice(2).join(','))).toEqual([
      '指标,indicator_id,口径,口径依据,计量单位,2018年,2019年',
      '罚没款金额,penalty_amount,市本级,载明,万元,47.8余,',
      '行政处罚案件数,penalty_cases,市本级,载明,件,273,',
      '行政处罚案件数,penalty_cases,市本级,载明,件,,—',
      '行政许可办件数,permits_completed,市本级,载明,件,,1-2',
    ]);
    expect(lost).toEqual(['origins', 'part-years']);
  });

  it('leave out a unit that no header can name, and say so', () => {
    const own = columnsOf(
      '单位名称,年份,指标,数值,计量单位\n甲局,2020,行政处罚案件数,3,趟\n甲局,2021,行政处罚案件数,4,件\n',
    );
    const { text, lost } = exported(own, 'wide-indicator');
    expect(linesOf(text)[0]).toMatch(/,行政处罚案件数（件）$/);
    expect(text).not.toContain('趟');
    expect(lost).toEqual(['headers']);
  });
});

describe('what is shown', () => {
  const user = setOf(
    columnsOf(
      '单位名称,年份,指标,数值,计量单位\n西湖区卫健局（杭州市西湖区）,2020,行政许可,1,件\n上城区,2020,行政处罚案件数,5,件\n',
    ),
    { id: 'u', name: '=甲.csv' },
  );
  const site = setOf(
    columnsOf(
      '单位名称,年份,口径,指标,数值,计量单位\n上城区,2020,,行政处罚案件数,7,件\n上城区,2021,全区,行政处罚案件数,8,件\n杭州市,2021,全市,行政处罚案件数,90,件\n杭州市,2021,市本级,行政处罚案件数,30,件\n',
    ),
    { id: 's', name: '随站', origin: 'site' },
  );
  const table = makeTable([site, user]);

  it('is one row a figure by precedence, with its data set', () => {
    const { text } = written(listingOfShown(table, DICTIONARY, everything(table)), 'long');
    const rows = linesOf(text).map((line) => line.split(','));
    expect(rows[0]?.[15]).toBe('数据集');
    expect(rows.slice(1).map((row) => [row[0], row[2], row[6], row[8], row[15]].join(' '))).toEqual([
      "西湖区卫健局（杭州市西湖区） 2020  1 '=甲.csv",
      '杭州市 2021 市本级 30 随站',
      '杭州市 2021 全市 90 随站',
      "上城区 2020  5 '=甲.csv",
      '上城区 2021 全区 8 随站',
    ]);
    expect(reread(text).problemCounts['column-unknown']).toBeUndefined();
  });

  it('has the whole of a year and its parts, and of each the figure that goes first', () => {
    const half = (cases: number) => `上城区,2020,2020-01/2020-06,行政处罚案件数,${cases},件\n`;
    const head = '单位名称,年份,期间,指标,数值,计量单位\n';
    const both = makeTable([
      setOf(columnsOf(`${head}${half(2)}`), { id: 'old', importedAt: '2025-01-01T00:00:00.000Z' }),
      setOf(columnsOf(`${head}上城区,2020,,行政处罚案件数,5,件\n${half(3)}`), { id: 'new' }),
    ]);
    const { text } = written(listingOfShown(both, DICTIONARY, everything(both)), 'long');
    const rows = linesOf(text).slice(1);
    expect(rows.map((line) => line.split(',')).map((row) => [row[3], row[8]])).toEqual([
      ['', '5'],
      ['2020-01/2020-06', '3'],
    ]);
  });

  it('is what the selection asks for', () => {
    const shown = { bureaus: ['330102', '330100'], years: [2021], scope: 'own' as const };
    const { text } = written(listingOfShown(table, DICTIONARY, shown), 'long');
    expect(
      linesOf(text)
        .slice(1)
        .map((line) => line.split(',')[8]),
    ).toEqual(['8', '30']);
  });

  it('stands in administrative order in a wide table, which names no data sets', () => {
    const { text, lost } = written(listingOfShown(table, DICTIONARY, everything(table)), 'wide-indicator');
    expect(
      linesOf(text)
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual([...['杭州市', '杭州市', '上城区', '上城区', '西湖区卫健局（杭州市西湖区）']]);
    expect(lost).toEqual(['datasets']);
  });

  it('is everything of one set, hidden or not', () => {
    const hidden = { ...user, meta: { ...user.meta, hidden: true } };
    expect(linesOf(written(listingOfSet(hidden), 'long').text)).toHaveLength(3);
  });
});
