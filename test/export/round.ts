import { readingAt, type Columns } from '../../src/domain/columns';
import type { DatasetMeta } from '../../src/domain/dataset';
import type { Dictionary } from '../../src/domain/dictionary';
import { csvTexts, type CsvLayout } from '../../src/export/csv';
import type { Loss } from '../../src/export/grid';
import { listingOfSet, type Listing } from '../../src/export/listing';
import { indicatorAt } from '../../src/export/words';
import { importFile } from '../../src/import/import';
import type { ImportResult } from '../../src/import/result';
import type { LoadedDataset } from '../../src/table/table';
import { DICTIONARY } from '../import/dictionary';

export const setOf = (columns: Columns, meta: Partial<DatasetMeta> = {}): LoadedDataset => ({
  meta: {
    id: 'set',
    name: 'set.csv',
    origin: 'user',
    hash: '',
    edition: '',
    importedAt: '2026-01-01T00:00:00.000Z',
    figures: columns.length,
    rows: { total: 0, accepted: 0, rejected: 0, skipped: 0 },
    cells: { total: 0, accepted: 0, rejected: 0, skipped: 0 },
    years: null,
    bureaus: 0,
    indicators: 0,
    encoding: 'utf-8',
    layout: 'long',
    hidden: false,
    ...meta,
  },
  columns,
});

/** The whole text of an export and what it leaves out. */
export function written(
  listing: Listing,
  layout: CsvLayout,
  dictionary: Dictionary = DICTIONARY,
): { readonly text: string; readonly lost: readonly Loss[] } {
  const texts = csvTexts(listing, layout, dictionary);
  let text = '';
  for (;;) {
    const { done, value } = texts.next();
    if (done) return { text, lost: value };
    text += value;
  }
}

export const exported = (columns: Columns, layout: CsvLayout, dictionary: Dictionary = DICTIONARY) =>
  written(listingOfSet(setOf(columns)), layout, dictionary);

export const reread = (text: string, dictionary: Dictionary = DICTIONARY): ImportResult =>
  importFile({ name: '导出.csv', bytes: new TextEncoder().encode(text) }, dictionary);

/** What of a figure is compared. */
interface Carried {
  readonly origins: boolean;
  /** The printed form of a number; that of a gap always is. */
  readonly forms: boolean;
  /** Empty cells: a wide table has more of them than its figures. */
  readonly blanks: boolean;
}
export const EVERYTHING: Carried = { origins: true, forms: true, blanks: true };
/** Where a number was printed in another unit than it is kept in (`47.8万余` under 元), it is written in its own. */
export const ALL_BUT_FORMS: Carried = { ...EVERYTHING, forms: false };
export const IN_WIDE: Carried = { origins: false, forms: false, blanks: false };

/** Every figure as one text, in no particular order. */
export function statements(columns: Columns, carried: Carried): readonly string[] {
  const list: string[] = [];
  for (let i = 0; i < columns.length; i += 1) {
    const bureau = columns.bureaus[columns.bureau[i] ?? 0];
    const indicator = columns.indicators[indicatorAt(columns, i)];
    const origin = columns.origins[columns.origin[i] ?? 0];
    const scope = columns.scopes[columns.scope[i] ?? 0];
    const period = columns.periods[columns.period[i] ?? 0];
    const unit = columns.units[columns.unit[i] ?? 0];
    const printed = columns.printed.get(i) ?? '';
    const reading = readingAt(columns, i);
    const isGap = reading.status === 'missing';
    if (!carried.blanks && isGap && reading.reason === 'not_reported' && printed === '') continue;
    list.push(
      JSON.stringify([
        ...[bureau?.id, origin?.bureau ?? bureau?.name, columns.year[i], indicator?.id, indicator?.nameZh],
        ...[period, scope, unit, reading, carried.forms || isGap ? printed : ''],
        ...(carried.origins ? [origin?.source, origin?.locator, origin?.quote, origin?.note] : []),
      ]),
    );
  }
  return list.sort();
}
