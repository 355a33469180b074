import type { Dictionary } from '../domain/dictionary';
import { existsInYear, levelOf, type Level } from '../domain/region';
import { codeAt, type Coverage } from './coverage';
import { isFictional, isSpoken, isStanding, isStated } from './coverage-state';

/** How many cells of each row, or of each column, hold a stated figure. */
export interface Counts {
  readonly stated: Uint32Array;
  /** Those of `stated` that are fictional. */
  readonly fictional: Uint32Array;
}

/** A part of the matrix in the order shown: places of bureaus and of columns, with the counts on both edges. */
export interface Arranged {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Aligned with `rows` and `columns`. */
  readonly byRow: Counts;
  readonly byColumn: Counts;
  /** By column: how many of the rows are bureaus that stood in its year. */
  readonly standing: Uint32Array;
  /** By row: in how many of the columns its bureau stood. */
  readonly standingOf: Uint32Array;
}

export interface Arrangement {
  readonly rows: 'code' | 'count' | 'name';
  readonly columns: 'dictionary' | 'count';
  /** Only bureaus that state anything of what is shown. */
  readonly statingOnly: boolean;
  /** Also columns of which no source says anything. */
  readonly silentColumns: boolean;
  /** Whether a column is looked at, by its place. */
  readonly keep: (column: number) => boolean;
  /** The row that always stands first, -1 for none. */
  readonly ours: number;
  readonly compareNames: (a: number, b: number) => number;
}

const places = (length: number): number[] => Array.from({ length }, (_, at) => at);

const noCounts = (length: number): Counts => ({
  stated: new Uint32Array(length),
  fictional: new Uint32Array(length),
});

/** Counts what is stated in some rows and columns of the matrix. */
export function edgesOf(
  coverage: Coverage,
  rows: readonly number[],
  columns: readonly number[],
): Pick<Arranged, 'byRow' | 'byColumn' | 'standing' | 'standingOf'> {
  const byRow = noCounts(rows.length);
  const byColumn = noCounts(columns.length);
  const standing = new Uint32Array(columns.length);
  const standingOf = new Uint32Array(rows.length);
  const add = (counts: Uint32Array, at: number): void => void (counts[at] = (counts[at] ?? 0) + 1);
  rows.forEach((row, r) => {
    for (let c = 0; c < columns.length; c += 1) {
      const code = codeAt(coverage, row, columns[c] ?? 0);
      if (isStanding(code)) {
        add(standing, c);
        add(standingOf, r);
      }
      if (!isStated(code)) continue;
      add(byRow.stated, r);
      add(byColumn.stated, c);
      if (!isFictional(code)) continue;
      add(byRow.fictional, r);
      add(byColumn.fictional, c);
    }
  });
  return { byRow, byColumn, standing, standingOf };
}

/**
 * The matrix in the order and extent asked for, without bureaus that stood in none of the years shown. Of equal counts
 * the usual order stands.
 */
export function arrange(coverage: Coverage, arrangement: Arrangement): Arranged {
  const { keep, silentColumns, statingOnly, ours, compareNames } = arrangement;
  const all = places(coverage.question.bureaus.length);
  const speaks = (column: number): boolean => all.some((row) => isSpoken(codeAt(coverage, row, column)));
  const kept = places(coverage.columns).filter((column) => keep(column) && (silentColumns || speaks(column)));
  const counted = edgesOf(coverage, all, kept);
  const columns = arrangement.columns === 'count' ? byCount(kept, counted.byColumn.stated) : kept;

  const stood = (row: number): boolean => kept.some((column) => isStanding(codeAt(coverage, row, column)));
  const isListed = (row: number): boolean =>
    row === ours || (statingOnly ? (counted.byRow.stated[row] ?? 0) > 0 : kept.length === 0 || stood(row));
  const listed = all.filter(isListed);
  const sorted = {
    code: () => listed,
    name: () => [...listed].sort((a, b) => compareNames(a, b) || a - b),
    count: () =>
      byCount(
        listed,
        listed.map((row) => counted.byRow.stated[row] ?? 0),
      ),
  }[arrangement.rows]();
  const rows = sorted.includes(ours) ? [ours, ...sorted.filter((row) => row !== ours)] : sorted;
  return { rows, columns, ...edgesOf(coverage, rows, columns) };
}

function byCount(list: readonly number[], counts: ArrayLike<number>): number[] {
  return places(list.length)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .map((at) => list[at] ?? 0);
}

/** How many regions of each level stood on the last day of a year, by the region table. */
export function regionsIn({ regionsByCode }: Dictionary, year: number): ReadonlyMap<Level, number> {
  const counts = new Map<Level, number>();
  for (const [code, rows] of regionsByCode) {
    if (!existsInYear(rows, year)) continue;
    const level = levelOf(code);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}
