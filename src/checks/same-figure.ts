import { isAdditive } from '../domain/comparability';
import { finding, isExact, valueOf, type Found } from './finding';
import { consecutive, type Material } from './material';
import { fits } from './pairing';

/** Digits of a number without the zeros at its end: 519 has three, 5200 two. */
export const digitsOf = (value: number): number =>
  String(Math.abs(value)).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

/** Two counts agree in three digits by chance once in some hundred years; in two, every few. */
const DIGITS = 3;

/** One count or amount, not round, stated for two years that follow each other: the earlier may have been copied. */
export function* sameFigure({ ours }: Material): Generator<Found> {
  for (const row of ours) {
    if (!isAdditive(row.indicator.kind)) continue;
    for (const [now, before] of consecutive(row)) {
      const value = valueOf(now);
      if (value !== valueOf(before) || digitsOf(value) < DIGITS) continue;
      if (isExact(now) && isExact(before) && fits(now, before, 'change'))
        yield finding('same-figure-two-years', [now, before]);
    }
  }
}
