import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { makeTable } from '../../src/table/table';
import { ask, cellOf } from './ask';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();

const HANGZHOU = `
330100 2018 penalty_cases               市本级   273    起 #hz2018
330100 2018 penalty_amount              市本级   >=47.8 万元 #hz2018
330100 2018 permits_completed           省级下放 1697   件 #hz2018
330100 2018 permits_completed           市本级   1889   件 #hz2018
330100 2018 permit_timely_rate          本级?    100    %  #hz2018
330100 2018 dr_national_tasks           全市     2771   家 #hz2018
330100 2018 dr_national_penalised       全市     300    家 #hz2018
330100 2018 dr_national_penalty_rate    全市     10.83  %  #hz2018
330100 2018 dr_provincial_tasks         全市     3179   家 #hz2018
330100 2018 dr_provincial_penalised     全市     369    家 #hz2018 @2018-11-27
330100 2018 dr_provincial_penalty_rate  全市     11.61  %  #hz2018 @2018-11-27
330100 2018 medical_mediations          全市     309    件 #hz2018
330100 2018 medical_mediations_ok       全市     300    件 #hz2018
330100 2018 medical_mediation_rate      全市     97.08  %  #hz2018
`;

describe('Hangzhou 2018', () => {
  const table = tableOf(HANGZHOU, dictionary);
  const year = [2018];

  test('the national punishment rate stands with its parts and agrees', () => {
    const cell = cellOf(
      ask(table, dictionary, ['dr_national_penalty_rate'], year),
      '330100|dr_national_penalty_rate|jurisdiction|percent',
      2018,
    );
    expect(cell.reading).toEqual({ status: 'known', value: 10.83, qualifier: 'exact' });
    expect(cell.printed).toBe('10.83%');
    expect(cell.derivation?.numerator.reading).toMatchObject({ value: 300 });
    expect(cell.derivation?.denominator.reading).toMatchObject({ value: 2771 });
    expect(cell.derivation?.agreement).toBe('agrees');
    expect(cell.marks).toEqual([]);
  });

  test('the provincial rate up to 27 November stands over the tasks of the whole year', () => {
    const cell = cellOf(
      ask(table, dictionary, ['dr_provincial_penalty_rate'], year),
      '330100|dr_provincial_penalty_rate|jurisdiction|percent',
      2018,
    );
    expect(cell.period).toBe('2018-11-27');
    expect(cell.derivation?.agreement).toBe('agrees');
    expect(cell.marks).toEqual(['part_year']);
  });

  test('97.08 stays as printed beside 97.09 recomputed', () => {
    const comparison = ask(table, dictionary, ['medical_mediation_rate'], year);
    const cell = cellOf(comparison, '330100|medical_mediation_rate|jurisdiction|percent', 2018);
    expect(cell.printed).toBe('97.08%');
    expect(cell.derivation?.value).toEqual(known(expect.closeTo(97.087379, 6)));
    expect(cell.marks).toEqual(['agrees_if_cut']);
    expect(comparison.notes.map(({ code }) => code)).toContain('agrees-if-cut');
  });

  test('a lower bound over a count is a lower bound, in 元', () => {
    const comparison = ask(table, dictionary, ['penalty_amount', 'penalty_amount_avg'], year);
    expect(cellOf(comparison, '330100|penalty_amount|own|money', 2018).reading).toEqual({
      status: 'known',
      value: 478000,
      qualifier: 'at_least',
    });
    const mean = cellOf(comparison, '330100|penalty_amount_avg|own|money', 2018);
    expect(mean.reading).toMatchObject({ qualifier: 'at_least' });
    expect(mean.derivation?.value).toEqual(known(expect.closeTo(1750.915751, 6), 'at_least'));
    expect(mean.marks).toEqual(['at_least', 'derived']);
  });

  test('delegated and own permits are two rows, never one sum', () => {
    const comparison = ask(table, dictionary, ['permits_completed'], year);
    expect(comparison.rows.map((row) => [row.scope, row.cells[0]?.printed])).toEqual([
      ['own', '1889件'],
      ['delegated', '1697件'],
    ]);
  });

  test('cases of the bureau itself and units of the whole city share no row', () => {
    const comparison = ask(
      table,
      dictionary,
      ['penalty_cases', 'dr_national_penalised', 'dr_provincial_penalised'],
      year,
    );
    expect(comparison.rows.map((row) => row.key)).toEqual([
      '330100|penalty_cases|own|case',
      '330100|dr_national_penalised|jurisdiction|unit',
      '330100|dr_provincial_penalised|jurisdiction|unit',
    ]);
  });
});

