import type { Observer } from '../observe';
import { rankOf, type Rank } from './rank';
import type { StatedTotals } from './stated';

/** One total that a file states: a figure of one of the readers of totals. */
export interface Claim {
  readonly reader: Observer;
  /** Among the reader's figures. */
  readonly at: number;
  readonly label: string;
  readonly rank: Rank;
  /** Down a column or along a row: what it adds up has the same column (row) in the file. */
  readonly down: boolean;
  /** Where it stands on its line: its row (column). */
  readonly place: number;
  /** Index of its indicator among those of the file's figures; -1 where no figure is of it. */
  readonly indicator: number;
  /** Null where it adds up all years. */
  readonly year: number | null;
  readonly period: string;
  /** Totals of one line and one rank part it among themselves. */
  readonly line: string;
}

/** The totals of which a number is known, in file order. */
export function claimsOf(stated: StatedTotals, observer: Observer): readonly Claim[] {
  const indicators = new Map(observer.indicators.list.map(({ id }, i) => [id, i]));
  const claims: Claim[] = [];
  for (const reader of [stated.rows, stated.columns]) {
    if (reader === null) continue;
    const { figures: f, attributes } = reader;
    const down = reader === stated.rows;
    for (let at = 0; at < f.length; at += 1) {
      if (Number.isNaN(f.value[at])) continue;
      const [row, column] = [f.row[at] ?? 0, f.column[at] ?? 0];
      const label = (down ? stated.labels.get(row) : stated.nameOf(column)) ?? '';
      const year = down && stated.isYearless(row, column) ? null : (f.year[at] ?? 0);
      const period = year === null ? '' : (attributes.periods[f.period[at] ?? 0] ?? '');
      const id = reader.indicators.list[f.indicator[at] ?? 0]?.id ?? '';
      const rank = rankOf(label);
      claims.push({
        ...{ reader, at, label, rank, down, year, period },
        place: down ? row : column,
        indicator: indicators.get(id) ?? -1,
        line: [down, down ? column : row, id, year, period, rank].join(' '),
      });
    }
  }
  return claims;
}
