import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { check } from '../../src/query/derive';
import { placesOf } from '../../src/query/sources';
import { makeTable } from '../../src/table/table';
import { ask, cellOf } from './ask';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();

describe('rates from parts', () => {
  const rate = '330106|dr_national_penalty_rate|county|percent';
  const rateFrom = (figures: string) =>
    cellOf(ask(tableOf(figures, dictionary), dictionary, ['dr_national_penalty_rate'], [2024]), rate, 2024);

  test('nothing is formed across scopes', () => {
    const table = tableOf(
      `330100 2024 dr_national_tasks 全市 400 家
       330100 2024 dr_national_penalised 市本级 40 家`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['dr_national_penalty_rate'], [2024]);
    expect(comparison.rows.flatMap((row) => row.cells).some((c) => c.reading.status === 'known')).toBe(false);
  });

  test('a part-year mean over full-year cases is not formed', () => {
    const table = tableOf(
      `330106 2024 penalty_amount 全区 10 万元 @2024-09-30
       330106 2024 penalty_cases 全区 100 件`,
      dictionary,
    );
    const [row] = ask(table, dictionary, ['penalty_amount_avg'], [2024]).rows;
    expect(row?.cells[0]?.reading).toEqual({ status: 'missing', reason: 'not_reported' });
  });

  test('a denominator under 20 is marked, also where the numerator is not stated', () => {
    expect(
      rateFrom('330106 2024 dr_national_tasks 全区 17 家\n330106 2024 dr_national_penalised 全区 1 家').marks,
    ).toEqual(['derived', 'small_denominator']);
    expect(
      rateFrom('330106 2024 dr_national_tasks 全区 19 家\n330106 2024 dr_national_penalty_rate 全区 5 %')
        .marks,
    ).toEqual(['small_denominator']);
    expect(
      rateFrom('330106 2024 dr_national_tasks 全区 20 家\n330106 2024 dr_national_penalty_rate 全区 5 %')
        .marks,
    ).toEqual([]);
  });

  test('a denominator that may be 20 or more is not called small', () => {
    const marks = (tasks: string) =>
      rateFrom(
        `330106 2024 dr_national_tasks 全区 ${tasks} 家\n330106 2024 dr_national_penalty_rate 全区 5 %`,
      ).marks;
    expect(marks('>=18')).toEqual([]);
    expect(marks('15..25')).toEqual([]);
    expect(marks('<=18')).toEqual(['small_denominator']);
    expect(marks('15..19')).toEqual(['small_denominator']);
    expect(marks('~18')).toEqual(['small_denominator']);
  });

  test('over no tasks at all there is no rate', () => {
    expect(
      rateFrom('330106 2024 dr_national_tasks 全区 0 家\n330106 2024 dr_national_penalised 全区 0 家')
        .reading,
    ).toEqual({
      status: 'missing',
      reason: 'zero_denominator',
    });
  });

  test('≥ below the line gives ≤, ≥ on both sides nothing', () => {
    expect(
      rateFrom('330106 2024 dr_national_tasks 全区 >=400 家\n330106 2024 dr_national_penalised 全区 40 家')
        .reading,
    ).toEqual({
      status: 'known',
      value: 10,
      qualifier: 'at_most',
    });
    expect(
      rateFrom('330106 2024 dr_national_tasks 全区 >=400 家\n330106 2024 dr_national_penalised 全区 >=40 家')
        .reading.status,
    ).toBe('missing');
  });

  test('a stated rate that its parts refute is named with both numbers', () => {
    const table = tableOf(
      `330106 2024 dr_national_tasks 全区 400 家
       330106 2024 dr_national_penalised 全区 40 家
       330106 2024 dr_national_penalty_rate 全区 12.0 %`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['dr_national_penalty_rate'], [2024]);
    expect(cellOf(comparison, rate, 2024).marks).toEqual(['disagrees']);
    expect(comparison.notes.find(({ code }) => code === 'disagrees')).toMatchObject({
      params: { stated: '12.0%' },
      readings: { recomputed: known(10), numerator: known(40), denominator: known(400) },
    });
  });

  test('demo parts neither form nor check a real rate', () => {
    const real = datasetOf('330106 2024 dr_national_penalised 全区 40 家', dictionary, {
      id: 'a',
      origin: 'user',
    });
    const demo = datasetOf('330106 2024 dr_national_tasks 全区 400 家', dictionary, {
      id: 'b',
      origin: 'demo',
    });
    const comparison = ask(makeTable([real, demo]), dictionary, ['dr_national_penalty_rate'], [2024]);
    expect(cellOf(comparison, rate, 2024).reading.status).toBe('missing');
  });
});

