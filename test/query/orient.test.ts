import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { orient, PANELS, companionQuestion, questionFor } from '../../src/query/panels';
import { compare } from '../../src/query/compare';
import { resolveSelection } from '../../src/query/selection';
import { ask } from './ask';
import { dictionaryOf } from './dictionary-of';
import { tableOf } from './table-of';

const dictionary = dictionaryOf();
const EIGHT = '330102 330105 330106 330108 330109 330110 330111 330112'.split(' ');

describe('a slice', () => {
  const figures = [
    ...EIGHT.map((code, i) => `${code} 2020 penalty_cases 全区 ${10 + i} 件 #a${code}`),
    ...EIGHT.slice(0, 7).map((code, i) => `${code} 2024 penalty_cases 全区 ${20 + i} 件 #b${code}`),
    '330103 2020 penalty_cases 全区 5 件 #old',
    '330106 2025 penalty_cases 全区 9 件 @2025-09-30 #part',
  ].join('\n');
  const table = tableOf(figures, dictionary);
  const full = ask(table, dictionary, ['penalty_cases'], [2020, 2021, 2022, 2023, 2024, 2025], {
    our: '330106',
    focusYear: 2024,
  });

  test('of the focus year has one cell a row, its own notes and sources, and no bureau that was gone', () => {
    const slice = orient(full, 'focus');
    expect(slice.years).toEqual([2024]);
    expect(slice.rows.map((row) => row.bureau.id)).toEqual([
      '330106',
      ...EIGHT.filter((c) => c !== '330106'),
    ]);
    expect(slice.rows.every((row) => row.cells.length === 1 && row.breaks.length === 0)).toBe(true);
    expect(slice.marks).toEqual([]);
    expect(slice.notes.map(({ code }) => code)).toEqual(['not-published', 'raw-counts']);
    expect(slice.sources.map(({ title }) => title)).toEqual(expect.arrayContaining(['b330106']));
    expect(slice.sources.some(({ title }) => title.startsWith('a'))).toBe(false);
    for (const row of slice.rows) {
      const { provenance } = row.cells[0] ?? {};
      if (!provenance) continue;
      const source = slice.sources.find(({ number }) => number === provenance.sourceNumber);
      expect(source?.title).toBe(provenance.origin.source);
    }
  });

  test('over the years is ours with the median of all, where more than six are compared', () => {
    const slice = orient(full, 'years');
    expect(slice.rows.map((row) => row.bureau.id)).toEqual(['330106']);
    expect(slice.marks).toEqual(['part_year']);
    // 2020: 5, 10…17 of nine; 2024: 20…26 of seven; 2025 is a part of a year.
    expect(slice.medians?.map(({ readings, counts }) => [readings, counts])).toEqual([
      [
        [known(13), null, null, null, known(23), null],
        [9, 0, 0, 0, 7, 0],
      ],
    ]);
  });

  test('over the years keeps everybody where six or fewer are compared', () => {
    const few = ask(table, dictionary, ['penalty_cases'], [2020, 2024], { bureaus: EIGHT.slice(0, 6) });
    expect(orient(few, 'years')).toBe(few);
    expect(orient(few, 'both')).toBe(few);
  });
});

test('a scope that is silent in the focus year gives way to the one that speaks', () => {
  const table = tableOf(
    `330100 2018 complaints 全市 1389 起
     330100 2017 complaints 市本级 33 起`,
    dictionary,
  );
  const full = ask(table, dictionary, ['complaints'], [2017, 2018]);
  expect(full.rows).toHaveLength(2);
  expect(orient(full, 'focus').rows.map((row) => row.scope)).toEqual(['jurisdiction']);
});

describe('panels', () => {
  const table = tableOf('330106 2024 x:某项指标 全区 10 件', dictionary);
  const open = { our: null, compared: 'peers', year: null, from: null, to: null, scope: 'all' } as const;
  const resolved = resolveSelection(open, table, dictionary);

  test('ask for indicators of the dictionary only', () => {
    for (const panel of PANELS) {
      const { indicators } = questionFor(panel, resolved, dictionary, table);
      expect(indicators.map(({ id }) => id)).toEqual(panel.indicators);
    }
  });

  test('the free panel takes an indicator that only a file knows', () => {
    const free = PANELS.find(({ id }) => id === 'any-indicator');
    if (!free) throw new Error('any-indicator');
    const question = questionFor(free, resolved, dictionary, table, 'x:某项指标');
    expect(compare(table, dictionary, question).rows[0]?.cells[0]?.printed).toBe('10件');
    expect(questionFor(free, resolved, dictionary, table, 'x:没有').indicators).toEqual([]);
  });

  test('tasks have their completion beside them', () => {
    const companions = PANELS.flatMap(
      (panel) => companionQuestion(panel, resolved, dictionary, table)?.indicators ?? [],
    );
    expect(companions.map(({ id }) => id)).toEqual([
      'dr_national_completion_rate',
      'dr_provincial_completion_rate',
    ]);
  });
});
