import { expect, test } from 'vitest';
import { isPartYear, isPeriod } from '../../src/domain/period';

test.each([
  ['', false],
  ['2018-11-27', true],
  ['2018-12-31', false],
  ['2023-01/2023-06', true],
  ['2023-01/2023-12', false],
  ['2023-01-01/2023-12-31', false],
  ['2023-04/2023-12', true],
  ['2018-06-01/2018-12-31', true],
  ['2018-01-01/2018-06-12', true],
  ['2023-12-01/2023-12-31', true],
  ['2023-01-01/2023-12', false],
  ['2022-01/2023-12', true],
])('%s is a part of a year: %s', (period, expected) => {
  expect(isPeriod(period)).toBe(true);
  expect(isPartYear(period)).toBe(expected);
});

test('a bare year or prose is no period', () => {
  expect(isPeriod('2018')).toBe(false);
  expect(isPeriod('截至11月')).toBe(false);
});
