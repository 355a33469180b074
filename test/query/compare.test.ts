import { describe, expect, test } from 'vitest';
import { ask, cellOf } from './ask';
import { dictionaryOf } from './dictionary-of';
import { tableOf } from './table-of';

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
    expect(cell.derivation?.value).toBeCloseTo(97.087379, 6);
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
    expect(mean.derivation?.value).toBeCloseTo(1750.915751, 6);
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