describe('scopes', () => {
  test('at county level 本级 and 全区 are one series, the stated 全区 first and the other named', () => {
    const table = tableOf(
      `330902 2021 penalty_cases 本级? 250 宗
       330902 2022 penalty_cases 本级? 289 宗
       330902 2022 penalty_cases 全区  290 宗`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['penalty_cases'], [2021, 2022]);
    expect(comparison.rows.map((row) => row.key)).toEqual(['330902|penalty_cases|county|case']);
    const cell = cellOf(comparison, '330902|penalty_cases|county|case', 2022);
    expect(cell.printed).toBe('290宗');
    expect(cell.alternatives.map(({ printed, scope }) => [printed, scope.printed])).toEqual([
      ['289宗', '本级'],
    ]);
  });

  test('a question for one scope leaves the others out and says how many', () => {
    const table = tableOf(
      `330100 2018 complaints 全市 1389 起
       330100 2018 complaints 市本级 33 起
       330902 2018 complaints 全区 12 起`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['complaints'], [2018], { scope: 'jurisdiction' });
    expect(comparison.rows.map((row) => [row.scope, row.cells[0]?.printed])).toEqual([
      ['jurisdiction', '1389起'],
      ['county', '12起'],
    ]);
    expect(comparison.notes).toContainEqual({ code: 'scope-hidden', params: { count: 1 } });
  });

  test('an inferred scope is marked', () => {
    const table = tableOf('330902 2022 penalty_cases 本级? 289 宗', dictionary);
    expect(
      cellOf(ask(table, dictionary, ['penalty_cases'], [2022]), '330902|penalty_cases|county|case', 2022)
        .marks,
    ).toEqual(['scope_inferred']);
  });
});

describe('counting units', () => {
  test('件 起 宗 are one row, 条 is another, and the two are called mixed', () => {
    const table = tableOf(
      `330106 2021 penalty_cases 全区 10 件
       330106 2022 penalty_cases 全区 11 起
       330106 2023 penalty_cases 全区 412 条`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['penalty_cases'], [2021, 2022, 2023]);
    expect(comparison.rows.map((row) => [row.unitClass, row.cells.map((c) => c.printed)])).toEqual([
      ['case', ['10件', '11起', '']],
      ['record', ['', '', '412条']],
    ]);
    expect(comparison.notes.map(({ code }) => code)).toContain('mixed-units');
  });

  /** `case ✓ other_class`: a row's counting class, then for each year a known figure or why there is none. */
  const spoken = (text: string, years: readonly number[]): readonly string[] =>
    ask(tableOf(text, dictionary), dictionary, ['penalty_cases'], years).rows.map((row) =>
      [row.unitClass, ...row.cells.map(({ reading: r }) => (r.status === 'known' ? '✓' : r.reason))].join(
        ' ',
      ),
    );

  test('a year published in 条 is not called unpublished in 件, nor the other way round', () => {
    const text = `330106 2021 penalty_cases 全区 10 件
                  330106 2023 penalty_cases 全区 412 条`;
    expect(spoken(text, [2021, 2022, 2023])).toEqual([
      'case ✓ not_reported other_class',
      'record other_class not_reported ✓',
    ]);
  });

  test('a figure in 条 leaves no row of 件 behind that only repeats a blank', () => {
    const text = `330106 2023 penalty_cases 全区 - 件
                  330106 2023 penalty_cases 全区 412 条`;
    expect(spoken(text, [2023])).toEqual(['record ✓']);
    expect(spoken(text, [2022, 2023])).toEqual(['record not_reported ✓']);
  });

  test('a stated reason stays what it is beside a figure in 条', () => {
    const text = `330106 2023 penalty_cases 全区 suppressed 件
                  330106 2023 penalty_cases 全区 412 条`;
    expect(spoken(text, [2023])).toEqual(['case suppressed', 'record ✓']);
  });

  test('a figure in 条 of the whole city says nothing of the cases of the bureau itself', () => {
    const text = `330100 2022 penalty_cases 市本级 10 件
                  330100 2023 penalty_cases 全市 412 条`;
    expect(spoken(text, [2022, 2023])).toEqual(['record not_reported ✓', 'case ✓ not_reported']);
  });

  test('a double-random task counted in 个 is the same series as one in 家', () => {
    const table = tableOf(
      `330106 2023 dr_national_tasks 全区 400 家
       330106 2024 dr_national_tasks 全区 412 个`,
      dictionary,
    );
    expect(ask(table, dictionary, ['dr_national_tasks'], [2023, 2024]).rows).toHaveLength(1);
  });

  test('元 and 万元 are one row in 元, ‰ and % one row in %', () => {
    const table = tableOf(
      `330106 2021 penalty_amount 全区 47.8 万元
       330106 2022 penalty_amount 全区 1741165.8 元
       330106 2022 online_rate 全区 9.7 ‰`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['penalty_amount', 'online_rate'], [2021, 2022]);
    const values = comparison.rows.map((row) => [
      row.unit,
      row.cells.map((c) => ('value' in c.reading ? c.reading.value : null)),
    ]);
    expect(values).toEqual([
      ['元', [478000, 1741165.8]],
      ['%', [null, 0.97]],
    ]);
  });
});

