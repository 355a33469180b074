import type { IndicatorKind } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import type { DisplayUnit } from './display';

/**
 * The unit of a line for its median: with a place more where the middle of two counts or amounts wants one, at either
 * end. A mean is shown rounded already.
 */
export function unitOfMedian(median: Reading | null, unit: DisplayUnit, kind: IndicatorKind): DisplayUnit {
  if (!median || median.status === 'missing' || unit.decimals > 0 || kind === 'mean') return unit;
  const isWhole = [median.value, median.upper ?? 0].every(Number.isInteger);
  return isWhole ? unit : { ...unit, decimals: 1 };
}
