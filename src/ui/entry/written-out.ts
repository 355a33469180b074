import type { Columns } from '../../domain/columns';
import { noteOf, type EntryRow } from '../../domain/entry';
import { unguarded } from '../../domain/formula';
import type { Unit } from '../../domain/unit';
import { valueCell } from '../../export/value';
import { entryAt, scopeWord } from '../../export/words';

/** An empty cell of a file says this; one of the grid is not filled in yet. */
const NOT_REPORTED = '—';

/** Figure `i` as a person would type it; null where no cell says it. */
function rowOf(columns: Columns, i: number, units: ReadonlyMap<string, Unit>): EntryRow | null {
  const { name, code, year, period, indicator, scope, unit, reading, printed } = entryAt(columns, i);
  const value = valueCell(reading, printed, { indicator, unit, units, apart: false });
  if (value === null) return null;
  return {
    bureau: name,
    code,
    year: String(year),
    period,
    indicator: indicator.nameZh,
    indicatorId: indicator.known ? indicator.id : '',
    scope: unguarded(scopeWord(scope)),
    basis: scope.basis === 'inferred' && scope.scope !== 'unstated' ? scope.basis : '',
    value: value === '' ? NOT_REPORTED : unguarded(value),
    unit,
    ...noteOf(columns.origins[columns.origin[i] ?? 0]?.note ?? ''),
  };
}

/** Stored figures as entries, in the order in which they were entered; null where one of them cannot be typed. */
export function writtenOut(columns: Columns, units: ReadonlyMap<string, Unit>): readonly EntryRow[] | null {
  const rows: EntryRow[] = [];
  const places = Array.from(columns.row, (row, i) => ({ row, i })).sort((a, b) => a.row - b.row);
  for (const { i } of places) {
    const row = rowOf(columns, i, units);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}
