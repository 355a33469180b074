import {
  breakYear,
  concerns,
  coversCode,
  impliedBreaks,
  isAfterBreak,
  type SeriesBreak,
} from '../domain/break';
import type { Bureau } from '../domain/bureau';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import type { Cell } from './comparison';

/** True where figures of the years may stand on either side: of the first year, one of its part before the break. */
const touches = (b: SeriesBreak, first: number, last: number): boolean =>
  first <= breakYear(b) && breakYear(b) <= last;

/** The breaks that may stand between two figures of the years for an indicator, by bureau, oldest first. */
export function breaksFor(
  indicator: Indicator,
  years: readonly number[],
  { breaks, regionsByCode }: Dictionary,
): (bureau: Pick<Bureau, 'id' | 'code'>) => readonly SeriesBreak[] {
  if (years.length < 2) return () => [];
  const first = Math.min(...years);
  const last = Math.max(...years);
  const ledger = breaks.filter((each) => touches(each, first, last) && concerns(each, indicator));
  return ({ id, code }) => {
    const regions = regionsByCode.get(code) ?? [];
    const implied = regions.length < 2 ? [] : impliedBreaks(regions, breaks);
    return [
      ...ledger.filter((each) => coversCode(each, code) || each.codes.includes(id)),
      ...implied.filter((each) => touches(each, first, last)),
    ].sort(byDate);
  };
}

/** Those of a row's breaks that have a figure on either side: nothing else could be read across them. */
export function breaksWithin(breaks: readonly SeriesBreak[], cells: readonly Cell[]): readonly SeriesBreak[] {
  if (breaks.length === 0) return breaks;
  const known = cells.filter(({ reading }) => reading.status === 'known');
  return breaks.filter((each) => {
    const after = known.filter(({ year, period }) => isAfterBreak(each, year, period)).length;
    return after > 0 && after < known.length;
  });
}

const byDate = (a: SeriesBreak, b: SeriesBreak): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** The breaks of several rows, each once, oldest first. */
export function allBreaks(
  rows: readonly { readonly breaks: readonly SeriesBreak[] }[],
): readonly SeriesBreak[] {
  const byId = new Map<string, SeriesBreak>();
  for (const row of rows) for (const each of row.breaks) byId.set(each.id, each);
  return [...byId.values()].sort(byDate);
}
