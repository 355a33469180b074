import type { Bureau } from '../domain/bureau';
import { compareBureaus, indicatorRows, type Table } from '../table/table';

/** Who states an indicator in a year, in administrative order. */
export interface PublishersOfYear {
  readonly year: number;
  readonly bureaus: readonly Bureau[];
  /** How many of them have a fictional figure only. */
  readonly fictional: number;
}

/** The bureaus with a known figure of an indicator, by year, the latest first. One scan over its rows. */
export function publishersOf(table: Table, indicatorId: string): readonly PublishersOfYear[] {
  const byYear = new Map<number, Map<string, Bureau>>();
  const real = new Map<number, Set<string>>();
  for (const { meta, columns } of table.datasets) {
    const [start, end] = indicatorRows(columns, indicatorId);
    for (let i = start; i < end; i += 1) {
      const value = columns.value[i] ?? NaN;
      const bureau = columns.bureaus[columns.bureau[i] ?? 0];
      if (Number.isNaN(value) || !bureau) continue;
      const year = columns.year[i] ?? 0;
      const found = byYear.get(year) ?? new Map<string, Bureau>();
      if (!found.has(bureau.id)) found.set(bureau.id, bureau);
      byYear.set(year, found);
      if (meta.origin !== 'demo') real.set(year, (real.get(year) ?? new Set<string>()).add(bureau.id));
    }
  }
  return [...byYear]
    .map(([year, bureaus]) => ({
      year,
      bureaus: [...bureaus.values()].sort(compareBureaus),
      fictional: bureaus.size - (real.get(year)?.size ?? 0),
    }))
    .sort((a, b) => b.year - a.year);
}
