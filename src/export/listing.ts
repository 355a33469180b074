import type { Dictionary } from '../domain/dictionary';
import { asked } from '../query/compare';
import type { Comparison } from '../query/comparison';
import { collect, figuresAt, type Series } from '../query/figures';
import { readerOf, type FigureRef, type Reader } from '../query/reader';
import type { ResolvedSelection } from '../query/selection';
import { bureausOf, indicatorsOf, makeTable, type LoadedDataset, type Table } from '../table/table';
import { inFileOrder } from './file-order';

/** Which figures are written, in which order, piece by piece. */
export interface Listing {
  readonly table: Table;
  readonly pieces: () => Iterable<ArrayLike<FigureRef>>;
  /** Whether the order is that of one file, so that rows and columns keep their places in it. */
  readonly ofFile: boolean;
}

/** So many figures are written without a pause. */
const PIECE = 4_000;

/** All figures of one data set, hidden or not, in the order of its file. */
export function listingOfSet(dataset: LoadedDataset): Listing {
  const table = makeTable([{ ...dataset, meta: { ...dataset.meta, hidden: false } }]);
  return { table, ofFile: true, pieces: () => inFileOrder(dataset.columns, PIECE) };
}

/** What the screens show: of each bureau, indicator, scope, unit and period the figure that goes first. */
export interface Shown extends Pick<ResolvedSelection, 'bureaus' | 'years' | 'scope'> {
  /** Ids of indicators; without them all. */
  readonly indicators?: readonly string[];
}

/** What comparisons show, and what their rates are formed from. */
export function shownIn(comparisons: readonly Comparison[]): Shown {
  const rows = comparisons.flatMap((each) => each.rows);
  const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
  return {
    bureaus: unique(rows.map(({ bureau }) => bureau.id)),
    years: [...unique(comparisons.flatMap(({ years }) => years))].sort((a, b) => a - b),
    scope: 'all',
    indicators: unique(
      rows.flatMap(({ indicator }) => [indicator.id, indicator.numeratorId, indicator.denominatorId]),
    ).filter((id) => id !== ''),
  };
}

/** All that is visible, as a selection. */
export function everything(table: Table): Shown {
  const bureaus = bureausOf(table);
  const names = bureaus.flatMap((each) => each.names);
  const first = names.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = names.reduce((most, { to }) => Math.max(most, to), 0);
  return {
    bureaus: bureaus.map(({ bureau }) => bureau.id),
    years: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i),
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
  const wanted = shown.indicators && new Set(shown.indicators);
  for (const indicator of indicatorsOf(table)) {
    if (wanted && !wanted.has(indicator.id)) continue;
    const series = collect(reader, indicator, { bureaus, years: shown.years })
      .filter(({ scope, slot }) => asked(scope, bureaus[slot]?.level, shown.scope))
      .sort((a, b) => a.slot - b.slot);
    const refs = series.flatMap((each) => shownOf(each, reader));
    for (let at = 0; at < refs.length; at += PIECE) yield refs.slice(at, at + PIECE);
  }
}

/** A part of a year is no other statement of the whole: of each period the figure that goes first. */
function shownOf(series: Series, reader: Reader): readonly FigureRef[] {
  return series.first.flatMap((_, year) => {
    const periods = new Set<string>();
    return figuresAt(series, year).filter((ref) => {
      const isFirst = !periods.has(reader.period(ref));
      periods.add(reader.period(ref));
      return isFirst;
    });
  });
}
