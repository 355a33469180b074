import { strToU8, zipSync } from 'fflate';
import {
  readWorkbook,
  WorkbookFailure,
  type Workbook,
  type WorkbookFailureCode,
} from '../../../src/import/workbook';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook to be: sheets as XML between `<worksheet>` tags, by name. */
export interface Book {
  readonly sheets: Readonly<Record<string, string>>;
  /** XML between `<sst>` tags. */
  readonly strings?: string;
  /** XML between `<styleSheet>` tags. */
  readonly styles?: string;
  /** XML at the start of the workbook part: `<workbookPr …/>`. */
  readonly properties?: string;
  readonly states?: Readonly<Record<string, string>>;
}

export type Files = Record<string, string>;

const relation = (id: string, type: string, target: string, office = OFFICE): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** The parts of a workbook as Excel lays them down. */
export function partsOf(book: Book): Files {
  const names = Object.keys(book.sheets);
  const listed = names.map((name, i) => {
    const state = book.states?.[name];
    return `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`;
  });
  const relations = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  if (book.strings !== undefined) relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (book.styles !== undefined) relations.push(relation('rIdT', 'styles', 'styles.xml'));
  return {
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.properties ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(book.sheets).map((xml, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`,
      ]),
    ),
    ...(book.strings !== undefined && {
      'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`,
    }),
    ...(book.styles !== undefined && {
      'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`,
    }),
  };
}

export const zipped = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

export const readBook = (book: Book): Promise<Workbook> => readWorkbook(zipped(partsOf(book)));

/** The rows of the first sheet of a book with one sheet. */
export async function rowsOf(
  sheet: string,
  rest: Omit<Book, 'sheets'> = {},
): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readBook({ sheets: { 表: sheet }, ...rest });
  return sheets[0]?.rows ?? [];
}

/** A cell of text, as many writers put it. */
export const text = (reference: string, words: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`;

export const number = (reference: string, value: number | string, style = 0): string =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;

/** A style for each number format: the first is General. */
export const stylesOf = (...codes: readonly string[]): string =>
  `<numFmts count="${codes.length}">${codes
    .map(
      (code, i) =>
        `<numFmt numFmtId="${164 + i}" formatCode="${code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"/>`,
    )
    .join(
      '',
    )}</numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes
    .map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs>`;

/** The code of the failure that reading ends with. */
export async function failureOf(bytes: Uint8Array): Promise<WorkbookFailureCode | null> {
  try {
    await readWorkbook(bytes);
    return null;
  } catch (error) {
    if (error instanceof WorkbookFailure) return error.code;
    throw error;
  }
}
