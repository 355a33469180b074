import type { BundledSet, DatasetMeta } from '../domain/dataset';
import type { DictionaryTables } from '../domain/dictionary';
import { carriedBytes, CARRIED_ID } from '../storage/backup/carried';
import type { Contents } from '../storage/backup/format';
import { readBackup } from '../storage/backup/read';
import { openMemory } from '../storage/memory';
import { fromRecords } from '../storage/rows';
import type { Store } from '../storage/store';
import { pageBundle, type Bundle } from './bundled';
import { asKept } from './briefing';
import { handedBy } from './handed';
import { Library } from './library.svelte';
import { packedInside } from './packed-inside';
import type { Kept } from './settings.svelte';

/** A package that a page carries, whole and checked. */
export interface Carried {
  readonly contents: Contents;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The package that this page carries; null where it carries none.
 * @throws {BackupProblem} where it is damaged
 */
export async function carriedHere(): Promise<Carried | null> {
  const text = document.getElementById(CARRIED_ID)?.textContent;
  if (!text) return null;
  const bytes = carriedBytes(text);
  const watch = { progress: () => undefined, stopped: () => false };
  const contents = await readBackup(new Blob([bytes]), watch);
  return contents && { contents, bytes };
}

/** A store that lives as long as the page, with what the package holds. */
async function storeOf({ sets, own, page }: Contents): Promise<Store> {
  const store = openMemory();
  for (const { meta, head, parts, original } of sets) {
    await store.save(meta, fromRecords(head, parts), original, null);
  }
  await store.keepOwn(own);
  await store.keepSetting('briefings', asKept(handedBy(page).briefings));
  return store;
}

const shipped = (meta: DatasetMeta): BundledSet[] =>
  meta.origin === 'user'
    ? []
    : [
        {
          id: meta.id.replace(/^site:/, ''),
          file: meta.id,
          titleZh: meta.name,
          titleEn: meta.nameEn ?? meta.name,
          origin: meta.origin,
          edition: meta.edition,
          hash: meta.hash,
          rows: meta.figures,
        },
      ];

/** The tables are packed inside, and the shipped sets are those in the package: there is nothing to bring up to date. */
const bundleOf = ({ sets }: Contents): Bundle => ({
  ...pageBundle,
  tables: async () => JSON.parse(packedInside('dictionary.json') ?? '') as DictionaryTables,
  sets: async () => sets.flatMap(({ meta }) => shipped(meta)),
});

/** A library of what a package holds; it keeps nothing in the browser. */
export const readerLibrary = ({ contents }: Carried): Library =>
  new Library({
    createWorker: () => {
      throw new Error('This page reads no files');
    },
    bundle: bundleOf(contents),
    openStore: () => storeOf(contents),
    note: { read: () => null, write: () => undefined },
    tabs: () => ({ tell: () => undefined, close: () => undefined }),
  });

/** Choices that live as long as the page, beginning with those of a package. */
export function keptHere({ contents }: Carried): Kept {
  const kept = new Map(Object.entries(handedBy(contents.page).choices));
  return { read: (key) => kept.get(key) ?? null, keep: (key, value) => void kept.set(key, value) };
}
