import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import type { UnitKind } from '../domain/history';
import { packFigures, type PackedFigures } from '../domain/packed';
import type { Contents } from './backup/format';
import { LIST_KEYS, settingsTaken } from './backup/lists';
import { ownTaken } from './backup/own-rows';
import { changedBy, isBare, planOf, withTable, type Standing } from './backup/plan';
import { readIncoming } from './backup/read';
import { writeBackup, writePackage } from './backup/write';
import { DATABASE_NAME, SCHEMA_KEY, sumOfVersion, type CurrentRecord, type VersionRecord } from './db';
import { open } from './open';
import { StorageProblem, storageProblem } from './problem';
import { fromRecords, headOf, partsOf } from './rows';
import type { OwnRow, Saved, Store, Stored } from './store';
import { sweep } from './sweep';
import { forgetUnitsOf, record, redo, undo } from './timeline';
import { claimsOthers, prepare, put, putTogether, type IncomingSet } from './versions';

const byImport = ({ meta: a }: Stored, { meta: b }: Stored): number =>
  a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : a.id < b.id ? -1 : 1;

/** A data set as records. @param packed its figures, where they are packed already; the columns need not hold any then */
function setOf(
  meta: DatasetMeta,
  columns: Columns,
  original: Blob,
  packed: PackedFigures | null = null,
): IncomingSet {
  const figures = packed ?? packFigures(columns);
  const { id } = meta;
  return { meta, original, head: headOf(id, figures), parts: partsOf(id, figures) };
}

