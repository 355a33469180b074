/** The place of a row's head, left of its cells. */
export const ROW_HEAD = -1;

/** A cell of a matrix, by its places; `ROW_HEAD` is the head of its row. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows that are laid out of many: `[first, end)`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Rows are laid out by so many at once, so that not each step of a wheel makes some. */
const BATCH = 8;

/**
 * The rows to lay out so that what is in view stands, with a batch above and below it.
 * @param height of the view, without the head; a row is `rowHeight` high
 */
export function spanInView(scrolled: number, height: number, rowHeight: number, rows: number): Span {
  const top = Math.floor(scrolled / rowHeight / BATCH) * BATCH;
  const first = Math.max(0, Math.min(top, rows) - BATCH);
  return { first, end: Math.min(rows, first + longestSpan(height, rowHeight)) };
}

/** As many rows as are ever laid out at once. */
export const longestSpan = (height: number, rowHeight: number): number =>
  (Math.ceil(height / rowHeight / BATCH) + 3) * BATCH;

/** Where a key leads in a matrix; null where it is none that moves. @param page rows in view */
export function moved(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: Place,
  rows: number,
  columns: number,
  page: number,
): Place | null {
  const to = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
    Home: [ctrlKey ? 0 : row, 0],
    End: [ctrlKey ? rows - 1 : row, columns - 1],
  }[key];
  if (!to) return null;
  const within = (at: number, least: number, length: number): number =>
    Math.max(least, Math.min(length - 1, at));
  return { row: within(to[0] ?? 0, 0, rows), column: within(to[1] ?? 0, ROW_HEAD, columns) };
}