describe('a derivation', () => {
  const derivationOf = (figures: string) =>
    cellOf(
      ask(tableOf(figures, dictionary), dictionary, ['dr_national_penalty_rate'], [2024]),
      '330106|dr_national_penalty_rate|county|percent',
      2024,
    ).derivation;
  const of = (tasks: string, penalised: string, rate: string) =>
    derivationOf(`330106 2024 dr_national_tasks 全区 ${tasks} 家
      330106 2024 dr_national_penalised 全区 ${penalised} 家
      330106 2024 dr_national_penalty_rate 全区 ${rate} %`);

  test('keeps the sign that its parts give the quotient', () => {
    // 3 of at least 18 is at most 16.67 %, which rounds to 16.7
    expect(of('>=18', '3', '16.7')).toMatchObject({
      value: known(expect.closeTo(16.6667, 4), 'at_most'),
      agreement: 'cannot_be_checked',
    });
    expect(of('>=18', '3', '16.8')).toMatchObject({ agreement: 'disagrees' });
    expect(of('~400', '40', '10')).toMatchObject({
      value: known(10, 'approx'),
      agreement: 'cannot_be_checked',
    });
  });

  test('has no value where the bounds leave it open, and none at all over a stated zero', () => {
    expect(of('>=18', '>=3', '16.7')).toMatchObject({ value: null, agreement: 'cannot_be_checked' });
    expect(of('0', '0', '100')).toBeNull();
  });

  test('names both parts of a figure with their documents', () => {
    const table = tableOf(
      `330106 2024 dr_national_tasks 全区 400 家 #plan
       330106 2024 dr_national_penalised 全区 40 家 #report`,
      dictionary,
    );
    const comparison = ask(table, dictionary, ['dr_national_penalty_rate'], [2024]);
    const [cell] = comparison.rows[0]?.cells ?? [];
    if (!cell) throw new Error('no cell');
    expect(
      placesOf(cell).map(({ provenance, rows }) => [
        comparison.sources.find(({ number }) => number === provenance.sourceNumber)?.title,
        rows,
      ]),
    ).toEqual([
      ['report', [3]],
      ['plan', [2]],
    ]);
  });
});

describe('real parts beside a fictional figure', () => {
  const set = (id: string, origin: 'user' | 'site' | 'demo', text: string) =>
    datasetOf(text, dictionary, { id, name: id, origin });
  const amount = '330106 2024 penalty_amount 全区 10 万元';
  const cases = '330106 2024 penalty_cases 全区 80 件';
  const demo = set(
    'demo',
    'demo',
    `330106 2024 penalty_amount_avg 全区 5000 元
     330106 2024 penalty_amount 全区 30 万元
     330106 2024 penalty_cases 全区 60 件`,
  );
  const meanOf = (...sets: readonly (typeof demo)[]) =>
    cellOf(
      ask(makeTable(sets), dictionary, ['penalty_amount_avg'], [2024]),
      '330106|penalty_amount_avg|county|money',
      2024,
    );

  test('form the figure, and the fictional one is named beside it', () => {
    const cell = meanOf(set('real', 'user', `${amount}\n${cases}`), demo);
    expect(cell.reading).toEqual(known(1250));
    expect(cell.provenance?.datasetOrigin).toBe('user');
    expect(cell.marks).toEqual(['derived', 'duplicate_source']);
    expect(cell.alternatives.map(({ reading, provenance }) => [reading, provenance.datasetId])).toEqual([
      [known(5000), 'demo'],
    ]);
  });

  test('do so also out of two data sets', () => {
    const cell = meanOf(set('own', 'user', amount), set('site', 'site', cases), demo);
    expect(cell.reading).toEqual(known(1250));
  });

  test('go before the parts that the demo states', () => {
    const parts = set(
      'demo',
      'demo',
      `330106 2024 penalty_amount 全区 30 万元
       330106 2024 penalty_cases 全区 60 件`,
    );
    const cell = meanOf(set('own', 'user', amount), set('site', 'site', cases), parts);
    expect(cell.reading).toEqual(known(1250));
  });

  test('leave a real statement where it is', () => {
    const real = set('real', 'user', `330106 2024 penalty_amount_avg 全区 1300 元\n${amount}\n${cases}`);
    expect(meanOf(real, demo).reading).toEqual(known(1300));
  });
});

describe('checking a statement with open sides', () => {
  test.each([
    ['90%以上 over exact parts that give 95', known(90, 'at_least'), known(95), known(100), 'agrees'],
    ['90%以上 over exact parts that give 80', known(90, 'at_least'), known(80), known(100), 'disagrees'],
    ['95 over 90余 of 100', known(95), known(90, 'at_least'), known(100), 'cannot_be_checked'],
    ['80 over 90余 of 100', known(80), known(90, 'at_least'), known(100), 'disagrees'],
    ['约 95 over exact parts', known(95, 'approx'), known(95), known(100), 'cannot_be_checked'],
    // 33.333… rounded, and 97.087 cut, are what is printed; 33.34 and 97.09 are not.
    ['33.33 over 100余 of 300', known(33.33), known(100, 'at_least'), known(300), 'cannot_be_checked'],
    ['97.08 over 300余 of 309', known(97.08), known(300, 'at_least'), known(309), 'cannot_be_checked'],
    ['33.32 over 100余 of 300', known(33.32), known(100, 'at_least'), known(300), 'disagrees'],
    ['33.34 over at most 100 of 300', known(33.34), known(100, 'at_most'), known(300), 'disagrees'],
    // 2 of 3 are 66.67, rounded up from 66.666….
    ['66.67 over at most 2 of 3', known(66.67), known(2, 'at_most'), known(3), 'cannot_be_checked'],
  ] as const)('%s', (_, stated, numerator, denominator, expected) => {
    expect(
      check(stated, String(stated.status === 'known' ? stated.value : ''), numerator, denominator, 100),
    ).toBe(expected);
  });
});
