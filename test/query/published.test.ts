import { expect, test } from 'vitest';
import { publicationIn } from '../../src/query/published';
import { ask } from './ask';
import { dictionaryOf } from './dictionary-of';
import { tableOf } from './table-of';

const dictionary = dictionaryOf();

test('a bureau has published where any of its rows has a figure; one that did not exist is not silent', () => {
  const table = tableOf(
    `330106 2020 dr_national_tasks 全区 10 家
     330106 2020 dr_provincial_tasks 全区 - 家
     330108 2020 dr_national_tasks 全区 0 家
     330109 2020 dr_national_tasks 全区 - 家`,
    dictionary,
  );
  const comparison = ask(table, dictionary, ['dr_national_tasks', 'dr_provincial_tasks'], [2020, 2021], {
    // 临平区 stands since April 2021
    bureaus: ['330106', '330108', '330109', '330113'],
  });
  const ids = (year: number) => {
    const { published, silent } = publicationIn(comparison, year);
    return [published, silent].map((bureaus) => bureaus.map(({ id }) => id));
  };
  expect(ids(2020)).toEqual([['330106', '330108'], ['330109']]);
  expect(ids(2021)).toEqual([[], ['330106', '330108', '330109', '330113']]);
});

test('a bureau whose reading is in doubt is neither published nor silent, and is told with its reason alone', () => {
  const table = tableOf(
    `330100 2020 penalty_cases 市本级 doubtful 件
     330100 2020 penalty_cases 全市 - 件
     330200 2020 penalty_cases 市本级 7 件
     330900 2020 penalty_cases 市本级 - 件`,
    dictionary,
  );
  const comparison = ask(table, dictionary, ['penalty_cases'], [2020]);
  const { published, silent, total } = publicationIn(comparison, 2020);
  expect([published, silent].map((bureaus) => bureaus.map(({ id }) => id))).toEqual([['330200'], ['330900']]);
  expect(total).toBe(3);
  const told = comparison.notes.filter(({ code }) => code === 'not-published' || code === 'no-number');
  expect(told.map(({ code, params }) => [code, params['names']])).toEqual([
    ['not-published', '舟山市'],
    ['no-number', '杭州市'],
  ]);
});
