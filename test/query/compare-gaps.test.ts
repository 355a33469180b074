import { describe, expect, test } from 'vitest';
import { makeTable } from '../../src/table/table';
import { ask, cellOf, rowOf } from './ask';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();

describe('gaps', () => {
  test('absent, blank, stated zero and a reason are four things', () => {
    const table = tableOf(
      `330106 2021 penalty_cases 全区 0 件
       330106 2022 penalty_cases 全区 - 件
       330106 2023 penalty_cases 全区 not_applicable 件`,
      dictionary,
    );
    const row = rowOf(
      ask(table, dictionary, ['penalty_cases'], [2020, 2021, 2022, 2023]),
      '330106|penalty_cases|county|case',
    );
    expect(
      row.cells.map((c) => [
        c.reading.status === 'known' ? c.reading.value : c.reading.reason,
        c.provenance?.row ?? null,
      ]),
    ).toEqual([
      ['not_reported', null],
      [0, 2],
      ['not_reported', 3],
      ['not_applicable', 4],
    ]);
    expect(row.cells[1]?.marks).toEqual(['zero_stated']);
  });

  test('a silent bureau keeps a row of gaps and is named', () => {
    const table = tableOf('330106 2024 penalty_cases 全区 10 件', dictionary);
    const comparison = ask(table, dictionary, ['penalty_cases'], [2024], { bureaus: ['330106', '330108'] });
    expect(rowOf(comparison, '330108|penalty_cases|county|case').cells[0]?.reading).toEqual({
      status: 'missing',
      reason: 'not_reported',
    });
    expect(comparison.notes).toContainEqual({
      code: 'not-published',
      params: { year: 2024, indicator: 'penalty_cases', names: '滨江区', count: 1 },
    });
  });

  test('临平区 did not exist in 2019', () => {
    const table = tableOf('330113 2022 penalty_cases 全区 10 件', dictionary);
    const comparison = ask(table, dictionary, ['penalty_cases'], [2019, 2022]);
    expect(cellOf(comparison, '330113|penalty_cases|county|case', 2019).reading).toEqual({
      status: 'missing',
      reason: 'not_applicable',
    });
    expect(comparison.notes).toContainEqual({
      code: 'not-existing',
      params: { year: 2019, names: '临平区', count: 1 },
    });
  });

  test('a name from a file stays the text that it is', () => {
    const table = tableOf(
      '<img/onerror=alert(1)> 2024 penalty_cases 全区 10 件'.replace('=', '＝'),
      dictionary,
    );
    expect(ask(table, dictionary, ['penalty_cases'], [2024]).rows[0]?.bureau.name).toBe(
      '<img/onerror＝alert(1)>',
    );
  });
});

describe('breaks and sources', () => {
  test('a break that no figure stands behind or before is not told', () => {
    const table = tableOf(
      '330105 2021 penalty_cases 全区 20 件\n330103 2019 penalty_cases 全区 20 件',
      dictionary,
    );
    expect(ask(table, dictionary, ['penalty_cases'], [2019, 2020, 2021]).breaks).toEqual([]);
  });

  test('bureaus are named by their place in a note', () => {
    const table = tableOf(
      `330106=杭州市西湖区卫生健康局 2023 penalty_cases 全区 1 件
       330302=温州市鹿城区卫生健康局 2023 penalty_cases 全区 1 件
       330902=定海区卫生健康局       2023 penalty_cases 全区 1 件
       330100=杭州市卫生健康委员会   2023 penalty_cases 全市 1 件
       某市疾病预防控制中心          2023 penalty_cases 全市 1 件`,
      dictionary,
    );
    const { notes } = ask(table, dictionary, ['penalty_cases'], [2023, 2024]);
    expect(notes.find(({ code }) => code === 'not-published')?.params['names']).toBe(
      '杭州市、西湖区、鹿城区、定海区、某市疾病预防控制中心',
    );
  });

  test('a code that was given to another territory breaks between 2020 and 2021', () => {
    const table = tableOf(
      '330105 2020 penalty_cases 全区 10 件\n330105 2021 penalty_cases 全区 20 件',
      dictionary,
    );
    const [row] = ask(table, dictionary, ['penalty_cases'], [2019, 2020, 2021]).rows;
    expect(row?.breaks.map(({ kind, date, severs }) => [kind, date, severs])).toEqual([
      ['territory', '2021-04-09', true],
    ]);
    expect(ask(table, dictionary, ['penalty_cases'], [2021, 2022]).breaks).toEqual([]);
  });

  test('sources are numbered as they appear; without a source column the data set is the source', () => {
    const table = makeTable([
      datasetOf(
        '330106 2023 penalty_cases 全区 1 件 #r2023\n330106 2024 penalty_cases 全区 2 件',
        dictionary,
        { id: 'a', name: 'a.csv' },
      ),
      datasetOf('330108 2024 penalty_cases 全区 3 件', dictionary, {
        id: 'b',
        name: 'b.csv',
        origin: 'demo',
      }),
    ]);
    const comparison = ask(table, dictionary, ['penalty_cases'], [2023, 2024]);
    expect(
      comparison.sources.map(({ number, title, datasetName, demo }) => [
        number,
        title,
        datasetName.name,
        demo,
      ]),
    ).toEqual([
      [1, 'r2023', 'a.csv', false],
      [2, '', 'a.csv', false],
      [3, '', 'b.csv', true],
    ]);
    expect(comparison.demo).toBe(true);
    expect(comparison.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['demo', 'demo-mixed']));
  });
});
