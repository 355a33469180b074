import type { Dictionary } from '../domain/dictionary';
import { indicatorsOf, type Table } from '../table/table';
import { compare } from './compare';
import type { Comparison } from './comparison';

/** One figure looked at closely: all that is known of a bureau's indicator in a year, a row for each scope and class. */
export type Closeup = Comparison;

/**
 * What is stated, or silent, of one bureau, indicator and year, in every scope.
 * @returns null for an indicator that neither the dictionary nor any file knows
 */
export function closeupOf(
  table: Table,
  dictionary: Dictionary,
  bureau: string,
  indicatorId: string,
  year: number,
): Closeup | null {
  const indicator =
    dictionary.indicatorById.get(indicatorId) ?? indicatorsOf(table).find(({ id }) => id === indicatorId);
  if (!indicator) return null;
  return compare(table, dictionary, {
    indicators: [indicator],
    our: bureau,
    bureaus: [bureau],
    years: [year],
    focusYear: year,
    scope: 'all',
  });
}