/**
 * The browser's own database. A data set is a pointer to one of its versions; a version is a list entry, a head
 * with its dictionaries, a few large parts and the original bytes: measured, a record a row is some 390 times
 * slower to write and loses all on a full disk. What an interrupted page or a fault left behind is swept here.
 * @throws {StorageProblem} where the database cannot be opened: `storage-newer`, `storage-failed`
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<Store> {
  const { db, readOnly, reading, writing, quietly, close } = await open(name);
  if (!readOnly) await writing(() => sweep(db)).catch(() => 0);

  const versionOf = async (pointer: CurrentRecord): Promise<VersionRecord> => {
    const version = await db.versions.get(pointer.version);
    if (!version) throw new StorageProblem('storage-damaged', `${pointer.id} has no version`);
    return version;
  };

  const saveSet = (set: IncomingSet, kind: UnitKind | null, own: readonly OwnRow[] = []): Promise<Saved> =>
    reading(() => {
      const ready = prepare(set);
      return writing(async () => {
        const unit = await put(db, ready, set.meta.hidden, kind);
        await db.own.bulkPut([...own]);
        await sweep(db);
        return { version: ready.version.key, unit };
      });
    });

  /** Runs a step through the history, and lets go of what no longer counts. */
  const step = (work: () => Promise<boolean>): Promise<boolean> =>
    writing(async () => {
      const done = await work();
      await sweep(db);
      return done;
    });

  /** The checksum of a head; null where it is gone or cannot be read. */
  const headSum = async (key: string): Promise<number | null> => {
    try {
      return (await reading(() => db.heads.get(key)))?.sum ?? null;
    } catch (error) {
      if (storageProblem(error).code === 'storage-damaged') return null;
      throw error;
    }
  };

  /** What is current, as a restoring compares it. Each head by itself: one that cannot be read ends its transaction. */
  const standing = async (): Promise<readonly Standing[]> =>
    Promise.all(
      (await store.list()).map(async ({ meta, version }): Promise<Standing> => {
        const original = await store.original(meta.id);
        return { meta, sum: await headSum(version), bare: await isBare(meta, original) };
      }),
    );

  /** Puts a backup's content in, in one transaction. */
  const restore = async (contents: Contents): Promise<void> => {
    const stored = await standing();
    const ready = await Promise.all(
      changedBy(contents, stored).map(async (coming) => {
        const set = await withTable(coming, stored, store.original);
        return { set: prepare(set, await claimsOthers(db, set)), hidden: set.meta.hidden };
      }),
    );
    await writing(async () => {
      await putTogether(db, ready, 'restore');
      await db.answers.bulkPut([...contents.answers]);
      await db.own.bulkPut([...ownTaken(contents, await db.own.toArray()).rows]);
      const here = new Map(
        (await db.settings.bulkGet([...LIST_KEYS])).map((each) => [each?.key ?? '', each?.value]),
      );
      await db.settings.bulkPut(settingsTaken(contents, here).filter(({ key }) => key !== SCHEMA_KEY));
      await sweep(db);
    });
  };

  const store: Store = {
    persistent: true,
    readOnly,
    list: () =>
      reading(() =>
        db.transaction('r', db.datasets, db.versions, async () => {
          const pointers = await db.datasets.toArray();
          const versions = await db.versions.bulkGet(pointers.map(({ version }) => version));
          return pointers
            .flatMap(({ hidden }, i): Stored[] => {
              const version = versions[i];
              return version
                ? [{ meta: { ...version.meta, hidden }, version: version.key, sum: version.sum }]
                : [];
            })
            .sort(byImport);
        }),
      ),
    load: (id) =>
      reading(async () => {
        const [version, head, parts] = await db.transaction('r', db.tables, async () => {
          const pointer = await db.datasets.get(id);
          if (!pointer) throw new StorageProblem('storage-damaged', `${id} is not there`);
          const found = await versionOf(pointer);
          const all = await db.parts.where('dataset').equals(found.key).toArray();
          return [found, await db.heads.get(found.key), all] as const;
        });
        if (!head) throw new StorageProblem('storage-damaged', `${id} has no head`);
        const columns = fromRecords(head, parts);
        if (sumOfVersion(version.meta, head) !== version.sum) {
          throw new StorageProblem('storage-damaged', `The list entry of ${id} has another checksum`);
        }
        return columns;
      }),
    save: (meta, columns, original, kind, own, packed) =>
      saveSet(setOf(meta, columns, original, packed), kind, own),
    remove: (id, kind) =>
      writing(async () => {
        const pointer = await db.datasets.get(id);
        if (!pointer) return;
        await db.datasets.delete(id);
        if (kind === null) await forgetUnitsOf(db, pointer.version);
        else {
          const { meta, key } = await versionOf(pointer);
          const { name: called, figures } = meta;
          const { hidden } = pointer;
          await record(db, { kind, datasetId: id, name: called, figures, before: key, after: null, hidden });
        }
        await sweep(db);
      }),
    setHidden: (id, hidden) =>
      writing(async () => {
        const pointer = await db.datasets.get(id);
        if (!pointer || pointer.hidden === hidden) return;
        const { meta, key } = await versionOf(pointer);
        await db.datasets.update(id, { hidden });
        await record(db, {
          kind: hidden ? 'hide' : 'show',
          datasetId: id,
          name: meta.name,
          figures: meta.figures,
          before: key,
          after: key,
          hidden: !hidden,
        });
        await sweep(db);
      }),
    original: (id) =>
      reading(async () => {
        const pointer = await db.datasets.get(id);
        if (!pointer) return null;
        return (await db.originals.get((await versionOf(pointer)).original))?.blob ?? null;
      }),

    history: () =>
      reading(() =>
        db.transaction('r', db.tables, async () => {
          const current = new Set((await db.datasets.toArray()).map(({ version }) => version));
          const bytes = (await db.versions.toArray())
            .filter(({ key }) => !current.has(key))
            .reduce((sum, version) => sum + version.bytes, 0);
          return { entries: await db.history.orderBy('id').toArray(), bytes };
        }),
      ),
    undo: (entry) => step(() => undo(db, entry)),
    redo: (entry) => step(() => redo(db, entry)),
    revoke: (entry) =>
      step(async () => {
        const done = await undo(db, entry);
        if (done) await db.history.delete(entry);
        return done;
      }),
    clearHistory: () =>
      writing(async () => {
        await db.history.clear();
        await sweep(db);
      }),

    setting: (key) => reading(async () => (await db.settings.get(key))?.value ?? null),
    keepSetting: (key, value) => writing(async () => void (await db.settings.put({ key, value }))),
    answers: (key) => reading(async () => (await db.answers.get(key))?.value ?? null),
    keepAnswers: (key, value) => writing(async () => void (await db.answers.put({ key, value }))),
    listAnswers: () => reading(() => db.answers.toArray()),
    forgetAnswers: (key) => writing(() => db.answers.delete(key)),
    keepOwn: (rows) => writing(async () => void (await db.own.bulkPut([...rows]))),
    listOwn: () => reading(() => db.own.toArray()),
    forgetOwn: (rows) => writing(() => db.own.bulkDelete(rows.map(({ kind, key }) => [kind, key]))),
    listSettings: () => reading(() => db.settings.filter(({ key }) => key !== SCHEMA_KEY).toArray()),
    backup: (page, watch) => quietly(() => writeBackup(store, page, watch)),
    pack: (choice, page, watch) => quietly(() => writePackage(store, choice, page, watch)),
    planRestore: (file, watch) =>
      reading(async () => {
        const contents = await readIncoming(file, watch);
        const briefings = (await db.settings.get('briefings'))?.value;
        return contents && planOf(contents, await standing(), await db.own.toArray(), briefings);
      }),
    restore: (file, watch) =>
      reading(async () => {
        const contents = await readIncoming(file, watch);
        if (!contents || watch.stopped()) return null;
        await restore(contents);
        return contents.page;
      }),
    close,
  };
  return store;
}
