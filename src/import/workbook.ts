import { WORKBOOK_LIMITS, WorkbookFailure } from './workbook/failure';
import { findParts, type SheetPart } from './workbook/parts';
import { readSheet, type Budget } from './workbook/sheet';
import { readStrings } from './workbook/strings';
import { readStyles, UNSTYLED } from './workbook/styles';
import { Zip } from './workbook/zip';

export { WorkbookFailure, type WorkbookFailureCode } from './workbook/failure';

/** A sheet as text. `rows[0]` is sheet row 1; rows end with their last filled cell, the sheet with its last filled row. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Not shown when the workbook is opened. */
  readonly hidden: boolean;
  /** Rows with something in them that are hidden, by hand or by a filter. They are in `rows` all the same. */
  readonly hiddenRows: number;
  /** Hidden columns of the table, likewise in `rows`. */
  readonly hiddenColumns: number;
  /** Formulas that were stored without a result, by programs that do not calculate: their cells are empty. */
  readonly uncalculated: number;
}

/** Sheets that are shown, in their order, then the hidden ones. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

/**
 * Reads an `.xlsx` or `.xlsm` workbook: each cell as the text that a person sees there. Dates come out in ISO form,
 * numbers without grouping, percentages as shown, formulas as their stored result; merged cells are filled
 * as `fillMerged` says. Loaded on demand, in the import worker or in Node.
 * @throws WorkbookFailure
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = new Zip(bytes);
  const parts = findParts(zip);
  const stringsXml = parts.strings === null ? null : zip.text(parts.strings);
  const strings = stringsXml === null ? null : readStrings(stringsXml);
  const stylesXml = parts.styles === null ? null : zip.text(parts.styles);
  const styles = stylesXml === null ? UNSTYLED : readStyles(stylesXml, parts.from1904);
  const budget: Budget = { cells: WORKBOOK_LIMITS.cells };
  const read = ({ name, hidden, path }: SheetPart): WorkbookSheet => ({
    name,
    hidden,
    ...readSheet(zip.text(path) ?? '', path, strings, styles, budget),
  });
  const shown = (hidden: boolean): readonly SheetPart[] =>
    parts.sheets.filter((part) => part.hidden === hidden);
  const sheets = [...shown(false), ...shown(true)].map(read);
  if (sheets.every(({ rows }) => rows.length === 0)) throw new WorkbookFailure('workbook-empty', 'no cells');
  return { sheets };
}
