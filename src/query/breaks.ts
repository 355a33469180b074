import { concerns, coversCode, impliedBreaks, standsBetween, type SeriesBreak } from '../domain/break';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import type { Cell } from './comparison';

/** The breaks that stand between two of the years for an indicator, by region code, oldest first. */
export function breaksFor(
  indicator: Indicator,
  years: readonly number[],
  { breaks, regionsByCode }: Dictionary,
): (code: string) => readonly SeriesBreak[] {
  if (years.length < 2) return () => [];
  const first = Math.min(...years);
  const last = Math.max(...years);
  const ledger = breaks.filter((each) => standsBetween(each, first, last) && concerns(each, indicator));
  return (code) => {
    const regions = regionsByCode.get(code) ?? [];
    const implied = regions.length < 2 ? [] : impliedBreaks(regions, breaks);
    return [
      ...ledger.filter((each) => coversCode(each, code)),
      ...implied.filter((each) => standsBetween(each, first, last)),
    ].sort(byDate);
  };
}

/** Those of a row's breaks that have a figure on either side: nothing else could be read across them. */
export function breaksWithin(breaks: readonly SeriesBreak[], cells: readonly Cell[]): readonly SeriesBreak[] {
  if (breaks.length === 0) return breaks;
  const years = cells.flatMap(({ year, reading }) => (reading.status === 'known' ? [year] : []));
  return breaks.filter((each) => standsBetween(each, Math.min(...years), Math.max(...years)));
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
