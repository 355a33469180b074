import { PROBLEM_CODES, type Problem, type ProblemCode } from '../domain/problem';

/** `Row 5, column 3: ` for a problem that has a place. */
function at({ row, column }: Problem): string {
  if (row === null) return '';
  return column === null || column === 0 ? `Row ${row}: ` : `Row ${row}, column ${column}: `;
}
const says = (p: Problem): string => (p.text === '' ? '(blank)' : `“${p.text}”`);
const param = (p: Problem, name: string): string => String(p.params[name] ?? '');
const indicator = (p: Problem): string => param(p, 'indicatorEn') || param(p, 'indicator');
const megabytes = (p: Problem, name: string): string => (Number(p.params[name] ?? 0) / 1_048_576).toFixed(0);
const ENCODINGS: Readonly<Record<string, string>> = { gb18030: 'GBK/GB18030', 'utf-8': 'UTF-8' };

const UNCHECKED: Readonly<Record<string, string>> = {
  part_missing: 'a part was not published',
  approximate: 'it or a part is approximate',
  units_differ: 'its unit is not that of its parts',
  rows_rejected: 'rows that it covers were not taken',
  no_parts: 'the table has no parts of it',
};

/** The first problem of those that are not all listed, without its place. */
function ofKind(p: Problem): string {
  const code = PROBLEM_CODES.find((each) => each === p.params['kind']);
  return code ? ` ${problemsEn[code]({ ...p, code })}` : '';
}

