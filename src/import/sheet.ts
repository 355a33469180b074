import { looksLikeBureau } from '../domain/bureau';
import type { Places } from '../domain/naming';
import { withoutMarks } from './footnote-marks';
import { aliasKey, foldWidth } from '../domain/fold';
import type { Answers } from './answers';
import { Meanings } from './coder';
import { headerWords, type HeaderWords } from './header';
import { makeHeader } from './header-rows';
import { isExcelError, missingReason } from './marks';
import { readNumber, type NumberCell } from './numbers';
import type { Row } from './parse';
import { isDitto } from './rowkind';
import { EITHER_UNIT_OR_BUREAU, roleOf, type Role } from './roles';
import { columnUnit } from './units';
import { isLeftOut, type Vocabulary } from './vocabulary';
import type { LayoutName } from './result';

/** The beginning of a file as a table: the header that is tried, what stands above it, some rows below. */
export interface Sheet {
  readonly vocabulary: Vocabulary;
  /** Cells of the rows above the header that are not blank. */
  readonly titles: readonly string[];
  readonly header: Row;
  /** True where several words stand in the row right above the header: groups of its columns, and no title. */
  readonly crowned: boolean;
  /** What stands above each column, outermost first; one word each where the header has one row. */
  readonly paths: readonly (readonly string[])[];
  readonly words: readonly HeaderWords[];
  readonly sample: readonly Row[];
  /** First column of each role. */
  readonly columns: ReadonlyMap<Role, number>;
  /** Columns whose role another has already. */
  readonly repeated: ReadonlySet<number>;
  /** First column of a second table beside this one, whose bureaus are its own; the width where there is none. */
  readonly beside: number;
  /** Columns that need no reading: 序号, 排名. */
  readonly ignored: ReadonlySet<number>;
  /** Columns that an answer calls figures, whatever they hold. */
  readonly wanted: ReadonlySet<number>;
  /** Columns of indicators that an answer leaves out. */
  readonly leftOut: ReadonlySet<number>;
  /** The layout that an answer names. */
  readonly forced: LayoutName | null;
}

/** Each row is tried as the header, by each layout: the same cells are asked about again and again. */
const ASKED_MAX = 100_000;
const readings = new Meanings<NumberCell>(readNumber, ASKED_MAX);
const bureaus = new WeakMap<Places, Meanings<boolean>>();

function isBureau(cell: string, places: Places): boolean {
  let asked = bureaus.get(places);
  if (asked === undefined) {
    asked = new Meanings((name) => looksLikeBureau(withoutMarks(name), places), ASKED_MAX);
    bureaus.set(places, asked);
  }
  return asked.of(cell);
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

export const sampleOf = (rows: readonly Row[], column: number): readonly string[] =>
  filled(rows.map((row) => row[column] ?? ''));

const share = <T>(cells: readonly T[], test: (cell: T) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const marks = new Meanings<boolean>(
  (cell) => missingReason(foldWidth(cell.trim())) !== null || isExcelError(cell.trim()),
  ASKED_MAX,
);

/** Share of the cells with something in them that are numbers or missing marks; 0 where no number is. */
export function numericShare(rows: readonly Row[], column: number): number {
  const cells = sampleOf(rows, column);
  if (!cells.some((cell) => readings.of(cell).kind === 'number')) return 0;
  return share(cells, (cell) => marks.of(cell) || readings.of(cell).kind === 'number');
}

/** True where most of the numbers of a column print % or ‰. */
export function printsPercent(rows: readonly Row[], column: number): boolean {
  const numbers = sampleOf(rows, column)
    .map((cell) => readings.of(cell))
    .filter((cell) => cell.kind === 'number');
  return share(numbers, ({ unit }) => unit === '%' || unit === '‰') > 0.5;
}

/** Share of the cells that are names of bureaus or regions. */
export const bureauShare = (sheet: Pick<Sheet, 'vocabulary' | 'sample'>, column: number): number =>
  share(sampleOf(sheet.sample, column), (cell) => isBureau(cell, sheet.vocabulary.places));

/** True where the bureaus are merged downwards: the first row names one, and many below it leave it blank. */
export function bureausMerged({ sample }: Pick<Sheet, 'sample'>, column: number | undefined): boolean {
  if (column === undefined || (sample[0]?.[column] ?? '').trim() === '') return false;
  const named = sampleOf(sample, column);
  return named.length < 0.75 * sample.length || named.some(isDitto);
}

function roleByContents(sample: readonly Row[], column: number, vocabulary: Vocabulary): Role {
  const units = vocabulary.dictionary.unitByPrinted;
  return share(sampleOf(sample, column), (cell) => columnUnit(cell, units) !== null) > 0.5
    ? 'unit'
    : 'bureau';
}

/** The role that a column's header and contents give it, or null. */
function roleOfColumn(
  { name, unit, year }: HeaderWords,
  header: string,
  column: number,
  sample: readonly Row[],
  vocabulary: Vocabulary,
): Role | 'ignored' | null {
  const either = name.replace(/\s/g, '') === EITHER_UNIT_OR_BUREAU;
  const role = either ? roleByContents(sample, column, vocabulary) : (roleOf(header) ?? roleOf(name));
  if (role === null || (unit !== null && role !== 'value')) return null;
  return role !== 'ignored' && year !== null ? null : role;
}

/** Lays out what the layouts look at, for `height` rows tried as the header; answers go before what the header says. */
export function makeSheet(
  rows: readonly Row[],
  at: number,
  height: number,
  vocabulary: Vocabulary,
  answers: Answers,
): Sheet {
  const sample = rows.slice(at + height).filter((row) => filled(row).length > 1);
  // Delimiters at the end are no columns, but where most rows have something there.
  const hasCells = (column: number) => sampleOf(sample, column).length * 2 > sample.length;
  const { texts: header, paths } = makeHeader(rows.slice(at, at + height), vocabulary, hasCells);
  const columns = new Map<Role, number>();
  const repeated = new Set<number>();
  const ignored = new Set<number>();
  const wanted = new Set<number>();
  const leftOut = new Set<number>();
  let beside = header.length;
  const words = header.map((cell) => headerWords(cell, vocabulary));
  const said = new Map(Object.entries(answers.columns ?? {}).map(([n, answer]) => [Number(n) - 1, answer]));
  for (const [column, answer] of said) {
    if (answer === 'ignored') ignored.add(column);
    else if (answer === 'figure') wanted.add(column);
    else columns.set(answer, column);
  }
  words.forEach((word, column) => {
    if (isLeftOut(word.name, vocabulary)) leftOut.add(column);
    if (said.has(column)) return;
    const role = roleOfColumn(word, header[column] ?? '', column, sample, vocabulary);
    if (role === 'ignored') ignored.add(column);
    else if (role !== null && columns.has(role)) {
      repeated.add(column);
      const first = header[columns.get('bureau') ?? -1] ?? '';
      if (role === 'bureau' && aliasKey(first) === aliasKey(header[column] ?? ''))
        beside = Math.min(beside, column);
    } else if (role !== null) columns.set(role, column);
  });
  const titles = rows.slice(0, at).flatMap((row) => [...new Set(filled(row))]);
  const forced = answers.layout ?? null;
  return {
    vocabulary,
    titles,
    header,
    crowned: new Set(filled(rows[at - 1] ?? [])).size > 1,
    paths,
    words,
    sample,
    columns,
    repeated,
    beside,
    ignored,
    wanted,
    leftOut,
    forced,
  };
}
