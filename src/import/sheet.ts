import { looksLikeBureau } from '../domain/bureau';
import { foldWidth } from './fold';
import { headerWords, type HeaderWords } from './header';
import { isExcelError, missingReason } from './marks';
import { readNumber } from './numbers';
import type { Row } from './parse';
import { EITHER_UNIT_OR_BUREAU, roleOf, type Role } from './roles';
import { columnUnit } from './units';
import type { Vocabulary } from './vocabulary';

/** The beginning of a file as a table: the header that is tried, what stands above it, some rows below. */
export interface Sheet {
  readonly vocabulary: Vocabulary;
  /** Cells of the rows above the header that are not blank. */
  readonly titles: readonly string[];
  readonly header: Row;
  readonly words: readonly HeaderWords[];
  readonly sample: readonly Row[];
  /** First column of each role. */
  readonly columns: ReadonlyMap<Role, number>;
  /** Columns whose role another has already. */
  readonly repeated: readonly number[];
  /** Columns that need no reading: 序号, 排名. */
  readonly ignored: ReadonlySet<number>;
}

/** A header's cell is read to this length. */
const HEADER_MAX = 200;

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

export const sampleOf = (rows: readonly Row[], column: number): readonly string[] =>
  filled(rows.map((row) => row[column] ?? ''));

const share = <T>(cells: readonly T[], test: (cell: T) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const isMark = (cell: string): boolean =>
  missingReason(foldWidth(cell.trim())) !== null || isExcelError(cell.trim());

/** Share of the cells with something in them that are numbers or missing marks; 0 where no number is. */
export function numericShare(rows: readonly Row[], column: number): number {
  const cells = sampleOf(rows, column);
  if (!cells.some((cell) => readNumber(cell).kind === 'number')) return 0;
  return share(cells, (cell) => isMark(cell) || readNumber(cell).kind === 'number');
}

/** True where most of the numbers of a column print % or ‰. */
export function printsPercent(rows: readonly Row[], column: number): boolean {
  const numbers = sampleOf(rows, column)
    .map(readNumber)
    .filter((cell) => cell.kind === 'number');
  return share(numbers, ({ unit }) => unit === '%' || unit === '‰') > 0.5;
}

/** Share of the cells that are names of bureaus or regions. */
export const bureauShare = (sheet: Pick<Sheet, 'vocabulary' | 'sample'>, column: number): number =>
  share(sampleOf(sheet.sample, column), (cell) => looksLikeBureau(cell, sheet.vocabulary.places));

function roleByContents(sample: readonly Row[], column: number, vocabulary: Vocabulary): Role {
  const units = vocabulary.dictionary.unitByPrinted;
  return share(sampleOf(sample, column), (cell) => columnUnit(cell, units) !== null) > 0.5
    ? 'unit'
    : 'bureau';
}

/** Lays out what the layouts look at, for one row tried as the header. */
export function makeSheet(rows: readonly Row[], at: number, vocabulary: Vocabulary): Sheet {
  const header = (rows[at] ?? []).map((cell) => cell.slice(0, HEADER_MAX));
  while (header.length > 0 && (header[header.length - 1] ?? '').trim() === '') header.pop();
  const sample = rows.slice(at + 1).filter((row) => filled(row).length > 1);
  const columns = new Map<Role, number>();
  const repeated: number[] = [];
  const ignored = new Set<number>();
  const words = header.map((cell) => headerWords(cell, vocabulary));
  words.forEach(({ name, unit, year }, column) => {
    const bare = name.replace(/\s/g, '');
    const role =
      bare === EITHER_UNIT_OR_BUREAU
        ? roleByContents(sample, column, vocabulary)
        : (roleOf(header[column] ?? '') ?? roleOf(name));
    if (role === null || (unit !== null && role !== 'value')) return;
    if (role === 'ignored') ignored.add(column);
    else if (year !== null) return;
    else if (columns.has(role)) repeated.push(column);
    else columns.set(role, column);
  });
  const titles = rows.slice(0, at).flatMap((row) => filled(row));
  return { vocabulary, titles, header, words, sample, columns, repeated, ignored };
}
