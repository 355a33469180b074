import type { Reading } from '../domain/reading';
import type { Comparison, MedianLine } from '../query/comparison';
import { mediansFor } from '../query/medians';
import type { Slot } from './figures';

/** The middle of one year, and of how many bureaus it is. */
export interface Median {
  readonly reading: Reading | null;
  readonly count: number;
  /** Whether a line may lead here from the year before. */
  readonly joined: boolean;
}

/**
 * The middle of a slot's published full-year figures, year by year, null where fewer than three have
 * published or where the slot holds bureaus of several levels.
 */
export function mediansOf(comparison: Comparison, slot: Slot): readonly Median[] {
  const none = comparison.years.map((): Median => ({ reading: null, count: 0, joined: false }));
  const levels = new Set(slot.rows.map((row) => row.bureau.level));
  if (levels.size !== 1) return none;
  const found = lineOf(comparison, slot);
  if (!found) return none;
  return found.readings.map((reading, i) => ({
    reading,
    count: found.counts[i] ?? 0,
    joined: found.joins[i] ?? false,
  }));
}

/** The line of a slot's group, null where nothing is known of it. */
export function lineOf(comparison: Comparison, slot: Slot): MedianLine | null {
  const lines = comparison.medians ?? mediansFor(comparison, [slot.first]);
  const found = lines.find(
    (line) =>
      line.indicator.id === slot.first.indicator.id &&
      line.scope === slot.first.scope &&
      line.unitClass === slot.first.unitClass &&
      line.level === slot.first.bureau.level,
  );
  return found ?? null;
}

/** The slot's middle in one year. */
export const medianIn = (comparison: Comparison, slot: Slot, year: number): Reading | null =>
  mediansOf(comparison, slot)[comparison.years.indexOf(year)]?.reading ?? null;
