import { bisectRight, group, sum } from 'd3-array';
import { comparability, type FigureDescription } from '../domain/comparability';
import { mostPlaces, spanBeside } from '../domain/precision';
import type { Dictionary } from '../domain/dictionary';
import type { Reading } from '../domain/reading';
import type { Cell, Comparison, Row } from './comparison';
import { isFictional } from './cells';
import { circleOf, type Area } from './circle';
import { describe } from './describe';
import { MEDIAN_OF, medianOf } from './stats';

/** What the engine has against ranking a figure, the first of them told. */
const ENGINE = ['missing', 'origin', 'not_result', 'level', 'scope_open', 'part_year'] as const;
/** What a figure is marked with that may not be ranked. */
const MARKED = ['small_denominator', 'doubtful', 'disagrees'] as const;

/** Why a row of the group has no rank. */
export type Exclusion = (typeof ENGINE)[number] | (typeof MARKED)[number];

/** Why a bureau that published has no place. */
export type Aside = Exclude<Exclusion, 'missing' | 'origin'> | 'other_scope' | 'other_class';

/** Places from 1, equal where the place is certain: `≥ 139` among 11 may stand anywhere from 1 to 5. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The order of one indicator, scope, counting class and level in one full year, of real figures or of fictional ones. */
export interface Ranking {
  readonly rowKeys: readonly string[];
  readonly entries: ReadonlyMap<string, Place>;
  /**
   * n: bureaus of the level that gave a figure of the indicator for the year, in whatever scope, unit or part of it, or
   * whose figure can be formed: those with a place and those in `aside`.
   */
  readonly published: number;
  /** How many of them have no figure but one formed from parts. */
  readonly formed: number;
  /** Of the published, those without a place, by reason. */
  readonly aside: ReadonlyMap<Aside, number>;
  /** M: compared bureaus of the level that existed on 31 December of the year by the region table. */
  readonly known: number;
  /** The territory whose bureaus are all compared, or null: picked by hand. */
  readonly area: Area | null;
  /** How many of the ranked have figures of an inferred scope. */
  readonly inferred: number;
  readonly excluded: readonly { readonly rowKey: string; readonly reason: Exclusion }[];
  /** Of the ranked; null where they are fewer than three. */
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
  const groups = group(rows, groupKey);
  groupsByRows.set(rows, groups);
  return groups;
}

/** Null where a figure may be ranked beside the standard one of its group, and may enter a median with it. */
function exclusionOf(cell: Cell, figure: FigureDescription, standard: FigureDescription): Exclusion | null {
  const result = comparability(figure, standard, 'rank');
  const codes = result.comparable ? [] : result.reasons.map(({ code }) => code);
  const against = ENGINE.find((code) => codes.includes(code));
  return against ?? MARKED.find((mark) => cell.marks.includes(mark)) ?? null;
}

const isKnown = (cell: Cell | undefined): cell is Cell => cell?.reading.status === 'known';

/** Whether anybody's figure is real: then the fictional ones stand apart. */
const isReal = (rows: readonly Row[], at: number): boolean =>
  rows.some(({ cells }) => isKnown(cells[at]) && !isFictional(cells[at]));

/**
 * Why rows of one group stay out of rank and median, by key; for the place of a year among the cells. Where anybody's
 * figure is real, the fictional ones stay out.
 */
