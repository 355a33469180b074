import type { SeriesScope } from '../domain/scope';
import type { Cell } from './comparison';
import { isFictional as isFictionalCell } from './cells';
import { NOTHING, type Winners } from './coverage-scan';
import { codeOf, isFictional, stateOf, type CoverageCode } from './coverage-state';

/** A rate or mean with its parts, each as what goes first in its cells. */
export interface RateWinners {
  readonly rate: Winners;
  readonly numerator: Winners;
  readonly denominator: Winners;
  /** Places of the kinds that go together: of one scope, in the dictionary's class. The rate's is -1 where it has none. */
  readonly pairs: readonly {
    readonly scope: SeriesScope;
    readonly rate: number;
    readonly numerator: number;
    readonly denominator: number;
  }[];
}

export function rateWinners(rate: Winners, numerator: Winners, denominator: Winners): RateWinners {
  const pairs = numerator.kinds.flatMap(({ scope, isOwn }, at) => {
    const below = ownKind(denominator, scope);
    return isOwn && below >= 0
      ? [{ scope, rate: ownKind(rate, scope), numerator: at, denominator: below }]
      : [];
  });
  return { rate, numerator, denominator, pairs };
}

const ownKind = ({ kinds }: Winners, scope: SeriesScope): number =>
  kinds.findIndex((kind) => kind.isOwn && kind.scope === scope);

/**
 * Whether a rate that a source does not state can be formed from parts that are: `formed` where both are plain numbers
 * of one data set, by far the most; `ask` where only the whole rule (`pairOf`, `quotient`) can tell; else `no`.
 * @param cell bureau × years + year. @param wanted whether the question asks for a scope.
 */
export function formedAt(
  { rate, numerator, denominator, pairs }: RateWinners,
  cell: number,
  wanted: (scope: SeriesScope) => boolean,
): 'formed' | 'ask' | 'no' {
  let answer: 'ask' | 'no' = 'no';
  for (const pair of pairs) {
    const top = cell * numerator.kinds.length + pair.numerator;
    const bottom = cell * denominator.kinds.length + pair.denominator;
    if (numerator.known[top] !== 1 || denominator.known[bottom] !== 1 || !wanted(pair.scope)) continue;
    const stated = pair.rate < 0 ? NOTHING : rate.codes[cell * rate.kinds.length + pair.rate];
    if (!leavesRoom(stated ?? NOTHING)) continue;
    const n = numerator.plain[top] ?? 0;
    const d = denominator.plain[bottom] ?? 0;
    if (n !== 0 && n >> 1 === d >> 1 && (d & 1) === 1) return 'formed';
    answer = 'ask';
  }
  return answer;
}

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
