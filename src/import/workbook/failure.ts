/** Why a workbook could not be read. */
export type WorkbookFailureCode = 'workbook-damaged' | 'workbook-too-large' | 'workbook-empty';

/** The one error that reading a workbook throws: its code becomes the problem that is shown. */
export class WorkbookFailure extends Error {
  constructor(
    readonly code: WorkbookFailureCode,
    /** What was found, for whoever looks into it; no sentence for the screen. */
    detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'WorkbookFailure';
  }
}

export const damaged = (detail: string): WorkbookFailure => new WorkbookFailure('workbook-damaged', detail);
export const tooLarge = (detail: string): WorkbookFailure =>
  new WorkbookFailure('workbook-too-large', detail);

/** Bounds that keep a hostile workbook from filling the machine. */
export const WORKBOOK_LIMITS = {
  /** Bytes of all unzipped parts that are read. */
  unzippedBytes: 256 * 1024 * 1024,
  entries: 10_000,
  sheets: 1000,
  /** Cells of all sheets, blanks before a row's last cell included. */
  cells: 20_000_000,
  rows: 1_048_576,
  columns: 16_384,
} as const;
