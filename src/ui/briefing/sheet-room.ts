import { textWidth } from '../../charts/text';
import type { RichTable } from '../../export/rich-table';

/** Pixels of 1/96 inch that a sheet of A4 has for its content: within its margins, without header and footer. */
export const ROOM = 930;
/** And across. */
const ACROSS = 680;

/** Line heights in the sizes that a sheet is set in; see `SheetView.svelte`. */
const PARAGRAPH = { size: 15, line: 26.25, gap: 8 };
const FOOT = { size: 12, line: 18, gap: 0 };
const SOURCE = { size: 14, line: 21, gap: 0 };
const CELL = { size: 13, line: 18.2, gap: 7 };
/** A heading with the gap below it. */
const HEADING = 42;
/** The heading of sources below a table or text, with the gaps around it. */
export const SOURCES_HEAD = 42;
/** The frame of a box and the gap below it. */
const BOX = 30;

type Set = typeof PARAGRAPH;

/** Height of a text set over a width, a little more than it takes. */
const heightOf = (text: string, { size, line, gap }: Set, width = ACROSS): number =>
  Math.max(1, Math.ceil((textWidth(text, size) + size) / width)) * line + gap;

export const headingHeight = (title: string): number => HEADING + heightOf(title, PARAGRAPH) - PARAGRAPH.line;
export const paragraphHeight = (text: string): number => heightOf(text, PARAGRAPH);
export const citedHeight = (text: string, by: string): number =>
  heightOf(text, SOURCE, ACROSS - 2 * SOURCE.size) + heightOf(by, FOOT, ACROSS - 2 * SOURCE.size);
export const missingHeight = (title: string, why: string): number =>
  BOX + headingHeight(title) + heightOf(why, PARAGRAPH);

/** Of a line below a table or text: a mark, a note or a source. */
export const footHeight = (text: string): number => heightOf(text, FOOT);

/** The first column has the names, and twice the room of another. */
const rowHeight = (row: readonly string[]): number => {
  const column = ACROSS / (row.length + 1);
  return Math.max(0, ...row.map((cell, at) => heightOf(cell, CELL, (at === 0 ? 2 : 1) * column - 12)));
};

export const tableRowHeights = ({ rows }: RichTable): readonly number[] => rows.map(rowHeight);
export const tableHeadHeight = ({ title, head }: RichTable): number => headingHeight(title) + rowHeight(head);

/** Parts of a list, each as long as there is room for; what is higher than that stands alone. */
export function filled<T>(
  list: readonly T[],
  heights: readonly number[],
  room: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let left = 0;
  list.forEach((each, at) => {
    const height = heights[at] ?? 0;
    const part = parts[parts.length - 1];
    if (part && height <= left) {
      part.push(each);
      left -= height;
    } else {
      parts.push([each]);
      left = room - height;
    }
  });
  return parts;
}
