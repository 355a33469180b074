import { bounds, rankSpan, times, type Reading } from '../domain/reading';
import { fromBounds } from '../domain/rate';

/** Normal quantiles of two-sided 95 % and 99.8 % limits, the pair that funnel plots use. */
export const Z_95 = 1.959964;
export const Z_998 = 3.090232;

/**
 * Wilson's score interval of a share, as fractions 0…1: right also for small numbers and at 0 and 1, where
 * the usual p ± z·s.e. is not. Source: E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", J. Am. Stat. Assoc. 22 (1927) 209–212.
 * @param successes 0…n, @param n > 0.
 */
export function wilson(successes: number, n: number, z = Z_95): readonly [low: number, high: number] {
  const p = successes / n;
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  // At the ends the interval closes exactly; the square root leaves dust there.
  return [successes === 0 ? 0 : centre - half, successes === n ? 1 : centre + half];
}

/**
 * Control limits of a funnel plot around the overall share `p` for a bureau of size `n`, as fractions, the
 * normal approximation cut to 0…1. Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Stat. Med. 24 (2005) 1185–1202.
 */
export function funnelLimits(p: number, n: number, z = Z_95): readonly [low: number, high: number] {
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return [Math.max(0, p - half), Math.min(1, p + half)];
}

/** Median of numbers that may be infinite; the mean of the two middle ones for an even count. */
function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[middle - 1] ?? NaN;
  return lower === upper ? lower : (lower + upper) / 2;
}

/** The least number of figures that a median is shown of: a middle of two is no middle. */
export const MEDIAN_OF = 3;

/**
 * The median of the known readings, null where there is none or the bounds leave both sides open. It is the
 * interval from the median of the lower to the median of the upper bounds: `≥` in the middle makes the
 * median a bound too, `≥` at the top does not.
 */
export function medianOf(readings: readonly Reading[]): Reading | null {
  const lows: number[] = [];
  const highs: number[] = [];
  const rounded: (readonly [low: number, high: number])[] = [];
  for (const reading of readings) {
    if (reading.status === 'missing') continue;
    const [low, high] = bounds(reading);
    lows.push(low);
    highs.push(high);
    if (reading.qualifier === 'approx') rounded.push(rankSpan(reading));
  }
  if (lows.length === 0) return null;
  const low = median(lows.sort((a, b) => a - b));
  const high = median(highs.sort((a, b) => a - b));
  const middle = [lows, highs].flatMap((ends) => [
    ends[(ends.length - 1) >> 1] ?? NaN,
    ends[ends.length >> 1] ?? NaN,
  ]);
  // An approximate number that may lie on the other side of a middle one makes the middle approximate too.
  const isMoved = rounded.some(([from, to]) => middle.some((value) => from <= value && value <= to));
  return fromBounds(low, high, isMoved);
}

/** The sum of known readings as a reading: one lower bound among them makes the sum a lower bound. */
export function sumOf(readings: readonly Reading[]): Reading | null {
  let low = 0;
  let high = 0;
  let approx = false;
  let any = false;
  for (const reading of readings) {
    if (reading.status === 'missing') continue;
    any = true;
    const [from, to] = bounds(reading);
    low += from;
    high += to;
    approx = approx || reading.qualifier === 'approx';
  }
  return any ? fromBounds(times(low, 1), times(high, 1), approx) : null;
}
