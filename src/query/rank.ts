import { bisectLeft, bisectRight } from 'd3-array';
import { comparability } from '../domain/comparability';
import type { Dictionary } from '../domain/dictionary';
import { rankSpan, type Reading } from '../domain/reading';
import { existsInYear, levelOf } from '../domain/region';
import type { Cell, Comparison, Row } from './comparison';
import { isFictional } from './cells';
import { describe } from './describe';
import { parentOf, peersOf, widerPeersOf } from './peers';
import { medianOf } from './stats';

/** Why a row of the group has no rank. */
export type Exclusion = 'missing' | 'origin' | 'part_year' | (typeof MARKED)[number] | 'not_result' | 'level';

/** Places from 1, equal where the place is certain: `≥ 139` among 11 may stand anywhere from 1 to 5. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The order of one indicator, scope, counting class and level in one full year, of real figures or of fictional ones. */
export interface Ranking {
  readonly rowKeys: readonly string[];
  readonly entries: ReadonlyMap<string, Place>;
  /** n: bureaus with a known full-year figure of the same origin, those with a small denominator or in doubt included. */
  readonly published: number;
  /** M: compared bureaus of the level that existed on 31 December of the year by the region table. */
  readonly known: number;
  /** Code of the territory whose bureaus are all compared (`100000` for all provinces), or null: picked by hand. */
  readonly area: string | null;
  readonly excluded: readonly { readonly rowKey: string; readonly reason: Exclusion }[];
  /** Of the ranked. */
  readonly median: Reading | null;
}

/** Rows that may be ranked with each other. */
export const groupKey = (row: Row): string =>
  `${row.indicator.id}|${row.scope}|${row.unitClass}|${row.bureau.level}`;

const groupsByRows = new WeakMap<readonly Row[], ReadonlyMap<string, readonly Row[]>>();

/** Rows by `groupKey`, in order of rows. Kept by the list: each line of a page asks anew. */
export function groupsOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const cached = groupsByRows.get(rows);
  if (cached) return cached;
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(groupKey(row));
    if (group) group.push(row);
    else groups.set(groupKey(row), [row]);
  }
  groupsByRows.set(rows, groups);
  return groups;
}

const MARKED = ['small_denominator', 'doubtful'] as const;

/** Null where the cell may be ranked and may enter a median, as far as the cell itself tells: see `exclusionsAt`. */
export function exclusionOf(row: Row, cell: Cell): Exclusion | null {
  const figure = describe(row, cell);
  const result = comparability(figure, figure, 'rank');
  const codes = result.comparable ? [] : result.reasons.map(({ code }) => code);
  for (const code of ['missing', 'not_result', 'level', 'part_year'] as const)
    if (codes.includes(code)) return code;
  return MARKED.find((mark) => cell.marks.includes(mark)) ?? null;
}

/**
 * Why rows of one group stay out of rank and median, by key; for the place of a year among the cells. Where anybody's
 * figure is real, the fictional ones stay out.
 */
export function exclusionsAt(rows: readonly Row[], at: number): ReadonlyMap<string, Exclusion> {
  const isKnown = (cell: Cell | undefined): cell is Cell => cell?.reading.status === 'known';
  const isReal = rows.some(({ cells }) => isKnown(cells[at]) && !isFictional(cells[at]));
  const excluded = new Map<string, Exclusion>();
  for (const row of rows) {
    const cell = row.cells[at];
    if (!cell) continue;
    const reason = isReal && isKnown(cell) && isFictional(cell) ? 'origin' : exclusionOf(row, cell);
    if (reason !== null) excluded.set(row.key, reason);
  }
  return excluded;
}

/**
 * The ranking of the group that our bureau's first row belongs to (or `rowKey`'s, if one is given; else the first group),
 * highest first unless the dictionary says that lower is better. Null where fewer than two figures can be ranked
 * or the year is not in the comparison.
 */
