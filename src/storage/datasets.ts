import type { DatasetMeta } from '../domain/dataset';
import { Database, DATABASE_NAME, SCHEMA_VERSION } from './db';
import { fromRecords, toRecords, type HeadRecord, type PartRecord } from './rows';
import { StorageProblem, storageProblem, type Store } from './store';

const byImport = (a: DatasetMeta, b: DatasetMeta): number =>
  a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : a.id < b.id ? -1 : 1;

/**
 * True where a later edition of the page made the database. Asked before Dexie opens it: Dexie takes any later
 * schema for its own, and writes the tables that it misses into it.
 */
async function isNewer(name: string): Promise<boolean> {
  const factory = indexedDB as Partial<IDBFactory>;
  const found = (await factory.databases?.())?.find((each) => each.name === name);
  return isLaterVersion(found?.version ?? 0);
}

/** Dexie counts ten for a version; what it adds below that are its own repairs. */
const isLaterVersion = (version: number): boolean => Math.floor(version / 10) > SCHEMA_VERSION;

const newer = (cause?: unknown): StorageProblem =>
  new StorageProblem('storage-newer', 'The database belongs to a newer edition of this page', cause);

/** The store, and its way in for records that another thread made. */
export interface DatabaseStore extends Store {
  /** `save` of a set whose records are at hand. */
  saveRecords(
    meta: DatasetMeta,
    head: HeadRecord,
    parts: readonly PartRecord[],
    original: Blob,
    replaces?: string,
  ): Promise<void>;
}

/**
 * The browser's own database. A data set is a list entry, a head with its dictionaries, a few large parts and
 * the original bytes: measured, a record a row is some 390 times slower to write and loses all on a full disk.
 * Where another tab takes the database to a newer schema, this one lets go of it: from then on every call
 * rejects with `storage-newer`.
 * @throws {StorageProblem} where the database cannot be opened: `storage-newer`, `storage-failed`
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<DatabaseStore> {
  let superseded = false;
  /** Runs a piece of database work; whatever it throws comes out as a StorageProblem. */
  const told = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw superseded ? newer(error) : storageProblem(error);
    }
  };

  const db = new Database(name);
  db.on('versionchange', ({ newVersion }) => {
    if (!isLaterVersion(newVersion ?? 0)) return true;
    superseded = true;
    db.close();
    return false;
  });
  await told(async () => {
    if (await isNewer(name)) throw newer();
    await db.open();
  });

  const erase = async (id: string): Promise<void> => {
    await db.parts.where('dataset').equals(id).delete();
    await db.heads.delete(id);
    await db.originals.delete(id);
    await db.datasets.delete(id);
  };

  const saveRecords: DatabaseStore['saveRecords'] = (meta, head, parts, original, replaces) =>
    told(() =>
      db.transaction('rw', [db.datasets, db.heads, db.parts, db.originals], async () => {
        if (replaces !== undefined) await erase(replaces);
        await db.heads.add(head);
        for (const part of parts) await db.parts.add(part);
        await db.originals.add({ id: meta.id, blob: original });
        await db.datasets.add(meta);
      }),
    );

  return {
    persistent: true,
    list: () => told(async () => (await db.datasets.toArray()).sort(byImport)),
    load: (id) =>
      told(async () => {
        const [head, parts] = await db.transaction('r', db.heads, db.parts, () =>
          Promise.all([db.heads.get(id), db.parts.where('dataset').equals(id).toArray()]),
        );
        if (!head) throw new StorageProblem('storage-damaged', `${id} has no head`);
        return fromRecords(head, parts);
      }),
    save: (meta, columns, original, replaces) => {
      const { head, parts } = toRecords(meta.id, columns);
      return saveRecords(meta, head, parts, original, replaces);
    },
    saveRecords,
    remove: (id) =>
      told(() => db.transaction('rw', [db.datasets, db.heads, db.parts, db.originals], () => erase(id))),
    setHidden: (id, hidden) => told(async () => void (await db.datasets.update(id, { hidden }))),
    original: (id) => told(async () => (await db.originals.get(id))?.blob ?? null),
    setting: (key) => told(async () => (await db.settings.get(key))?.value ?? null),
    keepSetting: (key, value) => told(async () => void (await db.settings.put({ key, value }))),
    close: () => db.close(),
  };
}
