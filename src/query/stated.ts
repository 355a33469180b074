import { readingAt } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import type { Indicator } from '../domain/indicator';
import type { Period } from '../domain/period';
import type { Reading } from '../domain/reading';
import type { ScopeRef } from '../domain/scope';
import { indicatorRows, type Table } from '../table/table';

/** A figure as a data set states it. */
export interface StatedFigure {
  readonly dataset: DatasetMeta;
  readonly indicator: Indicator;
  readonly scope: ScopeRef;
  readonly period: Period;
  readonly reading: Reading;
  readonly printed: string | undefined;
  readonly unit: string;
  /** File row, from 1. */
  readonly row: number;
}

/** All known figures of one bureau, indicator and year, in order of precedence of their data sets. */
export function statedFigures(
  table: Table,
  bureauId: string,
  indicatorId: string,
  year: number,
): readonly StatedFigure[] {
  return table.datasets.flatMap(({ meta, columns }) => {
    const found: StatedFigure[] = [];
    const [start, end] = indicatorRows(columns, indicatorId);
    for (let i = start; i < end; i += 1) {
      if (columns.year[i] !== year || columns.bureaus[columns.bureau[i] ?? 0]?.id !== bureauId) continue;
      const reading = readingAt(columns, i);
      const indicator = columns.indicators.find(({ id }) => id === indicatorId);
      const scope = columns.scopes[columns.scope[i] ?? 0];
      if (reading.status !== 'known' || !indicator || !scope) continue;
      found.push({
        dataset: meta,
        indicator,
        scope,
        period: columns.periods[columns.period[i] ?? 0] ?? '',
        reading,
        printed: columns.printed.get(i),
        unit: columns.units[columns.unit[i] ?? 0] ?? '',
        row: columns.row[i] ?? 0,
      });
    }
    return found;
  });
}