describe('what goes first', () => {
  const site = datasetOf('330106 2024 penalty_cases 全区 100 件', dictionary, { id: 'site', name: '内置' });
  const demo = datasetOf('330106 2024 penalty_cases 全区 7 件', dictionary, {
    id: 'demo',
    name: '演示',
    origin: 'demo',
  });
  const user = (value: string, id: string, importedAt: string) =>
    datasetOf(`330106 2024 penalty_cases 全区 ${value} 件`, dictionary, {
      id,
      name: id,
      origin: 'user',
      importedAt,
    });
  const key = '330106|penalty_cases|county|case';
  const cellFrom = (...sets: ReturnType<typeof datasetOf>[]) =>
    cellOf(ask(makeTable(sets), dictionary, ['penalty_cases'], [2024]), key, 2024);

  test('the last import of the user, then his earlier one, then the site, then demo; all are named', () => {
    const cell = cellFrom(demo, site, user('101', 'old', '2026-01-01'), user('102', 'new', '2026-02-01'));
    expect(cell.printed).toBe('102件');
    expect(
      cell.alternatives.map(({ printed, provenance }) => [printed, provenance.datasetName.name]),
    ).toEqual([
      ['101件', 'old'],
      ['100件', '内置'],
      ['7件', '演示'],
    ]);
    expect(cell.marks).toEqual(['duplicate_source', 'conflict']);
  });

  test("a blank in the user's table does not hide the site's figure", () => {
    const cell = cellFrom(site, user('-', 'mine', '2026-02-01'));
    expect(cell.printed).toBe('100件');
    expect(cell.alternatives).toEqual([]);
    expect(cell.marks).toEqual([]);
  });

  test.each(['unreadable', 'unknown', 'not_applicable'])(
    "a cell of the user's that is %s does not hide the site's figure and is named beside it",
    (reason) => {
      const cell = cellFrom(site, user(reason, 'mine', '2026-02-01'));
      expect(cell.printed).toBe('100件');
      expect(cell.alternatives.map(({ reading }) => reading)).toEqual([{ status: 'missing', reason }]);
    },
  );

  test('a stated reason goes before a blank, and before a fictional figure', () => {
    const cell = cellFrom(demo, user('-', 'new', '2026-02-01'), user('unknown', 'old', '2026-01-01'));
    expect(cell.reading).toEqual({ status: 'missing', reason: 'unknown' });
    expect(cell.alternatives.map(({ printed }) => printed)).toEqual(['7件']);
  });

  test('a doubtful cell of the user waits for an answer, the other figure named', () => {
    const cell = cellFrom(site, user('doubtful', 'mine', '2026-02-01'));
    expect(cell.reading).toEqual({ status: 'missing', reason: 'doubtful' });
    expect(cell.alternatives.map(({ printed }) => printed)).toEqual(['100件']);
  });

  test('the full year goes before a part of it, which is named without being a duplicate', () => {
    const table = tableOf(
      `330106 2024 penalty_cases 全区 80 件 @2024-09-30
       330106 2024 penalty_cases 全区 100 件`,
      dictionary,
    );
    const cell = cellOf(ask(table, dictionary, ['penalty_cases'], [2024]), key, 2024);
    expect(cell.printed).toBe('100件');
    expect(cell.alternatives.map(({ period }) => period)).toEqual(['2024-09-30']);
    expect(cell.marks).toEqual([]);
  });

  test('a fictional full year never goes before a real part of one', () => {
    const real = datasetOf('330106 2024 penalty_cases 全区 80 件 @2024-09-30', dictionary, {
      origin: 'site',
    });
    const demo = datasetOf('330106 2024 penalty_cases 全区 100 件', dictionary, { origin: 'demo' });
    const cell = cellOf(ask(makeTable([demo, real]), dictionary, ['penalty_cases'], [2024]), key, 2024);
    expect(cell.printed).toBe('80件');
    expect(cell.alternatives.map(({ provenance }) => provenance.datasetOrigin)).toEqual(['demo']);
  });
});
