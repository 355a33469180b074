import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { isPartYear } from '../domain/period';
import { compareBureaus } from '../table/table';
import { datasetOf, indexOf } from '../query/reader';
import type { Listing } from './listing';
import { valueCell } from './value';
import { basisWord, entryAt, scopeWord, type Entry } from './words';

/** What a wide table leaves out. */
export const LOSSES = ['origins', 'datasets', 'part-years', 'headers', 'readings'] as const;
export type Loss = (typeof LOSSES)[number];

export type WideBy = 'indicator' | 'year';

/** A column of figures. `group`: columns in which a blank says the same. */
export interface GridColumn {
  readonly group: string;
  readonly indicator: Indicator | null;
  readonly unit: string;
  readonly year: number;
  /** The first place in the file. */
  place: number;
}

export interface GridRow {
  /** Rows in which a blank says the same: one bureau, year, meaning of the scope. */
  readonly group: string;
  readonly bureau: { readonly id: string; readonly code: string };
  readonly entry: Entry;
  /** Cell texts by column number; none where there is no figure. */
  readonly cells: string[];
}

/** Figures laid out in rows and columns. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
}

const key = (...parts: readonly (string | number)[]): string => parts.join('\u0001');

/** Lays the figures of a listing out, a pause after each piece; what finds no place is named in `losses`. */
export function* gridOf(
  listing: Listing,
  by: WideBy,
  dictionary: Dictionary,
  losses: Set<Loss>,
): Generator<string, Grid> {
  const rows = new Map<string, GridRow>();
  const columns = new Map<string, number>();
  const list: GridColumn[] = [];
  const { datasets } = listing.table;
  if (datasets.length > 1) losses.add('datasets');
  for (const piece of listing.pieces()) {
    for (let at = 0; at < piece.length; at += 1) {
      const ref = piece[at] ?? 0;
      const figures = datasets[datasetOf(ref)]?.columns;
      if (figures === undefined) continue;
      const i = indexOf(ref);
      const entry = entryAt(figures, i);
      const origin = figures.origins[figures.origin[i] ?? 0];
      if (origin && origin.source + origin.locator + origin.quote + origin.note !== '') losses.add('origins');
      if (by === 'year' && isPartYear(entry.period)) {
        losses.add('part-years');
        continue;
      }
      const { indicator, unit } = entry;
      const place = { indicator, unit, units: dictionary.unitByPrinted, apart: false };
      const text = valueCell(entry.reading, entry.printed, place);
      if (text === null) {
        losses.add('readings');
        continue;
      }
      const row = rowOf(rows, entry, by);
      const columnKey = by === 'year' ? String(entry.year) : key(indicator.id, unit);
      let number = columns.get(columnKey);
      if (number === undefined) {
        number = list.push(columnFor(entry, by)) - 1;
        columns.set(columnKey, number);
      }
      row.cells[number] = text;
      const column = list[number];
      if (column && listing.ofFile) column.place = Math.min(column.place, figures.column[i] ?? Infinity);
    }
    yield '';
  }
  return { rows: listing.ofFile ? [...rows.values()] : yield* ordered(rows.values()), columns: list };
}

function rowOf(rows: Map<string, GridRow>, entry: Entry, by: WideBy): GridRow {
  const { bureauId, name, scope, indicator, unit, year, period } = entry;
  const about = by === 'year' ? key(indicator.id) : key(year, period);
  const rowKey = key(
    ...[bureauId, name, about, by === 'year' ? unit : ''],
    ...[scope.scope, scopeWord(scope), basisWord(scope)],
  );
  let row = rows.get(rowKey);
  if (row === undefined) {
    row = {
      group: key(bureauId, about, scope.scope),
      bureau: { id: bureauId, code: entry.code },
      entry,
      cells: [],
    };
    rows.set(rowKey, row);
  }
  return row;
}

const columnFor = ({ indicator, unit, year }: Entry, by: WideBy): GridColumn =>
  by === 'year'
    ? { group: String(year), indicator: null, unit: '', year, place: Infinity }
    : { group: indicator.id, indicator, unit, year: 0, place: Infinity };

/** Rows are looked through so many at a time. */
const STRIDE = 1_000;

/**
 * Figures of several sets stand in administrative order, then by year. Each bureau's rows apart: sorting all rows
 * at once would hold the page up.
 */
function* ordered(rows: Iterable<GridRow>): Generator<string, GridRow[]> {
  const groups = new Map<string, GridRow[]>();
  let done = 0;
  for (const row of rows) {
    const whose = key(row.bureau.id, row.bureau.code);
    const group = groups.get(whose);
    if (group) group.push(row);
    else groups.set(whose, [row]);
    if ((done += 1) % STRIDE === 0) yield '';
  }
  const byBureau = [...groups.values()].sort(([a], [b]) => (a && b ? compareBureaus(a.bureau, b.bureau) : 0));
  const all: GridRow[] = [];
  for (const group of byBureau) {
    for (const row of group.sort((a, b) => a.entry.year - b.entry.year)) all.push(row);
    yield '';
  }
  return all;
}

/** The numbers of the columns in the order in which they are written. */
export function columnOrder({ columns }: Grid): readonly number[] {
  const numbers = columns.map((_, number) => number);
  const at = (number: number): GridColumn | undefined => columns[number];
  return numbers.sort((a, b) => {
    const [left, right] = [at(a), at(b)];
    if (left === undefined || right === undefined) return 0;
    return left.year - right.year || (left.place === right.place ? a - b : left.place - right.place);
  });
}

/** What a row has in the columns that are written. */
const [BLANKS, FIGURES] = [1, 2] as const;

/**
 * Rows and columns that say something, with a pause now and then: one with nothing but blanks stays only as the
 * first of its group, for there a blank is said once, and the importer keeps it in one place.
 */
export function* speaking({ rows, columns }: Grid, order: readonly number[]): Generator<string, Kept> {
  const filled = new Set<number>();
  const holds = new Uint8Array(rows.length);
  /** Groups that have a row of blanks, and those of them that need it no more. */
  const blank = new Set<string>();
  const spoken = new Set<string>();
  for (const [at, row] of rows.entries()) {
    for (const number of order) {
      const cell = row.cells[number];
      if (cell === undefined) continue;
      if (cell !== '') filled.add(number);
      if (holds[at] !== FIGURES) holds[at] = cell === '' ? BLANKS : FIGURES;
    }
    if (holds[at] === BLANKS) blank.add(row.group);
    if (at % STRIDE === STRIDE - 1) yield '';
  }
  for (const [at, { group }] of rows.entries()) {
    if (holds[at] === FIGURES && blank.has(group)) spoken.add(group);
    if (at % STRIDE === STRIDE - 1) yield '';
  }
  const kept: GridRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (holds[at] === FIGURES || (holds[at] === BLANKS && !spoken.has(row.group))) kept.push(row);
    if (holds[at] === BLANKS) spoken.add(row.group);
    if (at % STRIDE === STRIDE - 1) yield '';
  }
  const groupOf = (number: number): string => columns[number]?.group ?? '';
  const said = new Set([...filled].map(groupOf));
  return {
    rows: kept,
    order: order.filter((number) => {
      const stays = filled.has(number) || !said.has(groupOf(number));
      said.add(groupOf(number));
      return stays;
    }),
  };
}

/** What is written of a grid: its rows, and the numbers of its columns in their order. */
export interface Kept {
  readonly rows: readonly GridRow[];
  readonly order: readonly number[];
}
