import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFictional as isFictionalCell } from '../../src/query/cells';
import { codeAt } from '../../src/query/coverage';
import { isStated, stateOf } from '../../src/query/coverage-state';
import { makeTable } from '../../src/table/table';
import { ask } from './ask';
import { cover, drawn } from './coverage-of';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();
const RATE = 'dr_national_completion_rate';
const PARTS = ['dr_national_completed', 'dr_national_tasks'];

const one = (text: string, indicator = 'penalty_cases', bureau = '330106', scope: 'all' | 'own' = 'all') =>
  drawn(cover(tableOf(text, dictionary), dictionary, [bureau], [indicator], [2022], scope))[0]?.[0];

describe('the coverage of a cell', () => {
  it.each([
    ['100', 'published'],
    ['0', 'zero'],
    ['>=47.8', 'at_least'],
    ['<=7', 'at_most'],
    ['~300', 'approx'],
    ['1..2', 'between'],
    ['-', 'not_reported'],
    ['not_applicable', 'not_applicable'],
    ['unknown', 'unknown'],
    ['doubtful', 'doubtful'],
    ['unreadable', 'unreadable'],
    ['suppressed', 'suppressed'],
  ])('of %s is %s', (value, state) => {
    expect(one(`330106 2022 penalty_cases 全区 ${value} 件`)).toBe(state);
  });

  it('is a gap where no data set has a row, and says so where the bureau did not stand', () => {
    const table = tableOf('330106 2022 penalty_cases 全区 1 件', dictionary);
    // 临平区 came to be in April 2021; 下城区 ended then.
    const coverage = cover(
      table,
      dictionary,
      ['330108', '330113', '330103'],
      ['penalty_cases'],
      [2020, 2021],
    );
    expect(drawn(coverage)).toEqual([
      ['not_reported', 'not_reported'],
      ['nonexistent', 'not_reported'],
      ['not_reported', 'nonexistent'],
    ]);
  });

  it('takes a figure of a year in which the region did not stand for what it is', () => {
    const table = tableOf(
      '330113 2020 penalty_cases 全区 5 件\n330113 2019 penalty_cases 全区 - 件',
      dictionary,
    );
    const coverage = cover(table, dictionary, ['330113'], ['penalty_cases'], [2018, 2019, 2020]);
    expect(drawn(coverage)).toEqual([['nonexistent', 'not_reported', 'published']]);
  });

  it('keeps that a bound covers a part of the year and is fictional', () => {
    const text = '330106 2022 penalty_cases 全区 >=9 件 @2022-11-30';
    const table = tableOf(text, dictionary, { origin: 'demo' });
    const coverage = cover(table, dictionary, ['330106'], ['penalty_cases'], [2022]);
    expect(drawn(coverage)).toEqual([['at_least part fictional']]);
  });

  it('prefers a full year to a part, a figure to a reason, and anything to a blank', () => {
    const at = (...values: string[]) =>
      one(values.map((value) => `330106 2022 penalty_cases 全区 ${value}`).join('\n'));
    expect(at('5 件 @2022-09-30', '0 件')).toBe('zero');
    expect(at('not_applicable 件', '5 件')).toBe('published');
    expect(at('- 件', 'unknown 件')).toBe('unknown');
  });

  it('counts a figure in another counting class', () => {
    expect(one('330106 2022 penalty_cases 全区 - 件\n330106 2022 penalty_cases 全区 7 家')).toBe('published');
  });
});

describe('the scope asked for', () => {
  const text = `
    330100 2022 penalty_cases 全市 300 件
    330100 2022 complaints 市本级 0 件
    330100 2022 review_cases 全市 unknown 件
  `;
  it('tells at city level what is stated in another scope only', () => {
    expect(one(text, 'penalty_cases', '330100', 'own')).toBe('other_scope');
    expect(one(text, 'penalty_cases', '330100')).toBe('published');
    expect(one(text, 'complaints', '330100', 'own')).toBe('zero');
    expect(one(text, 'review_cases', '330100', 'own')).toBe('not_reported');
  });

  it('is the one series at county level, delegated work apart', () => {
    expect(one('330106 2022 penalty_cases 全区 300 件', 'penalty_cases', '330106', 'own')).toBe('published');
    expect(one('330106 2022 penalty_cases 下放 300 件', 'penalty_cases', '330106', 'own')).toBe(
      'other_scope',
    );
  });
});

describe('a rate that nobody states', () => {
  const formed = (...lines: string[]) => one(lines.map((line) => `330106 2022 ${line}`).join('\n'), RATE);
  it('can be formed where both parts are stated, and is not counted as stated', () => {
    expect(formed('dr_national_completed 全区 90 家', 'dr_national_tasks 全区 100 家')).toBe('formed');
    expect(formed('dr_national_completed 全区 90 家')).toBe('not_reported');
    expect(isStated(6)).toBe(false);
    expect(stateOf(6)).toBe('formed');
  });

  it('follows its parts: results up to a day, bounds, a denominator of zero', () => {
    expect(formed('dr_national_completed 全区 90 家 @2022-11-30', 'dr_national_tasks 全区 100 家')).toBe(
      'formed part',
    );
    expect(formed('dr_national_completed 全区 >=9 家', 'dr_national_tasks 全区 10 家')).toBe('formed');
    expect(formed('dr_national_completed 全区 >=9 家', 'dr_national_tasks 全区 >=10 家')).toBe(
      'not_reported',
    );
    expect(formed('dr_national_completed 全区 0 家', 'dr_national_tasks 全区 0 家')).toBe('zero_denominator');
  });

  it('leaves a stated rate what it is', () => {
    const parts = ['dr_national_completed 全区 90 家', 'dr_national_tasks 全区 100 家'];
    expect(formed(...parts, `${RATE} 全区 90 %`)).toBe('published');
    expect(formed(...parts, `${RATE} 全区 not_applicable %`)).toBe('not_applicable');
    expect(formed(...parts, `${RATE} 全区 - %`)).toBe('formed');
  });

  it('of real parts goes before a fictional statement', () => {
    const real = datasetOf(
      '330106 2022 dr_national_completed 全区 90 家\n330106 2022 dr_national_tasks 全区 100 家',
      dictionary,
    );
    const demo = datasetOf(`330106 2022 ${RATE} 全区 80 %`, dictionary, { id: 'demo', origin: 'demo' });
    const table = makeTable([demo, real]);
    expect(drawn(cover(table, dictionary, ['330106'], [RATE], [2022]))).toEqual([['formed']]);
    const alone = makeTable([demo]);
    expect(drawn(cover(alone, dictionary, ['330106'], [RATE], [2022]))).toEqual([['published fictional']]);
  });
});

