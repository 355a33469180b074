import type { Indicator } from './indicator';
import { isPartYear, type Period } from './period';
import type { Region } from './region';

export const BREAK_KINDS = ['territory', 'institution', 'law', 'rule', 'competence', 'definition'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** One row of `data/breaks.csv`: from `date` on, figures do not continue what stood before. */
export interface SeriesBreak {
  readonly id: string;
  readonly kind: BreakKind;
  /** Region codes it touches, as prefixes: `330105`, `3301`, or `''` for everywhere. A reader's may name a bureau by its id. */
  readonly codes: readonly string[];
  /** Indicator ids or categories it touches; empty for all. */
  readonly indicators: readonly string[];
  /** ISO date, or its beginning, on which the new state began. */
  readonly date: string;
  /** Whether a change across it may not be formed (territory) or is only noted (a new name on the door). */
  readonly severs: boolean;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly source: string;
  /** Made by the reader, in this browser only. */
  readonly own?: true;
}

/**
 * The first year that a break's new state covers. A year's figure belongs to the unit of 31 December,
 * so a break at any day of 2021 stands between 2020 and 2021.
 */
export const breakYear = (b: SeriesBreak): number => Number(b.date.slice(0, 4));

/**
 * Whether a figure belongs to the break's new state. A figure of the whole year does from the break's year on;
 * one of part of that year only if it reaches to the break's date.
 */
export function isAfterBreak(b: SeriesBreak, year: number, period: Period): boolean {
  if (year !== breakYear(b) || !isPartYear(period)) return year >= breakYear(b);
  const [until = ''] = period.split('/').slice(-1);
  // Of a month the last day counts, of a break's month or year the first.
  return until.padEnd(10, '-31') >= b.date + '0000-01-01'.slice(b.date.length);
}

/** True where the break stands between two of the years `first`…`last` of a series. */
export const standsBetween = (b: SeriesBreak, first: number, last: number): boolean =>
  first < breakYear(b) && breakYear(b) <= last;

/** True where the break touches a region's code; a break without codes touches every bureau. */
export const coversCode = (b: SeriesBreak, code: string): boolean =>
  b.codes.length === 0 || b.codes.some((prefix) => prefix === '' || (code !== '' && code.startsWith(prefix)));

/** True where the break touches an indicator, named by its id, its category (`行政处罚 penalties`) or a word of that. */
export const concerns = (b: SeriesBreak, indicator: Indicator): boolean =>
  b.indicators.length === 0 ||
  b.indicators.some(
    (name) =>
      name === indicator.id || name === indicator.category || indicator.category.split(' ').includes(name),
  );

/**
 * Territory breaks that the region table implies: a code that was given to another territory. Those that
 * the ledger has for the same code and year are left to it.
 * @param rows all rows of one code, oldest first.
 */
export function impliedBreaks(
  rows: readonly Region[],
  ledger: readonly SeriesBreak[],
): readonly SeriesBreak[] {
  return rows.slice(1).flatMap((row) => {
    const implied: SeriesBreak = {
      id: `territory:${row.code}:${row.validFrom}`,
      kind: 'territory',
      codes: [row.code],
      indicators: [],
      date: row.validFrom,
      severs: true,
      labelZh: '区划调整',
      labelEn: 'Boundary change',
      source: row.note,
    };
    const covered = ledger.some(
      (b) =>
        b.kind === 'territory' &&
        breakYear(b) === breakYear(implied) &&
        b.codes.some((prefix) => row.code.startsWith(prefix)),
    );
    return row.validFrom === '' || covered ? [] : [implied];
  });
}
