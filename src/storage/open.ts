import Dexie from 'dexie';
import { Database, SCHEMA_KEY, SCHEMA_VERSION, type SchemaMark } from './db';
import { alone } from './lock';
import { BackupProblem, StorageProblem, storageFull, storageProblem } from './problem';

/** An opened database and the two ways to work on it; whatever they throw is a StorageProblem. */
export interface Opened {
  readonly db: Database;
  readonly readOnly: boolean;
  reading<T>(work: () => PromiseLike<T>): Promise<T>;
  /** Runs a change: one transaction over all tables, one tab after another, whole or not at all. */
  writing<T>(work: () => PromiseLike<T>): Promise<T>;
  /** Reads at length while no tab changes anything, where the browser has locks. */
  quietly<T>(work: () => PromiseLike<T>): Promise<T>;
  close(): void;
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

/** So long the browser may take to say why a transaction ended. */
const REASON_MS = 1000;

/**
 * One transaction over all tables. Where it fails, with what the browser says of its end: on a full disk the
 * request that fails first only says that the transaction was aborted.
 */
async function transact<T>(db: Database, work: () => PromiseLike<T>): Promise<T> {
  let reason: Promise<DOMException | null> = Promise.resolve(null);
  try {
    // Dexie follows what is awaited only of an async function.
    return await db.transaction('rw', db.tables, async ({ idbtrans }) => {
      reason = new Promise((resolve) => {
        idbtrans.addEventListener('abort', () => resolve(idbtrans.error));
        setTimeout(() => resolve(null), REASON_MS);
      });
      return work();
    });
  } catch (error) {
    const found = await reason;
    throw found?.name === 'AbortError' ? error : (found ?? error);
  }
}

/**
 * Opens the database. Where another tab takes it to a newer schema, this one lets go of it: from then on every
 * call rejects with `storage-newer`. Where the browser closes it, the next call opens it again.
 * @throws {StorageProblem} where it cannot be opened: `storage-newer`, `storage-failed`, `storage-full`
 */
export async function open(name: string): Promise<Opened> {
  let superseded = false;
  let closed = false;
  /** A full disk closes the database, and only "internal error" is said of opening it before there is room. */
  let full = false;
  const told = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try {
      const done = await work();
      full = false;
      return done;
    } catch (error) {
      if (error instanceof BackupProblem) throw error;
      const problem = superseded ? newer(error) : storageProblem(error);
      full ||= problem.code === 'storage-full';
      throw full && problem.code === 'storage-failed' ? storageFull(error) : problem;
    }
  };
  const later = await told(() => isNewer(name));
  const db = later ? await openLater(name) : new Database(name);
  db.on('versionchange', ({ newVersion }) => {
    if (!isLater(newVersion ?? 0)) return true;
    superseded = true;
    db.close();
    return false;
  });
  if (!later) await told(() => db.open());
  const reading: Opened['reading'] = (work) =>
    told(async () => {
      if (!superseded && !closed && !db.isOpen()) await db.open();
      return work();
    });
  const readOnly = later || (await reading(() => markOf(db))).schema > SCHEMA_VERSION;

  const inOrder = <T>(work: () => PromiseLike<T>): Promise<T> => alone(`${name}: changes`, work);
  const changing = <T>(work: () => PromiseLike<T>): Promise<T> =>
    inOrder(() =>
      transact(db, async () => {
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
    close: () => {
      closed = true;
      db.close();
    },
  };
}
