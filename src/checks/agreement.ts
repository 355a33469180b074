import { bounds, type Reading } from '../domain/reading';
import { sumOf } from '../query/stats';

/** How a stated total stands to the sum of its stated parts. `parts_incomplete`: the parts leave something over. */
export type TotalAgreement = 'agrees' | 'parts_incomplete' | 'disagrees' | 'cannot_be_checked';

/**
 * Classes a total against its parts, bounds included: what every number within them contradicts is told. A missing or
 * an approximate reading cannot be checked.
 * @param complete whether these are all the parts there can be: then they may not leave anything over
 */
export function checkTotal(total: Reading, parts: readonly Reading[], complete = false): TotalAgreement {
  const isSure = (each: Reading): boolean => each.status === 'known' && each.qualifier !== 'approx';
  const sum = sumOf(parts);
  if (total.status === 'missing' || sum?.status !== 'known' || ![total, ...parts].every(isSure))
    return 'cannot_be_checked';
  const [low, high] = bounds(sum);
  const [from, to] = bounds(total);
  if (low > to) return 'disagrees';
  if (high < from) return complete ? 'disagrees' : 'parts_incomplete';
  return low === high && from === to ? 'agrees' : 'cannot_be_checked';
}
