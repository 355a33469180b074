import { datedNote, noteOf, type EntryRow } from '../../domain/entry';
import { guarded, isHarmless, unguarded } from '../../domain/formula';
import { delimited } from '../../export/delimited';

/** The long layout of `data/README.md`; the date of an entry stands before its note. */
const HEADERS = {
  bureau: '单位名称',
  code: '行政区划代码',
  year: '年份',
  period: '期间',
  indicator: '指标',
  indicatorId: 'indicator_id',
  scope: '口径',
  basis: '口径依据',
  value: '数值',
  unit: '计量单位',
  note: '备注',
} as const;
type Field = keyof typeof HEADERS;
const FIELDS = Object.keys(HEADERS) as Field[];

/** A cell, in quotes or bare, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The field that a column of the text is; null beyond them. Columns count from 1, as problems do. */
export const fieldAt = (column: number): Field | null => FIELDS[column - 1] ?? null;

/** A field as its cell: opened in a spreadsheet, the text runs nothing. */
const cellOf = (field: Field, text: string): string =>
  field === 'value' && isHarmless(text) ? text : guarded(text);

/** Entries as the text that is imported and kept: row `i` stands in file row `i + 2`. */
export function entryCsv(rows: readonly EntryRow[]): string {
  const lines = rows.map((row) => {
    const tidy = { ...row, note: datedNote({ note: onOneLine(row.note), date: row.date }) };
    return FIELDS.map((field) => cellOf(field, onOneLine(tidy[field])));
  });
  return `\ufeff${delimited([FIELDS.map((field) => HEADERS[field]), ...lines], ',', '\r\n')}`;
}

/** The entries of a text that `entryCsv` wrote. */
export function entryRows(csv: string): readonly EntryRow[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.replace(/^\ufeff/, '').matchAll(CELL)) {
    rows[rows.length - 1]?.push(quoted?.replace(/""/g, '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  const [header = [], ...lines] = rows.slice(0, -1);
  return lines.map((cells) => {
    const of = (field: Field): string => unguarded(cells[header.indexOf(HEADERS[field])] ?? '');
    const fields = Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<Field, string>;
    return { ...fields, ...noteOf(fields.note) };
  });
}
