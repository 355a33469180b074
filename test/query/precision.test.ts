import { expect, test } from 'vitest';
import { rankFor } from '../../src/query/rank';
import { ask } from './ask';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, textOf } from './overview-of';
import { tableOf } from './table-of';

const RATE = 'dr_national_completion_rate';
const placesIn = (lines: string, indicator = RATE, unit = 'percent') => {
  const ranking = rankFor(ask(tableOf(lines, dictionary), dictionary, [indicator], [2024]), 2024, dictionary);
  return [...(ranking?.entries ?? [])].map(([key, { from, to }]) => [
    key.replace(`|${indicator}|county|${unit}`, ''),
    from,
    to,
  ]);
};

test('a rate printed with fewer places stands nowhere for certain beside finer ones that it may be', () => {
  // 300 of 309 are 97.087 %: 97.1 may be less. 97.2 is more, and 96.4 less, however they were rounded.
  const lines = `330106 2024 ${RATE} 全区 97.1 %
     330108 2024 dr_national_completed 全区 300 家
     330108 2024 dr_national_tasks 全区 309 家
     330109 2024 ${RATE} 全区 97.2 %
     330110 2024 ${RATE} 全区 96.4 %`;
  expect(placesIn(lines)).toEqual([
    ['330106', 2, 3],
    ['330108', 2, 3],
    ['330109', 1, 1],
    ['330110', 4, 4],
  ]);
});

test('rates of one print are ranked as they are printed, and alike they share a place', () => {
  const lines = `330106 2024 ${RATE} 全区 97.1 %
     330108 2024 ${RATE} 全区 97.1 %
     330109 2024 ${RATE} 全区 97.2 %`;
  expect(placesIn(lines)).toEqual([
    ['330106', 2, 2],
    ['330108', 2, 2],
    ['330109', 1, 1],
  ]);
});

test('all of a whole stands before what is short of it', () => {
  const lines = `330106 2024 ${RATE} 全区 100 %
     330108 2024 ${RATE} 全区 99.96 %`;
  expect(placesIn(lines)).toEqual([
    ['330106', 1, 1],
    ['330108', 2, 2],
  ]);
});

test('so do amounts in 万元 beside those in 元', () => {
  const beside = (amount: string) =>
    placesIn(
      `330106 2024 penalty_amount 全区 120 万元
       330108 2024 penalty_amount 全区 ${amount} 元`,
      'penalty_amount',
      'money',
    ).map(([, from, to]) => [from, to]);
  // 120万元 is anything from 1,195,000 to 1,205,000.
  expect(beside('1203000')).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(beside('1206000')).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('no change is formed that the rounding of one of the two may make', () => {
  const table = tableOf(
    `330106 2023 ${RATE} 全区 97.14 %
     330106 2024 ${RATE} 全区 97.1 %
     330108 2023 ${RATE} 全区 97.16 %
     330108 2024 ${RATE} 全区 97.1 %`,
    dictionary,
  );
  const near = lineOf(overview(table, '330106', 2024), `330106|${RATE}|county|percent`);
  expect(textOf(near).change).toBe('不可比：数字经修约，增减难定');
  expect(sayOf(near)).toContain('；数字经修约，增减难定，不作同比。');
  const far = lineOf(overview(table, '330108', 2024), `330108|${RATE}|county|percent`);
  expect(textOf(far).change).toBe('−0.06 个百分点');
});
