import { LIMITS } from './result';

/** Whole records of a text, ready for a parser that wants one kind of line end and well-made quotes. */
export interface Records {
  /** Ends with a line feed, or is empty. */
  readonly text: string;
  /** Records of `text`, from 0, in which an opening quote never closed. */
  readonly broken: readonly number[];
}

/** A quoted cell longer than this has lost its closing quote. */
const QUOTED_MAX = LIMITS.cellLength * 8;
/** After so many of them the quotes of a file are not quotes. */
const BROKEN_MAX = 50;
/** No line of a table is so long. */
const RECORD_MAX = 1 << 25;

/** A text without line ends, too long to be read as one row. */
export class RecordTooLong extends Error {}

const countLines = (text: string): number => {
  let n = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) n += 1;
  return n;
};
const plainLines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * Cuts a stream of text into whole records. Line ends outside quotes become `\n`, however they are mixed:
 * a parser that is told one kind glues the rows of another. A quote that does not close, or closes in the
 * middle of a cell, is made literal, so that it spoils its own cell and not the rest of the file.
 */
export class RecordCutter {
  private rest = '';
  /** The rest is the beginning of a line without quotes. */
  private restIsPlain = true;
  private brokenSoFar = 0;
  private out: string[] = [];
  private records = 0;
  private broken: number[] = [];

  constructor(private readonly delimiter: string) {}

  /** Whole records of what came so far; `last` also gives the record that no line end closes. */
  push(text: string, last: boolean): Records {
    if (!last && this.restIsPlain && !/["\r\n]/.test(text)) return this.longer(text);
    this.out = [];
    this.records = 0;
    this.broken = [];
    let input = this.rest === '' ? text : this.rest + text;
    if (last && input !== '' && !/[\r\n]$/.test(input)) input += '\n';
    const literal = this.brokenSoFar >= BROKEN_MAX;
    const end = !literal && input.includes('"') ? this.cutQuoted(input, last) : this.cutPlain(input, last);
    this.rest = input.slice(end);
    this.restIsPlain = !/["\r\n]/.test(this.rest);
    if (this.rest.length > RECORD_MAX) throw new RecordTooLong();
    // A record that is not whole yet is read again, and may be found broken again.
    const broken = this.broken.filter((record) => record < this.records);
    this.brokenSoFar += broken.length;
    return { text: this.out.join(''), broken };
  }

  /** More of a line that goes on: its beginning is not looked at again, or a long one would cost its square. */
  private longer(text: string): Records {
    this.rest += text;
    if (this.rest.length > RECORD_MAX) throw new RecordTooLong();
    return { text: '', broken: [] };
  }

  /** True where so many quotes were broken that the parser must take the rest literally. */
  get quotesAreLiteral(): boolean {
    return this.brokenSoFar >= BROKEN_MAX;
  }

  private cutPlain(input: string, last: boolean): number {
    const end = recordsEnd(input, last);
    this.out.push(plainLines(input.slice(0, end)));
    return end;
  }

  /** Goes from quote to quote; returns where the last whole record ends. */
  private cutQuoted(input: string, last: boolean): number {
    let at = 0;
    let committed = 0;
    let pending: string[] = [];
    let pendingRecords = 0;
    const commit = (end: number) => {
      for (const piece of pending) this.out.push(piece);
      this.records += pendingRecords;
      pending = [];
      pendingRecords = 0;
      committed = end;
    };
    const plain = (from: number, to: number) => {
      const piece = input.slice(from, to);
      const end = from + recordsEnd(piece, last || to < input.length);
      if (end > from) {
        const lines = plainLines(input.slice(from, end));
        pending.push(lines);
        pendingRecords += countLines(lines);
        commit(end);
      }
      if (to > end) pending.push(input.slice(end, to));
    };
    for (;;) {
      const quote = input.indexOf('"', at);
      if (quote === -1) break;
      if (!this.opens(input, quote)) {
        plain(at, quote + 1);
        at = quote + 1;
        continue;
      }
      plain(at, quote);
      const field = this.field(input, quote, last);
      if (field === null) return committed;
      if (field.broken) this.broken.push(this.records + pendingRecords);
      pending.push(field.text);
      at = field.end;
    }
    plain(at, input.length);
    return committed;
  }

  private opens(input: string, quote: number): boolean {
    const before = quote === 0 ? '\n' : input[quote - 1];
    return before === '\n' || before === '\r' || before === this.delimiter;
  }

  private closes(input: string, after: number): boolean {
    const next = input[after];
    return next === undefined || next === '\n' || next === '\r' || next === this.delimiter;
  }

  /** A cell that opens with a quote; null where its end has not come yet. */
  private field(input: string, quote: number, last: boolean): Field | null {
    let at = quote + 1;
    for (;;) {
      const close = input.indexOf('"', at);
      if (close === -1 || close - quote > QUOTED_MAX) {
        if (close === -1 && !last && input.length - quote <= QUOTED_MAX) return null;
        return this.literal(input, quote, true);
      }
      if (input[close + 1] === '"') {
        at = close + 2;
        continue;
      }
      if (close + 1 >= input.length && !last) return null;
      if (this.closes(input, close + 1))
        return { text: input.slice(quote, close + 1), end: close + 1, broken: false };
      return this.literal(input, quote, false);
    }
  }

  /** The cell up to the next delimiter or line end, with its quotes as characters. */
  private literal(input: string, quote: number, broken: boolean): Field {
    let end = quote + 1;
    while (end < input.length && !this.closes(input, end)) end += 1;
    const cell = input.slice(quote, end);
    const whole = /^"([^"]*)"([^"]*)$/.exec(cell);
    return { text: quoted(whole ? `${whole[1]}${whole[2]}` : cell), end, broken };
  }
}

interface Field {
  readonly text: string;
  readonly end: number;
  readonly broken: boolean;
}

/** Just behind the last line end; a carriage return at the very end may still get its line feed. */
function recordsEnd(text: string, last: boolean): number {
  const end = last || !text.endsWith('\r') ? text.length : text.length - 1;
  for (let i = end - 1; i >= 0; i -= 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i + 1;
  }
  return 0;
}
