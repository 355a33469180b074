import { impliedBreaks, touches, type SeriesBreak } from '../domain/break';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';

/** Breaks that stand between two of the years for a region's indicator, oldest first. */
export function breaksOf(
  code: string,
  indicator: Indicator,
  years: readonly number[],
  dictionary: Dictionary,
): readonly SeriesBreak[] {
  if (years.length < 2) return [];
  const implied = impliedBreaks(dictionary.regionsByCode.get(code) ?? [], dictionary.breaks);
  const first = Math.min(...years);
  const last = Math.max(...years);
  return [...dictionary.breaks, ...implied]
    .filter((each) => touches(each, code, indicator, first, last))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The breaks of several rows, each once, oldest first. */
export function allBreaks(
  rows: readonly { readonly breaks: readonly SeriesBreak[] }[],
): readonly SeriesBreak[] {
  const byId = new Map<string, SeriesBreak>();
  for (const row of rows) for (const each of row.breaks) byId.set(each.id, each);
  return [...byId.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
