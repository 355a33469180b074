import { times } from '../domain/reading';
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

const YI = 1e8;
const WAN = 1e4;

/**
 * The one unit in which a panel shows its figures. Money by the size of the greatest, as it is read in Chinese:
 * 元 under 1万, 万元 under 1亿, 亿元 above; a mean stays in whole 元. Percent keeps the two places that reports
 * print. Counts are shown as they are, under the counter that all rows share, else the dictionary's.
 * Rows of another counting class than the first known figure's are another panel's.
 */
export function displayUnit(shown: Comparison | readonly Row[]): DisplayUnit {
  const rows = 'rows' in shown ? shown.rows : shown;
  const leading = rows.find((row) => row.cells.some((c) => c.reading.status === 'known')) ?? rows[0];
  if (!leading) return { printed: '', factor: 1, decimals: 0 };
  const alike = rows.filter((row) => row.unitClass === leading.unitClass);
  let most = 0;
  let whole = true;
  for (const row of alike) {
    for (const { reading } of row.cells) {
      if (reading.status === 'missing') continue;
      const value = reading.upper ?? reading.value;
      most = Math.max(most, Math.abs(value));
      whole = whole && Number.isInteger(value);
    }
  }
  if (leading.unitClass === 'money') {
    if (leading.indicator.kind === 'mean') return { printed: '元', factor: 1, decimals: 0 };
    if (most >= YI) return { printed: '亿元', factor: 1 / YI, decimals: 2 };
    if (most >= WAN) return { printed: '万元', factor: 1 / WAN, decimals: 2 };
    return { printed: '元', factor: 1, decimals: whole ? 0 : 2 };
  }
  if (leading.unitClass === 'percent') return { printed: '%', factor: 1, decimals: 2 };
  const counters = new Set(alike.map((row) => row.unit));
  const printed = counters.size === 1 ? leading.unit : leading.indicator.unit;
  return { printed, factor: 1, decimals: whole ? 0 : 2 };
}
