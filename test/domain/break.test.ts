import { expect, test } from 'vitest';
import {
  concerns,
  coversCode,
  impliedBreaks,
  isAfterBreak,
  standsBetween,
  type SeriesBreak,
} from '../../src/domain/break';
import type { Region } from '../../src/domain/region';
import { dictionaryOf } from '../query/dictionary-of';

const ledger: SeriesBreak = {
  id: 'hangzhou-2021',
  kind: 'territory',
  codes: ['330105', '3302'],
  indicators: [],
  date: '2021-04-09',
  severs: true,
  labelZh: '区划调整',
  labelEn: 'Boundary change',
  source: '',
};
const dictionary = dictionaryOf();

test('a break of 2021 stands between 2020 and 2021', () => {
  expect(standsBetween(ledger, 2020, 2021)).toBe(true);
  expect(standsBetween(ledger, 2019, 2020)).toBe(false);
  expect(standsBetween(ledger, 2021, 2024)).toBe(false);
});

test.each([
  ['330105', true],
  ['330106', false],
  ['330203', true],
  ['', false],
])('codes are prefixes: %s %s', (code, expected) => {
  expect(coversCode(ledger, code)).toBe(expected);
});

test('a break for everywhere touches bureaus without a code too', () => {
  expect(coversCode({ ...ledger, codes: [] }, '')).toBe(true);
  expect(coversCode({ ...ledger, codes: [''] }, '')).toBe(true);
});

test.each([
  [[], true],
  [['penalty_cases'], true],
  [['penalties'], true],
  [['行政处罚'], true],
  [['permits'], false],
])('indicators %o: %s', (indicators, expected) => {
  const indicator = dictionary.indicatorById.get('penalty_cases');
  if (!indicator) throw new Error('penalty_cases');
  expect(concerns({ ...ledger, indicators }, indicator)).toBe(expected);
});

test('a code with two territories implies a break, unless the ledger has it', () => {
  const rows: readonly Region[] = dictionary.regionsByCode.get('330105') ?? [];
  expect(impliedBreaks(rows, []).map(({ date, severs }) => [date, severs])).toEqual([['2021-04-09', true]]);
  expect(impliedBreaks(rows, [ledger])).toEqual([]);
  expect(impliedBreaks(rows, [{ ...ledger, date: '2016-01-01' }])).toHaveLength(1);
  expect(impliedBreaks(rows, [{ ...ledger, kind: 'institution' }])).toHaveLength(1);
});

test.each([
  [2020, '', '2021-04-09', false],
  [2021, '', '2021-04-09', true],
  [2021, '2021-03-31', '2021-04-09', false],
  [2021, '2021-04-09', '2021-04-09', true],
  [2021, '2021-09-30', '2021-04-09', true],
  [2021, '2021-01/2021-03', '2021-04-09', false],
  [2021, '2021-01/2021-04', '2021-04-09', true],
  [2021, '2021-01-01/2021-03-31', '2021-04', false],
  [2021, '2021-03-31', '2021', true],
  [2022, '2022-03-31', '2021-04-09', true],
])('a figure of %i, part of it %o, after a break of %s: %s', (year, period, date, expected) => {
  expect(isAfterBreak({ ...ledger, date }, year, period)).toBe(expected);
});
