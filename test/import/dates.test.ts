import { describe, expect, it } from 'vitest';
import { readAsOf, readDate, readPeriod, readYear } from '../../src/import/dates';

describe('readYear', () => {
  it.each([
    ['2018', 2018, ''],
    ['2018年', 2018, ''],
    ['2018年度', 2018, ''],
    ['2018.0', 2018, ''],
    ['２０１８年', 2018, ''],
    [' 2018 年 ', 2018, ''],
    ['二〇一八年', 2018, ''],
    ['二○一八', 2018, ''],
    ['="2018"', 2018, ''],
    ['2018-11-27', 2018, ''],
    ['2018年1-6月', 2018, '2018-01/2018-06'],
    ['2018年上半年', 2018, '2018-01/2018-06'],
    ['2018年第一季度', 2018, '2018-01/2018-03'],
    ['2018年1-12月', 2018, ''],
  ])('reads %s', (text, year, period) => {
    expect(readYear(text)).toEqual({ year, period });
  });

  it.each(['', '18', '20180', '1899', '2018件', '年', '2018年13月', '上城区', '2018-2019', '12.5'])(
    'refuses %j',
    (text) => {
      expect(readYear(text)).toBeNull();
    },
  );
});

describe('readDate', () => {
  it.each([
    ['2018-11-27', '2018-11-27'],
    ['2018/11/27', '2018-11-27'],
    ['2018/1/7', '2018-01-07'],
    ['2018年11月27日', '2018-11-27'],
    ['2018.11.27', '2018-11-27'],
    ['20181127', '2018-11-27'],
    ['2018-11-27 00:00:00', '2018-11-27'],
    ['截至2018年11月27日', '2018-11-27'],
    ['2018年11月', '2018-11-30'],
    ['2020-02', '2020-02-29'],
    // Excel's serial of 2018-11-27, and its first day after the 29 February 1900 that never was
    ['43431', '2018-11-27'],
  ])('reads %s', (text, date) => {
    expect(readDate(text, true)).toBe(date);
  });

  it.each(['2018-02-30', '2018-13-01', '27日', '0571-1234', '', '99'])('refuses %j', (text) => {
    expect(readDate(text, true)).toBeNull();
  });

  it('takes a serial for a date only where the column holds dates', () => {
    expect(readDate('43431', false)).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    ['', ''],
    ['2018-11-27', '2018-11-27'],
    ['2018-12-31', ''],
    ['2019-01-15', ''],
    ['年底', ''],
  ])('takes the as-of date %j of 2018 for %j', (text, period) => {
    expect(readAsOf(text, 2018)).toBe(period);
  });

  it.each([
    ['2023-01/2023-06', '2023-01/2023-06'],
    ['2023-01-01/2023-06-30', '2023-01-01/2023-06-30'],
    ['2023-01/2023-12', ''],
    ['2023年1-6月', '2023-01/2023-06'],
    ['1—11月', '2023-01/2023-11'],
    ['上半年', '2023-01/2023-06'],
    ['前三季度', '2023-01/2023-09'],
    ['全年', ''],
    ['2023-09-30', '2023-09-30'],
  ])('reads the period %s of 2023', (text, period) => {
    expect(readPeriod(text, 2023)).toBe(period);
  });

  it.each(['若干', '13月', '6-1月', '2023-xx'])('refuses the period %s', (text) => {
    expect(readPeriod(text, 2023)).toBeNull();
  });
});
