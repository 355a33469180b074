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

const SEVERITIES: Readonly<Partial<Record<ProblemCode, Severity>>> = {
  'column-unknown': 'info',
  'bureau-by-title': 'info',
  'column-total': 'info',
  'row-total': 'info',
  'total-unchecked': 'info',
  'duplicate-equal': 'info',
  'duplicate-blank': 'info',
  'row-short': 'warning',
  'workbook-damaged': 'error',
  'workbook-too-large': 'error',
  'workbook-empty': 'error',
  'workbook-other-sheets': 'info',
  'workbook-hidden': 'info',
  'column-missing': 'error',
  'row-long': 'error',
  'row-no-bureau': 'error',
  'row-no-year': 'error',
  'row-no-indicator': 'error',
  'row-second-header': 'error',
  'quote-unclosed': 'error',
  'cell-unreadable': 'error',
  'cell-too-long': 'error',
  'cell-date-unreadable': 'error',
  'cell-excel-error': 'error',
  'duplicate-conflict': 'error',
  'layout-unknown': 'error',
  'too-many-cells': 'error',
  'too-many-kinds': 'error',
  'import-stalled': 'error',
  'import-cancelled': 'error',
  'import-failed': 'error',
};

/** How grave a problem of a code is: what refuses a file or rejects a cell is an error. */
export const severityOf = (code: ProblemCode): Severity =>
  SEVERITIES[code] ?? (code.startsWith('file-') ? 'error' : 'warning');

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
    const notes = cut.map(([code, n]) =>
      problem('too-many-problems', {
        text: code,
        params: { code, listed: LIMITS.problemsPerCode, total: n },
      }),
    );
    const place = (p: Problem) => (p.row ?? 0) * 65_536 + (p.column ?? 0);
    return [...this.listed].sort((a, b) => place(a) - place(b)).concat(notes);
  }
}
