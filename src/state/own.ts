import type { Dictionary, DictionaryTables } from '../domain/dictionary';
import { asOwnEntry, type OwnEntry } from '../domain/own';
import { inOwnWords } from '../domain/own-figures';
import { withOwn, type OwnConflict } from '../domain/own-merge';
import type { ImportResult } from '../import/result';
import type { StorageCode } from '../storage/problem';
import type { OwnRow } from '../storage/store';
import type { LoadedDataset } from '../table/table';
import type { Library } from './library.svelte';

/** The reader's own dictionary beside the shipped one. It comes on demand: most readers have none. */
export interface Learned {
  readonly entries: readonly OwnEntry[];
  readonly conflicts: readonly OwnConflict[];
  readonly tables: DictionaryTables;
  readonly inOwnWords: typeof inOwnWords;
}

/** The entry of a row; null for one that is no entry, or another one than its key says. */
function entryOf({ kind, key, value }: OwnRow): OwnEntry | null {
  const entry = asOwnEntry(value);
  return entry?.type === kind && entry.id === key ? entry : null;
}

/** The rows of the store as a dictionary; a row that is no entry is left out. */
export function learned(shipped: DictionaryTables, rows: readonly OwnRow[]): Learned {
  const entries = rows.flatMap((row) => entryOf(row) ?? []);
  return { entries, ...withOwn(shipped, entries), inOwnWords };
}

/** An entry as the store keeps it. */
const rowOf = (entry: OwnEntry): OwnRow => ({ kind: entry.type, key: entry.id, value: entry });

/**
 * Rows of those described names that are in the file's figures, for a later answer may have taken others out again,
 * and that nobody has described meanwhile.
 */
export function rowsOf(
  own: readonly OwnEntry[] = [],
  { columns }: ImportResult,
  described: readonly OwnEntry[],
): readonly OwnRow[] {
  const known = new Set(described.map(({ id }) => id));
  const ids = new Set([...(columns?.indicators ?? []), ...(columns?.bureaus ?? [])].map(({ id }) => id));
  return own.filter(({ id }) => ids.has(id) && !known.has(id)).map(rowOf);
}

/** A change of the own dictionary. @returns why nothing was changed, or null */
async function changing(library: Library, work: () => Promise<void>): Promise<StorageCode | null> {
  const { holdings } = library;
  let failure: StorageCode | null = null;
  await holdings.change(async () => {
    try {
      await work();
    } catch (error) {
      failure = holdings.noteProblem(error);
    }
  });
  return failure;
}

/** Keeps entries, each in the place of the one of its id; all or none. */
export const keepOwn = (library: Library, entries: readonly OwnEntry[]): Promise<StorageCode | null> =>
  changing(library, () => library.holdings.store.keepOwn(entries.map(rowOf)));

/** Forgets an entry: figures that it described stay, under the name that their file has for them. */
export const forgetOwn = (library: Library, entry: OwnEntry): Promise<StorageCode | null> =>
  changing(library, () => library.holdings.store.forgetOwn([rowOf(entry)]));

/** A data set that has figures of an entry. */
export interface OwnUse {
  readonly name: string;
  readonly figures: number;
}

/** Where an indicator or a bureau is used, under whichever of its names, by data sets, hidden ones included. */
export function usesOf(
  entry: OwnEntry,
  datasets: readonly LoadedDataset[],
  { bureauById }: Pick<Dictionary, 'bureauById'>,
): readonly OwnUse[] {
  return datasets.flatMap(({ meta: { name }, columns }) => {
    const { indicators, bureaus, offsets, bureau } = columns;
    let figures = 0;
    if (entry.type === 'indicator') {
      const at = indicators.findIndex(({ id }) => id === entry.id);
      if (at !== -1) figures = (offsets[at + 1] ?? columns.length) - (offsets[at] ?? 0);
    }
    const isOf = bureaus.map(
      ({ id }) => entry.type === 'bureau' && (bureauById.get(id)?.id ?? id) === entry.id,
    );
    if (isOf.includes(true))
      for (let i = 0; i < columns.length; i += 1) if (isOf[bureau[i] ?? -1]) figures += 1;
    return figures === 0 ? [] : [{ name, figures }];
  });
}
