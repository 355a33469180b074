import type { Answers } from './answers';
import { gbPlausibility, PLAUSIBLE, type Decoding } from './decode';
import { rowBatches, type Row, type RowBatch } from './parse';
import type { ProblemLog } from './problems';
import type { Encoding } from './result';

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
  /** The rows from the first, each time anew. */
  batches(): Iterable<RowBatch>;
}

/** The rows of a delimited text in one encoding. */
export function textSource(bytes: Uint8Array, decoding: Decoding, answers: Answers): RowSource {
  const { encoding, strict } = decoding;
  return {
    encoding,
    size: bytes.length,
    sheets: [],
    sheet: '',
    tell(log) {
      if (!strict) log.add('encoding-replaced', { params: { encoding } });
      const guessed = encoding === 'gb18030' && answers.encoding === undefined;
      if (guessed && gbPlausibility(bytes) < PLAUSIBLE)
        log.add('encoding-doubtful', { params: { encoding } });
    },
    batches: () => rowBatches(bytes, decoding, answers.delimiter),
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
  batches: () => [{ rows, broken: [], delimiter: null, end: size, text: '' }],
});
