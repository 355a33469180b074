import { expect, it } from 'vitest';
import { statedFigures } from '../../src/query/stated';
import { makeTable } from '../../src/table/table';
import { dictionaryOf } from './dictionary-of';
import { datasetOf } from './table-of';

const dictionary = dictionaryOf();

it('finds every known figure of a bureau, indicator and year, the first data set first', () => {
  const site = datasetOf(
    `330106 2023 penalty_cases 全区 12 件
     330106 2022 penalty_cases 全区 13 件
     330108 2023 penalty_cases 全区 14 件
     330106 2023 permits_completed 全区 15 件`,
    dictionary,
  );
  const own = datasetOf(
    `330106 2023 penalty_cases 本级? >=11 件 @2023-06-30
     330106 2023 penalty_cases 省级下放 - 件`,
    dictionary,
    { id: 'own', origin: 'user' },
  );
  const found = statedFigures(makeTable([site, own]), '330106', 'penalty_cases', 2023);
  expect(
    found.map(({ dataset, scope, period, reading, unit, row }) => [
      dataset.id,
      scope.printed,
      scope.basis,
      period,
      reading,
      unit,
      row,
    ]),
  ).toEqual([
    ['own', '本级', 'inferred', '2023-06-30', { status: 'known', value: 11, qualifier: 'at_least' }, '件', 2],
    ['set', '全区', 'stated', '', { status: 'known', value: 12, qualifier: 'exact' }, '件', 2],
  ]);
});
