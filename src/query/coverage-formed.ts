import type { SeriesScope } from '../domain/scope';
import type { Cell } from './comparison';
import { isFictional as isFictionalCell } from './cells';
import type { Winners } from './coverage-scan';
import { NOTHING } from './coverage-scan';
import { codeOf, isFictional, stateOf, type CoverageCode } from './coverage-state';

/** A rate or mean with its parts, each as what goes first in its cells. */
export interface RateWinners {
  readonly rate: Winners;
  readonly numerator: Winners;
  readonly denominator: Winners;
}

/**
 * Whether a rate that a source does not state can be formed from parts that are: `formed` where both are plain numbers
 * of one data set, by far the most; `ask` where only the whole rule (`pairOf`, `quotient`) can tell; else `no`.
 * @param cell bureau × years + year. @param wanted scopes that the question asks for.
 */
export function formedAt(
  { rate, numerator, denominator }: RateWinners,
  cell: number,
  wanted: (scope: SeriesScope) => boolean,
): 'formed' | 'ask' | 'no' {
  let answer: 'ask' | 'no' = 'no';
  for (const [kind, { scope, isOwn }] of numerator.kinds.entries()) {
    if (!isOwn || !wanted(scope)) continue;
    const below = ownKind(denominator, scope);
    if (below < 0) continue;
    const top = cell * numerator.kinds.length + kind;
    const bottom = cell * denominator.kinds.length + below;
    if (numerator.known[top] !== 1 || denominator.known[bottom] !== 1) continue;
    const at = ownKind(rate, scope);
    if (at >= 0 && !leavesRoom(rate.codes[cell * rate.kinds.length + at] ?? NOTHING)) continue;
    const n = numerator.plain[top] ?? 0;
    const d = denominator.plain[bottom] ?? 0;
    const isPlain = n !== 0 && n >> 1 === d >> 1 && (d & 1) === 1;
    if (isPlain) return 'formed';
    answer = 'ask';
  }
  return answer;
}

const ownKind = ({ kinds }: Winners, scope: SeriesScope): number =>
  kinds.findIndex((kind) => kind.isOwn && kind.scope === scope);

/** Beside a blank, an unknown and anything fictional there is room for a figure of real parts. */
const leavesRoom = (code: CoverageCode): boolean =>
  code === NOTHING || isFictional(code) || ['not_reported', 'unknown'].includes(stateOf(code));

/** What a comparison's cell adds to the coverage: a figure formed from parts, or why none can be; else null. */
export function formedCode(cell: Cell): CoverageCode | null {
  const { reading, marks, period, provenance } = cell;
  if (marks.includes('derived')) return codeOf('formed', isFictionalCell(cell), period !== '');
  const isEmpty = reading.status === 'missing' && reading.reason === 'zero_denominator';
  return isEmpty && provenance ? codeOf('zero_denominator', isFictionalCell(cell)) : null;
}
