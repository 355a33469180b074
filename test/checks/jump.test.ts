import { describe, expect, test } from 'vitest';
import { codesIn, foundIn } from './find';

const series = (id: string, unit: string, ...values: readonly string[]): string =>
  values.map((value, at) => `330106 ${2012 + at} ${id} 全区 ${value} ${unit}`).join('\n');

describe('a jump', () => {
  test.each([
    // |b − a| against 2 √(a + b): 50 against 28.3
    ['80', '130', ['jump']],
    ['130', '64', ['jump']],
    // Exactly half more is not over half.
    ['80', '120', []],
    // 10 against 11: by chance
    ['10', '20', []],
    // 20 against 15.5
    ['20', '40', ['jump']],
    ['0', '5', ['jump']],
    ['0', '4', []],
    ['~80', '130', ['jump']],
    ['>=80', '130', ['approximate-beside-exact']],
    ['-', '130', []],
  ])('from %s to %s cases gives %j', (before, now, codes) => {
    expect(codesIn(series('penalty_cases', '件', before, now))).toEqual(codes);
  });

  test('is given in percent of the earlier figure', () => {
    expect(foundIn(series('penalty_cases', '件', '80', '130'))[0]?.derived).toEqual({ percent: 62.5 });
  });

  test('of money wants 1万元, of percentages five points', () => {
    expect(codesIn(series('penalty_amount', '元', '3000', '9000'))).toEqual([]);
    expect(codesIn(series('penalty_amount', '万元', '3', '9'))).toEqual(['jump']);
    expect(codesIn(series('licence_rate', '%', '4', '8'))).toEqual([]);
    expect(codesIn(series('licence_rate', '%', '50', '90'))).toEqual(['jump']);
  });

  test('is not formed over a gap, a break of territory, a part of a year, scopes or worlds', () => {
    expect(codesIn('330106 2012 penalty_cases 全区 80 件\n330106 2014 penalty_cases 全区 130 件')).toEqual(
      [],
    );
    // Yuhang was parted in April 2021.
    expect(codesIn('330110 2020 penalty_cases 全区 200 件\n330110 2021 penalty_cases 全区 90 件')).toEqual(
      [],
    );
    expect(
      codesIn('330106 2012 penalty_cases 全区 80 件\n330106 2013 penalty_cases 全区 130 件 @2013-06-30'),
    ).toEqual([]);
    expect(codesIn('330100 2012 penalty_cases 全市 80 件\n330100 2013 penalty_cases 市本级 130 件')).toEqual(
      [],
    );
  });

  test('of a target is none', () => {
    expect(codesIn(series('biz_reg_usage_target', '%', '40', '70'))).toEqual([]);
  });
});
