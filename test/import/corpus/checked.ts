import { readingAt, type Columns } from '../../../src/domain/columns';
import type { Reading } from '../../../src/domain/reading';
import { RowStream, type Row } from '../../../src/import/parse';
import { recognise } from '../../../src/import/recognise';
import type { ImportResult } from '../../../src/import/result';
import { roleOf } from '../../../src/import/roles';
import { makeVocabulary } from '../../../src/import/vocabulary';
import type { Dictionary } from '../../../src/domain/dictionary';

const MARKS = { exact: '', approx: '≈', at_least: '≥', at_most: '≤', between: '' } as const;

function printed(reading: Reading, unit: string): string {
  if (reading.status === 'missing') return `(${reading.reason})`;
  const upper = reading.upper === undefined ? '' : `–${reading.upper}`;
  // A zero below nothing is none: String would hide it.
  const value = Object.is(reading.value, -0) ? '-0' : String(reading.value);
  return `${MARKS[reading.qualifier]}${value}${upper}${unit}`;
}

/** A figure with its place in the file. */
interface Placed {
  readonly line: string;
  readonly bureau: string;
  readonly row: number;
  readonly column: number;
}

/** Every figure in file order, as the cases write it. */
export function placedFigures(columns: Columns | null): readonly Placed[] {
  if (columns === null) return [];
  const placed = columns.indicators.flatMap((indicator, which) => {
    const list: Placed[] = [];
    for (let i = columns.offsets[which] ?? 0; i < (columns.offsets[which + 1] ?? 0); i += 1) {
      const bureau = columns.bureaus[columns.bureau[i] ?? 0];
      const when = columns.periods[columns.period[i] ?? 0] || columns.year[i];
      const reading = printed(readingAt(columns, i), columns.units[columns.unit[i] ?? 0] ?? '');
      list.push({
        line: `${bureau?.id}|${when}|${indicator.id}|${reading}`,
        bureau: columns.origins[columns.origin[i] ?? 0]?.bureau ?? bureau?.name ?? '',
        row: columns.row[i] ?? 0,
        column: columns.column[i] ?? 0,
      });
    }
    return list;
  });
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The file's rows once more, for holding the result against them. */
export function rowsOf(bytes: Uint8Array, { encoding }: ImportResult): readonly Row[] {
  if (encoding === null) return [];
  return new RowStream({ encoding, strict: false }, null).push(bytes, true).rows;
}

/**
 * Cells of rows with figures that are neither a figure, nor a key, nor told of, nor in a column that says
 * nothing of a figure.
 */
export function lost(result: ImportResult, rows: readonly Row[], dictionary: Dictionary): readonly string[] {
  const recognised = recognise(rows.slice(0, 400), makeVocabulary(dictionary), {});
  if (recognised === null || result.columns === null) return [];
  const { plan, sheet, at, height } = recognised;
  const keys = new Set([...plan.columns.values(), ...(plan.group === undefined ? [] : [plan.group])]);
  const figures = placedFigures(result.columns);
  const taken = new Set(figures.map(({ row, column }) => `${row} ${column}`));
  const told = new Set<string>();
  for (const { code, row, column, params } of result.problems) {
    // Beyond the first of a kind there is a count, and no list to hold the cells against.
    if (code === 'too-many-problems') return [];
    told.add(`${row} ${column ?? ''}`);
    const first = rows[Number(params['firstRow'] ?? 0) - 1] ?? [];
    first.forEach((cell, i) => {
      if (cell.trim() === params['firstText']) told.add(`${params['firstRow']} ${i + 1}`);
    });
  }
  const silent = (row: number, column: number, cell: string): boolean =>
    cell.trim() !== '' &&
    !taken.has(`${row} ${column}`) &&
    !keys.has(column - 1) &&
    !told.has(`${row} ${column}`) &&
    !told.has(`${at + height} ${column}`) &&
    roleOf(sheet.header[column - 1] ?? '') !== 'ignored';
  const found: string[] = [];
  for (const row of new Set(figures.map((figure) => figure.row))) {
    (rows[row - 1] ?? []).forEach((cell, i) => {
      if (silent(row, i + 1, cell)) found.push(`row ${row} column ${i + 1}: ${cell.slice(0, 40)}`);
    });
  }
  return found;
}

/** Names of bureaus that are literally no cell of their row, nor of their column in a cross table. A row without a name has its region's. */
export function changedNames(result: ImportResult, rows: readonly Row[]): readonly string[] {
  const codeOf = new Map(result.columns?.bureaus.map(({ name, code }) => [name, code]));
  return placedFigures(result.columns).flatMap(({ bureau, row, column }) => {
    const named =
      result.layout === 'cross' ? rows.map((each) => each[column - 1] ?? '') : (rows[row - 1] ?? []);
    const cells = named.map((cell) => cell.trim());
    // Merged downwards, and told: the name stands in a row above.
    const filled = result.problems.some((p) => p.code === 'bureau-filled-down' && p.row === row);
    if (filled && rows.slice(0, row).some((each) => each.some((cell) => cell.trim() === bureau))) return [];
    const code = codeOf.get(bureau) ?? '';
    return cells.includes(bureau) || (code !== '' && cells.includes(code)) ? [] : [bureau];
  });
}
