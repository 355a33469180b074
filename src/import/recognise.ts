import type { Answers } from './answers';
import { LAYOUTS } from './layouts';
import type { Plan } from './layouts/plan';
import { isUnitRow } from './header-rows';
import { isExcelError, missingReason } from './marks';
import { readNumber } from './numbers';
import { readYear } from './dates';
import type { Row } from './parse';
import type { LayoutName } from './result';
import { roleOf } from './roles';
import { makeSheet, type Sheet } from './sheet';
import { isCounter } from './units';
import type { Vocabulary } from './vocabulary';

/** A header is looked for in so many rows that are not blank. */
const HEADER_ROWS = 20;
const MOST_HEIGHT = 3;
/** Merged headers of clerks are not wider; a wider row is looked at once. */
const WIDEST_GROUPS = 2_000;

/** No header is wider; not many more cells are looked at to find it. */
export const COLUMNS_MAX = 65_535;

/** Where the header stands and how to read what follows. */
export interface Recognised {
  /** Index of the header's first row, and how many rows it has. */
  readonly at: number;
  readonly height: number;
  readonly sheet: Sheet;
  readonly plan: Plan;
  /** Layouts that could read the table under the same header, the best first. */
  readonly layouts: readonly LayoutName[];
}

const distinct = (row: Row): number =>
  new Set(row.map((cell) => cell.trim()).filter((cell) => cell !== '')).size;

/** True for a row that can be a header's second or third: words, years perhaps, no figures. */
function isHeaderRow(row: Row | undefined, vocabulary: Vocabulary): boolean {
  const cells = (row ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => readYear(cell) !== null || isWord(cell, vocabulary));
}

/** False for figures and what stands for them; `2021年任务数` is no number of 年任务数. */
function isWord(cell: string, { dictionary }: Vocabulary): boolean {
  if (missingReason(cell) !== null || isExcelError(cell)) return false;
  const number = readNumber(cell);
  return (
    number.kind !== 'number' || !(number.unit === '' || isCounter(number.unit, dictionary.unitByPrinted))
  );
}

/** True where a row of groups can stand above another: cells are merged in it, so that it repeats or leaves blank. */
const groups = (row: Row, below: Row): boolean => distinct(row) < Math.max(row.length, below.length);

/** True where a row goes on with the header above it: words under its groups, and nothing of its own under a key. */
function continues(below: Row, above: Row): boolean {
  const keys = above.flatMap((cell, column) => {
    const role = roleOf(cell);
    return role === null || role === 'value' || role === 'ignored' ? [] : [column];
  });
  return (
    keys.length > 0 &&
    keys.every((column) => ['', (above[column] ?? '').trim()].includes((below[column] ?? '').trim()))
  );
}

/** Headers to try that begin at a row, by their number of rows. */
function heights(
  rows: readonly Row[],
  at: number,
  vocabulary: Vocabulary,
  answers: Answers,
): readonly number[] {
  if (answers.header) return answers.header.row === at + 1 ? [answers.header.rows] : [];
  const row = rows[at] ?? [];
  const words = distinct(row);
  // One cell at the left is a title; one further to the right can be a group.
  const found = words >= 2 ? [1] : [];
  if (words === 0 || (words === 1 && (row[0] ?? '').trim() !== '')) return found;
  for (let height = 2; height <= MOST_HEIGHT; height += 1) {
    const below = rows[at + height - 1];
    if (below === undefined || Math.max(below.length, row.length) > WIDEST_GROUPS) break;
    const units = isUnitRow(below, vocabulary);
    if (!isHeaderRow(below, vocabulary) || !(units || groups(rows[at + height - 2] ?? [], below))) break;
    // What names the columns apart must not be read as a row of figures: 上半年, 全年 under 案件数.
    if (units || continues(below, row)) found.length = 0;
    found.push(height);
  }
  return found;
}

/**
 * True for a row that a plan reads a number and the other keys from: the table has begun, and what looks like a
 * header further down is another one's, whose rows must not make titles of these.
 */
function isOfFigures(row: Row, { columns, figures }: Plan): boolean {
  const cell = (column: number | undefined) => (column === undefined ? '' : (row[column] ?? ''));
  const year = columns.get('year');
  const across = figures.every(({ bureau }) => bureau !== undefined);
  if (!across && cell(columns.get('bureau') ?? columns.get('code')).trim() === '') return false;
  if (year !== undefined && readYear(cell(year)) === null) return false;
  return figures.some(({ column }) => readNumber(cell(column)).kind === 'number');
}

/** Tries each of the first rows as header with each layout; the one that explains most is taken. Null where none does. */
export function recognise(rows: readonly Row[], vocabulary: Vocabulary, answers: Answers): Recognised | null {
  let best: Recognised | null = null;
  let tried = 0;
  let looked = 0;
  for (let at = 0; at < rows.length && tried < HEADER_ROWS && looked <= COLUMNS_MAX; at += 1) {
    const row = rows[at] ?? [];
    if (row.length > COLUMNS_MAX) continue;
    if (best !== null && at >= best.at + best.height && isOfFigures(row, best.plan)) break;
    looked += row.length;
    const tall = heights(rows, at, vocabulary, answers);
    if (tall.length > 0) tried += 1;
    for (const height of tall) {
      const sheet = makeSheet(rows, at, height, vocabulary, answers);
      const plans = LAYOUTS.flatMap((layout) => layout(sheet) ?? []).sort((a, b) => b.score - a.score);
      const plan = plans.find(({ layout }) => answers.layout === undefined || layout === answers.layout);
      if (plan === undefined || (best !== null && plan.score <= best.plan.score)) continue;
      best = { at, height, sheet, plan, layouts: [...new Set(plans.map(({ layout }) => layout))] };
    }
  }
  return best;
}
