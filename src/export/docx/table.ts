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
import { columnWidths } from '../column-widths';
import type { RichTable } from '../rich-table';
import { FACES, run, SIZES } from './text';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8592A1' };
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
/** The text of A4 within its margins, in twentieths of a point. */
const TEXT_WIDTH = 8845;

/** An em of the table's type, and the room at both sides of a cell, in twentieths of a point. */
const EM = 10 * SIZES.table;
const ROOM = 180;
/** A table as wide as the text; its head stands on every page, and no row is parted by the end of one. */
export function tableOf(table: Pick<RichTable, 'head' | 'rows'>): Table {
  const widths = columnWidths(table, TEXT_WIDTH, EM, ROOM).map(Math.floor);
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
