import { isFraction } from '../domain/indicator';
import { finding, isExact, valueOf, type Found } from './finding';
import { isTenfold, isTiny } from './chance';
import { consecutive, type Material } from './material';
import { fits } from './pairing';

/** A change of more than half of the earlier figure, up or down. */
const HALF = 50;

/**
 * Changes of more than 50 % from one year to the next, where a change may be formed at all and the numbers are not tiny;
 * told in percent, of percentages in points.
 * Formed figures are left to their parts; a tenfold change is a doubt about the unit.
 */
export function* jump({ ours }: Material): Generator<Found> {
  for (const row of ours) {
    for (const [now, before] of consecutive(row)) {
      if (now.cell.marks.includes('derived') || before.cell.marks.includes('derived')) continue;
      const [to, from] = [valueOf(now), valueOf(before)];
      const percent = from === 0 ? Infinity : ((to - from) / Math.abs(from)) * 100;
      if (to === from || Math.abs(percent) <= HALF || isTiny(now, before)) continue;
      if (isTenfold(now, before) && [now, before].every(isExact)) continue;
      if (!fits(now, before, 'change')) continue;
      yield finding('jump', [now, before], {
        derived: isFraction(row.indicator)
          ? { points: to - from }
          : from > 0 && Number.isFinite(percent)
            ? { percent }
            : {},
      });
    }
  }
}
