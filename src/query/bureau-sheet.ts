import type { Dictionary } from '../domain/dictionary';
import type { Reading } from '../domain/reading';
import { bureausOf, indicatorsOf, type Table } from '../table/table';
import { compare } from './compare';
import type { Cell, Comparison, Question, Row } from './comparison';
import { displayUnit, type DisplayUnit } from './display';
import { peersOf } from './peers';
import { exclusionsAt, groupKey, groupsOf, rankFor, type Ranking } from './rank';
import { readerOf } from './reader';
import { sourceList } from './sources';

/** With fewer peers a range would tell who is who. */
export const RANGE_OF = 5;

/** The span of the figures of one kind among peers in the year of focus, in base units. */
export interface PeerRange {
  readonly low: number;
  readonly high: number;
  readonly median: Reading | null;
  readonly count: number;
}

/** One series of the bureau over the years. */
export interface SheetLine {
  readonly row: Row;
  readonly unit: DisplayUnit;
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
  readonly focusYear: number;
  readonly categories: readonly SheetCategory[];
  /** The bureau's own figures, with their sources. */
  readonly own: Comparison;
  readonly figures: number;
}

/** More columns than a page has room for. */
const YEARS_AT_MOST = 10;

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
  const years = stated.slice(-YEARS_AT_MOST);
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
    return {
      row,
      unit: displayUnit([row]),
      range: rangeOf(groups.get(groupKey(row)) ?? [], ranking),
      ranking,
    };
  });
  const categories = [...new Set(lines.map(({ row }) => row.indicator.category))];
  return {
    years,
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

/** The range of the figures that may be ranked with each other. */
function rangeOf(rows: readonly Row[], ranking: Ranking | null): PeerRange | null {
  const excluded = exclusionsAt(rows, 0);
  const values = rows.flatMap((row) => {
    const reading = row.cells[0]?.reading;
    return reading?.status === 'known' && !excluded.has(row.key) ? [reading.value] : [];
  });
  if (values.length < RANGE_OF) return null;
  return {
    low: Math.min(...values),
    high: Math.max(...values),
    median: ranking?.median ?? null,
    count: values.length,
  };
}
