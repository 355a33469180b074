import { isAdditive } from '../domain/comparability';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import type { Row } from '../query/comparison';
import { rowsFor } from '../query/compare';
import { readerOf } from '../query/reader';
import { sourceList } from '../query/sources';
import { indicatorsOf, type Table } from '../table/table';
import { materialOf } from './material';
import { territories } from './territory';
import type { AddedUp } from './totals';

/**
 * What a province or city states for its whole territory in a year, each figure beside the sum of those of the units
 * within it, those that agree included. Formed where at least half of the units have stated theirs.
 */
export function territoryTotals(
  table: Table,
  dictionary: Dictionary,
  bureau: string,
  year: number,
): readonly AddedUp[] {
  const list = sourceList(readerOf(table, dictionary));
  const read = (
    indicators: readonly Indicator[],
    bureaus: readonly string[],
    years: readonly number[],
  ): readonly Row[] =>
    rowsFor(table, dictionary, { indicators, our: '', bureaus, years, focusYear: year, scope: 'all' }, list)
      .rows;
  const order = new Map(dictionary.indicators.map(({ id }, at) => [id, at]));
  const indicators = indicatorsOf(table)
    .filter(({ kind }) => isAdditive(kind))
    .sort((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
  const rows = read(indicators, [bureau], [year]);
  const material = materialOf(dictionary, [year], new Set([bureau]), rows, (indicator, ids, years) =>
    read([indicator], ids, years),
  );
  return [...territories(material)].flatMap((each) => each ?? []);
}
