export type Severity = 'error' | 'warning' | 'info';

/** The machine-readable names of everything an import can say. Words stand in `src/i18n`. */
export const PROBLEM_CODES = [
  // the whole file
  'file-empty',
  'file-too-large',
  'file-is-xlsx',
  'file-is-xls',
  'file-is-xlsb',
  'file-is-ods',
  'file-is-encrypted',
  'file-is-doc',
  'file-is-slides',
  'file-is-ofd',
  'file-is-zip',
  'file-is-pdf',
  'file-is-image',
  'file-is-html',
  'file-is-binary',
  'file-header-only',
  'file-not-a-table',
  'file-changed',
  'encoding-doubtful',
  'encoding-replaced',
  'workbook-damaged',
  'workbook-too-large',
  'workbook-empty',
  'workbook-other-sheets',
  'workbook-hidden',
  'workbook-uncalculated',
  'layout-unknown',
  'too-many-cells',
  'too-many-kinds',
  'too-many-problems',
  'import-stalled',
  'import-cancelled',
  'import-failed',
  // columns
  'column-missing',
  'column-unknown',
  'column-parts',
  'column-duplicate',
  'column-total',
  'column-year-differs',
  'year-from-title',
  'year-from-file-name',
  'indicator-unknown',
  'bureau-unknown',
  'bureau-ambiguous',
  'bureau-by-title',
  'footnote-mark',
  'bureau-code-mismatch',
  'unit-unknown',
  'unit-differs',
  'unit-assumed',
  'unit-from-foot',
  'unit-foot-unread',
  'scope-unknown',
  'qualifier-unknown',
  'region-code-unknown',
  // rows
  'row-short',
  'row-long',
  'row-no-bureau',
  'row-no-year',
  'row-no-indicator',
  'row-total',
  'total-disagrees',
  'total-unchecked',
  'bureau-filled-down',
  'row-second-header',
  'quote-unclosed',
  // cells
  'cell-unreadable',
  'cell-too-long',
  'cell-doubtful-missing',
  'cell-unit-twice',
  'cell-unit-conflict',
  'cell-negative-count',
  'cell-fraction-count',
  'cell-out-of-range',
  'cell-rate-bare',
  'cell-date-unreadable',
  'cell-excel-error',
  'duplicate-equal',
  'duplicate-blank',
  'duplicate-conflict',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * One thing found in a file. `row` and `column` count from 1 in the file as it is (the header is a row
 * too); null where the problem is not at one place. `text` is what stands there, cut to a readable length.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  /** Values that the sentence needs beyond place and text, by the name used in `src/i18n`. */
  readonly params: Readonly<Record<string, string | number>>;
}
