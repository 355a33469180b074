import type { Answers } from './answers';
import { gbPlausibility, PLAUSIBLE, TextStream, type Decoding } from './decode';
import { delimiterOf, LOOK, RowStream, type Row, type RowBatch } from './parse';
import type { Portions, Range, Reading } from './pieces';
import type { ProblemLog } from './problems';
import type { Delimiter, Encoding } from './result';
import { scannable, scanRecords, type RowSink } from './scan/scan';
import { refusedByText } from './signature';

/** What is known of a file before its bytes are. */
export interface FileFacts {
  readonly name: string;
  readonly size: number;
}

/** How far a scan came. */
export interface Scanned {
  /** Where the first record begins that was not read. */
  readonly end: number;
  readonly delimiter: Delimiter;
}

/** Bytes of a source and the rows that they hold, with those that an earlier portion left unfinished. */
export interface Portion extends Range {
  batch(bytes: Uint8Array): RowBatch;
}

/** Where the rows of a table come from: a text in an encoding, or a sheet of a workbook. */
export interface RowSource {
  /** Null where there is nothing to decode. */
  readonly encoding: Encoding | null;
  /** Bytes in all, for the progress. */
  readonly size: number;
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Says what is doubtful about the source itself. */
  tell(log: ProblemLog): void;
  /** Reads the simple rows that it begins with straight from the bytes; null, and nothing read, where it begins with others. */
  readonly scan: ((sink: RowSink) => Reading<Scanned | null>) | null;
  /** The rows behind a scan, from the first where there was none; each time anew. */
  batches(behind: Scanned | null): Iterable<Portion>;
}

/** No character takes more, in any encoding. */
const BYTES_OF_CHARACTER = 4;

/** Bytes that are read as text at a time. */
const PIECE = 1 << 20;

/**
 * The rows of a delimited text in one encoding.
 * @param head its first megabyte
 * @param scans in which portions it is scanned; null where all is read as text
 */
export function textSource(
  { size }: FileFacts,
  head: Uint8Array,
  decoding: Decoding,
  answers: Answers,
  scans: Portions | null,
): RowSource {
  const { encoding, strict } = decoding;
  function* scan(sink: RowSink): Reading<Scanned | null> {
    const begin = head.subarray(0, LOOK * BYTES_OF_CHARACTER);
    const text = new TextStream(decoding).push(begin, begin.length === size);
    if (refusedByText(text.slice(0, 4096)) !== null) return null;
    const delimiter = answers.delimiter ?? delimiterOf(text);
    if (delimiter === null || !scannable(decoding, delimiter)) return null;
    const end = yield* scanRecords(size, decoding, delimiter, sink, scans?.slice ?? size);
    return end === 0 ? null : { end, delimiter };
  }
  return {
    encoding,
    size,
    sheets: [],
    sheet: '',
    tell(log) {
      if (!strict) log.add('encoding-replaced', { params: { encoding } });
      const guessed = encoding === 'gb18030' && answers.encoding === undefined;
      if (guessed && gbPlausibility(head) < PLAUSIBLE) log.add('encoding-doubtful', { params: { encoding } });
    },
    scan: scans === null ? null : scan,
    *batches(behind) {
      const delimiter = behind?.delimiter ?? answers.delimiter ?? null;
      const stream = new RowStream(decoding, delimiter, behind !== null);
      for (let from = behind?.end ?? 0; from < size;) {
        const to = Math.min(size, from - (from % PIECE) + PIECE);
        yield { from, to, batch: (bytes) => stream.push(bytes, to === size) };
        from = to;
      }
    },
  };
}

/** One sheet of a workbook, with the names of all. */
export interface Grid {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly Row[];
}

/** The rows of a sheet. */
export const gridSource = ({ sheets, sheet, rows }: Grid, size: number): RowSource => ({
  encoding: null,
  size,
  sheets,
  sheet,
  tell: () => undefined,
  scan: null,
  batches: () => [{ from: 0, to: size, batch: () => ({ rows, broken: [], delimiter: null, text: '' }) }],
});