/** A sentence for each problem: what it is, where, why, and what to do. */
export const problemsEn: Readonly<Record<ProblemCode, (p: Problem) => string>> = {
  'file-empty': () => 'The file is empty. Check that the right sheet was exported, then export it again.',
  'file-too-large': (p) =>
    `The file has ${megabytes(p, 'bytes')} MB, more than the limit of ${megabytes(p, 'limit')} MB. Split it by year or region and import the parts.`,
  'file-is-xlsx': () =>
    'This is an Excel workbook (.xlsx), not a CSV. Open it in Excel or WPS, save it as “CSV UTF-8” and import that.',
  'file-is-xls': () =>
    'This is an old spreadsheet (.xls, .et), which cannot be read as it is. Open it in Excel or WPS, save it as .xlsx or “CSV UTF-8” and import that.',
  'file-is-xlsb': () =>
    'This is a binary workbook (.xlsb), which cannot be read as it is. Open it in Excel, save it as .xlsx or “CSV UTF-8” and import that.',
  'file-is-ods': () =>
    'This is an OpenDocument sheet (.ods), which cannot be read as it is. Open it, save it as .xlsx or “CSV UTF-8” and import that.',
  'file-is-encrypted': () =>
    'The file has a password and cannot be read. Open it in Excel or WPS, remove the password, save it as .xlsx or CSV and import that.',
  'file-is-doc': () =>
    'This is a text document (.doc, .docx, .wps), not a table. Copy its table into Excel or WPS, save it as .xlsx or CSV and import that.',
  'file-is-slides': () =>
    'This is a presentation (.ppt, .pptx, .dps), not a table. Copy its figures into Excel or WPS, save them as .xlsx or CSV and import that.',
  'file-is-ofd': () =>
    'This is a fixed-layout document (.ofd), from which no table can be read. Ask for the original sheet, or type the figures into Excel and save them as .xlsx or CSV.',
  'file-is-zip': () => 'This is an archive, not a CSV. Unpack it and import the CSV inside.',
  'file-is-pdf': () => 'This is a PDF, not a CSV. Copy its table into Excel, save it as CSV and import that.',
  'file-is-image': () =>
    'This is a picture, not a CSV. Type its figures into a sheet, save it as CSV and import that.',
  'file-is-html': () =>
    'This is a web page (HTML), not a CSV; some systems export one as “Excel”. Open it in Excel, save it as CSV and import that.',
  'file-is-binary': () =>
    'The file holds no text and cannot be read as a table. Check that it is the right file, and save it as CSV from Excel or WPS.',
  'file-header-only': () => 'There is a header and no row of data. Check that the export included the data.',
  'file-not-a-table': () =>
    'There is no table in the file: no columns divided by comma, semicolon, tab or bar. Save it as CSV from Excel or WPS.',
  'file-changed': () =>
    'The file was changed, moved or deleted after it was chosen; nothing was stored. Choose it again.',
  'encoding-doubtful': (p) =>
    `Read as ${ENCODINGS[param(p, 'encoding')] ?? param(p, 'encoding')} the text does not look like simplified Chinese: the encoding may be another. Check the first rows; if they are garbled, import again with another encoding.`,
  'encoding-replaced': () =>
    'Some bytes do not fit the encoding and were replaced by “�”. Check the names; better, export the file again as UTF-8.',
  'workbook-damaged': () =>
    'The workbook is damaged or incomplete. Open it in Excel or WPS, save a copy, and import that.',
  'workbook-too-large': () =>
    'The workbook is over the limit. Keep only the sheets that are needed, or save it as CSV.',
  'workbook-empty': () => 'There is nothing in the workbook. Check that it is the right file.',
  'workbook-other-sheets': (p) =>
    `Sheet “${param(p, 'sheet')}” was read; not read: ${p.text}. Choose another sheet to import it too.`,
  'workbook-hidden': (p) =>
    `The sheet hides or filters out ${param(p, 'rows')} rows and ${param(p, 'columns')} columns; they were read too. Delete them in the workbook if they are not wanted.`,
  'workbook-uncalculated': (p) =>
    `Formulas saved without their results: ${param(p, 'cells')}. They were read as blanks. Open and save the workbook in Excel or WPS, then import it.`,
  'layout-unknown': (p) =>
    `No header was recognised: ${says(p)}. One row must name bureau and year and the indicators, or bureau, year, indicator and value; see the template.`,
  'too-many-cells': (p) =>
    `The table is over the limit of ${param(p, 'limit')} cells or columns. Split it and import the parts.`,
  'too-many-kinds': (p) =>
    `The column of “${param(p, 'what')}” has more than 65535 distinct values; the columns have probably shifted. Check them against the header.`,
  'too-many-problems': (p) =>
    `There are ${param(p, 'found')} problems of one kind, of which the first ${param(p, 'listed')} are listed.${ofKind(p)}`,
  'import-stalled': () =>
    'Reading made no progress for long and was ended; nothing was stored. Split the file and try again.',
  'import-cancelled': () => 'The import was cancelled; nothing was stored.',
  'import-failed': (p) =>
    `The program failed while reading; nothing was stored: ${param(p, 'reason')}. Please keep the file and report it.`,
  'column-missing': (p) =>
    `${at(p)}There is no column for the ${param(p, 'column')}, and neither title nor file name states it. Add the column, or state it with the import.`,
  'column-unknown': (p) =>
    `${at(p)}The column ${says(p)} is not known and was not read. If it is an indicator, make sure that it has a name and numbers.`,
  'column-duplicate': (p) =>
    `${at(p)}The column ${says(p)} means the same as an earlier one and was not read. Remove one, or give it another name.`,
  'column-year-differs': (p) =>
    `${at(p)}The header ${says(p)} states ${param(p, 'year')}, the row ${param(p, 'rowYear')}; the header’s year was taken. Please check.`,
  'year-from-title': (p) =>
    `The table has no year column; the year ${param(p, 'year')} was taken from the title ${says(p)}. If that is wrong, add a year column.`,
  'year-from-file-name': (p) =>
    `The table has no year column; the year ${param(p, 'year')} was taken from the file name ${says(p)}. If that is wrong, add a year column.`,
  'indicator-unknown': (p) =>
    `${at(p)}The indicator ${says(p)} is not in the dictionary; it was imported under its own name and stands in no ready-made panel. Use the dictionary’s name if it has one.`,
  'bureau-unknown': (p) =>
    `${at(p)}The bureau ${says(p)} matches no region; it was imported under its own name. Add the region code or write the full name.`,
  'bureau-ambiguous': (p) =>
    `${at(p)}The bureau ${says(p)} can be one of several regions of that name; it was imported under its own name. Write province and city, or add the region code.`,
  'region-code-unknown': (p) =>
    `${at(p)}The region code ${says(p)} is not in the table of codes (${param(p, 'bureau')}). Check the code.`,
  'bureau-code-mismatch': (p) =>
    `${at(p)}The bureau ${says(p)} and the region code ${param(p, 'code')} are of different regions; it was imported apart, under its own name. Check both.`,
  'unit-differs': (p) =>
    `${at(p)}The unit column says “${p.text}”, the header or the indicator’s name “${param(p, 'unit')}”; the former was taken. Check the unit of the figures and let the table say one.`,
  'unit-unknown': (p) =>
    `${at(p)}The unit ${says(p)} is not in the table of units; it was imported as it is and is not converted.`,
  'unit-from-foot': (p) =>
    `${at(p)}Columns whose header states no unit were read by ${says(p)} below the table.`,
  'unit-foot-unread': (p) =>
    `${at(p)}Below the table stands ${says(p)}, which is not the unit that the table was read in. Check the figures’ unit, write it into the header, such as “罚没款（万元）”, and import again.`,
  'unit-assumed': (p) =>
    `${at(p)}${says(p)} states no unit of money; it was read in the dictionary’s ${param(p, 'unit')}. If that is wrong, write the unit into the header, such as “${param(p, 'indicator')}（元）”.`,
  'scope-unknown': (p) =>
    `${at(p)}The scope ${says(p)} is not known and counts as unstated. Use 市本级, 区本级, 全市, 全区 or 省级下放.`,
  'qualifier-unknown': (p) =>
    `${at(p)}The qualifier ${says(p)} is not known, so its figures count as exact. Write a word such as 约, 不少于 or 不超过, or leave the cell blank.`,
  'row-short': (p) =>
    `${at(p)}The row has ${param(p, 'cells')} cells and the header ${param(p, 'expected')}; the rest counts as not reported. Check for a lost delimiter.`,
  'row-long': (p) =>
    `${at(p)}The row goes on after the last column with ${says(p)}, so its cells have shifted; it was not imported. Often a comma inside a number lacks quotes.`,
  'row-no-bureau': (p) =>
    `${at(p)}The row names no bureau and was not imported. Split merged cells and fill them.`,
  'row-no-year': (p) =>
    `${at(p)}The year ${says(p)} cannot be read; the row was not imported. Write it as 2018 or 2018年.`,
  'row-no-indicator': (p) => `${at(p)}The row names no indicator and was not imported. Add it.`,
  'bureau-by-title': (p) =>
    `${at(p)}There are several ${says(p)}; the one in “${param(p, 'place')}”, which the title or file name says, was taken. If that is wrong, write province and city, or add the region code.`,
  'footnote-mark': (p) =>
    `${at(p)}${says(p)} has a footnote’s mark and was read as “${param(p, 'name')}”. The footnote itself was not imported: where it changes what the figures mean, write it in a column of notes.`,
  'column-parts': (p) =>
    `${at(p)}Column ${says(p)} was not read, and each row may be one part only (of one field of work), not the whole. Check; where it is, say so in the indicator’s name and import again.`,
  'column-total': (p) => `${at(p)}${says(p)} is a column of totals and was not taken for a bureau.`,
  'bureau-filled-down': (p) =>
    `${at(p)}No bureau is named: as in merged cells the row was given to ${says(p)} of the row above. Check it; if it is wrong, name the bureau in the table.`,
  'row-second-header': (p) =>
    `${at(p)}Another table begins here, under another header or title: ${says(p)}. It and the rows below were not imported. Split the file in two and import each.`,
  'row-total': (p) => `${at(p)}${says(p)} is a row of totals and was not taken for a bureau.`,
  'total-disagrees': (p) =>
    `${at(p)}${param(p, 'label')} “${p.text}” does not follow from its parts (${indicator(p)}): ${p.params.of === 'rate' ? 'the sums of numerator and denominator give' : `the ${param(p, 'parts')} figures of the table come to`} ${param(p, 'sum')}, a difference of ${param(p, 'difference')}${p.params.lacking === '' ? '' : `; without a figure: ${param(p, 'lacking')} (${param(p, 'more')} in all)`}. The figures were taken as printed. Check for one left out or mistyped.`,
  'total-unchecked': (p) =>
    `${at(p)}${param(p, 'label')} “${p.text}” (${indicator(p)}) cannot be checked: ${UNCHECKED[param(p, 'reason')] ?? ''}. Totals are not compared; nothing needs to be done.`,
  'quote-unclosed': (p) =>
    `${at(p)}A quote is never closed, so the quotes here were read as characters: ${says(p)}. Correct them and import again.`,
  'cell-unreadable': (p) =>
    `${at(p)}${says(p)} cannot be read as a number (${indicator(p)}) and was not imported. Write a number, or leave it blank where there is none.`,
  'cell-too-long': (p) =>
    `${at(p)}The cell is too long and was not imported: ${says(p)}. Check for a lost quote or delimiter.`,
  'cell-doubtful-missing': (p) =>
    `${at(p)}${says(p)} can mean several things (${indicator(p)}); it counts as missing, not as zero. Write 0 for zero, or leave it blank where there is no figure.`,
  'cell-unit-twice': (p) =>
    `${at(p)}${says(p)} has 万 or 亿 while the unit is ${param(p, 'unit')} already; it counts as missing until that is clear. State it in one place only.`,
  'cell-unit-conflict': (p) =>
    p.params.kept === 'missing'
      ? `${at(p)}${says(p)} is in a unit of another kind than the indicator’s (${indicator(p)}; the unit read beside it: ${param(p, 'unit')}); it counts as missing until that is clear. Correct unit or indicator.`
      : `${at(p)}The unit of ${says(p)} is of another kind than the column’s, ${param(p, 'unit')}; the cell’s own was taken. Check it.`,
  'cell-negative-count': (p) =>
    `${at(p)}A count is negative: ${says(p)} (${indicator(p)}). It was imported as it is; check it.`,
  'cell-fraction-count': (p) =>
    `${at(p)}A count is not a whole number: ${says(p)} (${indicator(p)}). It was imported as it is; check whether its unit is 万.`,
  'cell-out-of-range': (p) =>
    `${at(p)}A rate is outside 0 to 100 %: ${says(p)} (${indicator(p)}). It was imported as it is; check it.`,
  'cell-rate-bare': (p) =>
    `${at(p)}The rate ${says(p)} (${indicator(p)}) has no percent sign: it may be parts of one (1 is 100 %) or a percentage already. ${p.params['kept'] === 'known' ? 'It was imported as you chose.' : 'It is kept as missing: choose under “Doubts”, or write (%) into the header.'}`,
  'cell-date-unreadable': (p) =>
    `${at(p)}The date or period ${says(p)} cannot be read, or is of another year than the row; the row was not imported. Write 2018-11-27 or 2023-01/2023-06.`,
  'cell-excel-error': (p) =>
    `${at(p)}${says(p)} is a spreadsheet’s error (${indicator(p)}) and was not imported. Mend the formula or the column’s width in the sheet.`,
  'duplicate-equal': (p) =>
    `${at(p)}The same figure stands in row ${param(p, 'firstRow')} (${param(p, 'bureau')}, ${param(p, 'year')}, ${indicator(p)}); it was kept once.`,
  'duplicate-blank': (p) =>
    `${at(p)}${says(p)} gives no figure, and row ${param(p, 'firstRow')} gives “${param(p, 'firstText')}” (${param(p, 'bureau')}, ${param(p, 'year')}, ${indicator(p)}); that one was kept.`,
  'duplicate-conflict': (p) =>
    `${at(p)}${says(p)} contradicts “${param(p, 'firstText')}” of row ${param(p, 'firstRow')} (${param(p, 'bureau')}, ${param(p, 'year')}, ${indicator(p)}). Choose the first, the last or none of them.`,
};
