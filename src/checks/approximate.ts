import { finding, isExact, type Found } from './finding';
import { consecutive, knownOf, type Material } from './material';
import { otherStatements } from './conflict';
import { failsOnlyBy, pairing } from './pairing';

/**
 * Approximate figures beside exact ones: two statements of one figure of which one is rougher, and a bound beside the
 * exact figure of the year before or after, where it alone keeps a change from being formed.
 */
export function* approximate({ ours }: Material): Generator<Found> {
  for (const row of ours) {
    for (const figure of knownOf(row)) {
      if (figure.cell.alternatives.length === 0) continue;
      const rougher = otherStatements(figure).flatMap(([other, how]) => (how === 'rougher' ? [other] : []));
      if (rougher.length > 0) {
        yield finding('approximate-beside-exact', [figure, ...rougher], { kind: 'statements' });
      }
    }
    for (const [now, before] of consecutive(row)) {
      if (isExact(now) === isExact(before)) continue;
      if ([now, before].some(({ cell }) => cell.marks.includes('derived'))) continue;
      if (failsOnlyBy(pairing(now, before, 'change'), ['bounded']))
        yield finding('approximate-beside-exact', [now, before], { kind: 'years' });
    }
  }
}
