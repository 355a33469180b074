import { describe, expect, test } from 'vitest';
import { bureausOf, indicatorRows, indicatorsOf, makeTable } from '../../src/table/table';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf, tableOf } from '../query/table-of';

const dictionary = dictionaryOf();
const one = '330106 2024 penalty_cases 全区 1 件';

test("the user's sets go first, the last import first; hidden ones are left out", () => {
  const set = (id: string, origin: 'user' | 'site' | 'demo', importedAt: string, hidden = false) =>
    datasetOf(one, dictionary, { id, origin, importedAt, hidden });
  const table = makeTable([
    set('demo', 'demo', '2026-09-09'),
    set('site', 'site', '2026-08-08'),
    set('old', 'user', '2026-01-01'),
    set('hidden', 'user', '2026-03-03', true),
    set('new', 'user', '2026-02-02'),
  ]);
  expect(table.datasets.map(({ meta }) => meta.id)).toEqual(['new', 'old', 'site', 'demo']);
});

test("an indicator's rows are found, an absent one has none", () => {
  const { columns } = datasetOf(
    `${one}\n330106 2024 complaints 全区 1 起\n330108 2024 complaints 全区 1 起`,
    dictionary,
  );
  expect(indicatorRows(columns, 'complaints')).toEqual([0, 2]);
  expect(indicatorRows(columns, 'penalty_cases')).toEqual([2, 3]);
  expect(indicatorRows(columns, 'permits_completed')).toEqual([0, 0]);
});

test('indicators are listed once', () => {
  const table = makeTable([
    datasetOf(one, dictionary, { id: 'a' }),
    datasetOf(`${one}\n330106 2024 x:新 全区 1 件`, dictionary, { id: 'b' }),
  ]);
  expect(
    indicatorsOf(table)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['penalty_cases', 'x:新']);
});

describe('bureaus', () => {
  const table = makeTable([
    datasetOf(
      `330100=杭州市卫生计生委     2018 penalty_cases 市本级 273 起
       330100=杭州市卫生计生委     2017 penalty_cases 市本级 - 起`,
      dictionary,
      { id: 'a', origin: 'site' },
    ),
    datasetOf(
      `330100=杭州市卫生健康委员会 2023 penalty_cases 市本级 0 件
       某开发区卫生局              2023 penalty_cases 全区 5 件
       330902                      2022 penalty_cases 全区 289 宗`,
      dictionary,
      { id: 'b', origin: 'user' },
    ),
  ]);
  const [hangzhou, dinghai, zone] = bureausOf(table);

  test('stand in administrative order, those without a code last', () => {
    expect(bureausOf(table).map(({ bureau }) => bureau.id)).toEqual([
      '330100',
      '330902',
      'name:某开发区卫生局',
    ]);
    expect(dinghai?.figures).toBe(1);
    expect(zone?.bureau.level).toBe('unknown');
  });

  test('count what is known, zeros included, by origin and year', () => {
    expect(hangzhou?.figures).toBe(2);
    expect(hangzhou?.figuresByOrigin).toEqual({ user: 1, site: 1, demo: 0 });
    expect(hangzhou?.years).toEqual([2018, 2023]);
  });

  test('keep their names by time under the latest one', () => {
    expect(hangzhou?.bureau.name).toBe('杭州市卫生健康委员会');
    expect(hangzhou?.names).toEqual([
      { name: '杭州市卫生计生委', from: 2017, to: 2018 },
      { name: '杭州市卫生健康委员会', from: 2023, to: 2023 },
    ]);
  });

  test('are gathered once a table', () => expect(bureausOf(table)).toBe(bureausOf(table)));

  test('of an empty data set are none', () => expect(bureausOf(tableOf('', dictionary))).toEqual([]));
});
