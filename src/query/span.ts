import type { Span } from '../domain/precision';
import { rankSpan } from '../domain/reading';
import type { Cell, Row } from './comparison';
import { scaleOf } from './derive';

/**
 * The interval that a cell's number may lie in: what its bounds and its rounding say; of a figure formed from
 * approximate parts, what theirs say: ≈ 40 of 309 are 35 to 45 of 309. Null where there is no number.
 */
export function spanOf({ indicator }: Row, cell: Cell): Span | null {
  const { reading, derivation } = cell;
  if (reading.status === 'missing') return null;
  const [top, bottom] = [derivation?.numerator.reading, derivation?.denominator.reading];
  const isFormed = reading.qualifier === 'approx' && cell.marks.includes('derived');
  if (!isFormed || top?.status !== 'known' || bottom?.status !== 'known') return rankSpan(reading);
  const scale = scaleOf(indicator);
  const [[low, high], [least, most]] = [rankSpan(top), rankSpan(bottom)];
  return [(low * scale) / most, least > 0 ? (high * scale) / least : Infinity];
}
