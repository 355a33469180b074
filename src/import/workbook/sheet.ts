import { fillMerged, type Merged } from '../merged';
import { placeOf, rangeOf } from './address';
import { cellText } from './cell';
import { damaged, tooLarge, WORKBOOK_LIMITS } from './failure';
import { StringItem } from './strings';
import type { Styles } from './styles';
import { readXml, type Attribute } from './xml';

/** Cells that a workbook may still hold; shared by its sheets. */
export interface Budget {
  cells: number;
}

export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly uncalculated: number;
}

/** A range may be merged over whole sheets: so many cells are filled and no more. */
const FILLED_MAX = 4_000_000;
const NOTHING: string[] = [];

/** Rows as they are read: only what holds something takes room. */
class Rows {
  readonly rows: string[][] = [];

  constructor(private readonly budget: Budget) {}

  put(row: number, column: number, text: string): void {
    while (this.rows.length < row) this.rows.push(NOTHING);
    let cells = this.rows[row - 1] ?? NOTHING;
    if (cells === NOTHING) cells = this.rows[row - 1] = [];
    this.budget.cells -= Math.max(0, column - cells.length);
    if (this.budget.cells < 0) throw tooLarge('too many cells');
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  }
}

/** Reads one sheet part into rows of text, from sheet row 1 on. @throws WorkbookFailure */
class SheetReader {
  readonly merged: Merged[] = [];
  readonly hidden: (readonly [first: number, last: number])[] = [];
  hiddenRows = 0;
  uncalculated = 0;
  private readonly item = new StringItem();
  private row = 0;
  private column = 0;
  private rowHidden = false;
  private rowFilled = false;
  private type = '';
  private style = '';
  private value = '';
  private formula = false;
  private inside: 'value' | 'inline' | null = null;
  private inData = false;

  constructor(
    private readonly out: Rows,
    private readonly strings: readonly string[] | null,
    private readonly styles: Styles,
  ) {}

  open(name: string, attribute: Attribute): void {
    if (name === 'sheetData') this.inData = true;
    else if (name === 'mergeCell') this.merge(attribute('ref'));
    else if (name === 'col' && /^(?:1|true)$/.test(attribute('hidden'))) {
      this.hidden.push([Number(attribute('min')), Number(attribute('max'))]);
    }
    if (!this.inData) return;
    if (name === 'row') this.startRow(attribute);
    else if (name === 'c') this.startCell(attribute);
    else if (name === 'f') this.formula = true;
    else if (name === 'v') this.inside = 'value';
    else if (name === 'is') this.inside = 'inline';
    if (this.inside === 'inline') this.item.open(name, attribute);
  }

  text(text: string): void {
    if (this.inside === 'value') this.value += text;
    else if (this.inside === 'inline') this.item.add(text);
  }

  close(name: string): void {
    if (this.inside === 'inline') this.item.close(name);
    if (name === 'v' || name === 'is') this.inside = null;
    else if (name === 'c' && this.inData) this.endCell();
    else if (name === 'row' && this.rowHidden && this.rowFilled) this.hiddenRows += 1;
    else if (name === 'sheetData') this.inData = false;
  }

  private merge(reference: string): void {
    const { top, left, bottom, right } = rangeOf(reference);
    this.merged.push({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 });
  }

  private startRow(attribute: Attribute): void {
    const number = attribute('r');
    this.row = number === '' ? this.row + 1 : Number(number);
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > WORKBOOK_LIMITS.rows)
      throw damaged(`no such row: ${number.slice(0, 20)}`);
    this.column = 0;
    this.rowHidden = /^(?:1|true)$/.test(attribute('hidden'));
    this.rowFilled = false;
  }

  private startCell(attribute: Attribute): void {
    const reference = attribute('r');
    if (reference === '') this.column += 1;
    else ({ row: this.row, column: this.column } = placeOf(reference));
    if (this.column > WORKBOOK_LIMITS.columns) throw damaged('too many columns');
    this.type = attribute('t');
    this.style = attribute('s');
    this.value = '';
    this.formula = false;
  }

  private endCell(): void {
    const stored = { type: this.type, style: this.style, value: this.value, inline: this.item.take() };
    const text = cellText(stored, this.strings, this.styles);
    // A result that is an empty text says so by its type.
    if (this.formula && this.value === '' && this.type !== 'str') this.uncalculated += 1;
    if (text === '') return;
    this.rowFilled = true;
    this.out.put(this.row, this.column, text);
  }
}

/** The cells of a sheet as text, merged ones filled. @throws WorkbookFailure */
export function readSheet(
  xml: string,
  part: string,
  strings: readonly string[] | null,
  styles: Styles,
  budget: Budget,
): SheetCells {
  const out = new Rows(budget);
  const reader = new SheetReader(out, strings, styles);
  readXml(
    xml,
    {
      open: (name, attribute) => reader.open(name, attribute),
      close: (name) => reader.close(name),
      text: (text) => reader.text(text),
    },
    part,
  );
  const { rows } = out;
  if (!fillMerged(rows, reader.merged, FILLED_MAX)) throw tooLarge('merged cells');
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const hiddenColumns = reader.hidden.reduce(
    (sum, [first, last]) => sum + Math.max(0, Math.min(last, width) - first + 1),
    0,
  );
  return { rows, hiddenRows: reader.hiddenRows, hiddenColumns, uncalculated: reader.uncalculated };
}
