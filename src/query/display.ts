import { max, min } from 'd3-array';
import { times, type Reading } from '../domain/reading';
import type { Comparison, Row } from './comparison';

/** The unit that a panel shows: base values are multiplied by `factor` and printed with `decimals` places. */
export interface DisplayUnit {
  /** Printed unit: 件, 万元, %, … */
  readonly printed: string;
  readonly factor: number;
  readonly decimals: number;
}

/** A base value in the display unit, unrounded. */
export const toDisplay = (value: number, unit: DisplayUnit): number => times(value, unit.factor);

/** A number rounded as it prints, halves away from zero: 1.005 to 1.01, where its binary form lies below the half. */
export function decimal(value: number, decimals: number): number {
  const shifted = (digits: number, by: number): number => {
    const [mantissa = '0', exponent = '0'] = String(digits).split('e');
    return Number(`${mantissa}e${Number(exponent) + by}`);
  };
  return Math.sign(value) * shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
}

const LARGE = [
  ['亿元', 1e8],
  ['万元', 1e4],
] as const;

/**
 * The one unit in which a panel shows its figures. Money by the size of the greatest, as it is read in Chinese:
 * 元 under 1万, 万元 under 1亿, 亿元 above, but smaller where the least would begin behind the second place; a mean
 * stays in whole 元. Percent keeps the two places that reports print. Further places are added until the least
 * figure other than zero has two digits: none is shown as 0. Counts are shown as they are, under the counter that all rows share, else the dictionary's.
 * Rows of another counting class than the first known figure's are another panel's.
 */
export function displayUnit(shown: Comparison | readonly Row[]): DisplayUnit {
  const rows = 'rows' in shown ? shown.rows : shown;
  const leading = rows.find(isKnown) ?? rows[0];
  if (!leading) return { printed: '', factor: 1, decimals: 0 };
  const alike = rows.filter((row) => row.unitClass === leading.unitClass);
  const values = alike.flatMap((row) => row.cells.flatMap(({ reading }) => sizesOf(reading)));
  const most = max(values) ?? 0;
  const least = min(values, (value) => value || undefined) ?? Infinity;
  const whole = values.every(Number.isInteger);
  if (leading.unitClass === 'money') {
    if (leading.indicator.kind === 'mean') {
      return { printed: '元', factor: 1, decimals: least < 1 ? placesFor(least) : 0 };
    }
    for (const [printed, size] of LARGE) {
      if (most < size || least / size < 0.01) continue;
      return { printed, factor: 1 / size, decimals: Math.max(2, placesFor(least / size)) };
    }
    return { printed: '元', factor: 1, decimals: whole ? 0 : Math.max(2, placesFor(least)) };
  }
  const decimals = Math.max(2, placesFor(least));
  if (leading.unitClass === 'percent') return { printed: '%', factor: 1, decimals };
  // A gap is drawn under the dictionary's counter, whatever the others print.
  const counters = new Set(alike.filter(isKnown).map((row) => row.unit));
  const printed = counters.size === 1 ? leading.unit : leading.indicator.unit;
  return { printed, factor: 1, decimals: whole ? 0 : decimals };
}

const isKnown = ({ cells }: Row): boolean => cells.some(({ reading }) => reading.status === 'known');

/** The sizes that a reading prints: both ends of a range. */
function sizesOf(reading: Reading): readonly number[] {
  if (reading.status === 'missing') return [];
  const { value, upper } = reading;
  return upper === undefined ? [Math.abs(value)] : [Math.abs(value), Math.abs(upper)];
}

/** Places behind the point that show two digits of a size. */
const placesFor = (size: number): number =>
  Number.isFinite(size) ? Math.max(0, 1 - Math.floor(Math.log10(size))) : 0;
