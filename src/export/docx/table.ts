import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { RichTable } from '../rich-table';
import { FACES, run, SIZES } from './text';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8592A1' };
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
/** The text of A4 within its margins, in twentieths of a point. */
export const TEXT_WIDTH = 8845;

const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, glyph) => sum + (glyph.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0);

/** An em of the table's type, and the room at both sides of a cell, in twentieths of a point. */
const EM = 10 * SIZES.table;
const ROOM = 180;
/** As wide as a cell may ask to be. */
const MOST = 13;
/** Between Chinese characters and at spaces a line may end; `+638（+11.3%）` stays in one, as office programs set it. */
const BREAKS = /[\s\u4e00-\u9fff]+/;

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(emsOf));

/**
 * Widths of the columns: each as wide as its longest piece that cannot be broken, and what is left by what its cells
 * would take in one line.
 */
function widthsOf({ head, rows }: Pick<RichTable, 'head' | 'rows'>): readonly number[] {
  const cells = head.map((text, at) => [text, ...rows.map((row) => row[at] ?? '')]);
  const least = cells.map((texts) => Math.min(MOST, longest(texts.flatMap((text) => text.split(BREAKS)))));
  const wish = cells.map((texts, at) => Math.max(least[at] ?? 0, Math.min(MOST, longest(texts))));
  const base = least.map((ems) => ems * EM + ROOM);
  const spare = TEXT_WIDTH - sum(base);
  // Columns that are wider than the page together give way alike.
  if (spare <= 0) return base.map((width) => Math.floor((width * TEXT_WIDTH) / sum(base)));
  const more = wish.map((ems, at) => (ems - (least[at] ?? 0)) * EM);
  const wanted = sum(more) > spare ? more : wish;
  return base.map((width, at) => Math.floor(width + ((wanted[at] ?? 0) * spare) / (sum(wanted) || 1)));
}

/** A table as wide as the text; its head stands on every page, and no row is parted by the end of one. */
export function tableOf(table: Pick<RichTable, 'head' | 'rows'>): Table {
  const widths = widthsOf(table);
  const cell = (text: string, at: number, isHead: boolean): TableCell =>
    new TableCell({
      borders: EDGES,
      verticalAlign: VerticalAlign.CENTER,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [run(text, { face: isHead ? FACES.head : FACES.body, size: SIZES.table })],
        }),
      ],
    });
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: table.head.map((_, at) => cell(cells[at] ?? '', at, isHead)),
    });
  return new Table({
    columnWidths: [...widths],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
  });
}
