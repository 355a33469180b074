import type { Comparison } from './comparison';

/** How much there is to draw: bureaus and years with at least one known figure, and series per bureau. */
export interface Shape {
  readonly bureaus: number;
  readonly years: number;
  readonly series: number;
}

export function shapeOf(comparison: Comparison): Shape {
  const bureaus = new Set<string>();
  const years = new Set<number>();
  let series = 0;
  for (const row of comparison.rows) {
    let any = false;
    for (const cell of row.cells) {
      if (cell.reading.status !== 'known') continue;
      any = true;
      years.add(cell.year);
    }
    if (!any) continue;
    series += 1;
    bureaus.add(row.bureau.id);
  }
  return { bureaus: bureaus.size, years: years.size, series };
}
