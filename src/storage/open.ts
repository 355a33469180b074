import Dexie from 'dexie';
import { Database, SCHEMA_KEY, SCHEMA_VERSION, type SchemaMark } from './db';
import { alone } from './lock';
import { BackupProblem, StorageProblem, storageProblem } from './problem';

/** An opened database and the two ways to work on it; whatever they throw is a StorageProblem. */
export interface Opened {
  readonly db: Database;
  readonly readOnly: boolean;
  reading<T>(work: () => PromiseLike<T>): Promise<T>;
  /** Runs a change: one transaction over all tables, one tab after another, whole or not at all. */
  writing<T>(work: () => PromiseLike<T>): Promise<T>;
  /** Reads at length while no tab changes anything, where the browser has locks. */
  quietly<T>(work: () => PromiseLike<T>): Promise<T>;
}

/** Dexie counts ten for a version; what it adds below that are its own repairs. */
const isLater = (version: number): boolean => Math.floor(version / 10) > SCHEMA_VERSION;

/**
 * True where a later edition of the page made the database. Asked before Dexie opens it: Dexie takes any later
 * schema for its own, and writes the tables that it misses into it.
 */
async function isNewer(name: string): Promise<boolean> {
  const factory = indexedDB as Partial<IDBFactory>;
  const found = (await factory.databases?.())?.find((each) => each.name === name);
  return isLater(found?.version ?? 0);
}

const newer = (cause?: unknown): StorageProblem =>
  new StorageProblem('storage-newer', 'The database belongs to a newer edition of this page', cause);

async function markOf(db: Dexie): Promise<SchemaMark> {
  const found = await db.table<{ value: SchemaMark }>('settings').get(SCHEMA_KEY);
  return found?.value ?? { schema: SCHEMA_VERSION, readableFrom: SCHEMA_VERSION };
}

/** A later database as it is, where it says that pages of this schema can read it. */
async function openLater(name: string): Promise<Database> {
  const db = new Dexie(name);
  try {
    await db.open();
    if ((await markOf(db)).readableFrom <= SCHEMA_VERSION) {
      // Opened without a schema of ours, Dexie knows the tables and does not name them.
      const tables: unknown = Object.fromEntries(db.tables.map((table) => [table.name, table]));
      return Object.assign(db, tables) as Database;
    }
  } catch (error) {
    db.close();
    throw newer(error);
  }
  db.close();
  throw newer();
}

/**
 * Opens the database. Where another tab takes it to a newer schema, this one lets go of it: from then on every
 * call rejects with `storage-newer`.
 * @throws {StorageProblem} where it cannot be opened: `storage-newer`, `storage-failed`, `storage-full`
 */
export async function open(name: string): Promise<Opened> {
  let superseded = false;
  const reading = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof BackupProblem) throw error;
      throw superseded ? newer(error) : storageProblem(error);
    }
  };
  const later = await reading(() => isNewer(name));
  const db = later ? await openLater(name) : new Database(name);
  db.on('versionchange', ({ newVersion }) => {
    if (!isLater(newVersion ?? 0)) return true;
    superseded = true;
    db.close();
    return false;
  });
  if (!later) await reading(() => db.open());
  const readOnly = later || (await reading(() => markOf(db))).schema > SCHEMA_VERSION;

  const inOrder = <T>(work: () => PromiseLike<T>): Promise<T> => alone(`${name}: changes`, work);
  const changing = <T>(work: () => PromiseLike<T>): Promise<T> =>
    inOrder(() =>
      db.transaction('rw', db.tables, async () => {
        if ((await markOf(db)).schema > SCHEMA_VERSION) throw newer();
        return work();
      }),
    );
  return {
    db,
    readOnly,
    reading,
    writing: (work) =>
      reading(() => {
        if (readOnly) throw newer();
        return changing(work);
      }),
    quietly: (work) => reading(() => inOrder(work)),
  };
}
