import { isFraction } from '../domain/indicator';
import { SMALL_DENOMINATOR } from '../domain/rate';
import type { Row } from '../query/comparison';
import { valueOf, type Figure } from './finding';

/** Money under 1万元 is small change: one case more or less. In 元. */
const LITTLE_MONEY = 10_000;
/** Percentages closer than this are no change that anybody asks about. */
const FEW_POINTS = 5;

/**
 * Whether two numbers of one series are too small for their difference to mean anything. Counts vary by chance like
 * √n: two of them differ by more than 2 √(a + b) once in twenty years only, so that 10 → 20 may be chance (10 < 11), 20 → 40
 * is not (20 > 15.5), and 0 → 5 is not either (5 > 4.5). Money has no such rule and a floor of 1万元 instead;
 * percentages must be five points apart and not stand on a denominator under 20.
 */
export function isTiny(a: Figure, b: Figure): boolean {
  const { indicator, unitClass } = a.row;
  const [x, y] = [valueOf(a), valueOf(b)];
  if (isFraction(indicator)) return Math.abs(x - y) < FEW_POINTS || [a, b].some(isOnFew);
  if (unitClass === 'money') return Math.max(Math.abs(x), Math.abs(y)) < LITTLE_MONEY;
  return Math.abs(x - y) <= 2 * Math.sqrt(Math.abs(x) + Math.abs(y));
}

const isOnFew = ({ cell }: Figure): boolean => cell.marks.includes('small_denominator');

/** Many times a count under twenty is no wrong unit, but a few cases more. */
export const isFew = ({ unitClass }: Pick<Row, 'unitClass'>, a: number, b: number): boolean =>
  unitClass !== 'money' && Math.min(Math.abs(a), Math.abs(b)) < SMALL_DENOMINATOR;

/** Whether one is ten times the other or more, and not for being small. Percentages have one unit only. */
export function isTenfold(a: Figure, b: Figure): boolean {
  if (isFraction(a.row.indicator) || isTiny(a, b)) return false;
  const [x, y] = [Math.abs(valueOf(a)), Math.abs(valueOf(b))];
  if (isFew(a.row, x, y)) return false;
  return Math.min(x, y) > 0 && Math.max(x, y) >= 10 * Math.min(x, y);
}
