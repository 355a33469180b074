import { readYear } from './dates';
import { readNumber } from './numbers';
import { roleOf } from './roles';

/** A rectangle of a grid that shows one cell: indices from 0, both ends included. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '';

/** A grid that grows as it is filled; rows may be shorter than others. */
export type Grid = string[][];

/** What the grid holds beside merged cells, to tell titles from cells. */
class Used {
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns with something in them, from the first to the last, by row. */
  private readonly spans: readonly (readonly [number, number] | null)[];

  constructor(grid: Grid) {
    this.spans = grid.map((row) => {
      const first = row.findIndex(isFilled);
      if (first === -1) return null;
      let last = row.length - 1;
      while (!isFilled(row[last])) last -= 1;
      return [first, last];
    });
    const spans = this.spans.filter((span) => span !== null);
    this.firstColumn = spans.reduce((least, [first]) => Math.min(least, first), Infinity);
    this.lastColumn = spans.reduce((most, [, last]) => Math.max(most, last), -1);
  }

  /** True where nothing but the merged cell stands in its rows, and it begins where the table does. */
  isLine({ top, left, bottom, right }: Merged): boolean {
    if (right === left || left > this.firstColumn) return false;
    return this.spans
      .slice(top, bottom + 1)
      .every((span) => span === null || (span[0] >= left && span[1] <= right));
  }
}

/** A header stands in the first rows, or it is none. */
const HEADER_ROWS = 50;

/** For each column the row of the header that names what rows are about and no figure: 年份, 行政区划代码. */
class KeyColumns {
  private readonly rows = new Map<number, number>();

  constructor(private readonly grid: Grid) {}

  isBelow(row: number, column: number): boolean {
    let at = this.rows.get(column);
    if (at === undefined) {
      const cells = this.grid.slice(0, HEADER_ROWS).map((cells) => roleOf(cells[column] ?? ''));
      at = cells.findIndex((role) => role !== null && role !== 'value' && role !== 'ignored');
      this.rows.set(column, at);
    }
    return at !== -1 && at < row;
  }
}

/** A figure as text has digits: a bureau such as 三门县 may begin with a numeral. */
const isNumber = (text: string): boolean =>
  /[\d\uff10-\uff19]/.test(text) && readNumber(text).kind === 'number';

/**
 * Fills merged cells with the text that they show, so that each row says whose it is and each column what it
 * holds. What they hide is left out. Not filled:
 * - a line of its own (title, section, note), which says one thing once;
 * - a figure: printed once over several rows it is one figure, and would count for bureaus that did not report
 *   it. A year over its columns is no figure, nor is a number under a header such as 年份 or 行政区划代码.
 * Ranges end with the grid: what lies outside holds nothing.
 * @param budget cells that may be filled in all, against ranges that claim whole sheets
 * @returns false where the budget was too small
 */
export function fillMerged(grid: Grid, ranges: readonly Merged[], budget: number): boolean {
  const used = new Used(grid);
  const keys = new KeyColumns(grid);
  let rest = budget;
  for (const range of ranges) {
    const { top, left } = range;
    const bottom = Math.min(range.bottom, grid.length - 1);
    const right = Math.min(range.right, used.lastColumn);
    if (bottom < top || right < left) continue;
    rest -= (bottom - top + 1) * (right - left + 1);
    if (rest < 0) return false;
    const text = grid[top]?.[left] ?? '';
    const overYear = right > left && readYear(text) !== null;
    const single = isNumber(text) && !overYear && !keys.isBelow(top, left);
    const fill = single || used.isLine(range) ? '' : text;
    for (let row = top; row <= bottom; row += 1) fillRow(grid, row, left, right, fill);
    if (fill !== text) fillRow(grid, top, left, left, text);
  }
  return true;
}

function fillRow(grid: Grid, row: number, from: number, to: number, text: string): void {
  const known = grid[row];
  // Rows without a cell may be one and the same array.
  const cells = known === undefined || known.length === 0 ? [] : known;
  const end = text === '' ? Math.min(to, cells.length - 1) : to;
  while (cells.length < from && end >= from) cells.push('');
  for (let column = from; column <= end; column += 1) cells[column] = text;
  grid[row] = cells;
}
