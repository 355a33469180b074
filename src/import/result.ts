import type { Columns } from '../domain/columns';
import type { RowCount } from '../domain/dataset';
import type { Problem } from '../domain/problem';
import type { TotalsReport } from '../domain/total';
import type { Seen } from './seen';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type Delimiter = ',' | ';' | '\t' | '|';
export type LayoutName = 'long' | 'wide-indicator' | 'wide-year' | 'cross';
export type Outcome = 'accept' | 'accept_with_warnings' | 'needs_user_choice' | 'reject';

export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `done` and `total` in bytes of the file. */
export type Progress = (done: number, total: number) => void;

/** The whole answer of an import. `columns` is null exactly where the outcome is `reject`. */
export interface ImportResult {
  readonly file: string;
  readonly outcome: Outcome;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly layout: LayoutName | null;
  readonly rows: RowCount;
  readonly cells: RowCount;
  /** Why rows were skipped, by reason: `blank title header note total duplicate`. */
  readonly skipped: Readonly<Record<string, number>>;
  /** At most `LIMITS.problems` of each code; `problemCounts` has them all. */
  readonly problems: readonly Problem[];
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly columns: Columns | null;
  /** The totals that the table states, beside what their parts come to; null where it states none. */
  readonly totals: TotalsReport | null;
  /** What was understood of the table, for a person to look at and correct; null where no table was seen. */
  readonly seen: Seen | null;
}

/** Bounds that keep any input from hanging or filling the machine. */
export const LIMITS = {
  fileBytes: 512 * 1024 * 1024,
  cells: 60_000_000,
  cellLength: 10_000,
  problemsPerCode: 200,
  /** A worker that reports no progress for so long is ended. */
  stallMs: 30_000,
} as const;
