import type { Dictionary } from '../domain/dictionary';
import type { LoadedDataset, Table } from '../table/table';
import { blobOf } from './blob';
import type { Loss } from './grid';
import { BYTE_ORDER_MARK } from './line';
import { everything, listingOfSet, listingOfShown, type Listing, type Shown } from './listing';
import { longCsv } from './long';
import { fileName } from './name';
import { wideCsv } from './wide';

/** The layouts that can be written: each is read back by the importer. */
export const CSV_LAYOUTS = ['long', 'wide-indicator', 'wide-year'] as const;
export type CsvLayout = (typeof CSV_LAYOUTS)[number];

/** What is written: one data set whole, or what is shown of a table. */
export type Exported =
  | { readonly kind: 'set'; readonly dataset: LoadedDataset }
  | { readonly kind: 'all'; readonly table: Table }
  | { readonly kind: 'selection'; readonly table: Table; readonly shown: Shown };

/**
 * The figures of a listing as a CSV (UTF-8 with its mark, CRLF), text by text so that the page can breathe
 * between. Returns what the layout had to leave out. Written, read and written again it is the same.
 */
export function* csvTexts(
  listing: Listing,
  layout: CsvLayout,
  dictionary: Dictionary,
): Generator<string, readonly Loss[]> {
  yield BYTE_ORDER_MARK;
  if (layout === 'long') return yield* longCsv(listing, dictionary);
  return yield* wideCsv(listing, layout === 'wide-year' ? 'year' : 'indicator', dictionary);
}

function listingOf(exported: Exported, dictionary: Dictionary): Listing {
  if (exported.kind === 'set') return listingOfSet(exported.dataset);
  const { table } = exported;
  return listingOfShown(table, dictionary, exported.kind === 'all' ? everything(table) : exported.shown);
}

export interface CsvFile {
  readonly name: string;
  readonly blob: Blob;
  readonly lost: readonly Loss[];
}

/** A CSV to save, under a name of the parts given, made in short turns. @param date ISO date, for the name */
export async function csvFile(
  exported: Exported,
  layout: CsvLayout,
  dictionary: Dictionary,
  nameParts: readonly string[],
  date: string,
): Promise<CsvFile> {
  const texts = csvTexts(listingOf(exported, dictionary), layout, dictionary);
  const { blob, result } = await blobOf(texts, 'text/csv;charset=utf-8');
  return { name: fileName(nameParts, date, 'csv'), blob, lost: result };
}
