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
/** What is narrower is never broken: numbers, years, marks. */
const SHORT = 6.5;
/** As wide as a cell may ask to be. */
const MOST = 13;

/** Widths of the columns: numbers in one line, and what has words shares the rest by what it holds. */
function widthsOf({ head, rows }: Pick<RichTable, 'head' | 'rows'>): readonly number[] {
  const ems = head.map((text, at) => Math.max(emsOf(text), ...rows.map((row) => emsOf(row[at] ?? ''))));
  const fixed = ems.map((each) => (each <= SHORT ? each * EM + ROOM : 0));
  const taken = fixed.reduce((sum, each) => sum + each, 0);
  const wordy = ems.map((each) => (each <= SHORT ? 0 : Math.min(MOST, each)));
  const shares = wordy.reduce((sum, each) => sum + each, 0);
  // Many short columns are wider than the page together: then each gives way alike.
  const scale = shares === 0 || taken > TEXT_WIDTH * 0.8 ? TEXT_WIDTH / (taken + shares * EM) : 1;
  const rest = TEXT_WIDTH - taken * scale;
  return ems.map((_, at) => {
    const own = fixed[at] ?? 0;
    return Math.floor(own > 0 ? own * scale : (rest * (wordy[at] ?? 0)) / shares);
  });
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
