import { printedPlaces } from './rate';
import { times, type Reading } from './reading';

/** An interval that a number may lie in. */
export type Span = readonly [low: number, high: number];

/** A number with how exactly it is told. */
export interface Told {
  readonly reading: Reading;
  /** As far as rounding and bounds may move it; null where there is no number. */
  readonly span: Span | null;
  /** Places that it is told with, of its base unit; null where its print says nothing of them. */
  readonly places: number | null;
}

/**
 * Places of a stated number's print, of its base unit: 1 for 97.1 %, −4 for 120万元; null for what is not exact, and for
 * none and all of a whole, which nobody prints with places.
 */
export function statedPlaces(reading: Reading, printed: string, isPercent: boolean): number | null {
  if (reading.status === 'missing' || reading.qualifier !== 'exact') return null;
  if (reading.value === 0 || (isPercent && reading.value === 100)) return null;
  return printedPlaces(reading.value, printed);
}

/** The most places that any of some numbers is told with; those of a formed one are without end. */
export const mostPlaces = (told: readonly Told[]): number =>
  told.reduce((most, { places }) => Math.max(most, places ?? -Infinity), -Infinity);

/**
 * The interval of a number beside others that are told with `most` places: one of fewer places may be off by half a unit
 * of its last, 97.1 beside 97.14 is [97.05, 97.15). Numbers of one precision are taken as they are printed.
 */
export function spanBeside({ reading, span, places }: Told, most: number): Span | null {
  if (reading.status === 'missing' || places === null || places >= most) return span;
  const half = Number(`5e${-places - 1}`);
  // What lies at the upper end would be printed a unit higher.
  return [times(reading.value - half, 1), times(reading.value + half * (1 - 1e-9), 1)];
}
