import type { Dictionary } from '../domain/dictionary';
import { asked } from '../query/compare';
import { collect } from '../query/figures';
import { readerOf, type FigureRef } from '../query/reader';
import type { ResolvedSelection } from '../query/selection';
import { bureausOf, indicatorsOf, makeTable, type LoadedDataset, type Table } from '../table/table';
import { byKeys } from '../import/sort';

/** Which figures are written, in which order, piece by piece. */
export interface Listing {
  readonly table: Table;
  readonly pieces: () => Iterable<ArrayLike<FigureRef>>;
  /** Whether the order is that of one file, so that rows and columns keep their places in it. */
  readonly ofFile: boolean;
}

const PIECE = 20_000;

/** All figures of one data set, hidden or not, in the order of its file. */
export function listingOfSet(dataset: LoadedDataset): Listing {
  const table = makeTable([{ ...dataset, meta: { ...dataset.meta, hidden: false } }]);
  return { table, ofFile: true, pieces: () => inFileOrder(dataset) };
}

function* inFileOrder({ columns }: LoadedDataset): Generator<Uint32Array> {
  const order = byKeys(columns.length, [columns.row, columns.column]);
  for (let at = 0; at < order.length; at += PIECE) yield order.subarray(at, at + PIECE);
}

/** What the screens show: of each bureau, indicator, scope, unit and year the figure that goes first. */
export type Shown = Pick<ResolvedSelection, 'bureaus' | 'years' | 'scope'>;

/** All that is visible, as a selection. */
export function everything(table: Table): Shown {
  const years = new Set<number>();
  for (const { columns } of table.datasets) for (const year of columns.year) years.add(year);
  return {
    bureaus: bureausOf(table).map(({ bureau }) => bureau.id),
    years: [...years].sort((a, b) => a - b),
    scope: 'all',
  };
}

/** The shown figures of a selection, indicator by indicator, then by bureau, scope and year. */
export function listingOfShown(table: Table, dictionary: Dictionary, shown: Shown): Listing {
  return { table, ofFile: false, pieces: () => byIndicator(table, dictionary, shown) };
}

function* byIndicator(table: Table, dictionary: Dictionary, shown: Shown): Generator<readonly FigureRef[]> {
  const reader = readerOf(table, dictionary);
  const levels = new Map(bureausOf(table).map(({ bureau }) => [bureau.id, bureau.level]));
  const bureaus = shown.bureaus.map((id) => ({ id, level: levels.get(id) ?? ('unknown' as const) }));
  for (const indicator of indicatorsOf(table)) {
    const series = collect(reader, indicator, { bureaus, years: shown.years })
      .filter(({ scope, slot }) => asked(scope, bureaus[slot]?.level, shown.scope))
      .sort((a, b) => a.slot - b.slot);
    yield series.flatMap(({ first }) => first.filter((ref) => ref >= 0));
  }
}
