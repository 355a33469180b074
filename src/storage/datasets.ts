import type { DatasetMeta } from '../domain/dataset';
import type { UnitKind } from '../domain/history';
import { DATABASE_NAME, sumOfVersion, type CurrentRecord, type VersionRecord } from './db';
import { open } from './open';
import { StorageProblem } from './problem';
import { fromRecords, sealed, sizeOfPart, toRecords, type OpenHead, type PartRecord } from './rows';
import type { Saved, Store, Stored } from './store';
import { sweep } from './sweep';
import { forgetUnitsOf, record, redo, undo } from './timeline';

const byImport = ({ meta: a }: Stored, { meta: b }: Stored): number =>
  a.importedAt < b.importedAt ? -1 : a.importedAt > b.importedAt ? 1 : a.id < b.id ? -1 : 1;

/** A key that no other tab makes: several may import at once. */
function newKey(id: string): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${id}@${a.toString(36)}${b.toString(36)}`;
}

/** Versions of one file share its bytes; without a hash nothing says that two files are one. */
const keyOfOriginal = ({ hash }: DatasetMeta, { size }: Blob, version: string): string =>
  hash === '' ? version : `${hash}:${size}`;

/** A data set as records, as another thread may make them; keys and checksums are given here. */
export interface IncomingSet {
  readonly meta: DatasetMeta;
  readonly head: OpenHead;
  readonly parts: readonly PartRecord[];
  readonly original: Blob;
}

/** The store, and its way in for records that another thread made. */
export interface DatabaseStore extends Store {
  /** `save` of a set whose records are at hand. */
  saveRecords(set: IncomingSet, kind: UnitKind | null): Promise<Saved>;
}

/**
 * The browser's own database. A data set is a pointer to one of its versions; a version is a list entry, a head
 * with its dictionaries, a few large parts and the original bytes: measured, a record a row is some 390 times
 * slower to write and loses all on a full disk. What an interrupted page or a fault left behind is swept here.
 * @throws {StorageProblem} where the database cannot be opened: `storage-newer`, `storage-failed`
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<DatabaseStore> {
  const { db, readOnly, reading, writing } = await open(name);
  if (!readOnly) await writing(() => sweep(db)).catch(() => 0);

  const versionOf = async (pointer: CurrentRecord): Promise<VersionRecord> => {
    const version = await db.versions.get(pointer.version);
    if (!version) throw new StorageProblem('storage-damaged', `${pointer.id} has no version`);
    return version;
  };

  /** Puts a version in the place of what is current. Inside a transaction, with all records made before. */
  const put = async (
    { head, version, parts, original }: ReturnType<typeof prepared>,
    hidden: boolean,
    kind: UnitKind | null,
  ): Promise<number | null> => {
    const { meta, key } = version;
    const before = await db.datasets.get(meta.id);
    await db.heads.add(head);
    for (const part of parts) await db.parts.add(part);
    const known = await db.originals.where('id').equals(version.original).count();
    if (known === 0) await db.originals.add({ id: version.original, blob: original });
    await db.versions.add(version);
    await db.datasets.put({ id: meta.id, version: key, hidden });
    if (kind === null) {
      if (before) await forgetUnitsOf(db, before.version);
      return null;
    }
    return record(db, {
      kind,
      datasetId: meta.id,
      name: meta.name,
      figures: meta.figures,
      before: before?.version ?? null,
      after: key,
      hidden: before?.hidden ?? hidden,
    });
  };

  const saveRecords: DatabaseStore['saveRecords'] = (set, kind) =>
    reading(() => {
      const ready = prepared(set);
      return writing(async () => {
        const unit = await put(ready, set.meta.hidden, kind);
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

  return {
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
    save: (meta, columns, original, kind) =>
      saveRecords({ meta, original, ...toRecords(meta.id, columns) }, kind),
    saveRecords,
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
    own: (kind, key) => reading(async () => (await db.own.get([kind, key]))?.value ?? null),
    keepOwn: (kind, key, value) => writing(async () => void (await db.own.put({ kind, key, value }))),
    listOwn: () => reading(() => db.own.toArray()),
    forgetOwn: (kind, key) => writing(() => db.own.delete([kind, key])),
    close: () => db.close(),
  };
}

/** The records of a new version: everything that takes time is done before the transaction. */
function prepared({ meta, head: open, parts: given, original }: IncomingSet) {
  const key = newKey(meta.id);
  const parts = given.map((part) => ({ ...part, dataset: key }));
  const head = sealed({ ...open, id: key }, parts);
  const entry = { ...meta, hidden: false };
  const version: VersionRecord = {
    key,
    dataset: meta.id,
    meta: entry,
    sum: sumOfVersion(entry, head),
    bytes: parts.reduce((size, part) => size + sizeOfPart(part), original.size),
    original: keyOfOriginal(meta, original, key),
  };
  return { head, version, parts, original };
}
