import type { Dictionary } from '../domain/dictionary';
import { bounds, type Reading } from '../domain/reading';
import { fromBounds } from '../domain/rate';
import { bureausOf, indicatorsOf, type Table } from '../table/table';
import { compare } from './compare';
import type { Cell, Comparison, Question, Row } from './comparison';
import { displayUnit, type DisplayUnit } from './display';
import { unitOfMedian } from './median-unit';
import { peersOf } from './peers';
import { exclusionsAt, groupKey, groupsOf, rankFor, type Ranking } from './rank';
import { readerOf } from './reader';
import { sourceList } from './sources';

type Known = Reading & { status: 'known' };

/** With fewer peers a range would tell who is who. */
export const RANGE_OF = 5;

/** The span of the figures of one kind among peers in the year of focus, in base units; bounds stay bounds. */
export interface PeerRange {
  readonly low: Known;
  readonly high: Known;
  readonly median: Reading | null;
  readonly count: number;
}

/** One series of the bureau over the years. */
export interface SheetLine {
  readonly row: Row;
  readonly unit: DisplayUnit;
  /** The same with a place more where the middle of two counts wants one. */
  readonly medianUnit: DisplayUnit;
  /** Null for fewer than five peers with a figure, or where the bureau's own has no place among them. */
  readonly range: PeerRange | null;
  readonly ranking: Ranking | null;
}

/** The lines of one family of indicators. */
export interface SheetCategory {
  readonly category: string;
  readonly lines: readonly SheetLine[];
}

/** Everything known of one bureau. */
export interface BureauSheet {
  readonly years: readonly number[];
  /** Years with figures that the page has no room for. */
  readonly leftOut: readonly number[];
  readonly focusYear: number;
  readonly categories: readonly SheetCategory[];
  /** The bureau's own figures, with their sources. */
  readonly own: Comparison;
  readonly figures: number;
}

/** More columns than a page has room for. */
export const YEARS_AT_MOST = 10;

/** The latest years that the year in focus is among, or would be. */
function yearsAround(stated: readonly number[], focusYear: number): readonly number[] {
  const focus = stated.findIndex((year) => year >= focusYear);
  const latest = Math.max(0, stated.length - YEARS_AT_MOST);
  const first = focus < 0 ? latest : Math.min(focus, latest);
  return stated.slice(first, first + YEARS_AT_MOST);
}

/**
 * All figures of a bureau by category, with years as columns and the range of its peers (the same level under the
 * same parent) in the year of focus.
 */
export function bureauSheet(
  table: Table,
  dictionary: Dictionary,
  bureau: string,
  focusYear: number,
): BureauSheet {
  const stated = bureausOf(table).find((each) => each.bureau.id === bureau)?.years ?? [];
  const years = yearsAround(stated, focusYear);
  const order = new Map(dictionary.indicators.map(({ id }, at) => [id, at]));
  const indicators = [...indicatorsOf(table)].sort(
    (a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity),
  );
  const list = sourceList(readerOf(table, dictionary));
  const question: Question = { indicators, our: bureau, bureaus: [bureau], years, focusYear, scope: 'all' };
  const own = compare(table, dictionary, question, list);
  const rows = own.rows.filter((row) => row.cells.some(({ provenance }) => provenance !== null));
  const asked = new Set(rows.map(({ indicator }) => indicator.id));
  const peers = compare(table, dictionary, {
    ...question,
    indicators: indicators.filter(({ id }) => asked.has(id)),
    bureaus: [...new Set([bureau, ...peersOf(bureau, dictionary, focusYear)])],
    years: [focusYear],
  });
  const groups = groupsOf(peers.rows);
  const lines = rows.map((row): SheetLine => {
    const ranking = rankFor(peers, focusYear, dictionary, row.key);
    const unit = displayUnit([row]);
    return {
      row,
      unit,
      medianUnit: unitOfMedian(ranking?.median ?? null, unit, row.indicator.kind),
      range: rangeOf(row.key, groups.get(groupKey(row)) ?? [], ranking),
      ranking,
    };
  });
  const categories = [...new Set(lines.map(({ row }) => row.indicator.category))];
  return {
    years,
    leftOut: stated.filter((year) => !years.includes(year)),
    focusYear,
    categories: categories.map((category) => ({
      category,
      lines: lines.filter(({ row }) => row.indicator.category === category),
    })),
    own: { ...own, rows },
    figures: rows.reduce((sum, { cells }) => sum + cells.filter(isKnown).length, 0),
  };
}

const isKnown = ({ reading }: Cell): boolean => reading.status === 'known';

/** The range of the figures that may be ranked with each other; null where the bureau's own is none of them. */
function rangeOf(key: string, rows: readonly Row[], ranking: Ranking | null): PeerRange | null {
  const excluded = exclusionsAt(rows, 0);
  const readings = rows.flatMap((row) => {
    const reading = row.cells[0]?.reading;
    return reading?.status === 'known' && !excluded.has(row.key) ? [reading] : [];
  });
  if (excluded.has(key) || readings.length < RANGE_OF) return null;
  const low = extremeOf(readings, Math.min);
  const high = extremeOf(readings, Math.max);
  return low && high ? { low, high, median: ranking?.median ?? null, count: readings.length } : null;
}

/** The least or the greatest of readings as far as their bounds tell: 400 beside ≥ 300 makes ≥ 400 of the greatest. */
function extremeOf(readings: readonly Known[], pick: (...values: number[]) => number): Known | null {
  const [lows, highs] = [readings.map((each) => bounds(each)[0]), readings.map((each) => bounds(each)[1])];
  const [low, high] = [pick(...lows), pick(...highs)];
  const isApprox = low === high && readings.some((each) => each.qualifier === 'approx' && each.value === low);
  const found = fromBounds(low, high, isApprox);
  return found?.status === 'known' ? found : null;
}
