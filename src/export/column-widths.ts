import type { RichTable } from './rich-table';

/** What is narrower is never broken, be it Chinese: names of bureaus, heads of columns, numbers. In ems. */
const SHORT = 6.5;
/** As wide as a cell may ask to be, in ems. */
const MOST = 13;
/** Between Chinese characters and at spaces a line may end; `+638（+11.3%）` stays in one, as office programs set it. */
const BREAKS = /[\s\u4e00-\u9fff]+/;

/** Width of a text in ems, estimated. */
export const emsOf = (text: string): number =>
  Array.from(text).reduce((all, glyph) => all + (glyph.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0);
/** What of a text stays in one line. */
const piecesOf = (text: string): readonly string[] => (emsOf(text) <= SHORT ? [text] : text.split(BREAKS));

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const longest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, emsOf(text)), 0);

/**
 * Widths of a table's columns: each as wide as its longest piece that cannot be broken, and what is left by what its
 * cells would take in one line.
 * @param width of the whole table, in any unit
 * @param em of the table's type, in the same unit
 * @param room at both sides of a cell together
 */
export function columnWidths(
  { head, rows }: Pick<RichTable, 'head' | 'rows'>,
  width: number,
  em: number,
  room: number,
): readonly number[] {
  const cells = head.map((text, at) => [text, ...rows.map((row) => row[at] ?? '')]);
  const full = cells.map((texts) => longest(texts) * em + room);
  // Where there is room for everything in one line, all columns are wider alike.
  if (sum(full) > 0 && sum(full) <= width) return full.map((each) => (each * width) / sum(full));
  const least = cells.map((texts) => Math.min(MOST, longest(texts.flatMap(piecesOf))));
  const wish = cells.map((texts, at) => Math.max(least[at] ?? 0, Math.min(MOST, longest(texts))));
  const base = least.map((ems) => ems * em + room);
  const spare = width - sum(base);
  // Columns that are wider than the page together give way alike.
  if (spare <= 0) return base.map((each) => (each * width) / sum(base));
  const more = wish.map((ems, at) => (ems - (least[at] ?? 0)) * em);
  const wanted = sum(more) > spare ? more : wish;
  return base.map((each, at) => each + ((wanted[at] ?? 0) * spare) / (sum(wanted) || 1));
}
