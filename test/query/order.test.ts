import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable } from '../../src/table/table';
import { ask } from './ask';
import { dictionaryOf } from './dictionary-of';
import { datasetOf } from './table-of';

const dictionary = dictionaryOf();
const CODES = ['330102', '330106', '330108', '330100'];
const INDICATORS = ['penalty_cases', 'penalty_amount', 'penalty_amount_avg'];

const line = fc
  .record({
    code: fc.constantFrom(...CODES),
    year: fc.constantFrom(2022, 2023, 2024),
    indicator: fc.constantFrom('penalty_cases', 'penalty_amount'),
    value: fc.integer({ min: 0, max: 99 }),
    sign: fc.constantFrom('', '>=', '~'),
  })
  .map(({ code, year, indicator, value, sign }) => ({
    key: `${code} ${year} ${indicator}`,
    text: `${code} ${year} ${indicator} 本级 ${sign}${value} ${indicator === 'penalty_cases' ? '件' : '万元'}`,
  }));
const figures = fc.uniqueArray(line, { selector: ({ key }) => key, maxLength: 24 });

/** What a comparison says, without where in the file it stands. */
function said(sets: readonly (readonly string[])[]) {
  const table = makeTable(
    sets.map((lines, i) => datasetOf(lines.join('\n'), dictionary, { id: `s${i}`, origin: 'user' })),
  );
  const { rows } = ask(table, dictionary, INDICATORS, [2022, 2023, 2024], { bureaus: CODES });
  return rows.map((row) => [row.key, row.cells.map((cell) => [cell.reading, cell.printed, cell.marks])]);
}

test('the order of rows in a file says nothing', () => {
  fc.assert(
    fc.property(
      figures.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(said([shuffled.map(({ text }) => text)])).toEqual(said([all.map(({ text }) => text)]));
      },
    ),
    { numRuns: 60 },
  );
});

test('figures parted over data sets of one class say what they say in one', () => {
  fc.assert(
    fc.property(figures, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), (all, sides) => {
      const part = (side: boolean) => all.filter((_, i) => sides[i] === side).map(({ text }) => text);
      const whole = said([all.map(({ text }) => text)]);
      expect(said([part(true), part(false)])).toEqual(whole);
      expect(said([part(false), part(true)])).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});
