import type { Dictionary } from '../domain/dictionary';
import type { ProblemCode } from '../domain/problem';
import type { Answers } from './answers';
import { importFile, importGrid } from './import';
import type { ProblemDetail } from './problems';
import { problem } from './problems';
import { refused } from './refused';
import type { ImportInput, ImportResult, Progress } from './result';
import { refusedByBytes } from './signature';
import type { Workbook, WorkbookSheet } from './workbook';

/** Sheets that are tried where nobody says which one to read. */
const TRIED = 12;

/** Reads a file of any kind that is read: a delimited text, or a sheet of a workbook, whose reader is loaded when it is needed. Never rejects. */
export async function importAny(
  input: ImportInput,
  dictionary: Dictionary,
  answers: Answers = {},
  progress?: Progress,
): Promise<ImportResult> {
  if (refusedByBytes(input.bytes) !== 'file-is-xlsx') return importFile(input, dictionary, answers, progress);
  const { readWorkbook, WorkbookFailure } = await import('./workbook');
  try {
    return importWorkbook(input.name, await readWorkbook(input.bytes), dictionary, answers);
  } catch (error) {
    if (error instanceof WorkbookFailure) return refused(input.name, error.code);
    const reason = error instanceof Error ? error.message : String(error);
    return refused(input.name, 'import-failed', { params: { reason } });
  }
}

/** The sheet that is asked for; else the first that holds a table which can be read, else the first. */
function importWorkbook(
  name: string,
  { sheets }: Workbook,
  dictionary: Dictionary,
  answers: Answers,
): ImportResult {
  const names = sheets.map((sheet) => sheet.name);
  const read = (sheet: WorkbookSheet): ImportResult => {
    const grid = { sheets: names, sheet: sheet.name, rows: sheet.rows };
    return told(importGrid(name, grid, dictionary, answers), sheet, sheets);
  };
  const asked = sheets.find((sheet) => sheet.name === answers.sheet);
  if (asked) return read(asked);
  let first: ImportResult | null = null;
  for (const sheet of sheets.filter(({ rows }) => rows.length > 0).slice(0, TRIED)) {
    const result = read(sheet);
    if (result.outcome !== 'reject' || result.layout !== null) return result;
    first ??= result;
  }
  return first ?? refused(name, 'workbook-empty');
}

/** The result with what the sheet keeps from sight: other sheets, hidden rows and columns, formulas without a result. */
function told(result: ImportResult, sheet: WorkbookSheet, sheets: readonly WorkbookSheet[]): ImportResult {
  const more: [ProblemCode, ProblemDetail][] = [];
  const others = sheets.filter((each) => each !== sheet && each.rows.length > 0);
  if (others.length > 0) {
    const names = others.map(({ name }) => name).join('、');
    more.push(['workbook-other-sheets', { text: names, params: { sheet: sheet.name } }]);
  }
  const { hiddenRows, hiddenColumns, uncalculated } = sheet;
  if (hiddenRows + hiddenColumns > 0)
    more.push(['workbook-hidden', { params: { rows: hiddenRows, columns: hiddenColumns } }]);
  if (uncalculated > 0) more.push(['workbook-uncalculated', { params: { cells: uncalculated } }]);
  if (more.length === 0) return result;
  const problems = more.map(([code, detail]) => problem(code, detail));
  const warns = problems.some(({ severity }) => severity !== 'info');
  return {
    ...result,
    outcome: result.outcome === 'accept' && warns ? 'accept_with_warnings' : result.outcome,
    problems: [...problems, ...result.problems],
    problemCounts: { ...Object.fromEntries(more.map(([code]) => [code, 1])), ...result.problemCounts },
  };
}