const BUREAUS = ['330100', '330106', '330113', '某监督所'];
const IDS = BUREAUS.map((each) => (/^\d/.test(each) ? each : `name:${each}`));
const INDICATORS = ['penalty_cases', RATE, ...PARTS];
const YEARS = [2020, 2021, 2022];
const line = fc
  .tuple(
    fc.constantFrom(...BUREAUS),
    fc.constantFrom(...YEARS),
    fc.constantFrom(...INDICATORS),
    fc.constantFrom('全市', '市本级', '下放', '?'),
    fc.constantFrom('3', '0', '>=2', '~5', '-', 'not_applicable', 'unknown', 'doubtful'),
    fc.constantFrom('', ' @2022-11-30'),
  )
  .map(([bureau, year, indicator, scope, value, period]) => ({
    key: [bureau, year, indicator, scope, period].join(' '),
    text: `${bureau} ${year} ${indicator} ${scope} ${value} ${indicator === RATE ? '%' : '家'}${period}`,
  }));
/** No figure stands twice in a set: which of two goes first is a matter of their rows. */
const lines = fc.uniqueArray(line, { selector: ({ key }) => key, maxLength: 25 });
const sets = fc.array(fc.record({ lines, origin: fc.constantFrom('user', 'site', 'demo') }), {
  minLength: 1,
  maxLength: 3,
});
type Sets = typeof sets extends fc.Arbitrary<infer T> ? T : never;

const loaded = (drawnSets: Sets, turn: <T>(list: readonly T[]) => T[] = (list) => [...list]) =>
  makeTable(
    turn(
      drawnSets.map(({ lines: rows, origin }, at) =>
        datasetOf(
          turn(rows)
            .map(({ text }) => text)
            .join('\n'),
          dictionary,
          { id: `set ${at}`, origin, importedAt: `2026-01-0${at + 1}T00:00:00Z` },
        ),
      ),
    ),
  );

describe('any coverage', () => {
  it.each(['all', 'own', 'jurisdiction'] as const)('says what a comparison says, scope %s', (scope) => {
    fc.assert(
      fc.property(sets, (drawnSets) => {
        const table = loaded(drawnSets);
        const coverage = cover(table, dictionary, IDS, INDICATORS, YEARS, scope);
        const { rows } = ask(table, dictionary, INDICATORS, YEARS, { bureaus: IDS, scope });
        for (const [b, id] of IDS.entries())
          for (const [i, indicator] of INDICATORS.entries())
            for (const [y] of YEARS.entries()) {
              const cells = rows
                .filter((row) => row.bureau.id === id && row.indicator.id === indicator)
                .flatMap(({ cells: all }) => all[y] ?? []);
              const is = (derived: boolean, fictional: boolean): boolean =>
                cells.some(
                  (cell) =>
                    cell.reading.status === 'known' &&
                    cell.marks.includes('derived') === derived &&
                    isFictionalCell(cell) === fictional,
                );
              const wanted = is(false, false)
                ? 'stated'
                : is(true, false)
                  ? 'formed'
                  : is(false, true)
                    ? 'stated fictional'
                    : is(true, true)
                      ? 'formed fictional'
                      : 'neither';
              const code = codeAt(coverage, b, i * YEARS.length + y);
              const said = isStated(code) ? 'stated' : stateOf(code) === 'formed' ? 'formed' : 'neither';
              const flagged = said !== 'neither' && (code & 32) !== 0 ? `${said} fictional` : said;
              expect(flagged, `${id} ${indicator} ${YEARS[y]}`).toBe(wanted);
            }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of rows and of data sets', () => {
    fc.assert(
      fc.property(sets, (drawnSets) => {
        const turned = loaded(drawnSets, (list) => [...list].reverse());
        const [a, b] = [loaded(drawnSets), turned].map((table) =>
          cover(table, dictionary, IDS, INDICATORS, YEARS),
        );
        expect(b?.codes).toEqual(a?.codes);
      }),
    );
  });

  it('never counts a blank or a reason as published', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('-', 'unknown', 'not_applicable'), (rows, blank) => {
        const text = rows
          .map(({ text: row }) => row.replace(/ (?:3|0|>=2|~5) (家|%)/, ` ${blank} $1`))
          .join('\n');
        const { codes } = cover(tableOf(text, dictionary), dictionary, IDS, INDICATORS, YEARS);
        expect([...codes].filter(isStated)).toEqual([]);
      }),
    );
  });
});
