import { expect, test } from 'vitest';
import { rankedLines } from '../../src/charts/ranking';
import { makeTable } from '../../src/table/table';
import { ask } from '../query/ask';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';

const dictionary = dictionaryOf();

test('a fictional figure stands after the real ones, however great it is', () => {
  const real = datasetOf(
    `330106 2024 penalty_cases 全区 100 件
     330108 2024 penalty_cases 全区 200 件`,
    dictionary,
    { id: 'real', origin: 'user' },
  );
  const demo = datasetOf(
    `330109 2024 penalty_cases 全区 900 件
     330110 2024 penalty_cases 全区 950 件`,
    dictionary,
    { id: 'demo', origin: 'demo' },
  );
  const order = (...sets: readonly (typeof real)[]) =>
    rankedLines(ask(makeTable(sets), dictionary, ['penalty_cases'], [2024])).lines.map((line) =>
      'bureau' in line ? line.bureau.id : '…',
    );
  expect(order(real, demo)).toEqual(['330108', '330106', '330110', '330109']);
  expect(order(demo)).toEqual(['330110', '330109']);
});
