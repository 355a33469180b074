import Papa from 'papaparse';
import { TextStream, type Decoding } from './decode';
import { RecordCutter } from './records';
import type { Delimiter } from './result';

export type Row = readonly string[];

/** Some rows of a file, in order. */
export interface RowBatch {
  readonly rows: readonly Row[];
  /** Indices into `rows` where a quote never closed. */
  readonly broken: readonly number[];
  readonly delimiter: Delimiter | null;
  /** The text of the slice before cutting: of use in the first batch, where one looks what a file is. */
  readonly text: string;
}

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];
/** Characters that the delimiter is told by. */
export const LOOK = 1 << 17;

function split(text: string, delimiter: Delimiter, literal: boolean): readonly Row[] {
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    header: false,
    ...(literal && { fastMode: true }),
  });
  const result = parser.parse(text, 0, true) as { data: string[][] };
  return result.data;
}

/** How well a delimiter makes a table of the text: rows of one width, and wide ones. */
function fitness(text: string, delimiter: Delimiter): number {
  const cutter = new RecordCutter(delimiter);
  const rows = split(cutter.push(text, true).text, delimiter, false).filter(
    (row) => row.length > 1 || row[0] !== '',
  );
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) best = Math.max(best, (count / rows.length) ** 2 * Math.log(width));
  return best;
}

/** The delimiter of a text by its first rows, or null where nothing cuts it into columns. */
export function delimiterOf(text: string): Delimiter | null {
  const declared = /^\ufeff?sep=([,;\t|])\r?\n/i.exec(text);
  if (declared) return declared[1] as Delimiter;
  const start = text.length > LOOK ? text.slice(0, LOOK) : text;
  let best: Delimiter | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const fit = start.includes(delimiter) ? fitness(start, delimiter) : 0;
    if (fit > most) {
      most = fit;
      best = delimiter;
    }
  }
  return best;
}

/** The rows of bytes that come in pieces; nothing is kept between them but the unfinished record. */
export class RowStream {
  private readonly texts: TextStream;
  private cutter: RecordCutter | null = null;

  /**
   * @param delimiter null where it is to be found
   * @param within the bytes do not begin with the file, but with some record of it
   */
  constructor(
    decoding: Decoding,
    private delimiter: Delimiter | null,
    within = false,
  ) {
    this.texts = new TextStream(decoding, within);
    if (delimiter !== null) this.cutter = new RecordCutter(delimiter);
  }

  /** @throws DecodeFailure, RecordTooLong */
  push(bytes: Uint8Array, last: boolean): RowBatch {
    const text = this.texts.push(bytes, last);
    if (this.cutter === null) {
      this.delimiter = delimiterOf(text);
      this.cutter = new RecordCutter(this.delimiter ?? ',');
    }
    const literalBefore = this.cutter.quotesAreLiteral;
    const records = this.cutter.push(text, last);
    const rows = records.text === '' ? [] : split(records.text, this.delimiter ?? ',', literalBefore);
    return { rows, broken: records.broken, delimiter: this.delimiter, text };
  }
}

/** The cells of a record that is whole and well-made. */
export const rowOf = (record: string, delimiter: Delimiter): Row =>
  split(new RecordCutter(delimiter).push(record, true).text, delimiter, false)[0] ?? [];
