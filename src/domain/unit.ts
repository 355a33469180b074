import type { Indicator } from './indicator';

/** One row of `data/units.csv`: a printed counter, its class, and base units per printed unit (万元 → 10000 元). */
export interface Unit {
  readonly printed: string;
  readonly class: string;
  readonly factor: number;
}

/** The unit in which a class is stored and compared. Money is compared in 元, percent in %. */
export const BASE_UNIT: Readonly<Record<string, string>> = { money: '元', percent: '%' };

/** Counts of double-random tasks, drawn, completed or closed. What came of them (units penalised, cases) is none. */
const TASKS = /^dr_(?:.+_)?(?:tasks|completed|closed)$/;

/**
 * The counting class of a printed unit for an indicator. 个 and 单, and any counter of a double-random
 * task, take the class of the indicator's own unit; an unlisted counter is a class of its own.
 */
export function unitClass(printed: string, indicator: Indicator, units: ReadonlyMap<string, Unit>): string {
  const own = units.get(indicator.unit)?.class ?? indicator.unit;
  if (printed === '') return own;
  const found = units.get(printed);
  if (!found) return `other:${printed}`;
  if (found.class === 'count') return own;
  const counter = found.class !== 'money' && found.class !== 'percent';
  if (counter && indicator.kind === 'count' && TASKS.test(indicator.id)) return own;
  return found.class;
}

/** Base units per printed unit; 1 for an unlisted or empty one. */
export const unitFactor = (printed: string, units: ReadonlyMap<string, Unit>): number =>
  units.get(printed)?.factor ?? 1;
