import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { decimal } from '../../src/query/display';
import { rankFor } from '../../src/query/rank';
import { medianOf } from '../../src/query/stats';
import { makeTable } from '../../src/table/table';
import { ask, cellOf } from './ask';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, textOf } from './overview-of';
import { datasetOf, tableOf } from './table-of';

const KEY = '330106|penalty_amount|county|money';

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [97.125, 2, 97.13],
  [1e-7, 2, 0],
  [12, 0, 12],
])('%d to %d places is %d, as it prints', (value, places, expected) => {
  expect(decimal(value, places) + 0).toBe(expected);
});

test('a change is what a reader finds between the two numbers as they are shown', () => {
  const table = tableOf(
    `330106 2023 penalty_amount 全区 2 万元
     330106 2024 penalty_amount 全区 1.005 万元`,
    dictionary,
  );
  const text = textOf(lineOf(overview(table, '330106', 2024), KEY));
  // 2 − 1.01; 0.995 ÷ 2 = 49.75 %
  expect([text.now, text.change]).toEqual(['1.01', '−0.99（−49.8%）']);
});

describe('a figure that is formed from approximate ones', () => {
  test('has no change and no sure place where theirs would hide it', () => {
    // About 40 are 35 to 45 of 309: 11.3 to 14.6 %; 41 of 309 are 13.27 %.
    const table = tableOf(
      `330106 2023 dr_national_penalised 全区 41 家
       330106 2023 dr_national_tasks 全区 309 家
       330106 2024 dr_national_penalised 全区 ~40 家
       330106 2024 dr_national_tasks 全区 309 家
       330108 2024 dr_national_penalty_rate 全区 13 %
       330109 2024 dr_national_penalty_rate 全区 12 %
       330110 2024 dr_national_penalty_rate 全区 9 %`,
      dictionary,
    );
    const line = lineOf(overview(table, '330106', 2024), '330106|dr_national_penalty_rate|county|percent');
    expect(textOf(line).change).toBe('不可比：数字经修约，增减难定');
    expect(line.standing?.place).toEqual({ from: 1, to: 3 });
  });

  test('nor has a sum over one territory', () => {
    // About 1000 are 500 to 1500, and 23 more; 1,010 lies between.
    const table = tableOf(
      `330105 2021 penalty_cases 全区 1010 件
       330105 2020 penalty_cases 全区 ~1000 件
       330103 2020 penalty_cases 全区 23 件`,
      dictionary,
    );
    const line = lineOf(overview(table, '330105', 2021), '330105|penalty_cases|county|case');
    expect(textOf(line).territory).toBe('可比口径 不可比：数字经修约，增减难定');
  });
});

test('a middle is approximate where an approximate number may lie on its other side', () => {
  expect(medianOf([known(300, 'approx'), known(290), known(100)])).toEqual(known(290, 'approx'));
  expect(medianOf([known(900, 'approx'), known(290), known(100)])).toEqual(known(290));
  expect(medianOf([known(10, 'approx'), known(5, 'at_most'), known(20, 'at_most')])).toBeNull();

  expect(medianOf([known(10, 'approx'), known(5, 'at_least'), known(20, 'at_least')])).toBeNull();
});

test('what a part of the year counted makes no whole year’s rate one on few or on none', () => {
  const table = tableOf(
    `330106 2024 permit_timely_rate 全区 95 %
     330106 2024 permits_completed 全区 0 件 @2024-01-31
     330108 2024 permit_timely_rate 全区 95 %
     330108 2024 permits_completed 全区 12 件`,
    dictionary,
  );
  const comparison = ask(table, dictionary, ['permit_timely_rate'], [2024]);
  expect(cellOf(comparison, '330106|permit_timely_rate|county|percent', 2024).marks).toEqual([]);
  expect(cellOf(comparison, '330108|permit_timely_rate|county|percent', 2024).marks).toEqual([
    'small_denominator',
  ]);
});

test('a fictional figure in a scope that was not asked for is published nowhere beside real ones', () => {
  const real = datasetOf(
    `330100 2024 penalty_cases 市本级 100 件
     330200 2024 penalty_cases 市本级 90 件`,
    dictionary,
    { id: 'real', origin: 'user' },
  );
  const demo = datasetOf('330300 2024 penalty_cases 全市 80 件', dictionary, { id: 'demo', origin: 'demo' });
  const bureaus = ['330100', '330200', '330300'];
  const asked = { bureaus, our: '330100', scope: 'own' } as const;
  const publishedIn = (...sets: readonly (typeof real)[]) =>
    rankFor(ask(makeTable(sets), dictionary, ['penalty_cases'], [2024], asked), 2024, dictionary)?.published;
  expect(publishedIn(real, demo)).toBe(2);
  expect(publishedIn(real, { ...demo, meta: { ...demo.meta, origin: 'user' } })).toBe(3);
});

test('table and sentence name the same reason', () => {
  const table = tableOf(
    `330106 2023 penalty_cases 全区 301 件 @2023-06-30
     330106 2024 penalty_cases 全区 ~300 件 @2024-06-30`,
    dictionary,
  );
  const line = lineOf(overview(table, '330106', 2024), '330106|penalty_cases|county|case');
  expect(textOf(line).change).toBe('不可比：数字经修约，增减难定');
  expect(sayOf(line)).toContain('；数字经修约，增减难定，不作同比。');
});
