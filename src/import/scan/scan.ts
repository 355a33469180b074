import { DecodeFailure, type Decoding } from '../decode';
import type { Observer } from '../observe';
import { rowOf, type Row } from '../parse';
import type { Reading } from '../pieces';
import type { Delimiter } from '../result';
import { CodedRows } from './coded-rows';
import { columnKinds, companions } from './kinds';
import { closed, recordEnd, UNSURE, wholeRecords } from './records';
import { Scanner } from './scanner';

/** Enough to tell how many figures all will have. */
const FIRST = 1 << 18;

/** Where the rows of a scan go. */
export interface RowSink {
  /** The reader of rows below the header, once the table is recognised. */
  readonly observer: Observer | null;
  /** Number of the row that comes next. */
  next(): number;
  take(row: Row): void;
  /** True where the row that was read last, of this number, is to be shown by `saw`. */
  wants(number: number): boolean;
  saw(number: number, row: Row): void;
  /** Told how many bytes were read. */
  passed(end: number): void;
}

/**
 * True where no byte of a character is that of a delimiter, quote or line end: always in UTF-8; in GB18030,
 * whose later bytes begin at `0`, with `|` among them, for the delimiters below that.
 */
export const scannable = ({ encoding, strict }: Decoding, delimiter: Delimiter): boolean =>
  strict &&
  (encoding === 'utf-8' || encoding === 'utf-8-bom' || (encoding === 'gb18030' && delimiter !== '|'));

/** Text of bytes from anywhere in a file, that begin and end with a character. */
function cellDecoder({ encoding }: Decoding): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding === 'gb18030' ? encoding : 'utf-8', {
    fatal: true,
    ignoreBOM: true,
  });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw new DecodeFailure(encoding, cause);
    }
  };
}

/**
 * Reads a file record by record straight from its bytes, as long as each is a simple one. What is no simple one
 * ends the scan; it is never guessed at.
 * @returns where the first record stands that was not read; the size where all were
 * @throws DecodeFailure
 */
export function* scanRecords(
  size: number,
  decoding: Decoding,
  delimiter: Delimiter,
  sink: RowSink,
  slice: number,
): Reading<number> {
  const scan = new Scan(sink, cellDecoder(decoding), delimiter);
  const start = decoding.encoding === 'utf-8-bom' ? 3 : 0;
  let at = start;
  while (at < size) {
    const given = yield {
      from: at,
      to: Math.min(size, at + (at === start ? Math.min(slice, FIRST) : slice)),
    };
    const last = at + given.length === size;
    const read = scan.read(last ? closed(given) : given, last);
    if (read === 0) return at === start ? 0 : at;
    at = Math.min(size, at + read);
    if (at - read === start) sink.observer?.figures.expect((size / at) * 1.05);
    sink.passed(at);
  }
  return size;
}

class Scan {
  private readonly code: number;
  private scanner: Scanner | null = null;
  private rows: CodedRows | null = null;
  /** The record that is read. */
  private bytes = new Uint8Array(0) as Uint8Array;
  private from = 0;
  private end = 0;

  constructor(
    private readonly sink: RowSink,
    private readonly decode: (bytes: Uint8Array) => string,
    private readonly delimiter: Delimiter,
  ) {
    this.code = delimiter.charCodeAt(0);
  }

  /** Reads the simple records that `bytes` begins with; returns where the next one begins. */
  read(bytes: Uint8Array, last: boolean): number {
    const limit = wholeRecords(bytes, last);
    const from = this.head(bytes, limit);
    const { observer } = this.sink;
    if (observer === null || from === limit) return from;
    if (this.scanner === null) {
      const kinds = columnKinds(observer);
      if (kinds === null) return from;
      this.scanner = new Scanner(kinds, this.decode, this.code, companions(observer));
      this.rows = new CodedRows(observer, this.scanner, () => this.row(this.bytes, this.from, this.end));
    }
    return this.body(bytes, from, limit, observer);
  }

  /** Rows by which the table is recognised: as texts. */
  private head(bytes: Uint8Array, limit: number): number {
    let from = 0;
    while (from < limit && this.sink.observer === null) {
      const end = recordEnd(bytes, from, limit, this.code);
      if (end === UNSURE) break;
      this.sink.take(this.row(bytes, from, end));
      from = end;
    }
    return from;
  }

  private body(bytes: Uint8Array, start: number, limit: number, observer: Observer): number {
    const { scanner, rows, sink } = this;
    if (scanner === null || rows === null) return start;
    scanner.open(bytes, limit);
    this.bytes = bytes;
    let from = start;
    while (from < limit) {
      const end = scanner.read(from);
      if (end === UNSURE) break;
      this.from = from;
      this.end = end;
      const number = sink.next();
      if (!rows.read(number)) observer.read(this.row(bytes, from, end), number);
      if (sink.wants(number)) sink.saw(number, this.row(bytes, from, end));
      from = end;
    }
    rows.flush();
    return from;
  }

  private row(bytes: Uint8Array, from: number, end: number): Row {
    return rowOf(this.decode(bytes.subarray(from, end)), this.delimiter);
  }
}
