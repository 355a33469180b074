import type { FigureColumn } from './layouts/plan';
import { isPlain } from './numbers';

/**
 * True where 1,234 without quotes became two figures of a row, and its last figure stands as its note: a number for
 * a note, and a group of three digits beside its beginning.
 * @param note column of the notes, -1 where there is none
 */
export const hasShifted = (
  cell: (column: number) => string,
  note: number,
  figures: readonly FigureColumn[],
): boolean =>
  isPlain(cell(note)) &&
  figures.some(
    ({ column }) =>
      column < note && /^[1-9]\d{0,2}$/.test(cell(column)) && /^\d{3}(?:\.\d+)?$/.test(cell(column + 1)),
  );
