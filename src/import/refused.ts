import type { ProblemCode } from '../domain/problem';
import { problem, type ProblemDetail } from './problems';
import type { ImportResult } from './result';

const NO_ROWS = { total: 0, accepted: 0, rejected: 0, skipped: 0 };

/** A file that is refused as a whole, for one reason. */
export function refused(file: string, code: ProblemCode, detail: ProblemDetail = {}): ImportResult {
  return {
    file,
    outcome: 'reject',
    encoding: null,
    delimiter: null,
    layout: null,
    rows: NO_ROWS,
    cells: NO_ROWS,
    skipped: {},
    problems: [problem(code, detail)],
    problemCounts: { [code]: 1 },
    columns: null,
    totals: null,
    seen: null,
  };
}