export function rankFor(
  comparison: Comparison,
  year: number,
  dictionary: Dictionary,
  rowKey?: string,
): Ranking | null {
  const { rows } = comparison;
  const chosen =
    rowKey === undefined ? (rows.find((row) => row.ours) ?? rows[0]) : rows.find((r) => r.key === rowKey);
  if (!chosen) return null;
  return rankGroup(comparison, groupsOf(rows).get(groupKey(chosen)) ?? [], year, dictionary);
}

/** The rankings of all groups of a comparison that have one. */
export function rankings(comparison: Comparison, year: number, dictionary: Dictionary): readonly Ranking[] {
  return [...groupsOf(comparison.rows).values()].flatMap(
    (rows) => rankGroup(comparison, rows, year, dictionary) ?? [],
  );
}

function rankGroup(
  comparison: Comparison,
  rows: readonly Row[],
  year: number,
  dictionary: Dictionary,
): Ranking | null {
  const at = comparison.years.indexOf(year);
  const first = rows[0];
  if (at < 0 || !first) return null;
  const reasons = exclusionsAt(rows, at);
  const excluded = [...reasons].map(([rowKey, reason]) => ({ rowKey, reason }));
  const ranked = rows.flatMap((row) => {
    const reading = row.cells[at]?.reading;
    return reading?.status === 'known' && !reasons.has(row.key) ? [{ rowKey: row.key, reading }] : [];
  });
  if (ranked.length < 2) return null;
  const places = placesOf(
    ranked.map(({ reading }) => rankSpan(reading)),
    first.indicator.polarity === 'lower better',
  );
  const aside = excluded.filter(({ reason }) => MARKED.some((mark) => mark === reason)).length;
  const published = ranked.length + aside;
  const compared = comparedAt(comparison, first.bureau.level, year, dictionary);
  return {
    rowKeys: rows.map((row) => row.key),
    entries: new Map(ranked.map(({ rowKey }, i) => [rowKey, places[i] ?? { from: 1, to: ranked.length }])),
    published,
    known: Math.max(compared.length, published),
    area: areaOf(compared, year, dictionary),
    excluded,
    median: medianOf(ranked.map(({ reading }) => reading)),
  };
}

/**
 * Places of intervals, the greatest (or the least) first. Place 1 + the number that certainly stand before,
 * up to 1 + the number that may: every completion of the open sides lies within.
 */
export function placesOf(
  intervals: readonly (readonly [low: number, high: number])[],
  least = false,
): Place[] {
  const turned = intervals.map(([low, high]) => (least ? ([-high, -low] as const) : ([low, high] as const)));
  const lows = turned.map(([low]) => low).sort((a, b) => a - b);
  const highs = turned.map(([, high]) => high).sort((a, b) => a - b);
  const count = turned.length;
  return turned.map(([low, high]) => {
    const surely = count - bisectRight(lows, high);
    const maybe = count - bisectRight(highs, low) - (high > low ? 1 : 0);
    return { from: surely + 1, to: maybe + 1 };
  });
}

/** Ids of the compared bureaus of a level that existed in the year. */
function comparedAt(comparison: Comparison, level: string, year: number, dictionary: Dictionary): string[] {
  const levels = new Map(comparison.rows.map(({ bureau }) => [bureau.id, bureau.level]));
  return [...new Set(comparison.question.bureaus)].filter(
    (id) => (levels.get(id) ?? levelOf(id)) === level && existsInYear(dictionary.regionsByCode.get(id), year),
  );
}

function areaOf(ids: readonly string[], year: number, dictionary: Dictionary): string | null {
  const first = ids[0];
  if (first === undefined) return null;
  const sorted = [...ids].sort();
  const isAll = (peers: readonly string[]): boolean =>
    peers.length === sorted.length && peers.every((code) => sorted[bisectLeft(sorted, code)] === code);
  if (isAll(peersOf(first, dictionary, year))) return parentOf(first, dictionary) || '100000';
  const wider = widerPeersOf(first, dictionary, year);
  if (!wider || !isAll(wider)) return null;
  return levelOf(first) === 'county' ? `${first.slice(0, 2)}0000` : '100000';
}
