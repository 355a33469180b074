import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A row of a table of `data/`; `line` counts from 1 and the header is row 1. */
export interface TableRow {
  readonly line: number;
  /** The cell of a column, trimmed; `''` where it is empty or the table has no such column. */
  cell(column: string): string;
  /** How many cells stand in the row, for a check against the header. */
  readonly width: number;
}

export interface CsvTable {
  /** Path from `data/`. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly exists: boolean;
}

/** Gives a table of `data/` by its path there. */
export type Tables = (file: string) => CsvTable;

/** Reads a CSV of `data/`: UTF-8, commas, a header row. A file that is not there has no columns and no rows. */
export function readCsv(dir: string, file: string): CsvTable {
  const path = join(dir, file);
  if (!existsSync(path)) return { file, columns: [], rows: [], exists: false };
  return parseCsv(file, readFileSync(path, 'utf8'));
}

export function parseCsv(file: string, text: string): CsvTable {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(plain, { delimiter: ',', newline: '\n', skipEmptyLines: false });
  const [header = [], ...body] = data;
  const columns = header.map((name) => name.trim());
  const at = new Map(columns.map((name, i) => [name, i]));
  const rows = body.flatMap((cells, i) => {
    if (cells.length === 1 && cells[0] === '') return [];
    const cell = (column: string): string => (cells[at.get(column) ?? -1] ?? '').trim();
    return [{ line: i + 2, width: cells.length, cell }];
  });
  return { file, columns, rows, exists: true };
}

/** Parts of a cell that holds several, `a;b`. */
export const listOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
