import { isFraction } from '../../domain/indicator';
import { agreement } from '../../domain/rate';
import { times } from '../../domain/reading';
import type { StatedTotal } from '../../domain/total';
import type { Compared } from './check';

/** Where two totals stand side by side: the same words over the same years, how often they came before, and scope. */
function keysOf(compared: readonly Compared[]): readonly string[] {
  const times = new Map<string, number>();
  return compared.map(({ claim: { reader, at, label, down, line, year, period } }) => {
    const ordinal = times.get(line) ?? 0;
    times.set(line, ordinal + 1);
    const { scope, column } = reader.figures;
    const printed = reader.attributes.scopes[scope[at] ?? 0]?.printed ?? '';
    return [label, ordinal, year, period, printed, down ? '' : column[at]].join(' ');
  });
}

/** The rate of a total row against the sums of numerator and denominator, where the table has both; others as they are. */
export function withRates(compared: readonly Compared[]): readonly StatedTotal[] {
  const keys = keysOf(compared);
  const sums = new Map(
    compared.map(({ total: { indicator }, exactly }, i) => [`${keys[i]} ${indicator}`, exactly] as const),
  );
  return compared.map(({ claim: { reader, at }, total }, i) => {
    const indicator = reader.indicators.list[reader.figures.indicator[at] ?? 0];
    if (indicator === undefined || !isFraction(indicator) || indicator.numeratorId === '') return total;
    if (total.reason !== 'not_additive' || reader.figures.flag[at] !== 0) return total;
    const [top, bottom] = [indicator.numeratorId, indicator.denominatorId].map(
      (id) => sums.get(`${keys[i]} ${id}`) ?? null,
    );
    if (top === undefined || top === null || bottom === undefined || bottom === null) return total;
    const found = agreement(total.value, total.text, top, bottom);
    if (found === 'cannot_be_checked') return total;
    const sum = times((100 * top) / bottom, 1);
    return {
      ...total,
      verdict: found === 'disagrees' ? 'disagrees' : found === 'agrees' ? 'agrees' : 'agrees_if_rounded',
      reason: null,
      sum,
      difference: times(total.value - sum, 1),
    };
  });
}
