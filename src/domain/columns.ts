import type { Bureau } from './bureau';
import type { Indicator } from './indicator';
import {
  isMissingFlag,
  MISSING_FLAG,
  MISSING_REASONS,
  QUALIFIERS,
  known,
  missing,
  type Reading,
} from './reading';
import type { Period } from './period';
import type { ScopeRef } from './scope';
import type { ByPosition } from './sparse';

/** Where a figure stands in its document, beyond file row and column. */
export interface Origin {
  /** Source id of `data/sources.csv`, or the words of the file's own source column; `''` if none. */
  readonly source: string;
  /** Section or row in that document, as printed. */
  readonly locator: string;
  readonly note: string;
  readonly quote: string;
  /** The bureau's name as printed there, where it is not the one that `bureaus` shows. */
  readonly bureau?: string;
}

/**
 * The figures of one data set as dictionary-encoded columns, one entry a figure, sorted by indicator,
 * bureau, year, scope, period. Rows of `indicators[i]` are `offsets[i]` up to `offsets[i + 1]`.
 * `value` is in the printed unit (万 before a counter expanded: 3.5万份 is 35000 份) and NaN where missing.
 */
export interface Columns {
  readonly length: number;
  readonly indicators: readonly Indicator[];
  readonly offsets: Uint32Array;
  readonly bureaus: readonly Bureau[];
  readonly scopes: readonly ScopeRef[];
  readonly units: readonly string[];
  readonly periods: readonly Period[];
  readonly origins: readonly Origin[];
  readonly bureau: Uint32Array;
  readonly year: Uint16Array;
  readonly scope: Uint16Array;
  readonly unit: Uint16Array;
  readonly period: Uint16Array;
  readonly origin: Uint32Array;
  readonly value: Float64Array;
  /** `flagOf` a reading: qualifier, or 16 + missing reason. */
  readonly flag: Uint8Array;
  /** File row and column, counted from 1. */
  readonly row: Uint32Array;
  readonly column: Uint16Array;
  /** Second values of `between`, by figure. Sparse. */
  readonly uppers: ByPosition<number>;
  /**
   * Printed texts that value and unit do not give back: `47.8万余`, `97.0`, `—`. Sparse: grouping of
   * digits and a repeated unit (`1,234件`) do not count.
   */
  readonly printed: ByPosition<string>;
}

export function flagOf(reading: Reading): number {
  return reading.status === 'known'
    ? QUALIFIERS.indexOf(reading.qualifier)
    : MISSING_FLAG + MISSING_REASONS.indexOf(reading.reason);
}

/** The reading of a flag (see `flagOf`), a value and a second one. */
export function readingIn(flag: number, value: number, upper: number | undefined): Reading {
  if (isMissingFlag(flag)) return missing(MISSING_REASONS[flag - MISSING_FLAG] ?? 'unknown');
  return known(value, QUALIFIERS[flag], upper);
}

/** The reading of figure `i`, in the printed unit. */
export const readingAt = (columns: Columns, i: number): Reading =>
  readingIn(columns.flag[i] ?? MISSING_FLAG, columns.value[i] ?? NaN, columns.uppers.get(i));

/** First and last year of the figures, null where there are none. An index: iterating two million values is a long task. */
export function yearsOf({
  year,
  length,
}: Pick<Columns, 'year' | 'length'>): readonly [number, number] | null {
  let first = year[0] ?? 0;
  let last = first;
  for (let i = 0; i < length; i += 1) {
    const y = year[i] ?? 0;
    if (y < first) first = y;
    if (y > last) last = y;
  }
  return length > 0 ? [first, last] : null;
}
