import { damaged, WORKBOOK_LIMITS } from './failure';

/** A cell's place, both from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `AB12` as row 12, column 28. @throws WorkbookFailure where it is no cell of a sheet */
export function placeOf(reference: string): Place {
  const m = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference.trim());
  let column = 0;
  for (const letter of (m?.[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(m?.[2] ?? 0);
  if (row < 1 || row > WORKBOOK_LIMITS.rows || column < 1 || column > WORKBOOK_LIMITS.columns)
    throw damaged(`no such cell: ${reference.slice(0, 20)}`);
  return { row, column };
}

/** `B1:D2`. @throws WorkbookFailure */
export function rangeOf(reference: string): Range {
  const [from = '', to = from] = reference.split(':');
  const [a, b] = [placeOf(from), placeOf(to)];
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
