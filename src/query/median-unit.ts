import type { Reading } from '../domain/reading';
import type { DisplayUnit } from './display';

/** The unit of a line for its median: with a place more where the middle of two counts wants one, at either end. */
export function unitOfMedian(median: Reading | null, unit: DisplayUnit): DisplayUnit {
  if (!median || median.status === 'missing' || unit.decimals > 0) return unit;
  const isWhole = [median.value, median.upper ?? 0].every(Number.isInteger);
  return isWhole ? unit : { ...unit, decimals: 1 };
}
