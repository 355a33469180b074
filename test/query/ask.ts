import type { Dictionary } from '../../src/domain/dictionary';
import { compare } from '../../src/query/compare';
import type { Cell, Comparison, Question, Row } from '../../src/query/comparison';
import { bureausOf, indicatorsOf, type Table } from '../../src/table/table';

/** A question about all bureaus of a table unless told otherwise. */
export function ask(
  table: Table,
  dictionary: Dictionary,
  indicators: readonly string[],
  years: readonly number[],
  rest: Partial<Question> = {},
): Comparison {
  const bureaus = rest.bureaus ?? bureausOf(table).map(({ bureau }) => bureau.id);
  return compare(table, dictionary, {
    indicators: indicators.map((id) => {
      const found = dictionary.indicatorById.get(id) ?? indicatorsOf(table).find((i) => i.id === id);
      if (!found) throw new Error(`No indicator ${id}`);
      return found;
    }),
    our: bureaus[0] ?? '',
    bureaus,
    years,
    focusYear: years[years.length - 1] ?? 0,
    scope: 'all',
    ...rest,
  });
}

export function rowOf(comparison: Comparison, key: string): Row {
  const row = comparison.rows.find((each) => each.key === key);
  if (!row) throw new Error(`No row ${key} among ${comparison.rows.map((r) => r.key).join(', ')}`);
  return row;
}

export function cellOf(comparison: Comparison, key: string, year: number): Cell {
  const cell = rowOf(comparison, key).cells.find((each) => each.year === year);
  if (!cell) throw new Error(`No year ${year}`);
  return cell;
}
