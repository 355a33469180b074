import { readingAt, type Columns } from '../domain/columns';

/** One figure as the command line prints it. */
export interface PrintedObservation {
  readonly bureau: string;
  readonly region_code: string;
  readonly year: number;
  /** `''` for the full year. */
  readonly period: string;
  readonly indicator: string;
  readonly indicator_id: string;
  readonly scope: string;
  readonly value: number | null;
  /** Second value of a range. */
  readonly upper?: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly status: 'known' | 'missing';
  /** Why there is no number. */
  readonly reason?: string;
  readonly row: number;
  readonly column: number;
}

/** The figures of a file in its own order, value and unit as printed. */
export function observations(columns: Columns): readonly PrintedObservation[] {
  const list: PrintedObservation[] = [];
  columns.indicators.forEach((indicator, which) => {
    const end = columns.offsets[which + 1] ?? 0;
    for (let i = columns.offsets[which] ?? 0; i < end; i += 1) {
      const bureau = columns.bureaus[columns.bureau[i] ?? 0];
      const reading = readingAt(columns, i);
      const known = reading.status === 'known';
      list.push({
        bureau: columns.origins[columns.origin[i] ?? 0]?.bureau ?? bureau?.name ?? '',
        region_code: bureau?.code ?? '',
        year: columns.year[i] ?? 0,
        period: columns.periods[columns.period[i] ?? 0] ?? '',
        indicator: indicator.nameZh,
        indicator_id: indicator.id,
        scope: columns.scopes[columns.scope[i] ?? 0]?.scope ?? 'unstated',
        value: known ? reading.value : null,
        ...(known && reading.upper !== undefined && { upper: reading.upper }),
        unit: columns.units[columns.unit[i] ?? 0] ?? '',
        qualifier: known ? reading.qualifier : '',
        status: reading.status,
        ...(!known && { reason: reading.reason }),
        row: columns.row[i] ?? 0,
        column: columns.column[i] ?? 0,
      });
    }
  });
  return list.sort((a, b) => a.row - b.row || a.column - b.column);
}
