import type { Dictionary } from '../../src/domain/dictionary';
import { codeAt, coverageOf, type Coverage } from '../../src/query/coverage';
import { isFictional, isPartYear, stateOf } from '../../src/query/coverage-state';
import type { Question } from '../../src/query/comparison';
import { regionBureau } from '../../src/query/peers';
import { bureausOf, indicatorsOf, type Table } from '../../src/table/table';

/** The coverage of some bureaus, indicators and years, by their ids. */
export function cover(
  table: Table,
  dictionary: Dictionary,
  bureaus: readonly string[],
  indicators: readonly string[],
  years: readonly number[],
  scope: Question['scope'] = 'all',
): Coverage {
  const known = new Map(bureausOf(table).map(({ bureau }) => [bureau.id, bureau]));
  const loaded = indicatorsOf(table);
  return coverageOf(table, dictionary, {
    bureaus: bureaus.map((id) => known.get(id) ?? regionBureau(id, dictionary)),
    indicators: indicators.map((id) => {
      const found = dictionary.indicatorById.get(id) ?? loaded.find((each) => each.id === id);
      if (!found) throw new Error(`No indicator ${id}`);
      return found;
    }),
    years,
    scope,
  });
}

/** The cells as words, a line a bureau: `published`, `at_least part`, `zero fictional`. */
export const drawn = (coverage: Coverage): string[][] =>
  coverage.question.bureaus.map((_, row) =>
    Array.from({ length: coverage.columns }, (__, column) => {
      const code = codeAt(coverage, row, column);
      return [stateOf(code), isPartYear(code) ? 'part' : '', isFictional(code) ? 'fictional' : '']
        .filter((word) => word !== '')
        .join(' ');
    }),
  );
