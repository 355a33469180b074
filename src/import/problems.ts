import type { Problem, ProblemCode, Severity } from '../domain/problem';
import type { AnswerBook } from './answers';
import { own } from './coder';
import { LIMITS } from './result';

const TEXT_SHOWN = 60;

/** What a problem may say beyond its code. */
export interface ProblemDetail {
  readonly row?: number;
  readonly column?: number;
  readonly text?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What is only told. */
const INFO: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'column-unknown',
  'bureau-by-title',
  'footnote-mark',
  'unit-from-foot',
  'column-total',
  'row-total',
  'total-unchecked',
  'duplicate-equal',
  'duplicate-blank',
  'workbook-other-sheets',
  'workbook-hidden',
]);

/** What refuses a file or rejects a cell, beside all about the whole file. */
const ERRORS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'workbook-damaged',
  'workbook-too-large',
  'workbook-empty',
  'column-missing',
  'row-long',
  'row-no-bureau',
  'row-no-year',
  'row-no-indicator',
  'row-second-header',
  'quote-unclosed',
  'cell-unreadable',
  'cell-too-long',
  'cell-date-unreadable',
  'cell-excel-error',
  'duplicate-conflict',
  'layout-unknown',
  'too-many-cells',
  'too-many-kinds',
  'import-stalled',
  'import-cancelled',
  'import-failed',
]);

export function severityOf(code: ProblemCode): Severity {
  if (INFO.has(code)) return 'info';
  return ERRORS.has(code) || code.startsWith('file-') ? 'error' : 'warning';
}

export function problem(code: ProblemCode, detail: ProblemDetail = {}): Problem {
  const { row = null, column = null, text = '', params = {} } = detail;
  const shown = text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text;
  return { code, severity: severityOf(code), row, column, text: own(shown), params };
}

/** Collects problems: the first of each code as they are, all of them as counts. */
export class ProblemLog {
  readonly listed: Problem[] = [];
  readonly counts: Record<string, number> = {};
  /** How often anything was told. */
  total = 0;
  private readonly said = new Set<string>();

  constructor(
    /** What a person has answered to classes of problems: those are told, and no longer asked. */
    private readonly doubts: AnswerBook['doubts'] = new Map(),
  ) {}

  add(code: ProblemCode, detail: ProblemDetail = {}): void {
    this.total += 1;
    const count = (this.counts[code] ?? 0) + 1;
    this.counts[code] = count;
    if (count > LIMITS.problemsPerCode) return;
    const found = problem(code, detail);
    this.listed.push(this.doubts.has(code) ? { ...found, severity: 'info' } : found);
  }

  /** Once for each distinct `key`: an unknown bureau is one problem, not one a row. */
  once(code: ProblemCode, key: string, detail: ProblemDetail = {}): void {
    const name = `${code} ${key}`;
    if (this.said.has(name)) return;
    if (this.said.size < 100_000) this.said.add(name);
    this.add(code, detail);
  }

  get warned(): boolean {
    return this.listed.some((p) => p.severity !== 'info');
  }

  /** In file order, those about the whole file first; with a line where not all are listed. */
  finished(): readonly Problem[] {
    const cut = Object.entries(this.counts).filter(([, n]) => n > LIMITS.problemsPerCode);
    const notes = cut.map(([kind, found]) => {
      const { text = '', params = {} } = this.listed.find(({ code }) => code === kind) ?? {};
      return problem('too-many-problems', {
        text,
        params: { ...params, kind, listed: LIMITS.problemsPerCode, found },
      });
    });
    const place = (p: Problem) => (p.row ?? 0) * 65_536 + (p.column ?? 0);
    return [...this.listed].sort((a, b) => place(a) - place(b)).concat(notes);
  }
}
