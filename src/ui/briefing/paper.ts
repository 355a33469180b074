import { wrapped } from '../../export/picture/wrap';
import type { Card } from '../../export/card';

/** A sheet of A4 within its margins, in pixels of 1/96 inch, and what of its height lies between its two edge lines. */
export const WIDTH = 680;
export const ROOM = 955;
/** Between the parts of a sheet. */
export const GAP = 8;
/** The cover begins lower. */
export const COVER_TOP = 150;

/** A source with the titles of what cites it. */
export interface CitedSource {
  readonly text: string;
  readonly by: readonly string[];
}

/** A part of a sheet. Lists and tables of which only some stand on it say where they begin. */
export type Part =
  | { readonly kind: 'heading' | 'by' | 'title' | 'band' | 'paragraph' | 'remark'; readonly text: string }
  | { readonly kind: 'small'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Of its columns, in pixels. */
      readonly widths: readonly number[];
    }
  | { readonly kind: 'contents'; readonly titles: readonly string[]; readonly from: number }
  | {
      readonly kind: 'cited';
      readonly sources: readonly CitedSource[];
      readonly from: number;
      readonly comma: string;
    }
  | { readonly kind: 'missing'; readonly title: string; readonly why: string }
  /** A picture of a height, and the reader's words to it, which stay with it. */
  | { readonly kind: 'card'; readonly card: Card; readonly height: number; readonly remark: string };

const linesOf = (text: string, width: number, size: number): number =>
  Math.max(1, wrapped(text, width, size).length);
/** What stands for the indent of a paragraph. */
const INDENT = '正正';

export const CELL = { size: 13, room: 11 };

/** The height of a row of a table, in pixels. */
function rowHigh(cells: readonly string[], widths: readonly number[]): number {
  const lines = cells.map((text, at) => linesOf(text, (widths[at] ?? WIDTH) - CELL.room, CELL.size));
  return Math.max(1, ...lines) * CELL.size * 1.4 + 7;
}

const sum = (heights: readonly number[]): number => heights.reduce((all, each) => all + each, 0);

/** The height of a part in pixels, by the sizes that the sheet is set in: a little more than it takes. */
export function heightOf(part: Part): number {
  switch (part.kind) {
    case 'heading':
      return linesOf(part.text, WIDTH, 28) * 39.2 + 12;
    case 'title':
      return linesOf(part.text, WIDTH, 17) * 25.5 + 16;
    case 'by':
      return linesOf(part.text, WIDTH, 15) * 22.5;
    case 'band':
      return linesOf(part.text, WIDTH - 16, 15) * 22.5 + 4;
    case 'paragraph':
      return linesOf(INDENT + part.text, WIDTH, 15) * 26.25;
    case 'remark':
      return linesOf(part.text, WIDTH - 13, 15) * 22.5;
    case 'small':
      return sum(part.lines.map((line) => linesOf(line, WIDTH, 12) * 18));
    case 'table':
      return rowHigh(part.head, part.widths) + sum(part.rows.map((row) => rowHigh(row, part.widths)));
    case 'contents':
      return sum(part.titles.map((title) => linesOf(title, WIDTH - 30, 15) * 22.5));
    case 'cited':
      return sum(
        part.sources.map(
          ({ text, by }) =>
            linesOf(text, WIDTH - 28, 14) * 21 + linesOf(by.join(part.comma), WIDTH - 28, 12) * 18,
        ),
      );
    case 'missing':
      return linesOf(part.title, WIDTH - 30, 17) * 25.5 + linesOf(part.why, WIDTH - 30, 15) * 22.5 + 32;
    case 'card':
      return part.height + remarkHigh(part.remark);
  }
}

/** What the words to a card take below it. */
export const remarkHigh = (remark: string): number =>
  remark === '' ? 0 : heightOf({ kind: 'remark', text: remark }) + GAP;

/** Two parts of one list or table as one; null where they stand for themselves. */
function joined(a: Part | undefined, b: Part): Part | null {
  if (a?.kind === 'small' && b.kind === 'small') return { ...a, lines: [...a.lines, ...b.lines] };
  if (a?.kind === 'table' && b.kind === 'table') return { ...a, rows: [...a.rows, ...b.rows] };
  if (a?.kind === 'contents' && b.kind === 'contents') return { ...a, titles: [...a.titles, ...b.titles] };
  if (a?.kind === 'cited' && b.kind === 'cited') return { ...a, sources: [...a.sources, ...b.sources] };
  return null;
}

interface Filled {
  readonly parts: readonly Part[];
  readonly height: number;
}

function put({ parts, height }: Filled, part: Part): Filled {
  const last = parts[parts.length - 1];
  const whole = joined(last, part);
  if (!last || !whole) return { parts: [...parts, part], height: height + heightOf(part) + GAP };
  return { parts: [...parts.slice(0, -1), whole], height: height + heightOf(whole) - heightOf(last) };
}

/** The height of parts below each other, in pixels. */
export const heightOfAll = (parts: readonly Part[]): number => sum(parts.map((part) => heightOf(part) + GAP));

/** Where what goes on to the next sheet begins: a foot takes the paragraph before it along, and stands on no sheet alone. */
function partedAt(parts: readonly Part[], next: Part): number {
  if (next.kind !== 'small') return parts.length;
  let foot = parts.length;
  while (parts[foot - 1]?.kind === 'small') foot -= 1;
  return parts[foot - 1]?.kind === 'paragraph' && parts[foot - 2]?.kind === 'paragraph'
    ? foot - 1
    : parts.length;
}

/**
 * Parts over as many sheets as they take, in their order; lists and tables are parted between their lines.
 * @param parts lists and tables a line each
 * @param again what stands on top of each sheet but the first
 * @param top what the first sheet leaves free above
 */
export function overSheets(
  parts: readonly Part[],
  again: readonly Part[] = [],
  top = 0,
): readonly (readonly Part[])[] {
  const sheets: (readonly Part[])[] = [];
  const next = again.reduce(put, { parts: [], height: 0 });
  let sheet: Filled = { parts: [], height: top };
  for (const part of parts) {
    const fuller = put(sheet, part);
    const isEmpty = sheet.parts.length <= (sheets.length > 0 ? again.length : 0);
    if (fuller.height <= ROOM || isEmpty) sheet = fuller;
    else {
      const at = partedAt(sheet.parts, part);
      sheets.push(sheet.parts.slice(0, at));
      sheet = [...sheet.parts.slice(at), part].reduce(put, next);
    }
  }
  return [...sheets, sheet.parts];
}
