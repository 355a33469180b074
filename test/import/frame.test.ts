import { describe, expect, it } from 'vitest';
import { yearIn } from '../../src/import/frame';
import { codes, figures, read } from './read';

describe('yearIn', () => {
  it.each([
    ['杭州市2018年汇总表', 2018, ''],
    ['penalties_2018.csv', 2018, ''],
    ['二〇一八年度统计表', 2018, ''],
    ['2018年1-11月行政处罚统计表', 2018, '2018-01/2018-11'],
    ['２０１８年 1 月至 11 月统计表', 2018, '2018-01/2018-11'],
    ['2018年1月至2018年11月', 2018, '2018-01/2018-11'],
    ['二〇一八年一至十一月', 2018, '2018-01/2018-11'],
    ['2018年度杭州市上半年情况', 2018, '2018-01/2018-06'],
    ['2018年前三季度', 2018, '2018-01/2018-09'],
    ['penalties_2018Q3.csv', 2018, '2018-07/2018-09'],
    ['2018-06.csv', 2018, '2018-06/2018-06'],
    ['截至2018年11月27日双随机完成情况', 2018, '2018-11-27'],
    ['双随机2018年完成情况（截至11月27日）', 2018, '2018-11-27'],
    ['截至2018年11月底', 2018, '2018-11-30'],
    ['tasks_2018-11-27.csv', 2018, '2018-11-27'],
    ['2018年1月1日至11月27日', 2018, '2018-11-27'],
    ['2018年3月1日至11月27日', 2018, '2018-03-01/2018-11-27'],
    ['2018年1-12月', 2018, ''],
    ['截至2018年12月31日', 2018, ''],
    ['杭卫发〔2018〕39号 2017年统计表', 2017, ''],
  ])('reads %s', (text, year, period) => {
    expect(yearIn(text)).toEqual({ year, period });
  });

  it.each(['杭卫发〔2018〕39号', '（2018）39号', '2017年和2018年', '2018年一季度、二季度', '统计表'])(
    'finds no one year in %s',
    (text) => {
      expect(yearIn(text)).toBeNull();
    },
  );
});

describe('a table without a year column', () => {
  const table = '单位,处罚案件数,行政许可\n上城区,5,6\n';

  it('gives its figures the part of the year that the title names', () => {
    const result = read(`2018年1-11月统计表,,\n${table}`);
    expect(figures(result)).toMatchObject([
      { year: 2018, period: '2018-01/2018-11' },
      { year: 2018, period: '2018-01/2018-11' },
    ]);
    expect(codes(result)).toEqual(['year-from-title']);
  });

  it('gives its figures the part of the year that the file name names', () => {
    const [figure] = figures(read(table, '2018年上半年.csv'));
    expect(figure).toMatchObject({ year: 2018, period: '2018-01/2018-06' });
  });

  it('keeps the part where the year is answered', () => {
    const answered = (year: number) => figures(read(`截至2018年11月27日,,\n${table}`, 'a.csv', { year }))[0];
    expect(answered(2018)).toMatchObject({ year: 2018, period: '2018-11-27' });
    expect(answered(2019)).toMatchObject({ year: 2019, period: '' });
  });

  it('does not take a document number for the year', () => {
    expect(codes(read(`杭卫发〔2018〕39号,,\n${table}`))).toEqual(['column-missing']);
  });
});
