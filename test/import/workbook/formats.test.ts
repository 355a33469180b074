import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/import/workbook/formats';

const shown = (code: string, value: number): string => numberText(164, code, false)(value);

describe('numbers under a format', () => {
  it.each([
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1741165.8, '1741165.8'],
    ['G/通用格式', 128, '128'],
    ['G/通用格式"件"', 128, '128件'],
    ['"约"General', 300, '约300'],
    ['0', 36.5, '37'],
    ['0.00', 1.005, '1.01'],
    ['0.00', -1.005, '-1.01'],
    ['0.0#', 2.5, '2.5'],
    ['0.0#', 2.25, '2.25'],
    ['0.##', 5, '5'],
    ['#,##0', 1234567, '1234567'],
    ['#,##0.00', 0.5, '0.50'],
    ['#.00', 0.5, '.50'],
    ['0.00%', 0.1083, '10.83%'],
    ['0.00%', 300 / 2771, '10.83%'],
    ['0%', 0.9648, '96%'],
    ['0.0"%"', 96.48, '96.5%'],
    ['000000', 10203, '010203'],
    ['0"件"', 128, '128件'],
    ['0"万;元"', 5, '5万;元'],
    ['0\\ 件', 3, '3 件'],
    ['#,##0,', 123456, '123'],
    ['0!.0,"万"', 478000, '47.8万'],
    ['0\\.0,', 478000, '47.8'],
    ['[>=10000]0!.0,"万";0', 36500, '3.7万'],
    ['[>=10000]0!.0,"万";0', 9999, '9999'],
    ['[>=10000]0!.0,"万";0', -5, '-5'],
    ['000-0000', 1234567, '123-4567'],
    ['¥#,##0.00', 1234.5, '1234.50'],
    ['[$¥-804]#,##0.00', 1234.5, '1234.50'],
    ['# ?/?', 0.5, '0.5'],
    ['0.00E+00', 12345, '12345'],
    ['@', 12, '12'],
  ])('%s shows %d as %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it.each([
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '0'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 12.5, '12.50'],
    ['0;-0;;@', 0, '0'],
    [';;;', 7, '7'],
    ['#', 0, '0'],
    ['"是";;"否"', 1, '1'],
  ])('never shows a figure as nothing: %s of %d is %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it.each([
    ['0.00_);(0.00)', '-12.00'],
    ['0.00;[Red]0.00', '-12.00'],
    ['#,##0;[Red]-#,##0', '-12'],
    ['0', '-12'],
  ])('gives minus twelve its minus under %s', (code, text) => {
    expect(shown(code, -12)).toBe(text);
  });

  it('shows any number of up to two places as itself under 0.00', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
        expect(Number(shown('#,##0.00', hundredths / 100))).toBe(hundredths / 100);
      }),
    );
  });

  it('never fails and never shows a blank, whatever the format', () => {
    const code = fc.array(fc.constantFrom(...'0#?.,%;"\\_*[]@/E+-()年月日ymdhs >=1'), { maxLength: 30 });
    fc.assert(
      fc.property(code, fc.double({ noNaN: true, noDefaultInfinity: true }), (chars, value) => {
        expect(shown(chars.join(''), value).trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

/** 2018-11-27 is day 43431: 118 years and their 29 leap days from day 1, 1900-01-01, and Excel's extra day. */
const DAY = 43431;

describe('dates under a format', () => {
  it.each([
    ['yyyy-mm-dd', DAY, '2018-11-27'],
    ['yyyy/m/d;@', DAY, '2018-11-27'],
    ['yyyy"年"m"月"d"日";@', DAY, '2018-11-27'],
    ['yyyy年m月d日', DAY, '2018-11-27'],
    ['[$-804]yyyy"年"m"月"d"日"', DAY, '2018-11-27'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', DAY, '2018-11-27'],
    ['[$-F800]dddd, mmmm dd, yyyy', DAY, '2018-11-27'],
    ['m"月"d"日"', DAY, '2018-11-27'],
    ['aaaa', DAY, '2018-11-27'],
    ['d-mmm-yy', DAY, '2018-11-27'],
    ['yyyy"年"m"月"', DAY, '2018-11'],
    ['mmm-yy', DAY, '2018-11'],
    ['yyyy"年"', DAY, '2018年'],
    ['yyyy', DAY, '2018'],
    ['yyyy-mm-dd hh:mm', DAY + 8.5 / 24, '2018-11-27 08:30'],
    ['yyyy/m/d h:mm:ss', DAY + 1 / 86_400, '2018-11-27 00:00:01'],
    ['上午/下午h"时"mm"分"', 20.5 / 24, '20:30'],
    ['h:mm AM/PM', 20.5 / 24, '20:30'],
    ['mm:ss', 90 / 86_400, '00:01:30'],
    ['[h]:mm', 26.5 / 24, '26:30'],
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 59, '1900-02-28'],
    ['yyyy-mm-dd', 60, '1900-02-29'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', -1, '-1'],
    ['yyyy-mm-dd', 3e6, '3000000'],
  ])('%s shows %d as %s', (code, serial, text) => {
    expect(shown(code, serial)).toBe(text);
  });

  it.each([14, 15, 16, 22, 28, 30, 31, 51, 58])('knows that built-in format %d is of days', (id) => {
    expect(numberText(id, undefined, false)(DAY)).toMatch(/^2018-11-27/);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(numberText(14, undefined, true)(DAY - 1462)).toBe('2018-11-27');
    expect(numberText(14, undefined, true)(0)).toBe('1904-01-01');
  });

  it('is no date for words of numbers', () => {
    expect(shown('[Red]0', 5)).toBe('5');
    expect(shown('0" days"', 5)).toBe('5 days');
    expect(shown('0.00E+00', 5)).toBe('5');
  });

  it('shows any day as that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const days = Math.round(Date.parse(`${shown('yyyy-mm-dd', serial)}T00:00:00Z`) / 86_400_000);
        // 1970-01-01 is day 25569.
        expect(days + 25_569).toBe(serial);
      }),
    );
  });
});
