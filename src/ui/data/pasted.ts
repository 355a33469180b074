import { delimited } from '../../export/delimited';
import { gridOfHtml } from './pasted-html';
import { gridOfTsv, looksLikeCsv } from './pasted-text';

/** What a paste brings: both forms, as far as the program that was copied from gives them. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/**
 * The table on the clipboard as text for the importer: TSV from a table of Excel, WPS, Word or a web page, or
 * from cells copied as text; CSV text as it stands. Null where no table was copied.
 */
export function pastedTable({ html, text }: Pasted): string | null {
  const grid = gridOfHtml(html) ?? gridOfTsv(text);
  if (grid !== null) {
    const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
    const rows = grid.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
    return delimited(rows, '\t', '\n');
  }
  return looksLikeCsv(text) ? text : null;
}
