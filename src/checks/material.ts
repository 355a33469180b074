import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import type { Row } from '../query/comparison';
import type { Figure, Found } from './finding';

/** What checks look at: the figures of bureaus that are each other's peers, those to be checked among them. */
export interface Material {
  readonly dictionary: Dictionary;
  readonly years: readonly number[];
  /** Ids of the bureaus that are checked; the others are there to be held against. */
  readonly subjects: ReadonlySet<string>;
  /** Rows of all of them in which anything is known, in every scope. */
  readonly rows: readonly Row[];
  /** Of the checked bureaus only. */
  readonly ours: readonly Row[];
  /** The rows of a bureau's indicator in which a source says anything, if only why there is no number. */
  of(bureauId: string, indicatorId: string): readonly Row[];
  /** The rows of any bureaus' indicator. */
  fetch(indicator: Indicator, bureaus: readonly string[], years: readonly number[]): readonly Row[];
}

/**
 * Looks through the material and gives what it finds. `null` is a place where the page may breathe: a check that looks
 * at much gives one now and then.
 */
export type Check = (material: Material) => Iterable<Found | null>;

const NONE: readonly Row[] = [];

export function materialOf(
  dictionary: Dictionary,
  years: readonly number[],
  subjects: ReadonlySet<string>,
  all: readonly Row[],
  fetch: Material['fetch'],
): Material {
  const rows = all.filter((row) => row.cells.some(({ reading }) => reading.status === 'known'));
  const byFigure = new Map<string, Row[]>();
  for (const row of all) {
    if (row.cells.every(({ provenance }) => provenance === null)) continue;
    const key = `${row.bureau.id}|${row.indicator.id}`;
    const own = byFigure.get(key);
    if (own) own.push(row);
    else byFigure.set(key, [row]);
  }
  return {
    dictionary,
    years,
    subjects,
    rows,
    ours: rows.filter(({ bureau }) => subjects.has(bureau.id)),
    of: (bureauId, indicatorId) => byFigure.get(`${bureauId}|${indicatorId}`) ?? NONE,
    fetch,
  };
}

const knownByRow = new WeakMap<Row, readonly Figure[]>();

/** The known figures of a row, oldest first. */
export function knownOf(row: Row): readonly Figure[] {
  const cached = knownByRow.get(row);
  if (cached) return cached;
  const known: Figure[] = [];
  for (const cell of row.cells) if (cell.reading.status === 'known') known.push({ row, cell });
  knownByRow.set(row, known);
  return known;
}

/** The row's known figure of a year. */
export const figureIn = (row: Row, year: number): Figure | null =>
  knownOf(row).find(({ cell }) => cell.year === year) ?? null;

/** What the row's source prints in a year instead of a number, where that is more than a blank: 不详, 不予公开. */
export const gapIn = (row: Row, year: number): Figure | null => {
  const cell = row.cells.find((each) => each.year === year);
  if (!cell?.provenance || cell.reading.status === 'known' || cell.reading.reason === 'not_reported')
    return null;
  return { row, cell };
};

/** Each figure of a row with the one of the year before, where both are known. */
export function* consecutive(row: Row): Generator<readonly [now: Figure, before: Figure]> {
  let before: Figure | null = null;
  for (const now of knownOf(row)) {
    if (before && now.cell.year - before.cell.year === 1) yield [now, before];
    before = now;
  }
}