export function exclusionsAt(rows: readonly Row[], at: number): ReadonlyMap<string, Exclusion> {
  const figures = rows.flatMap((row) => {
    const cell = row.cells[at];
    return cell ? [{ key: row.key, cell, figure: describe(row, cell) }] : [];
  });
  const demo = !isReal(rows, at);
  const alike = figures.filter(({ figure }) => figure.demo === demo);
  const standard = alike.find(({ figure }) => comparability(figure, figure, 'rank').comparable) ?? alike[0];
  return new Map(
    figures.flatMap(({ key, cell, figure }): [string, Exclusion][] => {
      const reason = exclusionOf(cell, figure, standard?.figure ?? figure);
      return reason === null ? [] : [[key, reason]];
    }),
  );
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
    const cell = row.cells[at];
    return cell && !reasons.has(row.key) ? [{ rowKey: row.key, cell, figure: describe(row, cell) }] : [];
  });
  if (ranked.length < 2) return null;
  const most = mostPlaces(ranked.map(({ figure }) => figure));
  const places = placesOf(
    ranked.map(({ figure }) => spanBeside(figure, most) ?? [-Infinity, Infinity]),
    first.indicator.polarity === 'lower better',
  );
  const { aside, formed } = besidesOf(comparison.rows, rows, at, reasons);
  const published = ranked.length + sum(aside.values());
  const { known, area } = circleOf(comparison, first.bureau.level, year, dictionary);
  return {
    rowKeys: rows.map((row) => row.key),
    entries: new Map(ranked.map(({ rowKey }, i) => [rowKey, places[i] ?? { from: 1, to: ranked.length }])),
    published,
    formed,
    aside,
    known: Math.max(known, published),
    area,
    inferred: ranked.filter(({ cell }) => cell.marks.includes('scope_inferred')).length,
    excluded,
    median: ranked.length < MEDIAN_OF ? null : medianOf(ranked.map(({ cell }) => cell.reading)),
  };
}

/**
 * The bureaus of a group's level and indicator that gave a figure and have no place among the group, by reason; and how
 * many of all that gave one have only a formed one. A fictional figure beside real ones is nobody's.
 */
function besidesOf(
  all: readonly Row[],
  members: readonly Row[],
  at: number,
  reasons: ReadonlyMap<string, Exclusion>,
): { readonly aside: ReadonlyMap<Aside, number>; readonly formed: number } {
  const demo = !isReal(members, at);
  const given = (row: Row): boolean => {
    const cell = row.cells[at];
    if (!cell) return false;
    return isKnown(cell) ? isFictional(cell) === demo : isElsewhere(cell);
  };
  const byBureau = group(kindred(all, members).filter(given), ({ bureau }) => bureau.id);
  const aside = new Map<Aside, number>();
  let formed = 0;
  for (const rows of byBureau.values()) {
    if (rows.every((row) => row.cells[at]?.marks.includes('derived'))) formed += 1;
    const why = asideOf(rows, members, at, reasons);
    if (why) aside.set(why, (aside.get(why) ?? 0) + 1);
  }
  return { aside, formed };
}

/** Rows of a group's indicator and level, in whatever scope and counting class. */
function kindred(all: readonly Row[], members: readonly Row[]): readonly Row[] {
  const [first] = members;
  return [...groupsOf(all).values()]
    .filter(([row]) => row?.indicator.id === first?.indicator.id && row?.bureau.level === first?.bureau.level)
    .flat();
}

/** Why a bureau with these rows of given figures has no place among the members of a group; null where it has one. */
function asideOf(
  rows: readonly Row[],
  members: readonly Row[],
  at: number,
  reasons: ReadonlyMap<string, Exclusion>,
): Aside | null {
  const [first] = members;
  const own = rows.find((row) => row.scope === first?.scope && row.unitClass === first.unitClass);
  if (own && isKnown(own.cells[at])) {
    const reason = reasons.get(own.key) ?? null;
    return reason === 'missing' || reason === 'origin' ? null : reason;
  }
  return rows.some((row) => row.scope === first?.scope && isKnown(row.cells[at]))
    ? 'other_class'
    : 'other_scope';
}

/** Whether the bureau gave its figure in a scope that was not asked for. */
export const isElsewhere = ({ reading }: Cell): boolean =>
  reading.status === 'missing' && reading.reason === 'other_scope';

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

/** How many figures of a ranking share a place for certain; 1 where none does, or where bounds leave it open. */
export const sharersOf = ({ entries }: Ranking, place: Place): number =>
  place.from === place.to
    ? [...entries.values()].filter(({ from, to }) => from === place.from && to === place.to).length
    : 1;
