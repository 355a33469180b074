import { describe, expect, test } from 'vitest';
import { digitsOf } from '../../src/checks/same-figure';
import { codesIn } from './find';

const twice = (value: string, unit = '件', id = 'penalty_cases'): string =>
  `330106 2013 ${id} 全区 ${value} ${unit}\n330106 2014 ${id} 全区 ${value} ${unit}`;

describe('the same figure in two years', () => {
  test.each([
    [519, 3],
    [5200, 2],
    [5210, 3],
    [0.0519, 3],
    [39, 2],
    [100, 1],
    [0, 0],
    [1741165.8, 8],
  ])('%d has %d digits', (value, digits) => expect(digitsOf(value)).toBe(digits));

  test('is told where it is not round', () => {
    expect(codesIn(twice('519'))).toEqual(['same-figure-two-years']);
    expect(codesIn(twice('500'))).toEqual([]);
    expect(codesIn(twice('39'))).toEqual([]);
    expect(codesIn(twice('122.4552', '万元', 'penalty_amount'))).toEqual(['same-figure-two-years']);
  });

  test('is not told of rates, rough numbers, years apart, or across a break of territory', () => {
    expect(codesIn(twice('92.31', '%', 'licence_rate'))).toEqual([]);
    expect(codesIn(twice('~519'))).toEqual([]);
    expect(codesIn(twice('519').replace('2014', '2015'))).toEqual([]);
    expect(codesIn('330110 2020 penalty_cases 全区 519 件\n330110 2021 penalty_cases 全区 519 件')).toEqual(
      [],
    );
  });
});
