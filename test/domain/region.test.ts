import { describe, expect, test } from 'vitest';
import { existsInYear, levelOf, validInYear, type Region } from '../../src/domain/region';

const region = (validFrom: string, validTo: string): Region => ({
  code: '330110',
  name: '余杭区',
  kind: '市辖区',
  parentCode: '330100',
  validFrom,
  validTo,
  note: '',
});

describe('a region in a year', () => {
  test.each([
    ['', '', 2012, true],
    ['', '2021-04-08', 2020, true],
    ['', '2021-04-08', 2021, false],
    ['2021-04-09', '', 2020, false],
    ['2021-04-09', '', 2021, true],
    ['', '2020-12-31', 2020, true],
    // Known to the month only: 富阳市 ended and 富阳区 began in 2014-12, and only one had the last day.
    ['', '2014-12', 2014, false],
    ['2014-12', '', 2014, true],
    ['2013', '', 2013, true],
    ['', '2013', 2013, false],
  ])('from %s to %s, %d: %s', (from, to, year, expected) => {
    expect(validInYear(region(from, to), year)).toBe(expected);
  });

  test('a code stands while any of its rows does; an unlisted code stands always', () => {
    expect(existsInYear([region('', '2021-04-08'), region('2021-04-09', '')], 2021)).toBe(true);
    expect(existsInYear([region('', '2021-04-08')], 2021)).toBe(false);
    expect(existsInYear(undefined, 2021)).toBe(true);
  });
});

test.each([
  ['000000', 'nation'],
  ['330000', 'province'],
  ['330100', 'city'],
  ['330102', 'county'],
  ['330183', 'county'],
  ['', 'unknown'],
  ['name:某某局', 'unknown'],
])('%s is of the level %s', (code, level) => {
  expect(levelOf(code)).toBe(level);
});
