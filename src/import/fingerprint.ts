import { aliasKey } from '../domain/fold';
import type { Row } from './parse';
import type { Recognised } from './recognise';

/** A year, which next year's form prints anew. */
const YEAR = /(?:19|20|21)\d{2}/g;

/** A text as two years' files of one form share it. */
const timeless = (text: string): string => aliasKey(text).replace(YEAR, '#');

/** Rows that a person may point at as the header of a table that was not recognised. */
export interface HeaderForm {
  /** What the next file of the form has in these rows too. */
  readonly key: string;
  /** File row of the first, from 1, and how many they are. */
  readonly row: number;
  readonly rows: 1 | 2 | 3;
}

const HEIGHTS = [1, 2, 3] as const;
/** The header of a table stands among so many first rows. */
const POINTED_AT = 20;

/** Every run of one to three of the first rows that has a word in it. */
export function headerForms(
  head: readonly { readonly row: number; readonly cells: Row }[],
): readonly HeaderForm[] {
  const first = head.slice(0, POINTED_AT).map(({ row, cells }) => ({
    row,
    words: cells.map(timeless).join('/').replace(/\/+$/, ''),
  }));
  return first.flatMap(({ row }, at) =>
    HEIGHTS.flatMap((rows) => {
      const words = first.slice(at, at + rows).map((each) => each.words);
      const key = ['rows', ...words].join('|');
      return words.length === rows && /\p{L}/u.test(words.join('')) ? [{ key, row, rows }] : [];
    }),
  );
}

/**
 * What two files of one form share: the words of the header, whatever the year, and how they were understood. In a
 * cross table the first column's words count too, for the header holds nothing but bureaus.
 */
export function fingerprintOf({ sheet, height, plan }: Recognised): string {
  const words = sheet.paths.map((path) => path.map(timeless).join('/'));
  const label = plan.layout === 'cross' ? plan.columns.get('indicator') : undefined;
  const down = label === undefined ? [] : sheet.sample.map((row) => aliasKey(row[label] ?? ''));
  return [plan.layout, String(height), ...words, ...down.slice(0, 60)].join('|');
}
