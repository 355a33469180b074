import { LIMITS } from '../result';
import { CellCodes } from './cell-codes';
import { PlainNumber, textOf } from './plain-number';
import { isSameText, RowPatterns } from './row-patterns';
import { behindLineEnd, closingQuote, endsCell, recordEnd, UNSURE } from './records';

/** What is asked of a column: the code of its cells, numbers where it can be, or only that its bytes fit. */
export type ColumnKind = (typeof KINDS)[number];
const KINDS = ['key', 'figure', 'unread'] as const;
const [KEY, FIGURE, UNREAD] = [0, 1, 2];

const QUOTE = 34;
/** In place of another column: a cell goes by the one before it in its own. */
const OWN = -1;
/** In place of a code: the cell is a plain number and stands in `values`. */
export const NUMBER = -1;
/** Reads records of bytes as codes and numbers, one after the other. */
export class Scanner {
  /** Code of each cell of the last record, or `NUMBER`. Cells of columns that are not read have none. */
  readonly codes: Int32Array;
  readonly values: Float64Array;
  /** How the numbers were written, see `PlainNumber`. */
  readonly decimals: Int8Array;
  readonly columns: readonly CellCodes[];
  /** Cells of the last record. */
  cells = 0;
  /** False where the last record is not as wide as the table: nothing else is known of it then. */
  fits = false;
  private readonly kinds: Uint8Array;
  private readonly contexts: Int32Array;
  private readonly number = new PlainNumber();
  private bytes: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.bytes.buffer);
  private limit = 0;
  /** Where the record before begins, and how many of its cells, with how many bytes, may well come again. */
  private before = 0;
  private lead = 0;
  private leadLength = 0;
  private unquoted = new Uint8Array(0);
  /** Column of the first figure, and what is known of records where it is the only one. */
  private readonly figure: number;
  private readonly patterns: RowPatterns | null;

  /**
   * @param decode throws where the bytes are in another encoding
   * @param companions columns of keys whose cells go with those of another, further left: unit and indicator
   */
  constructor(
    kinds: readonly ColumnKind[],
    decode: (bytes: Uint8Array) => string,
    private readonly delimiter: number,
    companions: ReadonlyMap<number, number> = new Map(),
  ) {
    this.columns = kinds.map((kind) => new CellCodes(decode, delimiter, kind === 'key'));
    this.contexts = Int32Array.from(kinds, (_, column) => companions.get(column) ?? OWN);
    this.kinds = Uint8Array.from(kinds, (kind) => KINDS.indexOf(kind));
    this.codes = new Int32Array(kinds.length);
    this.values = new Float64Array(kinds.length);
    this.decimals = new Int8Array(kinds.length);
    this.figure = kinds.indexOf('figure');
    this.patterns =
      this.figure !== -1 && kinds.lastIndexOf('figure') === this.figure
        ? new RowPatterns(kinds.length, this.figure)
        : null;
  }

  /** The bytes that records are read of next. @param limit just behind a line end */
  open(bytes: Uint8Array, limit: number): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.limit = limit;
    this.lead = 0;
  }

  /** Text of a cell of the last record, of a column that is read. */
  text(column: number): string {
    const code = this.codes[column] ?? 0;
    if (code === NUMBER) return textOf(this.values[column] ?? 0, this.decimals[column] ?? 0);
    return this.columns[column]?.texts[code] ?? '';
  }

  /** Reads the record that begins at `from`, and returns where the next one does; `UNSURE` where it is no simple one. */
  read(from: number): number {
    const { bytes, view, delimiter, columns, codes, kinds, number, figure } = this;
    const width = codes.length;
    const repeats = this.lead > 0 && this.repeats(from);
    let at = repeats ? from + this.leadLength : from;
    if (!repeats) this.lead = 0;
    this.before = from;
    const { lead, patterns } = this;
    if (repeats && patterns !== null) {
      const end = patterns.read(view, bytes, at, this.limit, lead, codes, number);
      if (end !== UNSURE) {
        this.plain(figure);
        this.cells = width;
        this.fits = true;
        return end;
      }
    }
    const rest = at;
    let figureFrom = UNSURE;
    let figureTo = UNSURE;
    for (let column = lead; column < width; column += 1) {
      const code = codes[column];
      let end: number;
      if (kinds[column] === KEY && bytes[at] !== QUOTE) {
        const cells = columns[column];
        if (cells === undefined) return UNSURE;
        const beside = this.contexts[column] ?? OWN;
        end = cells.read(bytes, view, at, beside === OWN ? cells.code : (codes[beside] ?? 0));
        codes[column] = cells.code;
      } else if (
        kinds[column] === FIGURE &&
        number.read(bytes, at) &&
        endsCell(bytes[number.end], delimiter)
      ) {
        this.plain(column);
        end = number.end;
      } else end = this.cell(column, at);
      if (end === UNSURE || end - at > LIMITS.cellLength) return UNSURE;
      if (column === figure) {
        figureFrom = at;
        figureTo = end;
      }
      if (bytes[end] !== delimiter) {
        const next = behindLineEnd(bytes, end);
        this.cells = column + 1;
        this.fits = column === width - 1;
        if (!this.fits) this.lead = 0;
        else if (repeats && figureFrom !== UNSURE)
          patterns?.learn(bytes, rest, figureFrom, figureTo, next, lead, codes);
        return next;
      }
      at = end + 1;
      if (column === this.lead && code !== NUMBER && codes[column] === code) {
        this.lead = column + 1;
        this.leadLength = at - from;
      }
    }
    this.lead = 0;
    return this.beyond(at);
  }

  /** True where a record begins with the same bytes as the one before, up to the end of a cell that was the same there. */
  private repeats(from: number): boolean {
    const { view, before, leadLength } = this;
    return from + leadLength + 4 <= this.limit && isSameText(view, from, view, before, leadLength);
  }

  /** Cells beyond the header: nothing but delimiters is as good as none. */
  private beyond(from: number): number {
    const { bytes, delimiter } = this;
    let at = from;
    let cells = this.kinds.length + 1;
    while (bytes[at] === delimiter) {
      at += 1;
      cells += 1;
    }
    this.fits = endsCell(bytes[at], delimiter);
    if (!this.fits) return recordEnd(bytes, at, this.limit, delimiter);
    this.cells = cells;
    return behindLineEnd(bytes, at);
  }

  /** Takes the number that was read for a cell. */
  private plain(column: number): void {
    const { number } = this;
    this.codes[column] = NUMBER;
    this.values[column] = number.value;
    this.decimals[column] = number.decimals;
  }

  private cell(column: number, from: number): number {
    const { bytes } = this;
    if (bytes[from] === QUOTE) return this.quoted(column, from);
    const kind = this.kinds[column];
    const codes = this.columns[column];
    if (codes === undefined) return UNSURE;
    if (kind === UNREAD) {
      const end = this.ascii(from);
      if (end !== UNSURE) return end;
    }
    const end = codes.read(bytes, this.view, from, codes.code);
    this.codes[column] = codes.code;
    return end;
  }

  /** End of a cell of ASCII, which fits any encoding; `UNSURE` where there is more in it. */
  private ascii(from: number): number {
    const { bytes, delimiter } = this;
    let at = from;
    for (;;) {
      const byte = bytes[at] ?? 0x80;
      if (byte >= 0x80) return UNSURE;
      if (endsCell(byte, delimiter)) return at;
      at += 1;
    }
  }

  private quoted(column: number, open: number): number {
    const { bytes, number } = this;
    const close = closingQuote(bytes, open, this.limit, this.delimiter);
    const codes = this.columns[column];
    if (close === UNSURE || close - open > LIMITS.cellLength || codes === undefined) return UNSURE;
    if (this.kinds[column] === FIGURE && number.read(bytes, open + 1) && number.end === close) {
      this.plain(column);
      return close + 1;
    }
    const inner = bytes.indexOf(QUOTE, open + 1);
    if (inner === close) codes.readBetween(bytes, open + 1, close);
    else {
      const length = this.unescape(open + 1, close);
      codes.readBetween(this.unquoted, 0, length);
    }
    this.codes[column] = codes.code;
    return close + 1;
  }

  /** The text of a quoted cell with its doubled quotes as one, into `unquoted`. */
  private unescape(from: number, to: number): number {
    if (this.unquoted.length < to - from) this.unquoted = new Uint8Array(LIMITS.cellLength);
    let length = 0;
    for (let at = from; at < to; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte === QUOTE) at += 1;
      this.unquoted[length] = byte;
      length += 1;
    }
    return length;
  }
}
