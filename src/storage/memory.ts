import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import {
  HISTORY_LIMIT,
  nextRedo,
  nextUndo,
  type HistoryEntry,
  type Move,
  type UnitKind,
} from '../domain/history';
import type { Standing } from './backup/plan';
import { StorageProblem } from './problem';
import type { OwnRow, Store } from './store';

interface Held {
  readonly version: string;
  readonly meta: DatasetMeta;
  readonly columns: Columns;
  readonly original: Blob;
}

/** A data set before and after a change; null where there was none. */
interface Change {
  readonly id: string;
  readonly before: Held | null;
  readonly after: Held | null;
}

interface Unit {
  readonly entry: HistoryEntry;
  readonly changes: readonly Change[];
}

const moveOf = ({ id, before, after }: Change): Move => ({
  datasetId: id,
  name: (after ?? before)?.meta.name ?? id,
  figures: (after ?? before)?.meta.figures ?? 0,
  before: before?.version ?? null,
  after: after?.version ?? null,
  hidden: before?.meta.hidden ?? after?.meta.hidden ?? false,
});

/** A store that lives as long as the page: for browsers that forbid a database. */
export function openMemory(): Store {
  const standing = async (): Promise<readonly Standing[]> => {
    const [{ toRecords }, { isBare }] = await Promise.all([import('./rows'), import('./backup/plan')]);
    return Promise.all(
      [...sets.values()].map(async ({ meta, columns, original }): Promise<Standing> => {
        const { sum } = toRecords(meta.id, columns).head;
        return { meta, sum, bare: await isBare(meta, original) };
      }),
    );
  };
  const sets = new Map<string, Held>();
  const settings = new Map<string, unknown>();
  const answers = new Map<string, unknown>();
  const own = new Map<string, OwnRow>();
  const ownKey = (kind: string, key: string): string => JSON.stringify([kind, key]);
  let units: readonly Unit[] = [];
  let serial = 0;

  const place = (id: string, held: Held | null): void => {
    if (held) sets.set(id, held);
    else sets.delete(id);
  };
  const changeTo = (id: string, after: Held | null): Change => {
    const before = sets.get(id) ?? null;
    place(id, after);
    return { id, before, after };
  };
  /** Writes a unit down of changes that are made. */
  const record = (kind: UnitKind, changes: readonly Change[]): number | null => {
    const [first, ...others] = changes.map(moveOf);
    if (!first) return null;
    serial += 1;
    const at = new Date().toISOString();
    const more = others.length > 0 ? { others } : {};
    const entry: HistoryEntry = { id: serial, at, kind, ...first, undone: false, ...more };
    const standing = units.filter((unit) => !unit.entry.undone);
    units = [...standing, { entry, changes }].slice(-HISTORY_LIMIT.units);
    return serial;
  };
  const change = (id: string, after: Held | null, kind: UnitKind | null): number | null => {
    const made = changeTo(id, after);
    return kind === null || !(made.before ?? after) ? null : record(kind, [made]);
  };
  const held = (meta: DatasetMeta, columns: Columns, original: Blob): Held => {
    serial += 1;
    const hidden = sets.get(meta.id)?.meta.hidden ?? meta.hidden;
    return { version: String(serial), meta: { ...meta, hidden }, columns, original };
  };
  const step = (next: HistoryEntry | null, id: number, side: 'before' | 'after'): boolean => {
    if (next?.id !== id) return false;
    units = units.map((unit) => {
      if (unit.entry.id !== id) return unit;
      for (const { id: set, [side]: stood } of unit.changes) place(set, stood);
      return { ...unit, entry: { ...unit.entry, undone: side === 'before' } };
    });
    return true;
  };
  const entries = (): readonly HistoryEntry[] => units.map(({ entry }) => entry);

  const store: Store = {
    persistent: false,
    readOnly: false,
    list: async () => [...sets.values()].map(({ meta, version }) => ({ meta, version, sum: 0 })),
    load: async (id) => {
      const found = sets.get(id);
      if (!found) throw new StorageProblem('storage-damaged', `${id} is not there`);
      return found.columns;
    },
    save: async (meta, columns, original, kind, rows = []) => {
      await store.keepOwn(rows);
      const made = held(meta, columns, original);
      return { version: made.version, unit: change(meta.id, made, kind) };
    },
    remove: async (id, kind) => void change(id, null, kind),
    setHidden: async (id, hidden) => {
      const found = sets.get(id);
      if (!found || found.meta.hidden === hidden) return;
      change(id, { ...found, meta: { ...found.meta, hidden } }, hidden ? 'hide' : 'show');
    },
    original: async (id) => sets.get(id)?.original ?? null,
    history: async () => ({ entries: entries(), bytes: 0 }),
    undo: async (id) => step(nextUndo(entries()), id, 'before'),
    redo: async (id) => step(nextRedo(entries()), id, 'after'),
    revoke: async (id) => {
      const done = step(nextUndo(entries()), id, 'before');
      if (done) units = units.filter(({ entry }) => entry.id !== id);
      return done;
    },
    clearHistory: async () => {
      units = [];
    },
    setting: async (key) => settings.get(key) ?? null,
    keepSetting: async (key, value) => void settings.set(key, value),
    answers: async (key) => answers.get(key) ?? null,
    keepAnswers: async (key, value) => void answers.set(key, value),
    listAnswers: async () => [...answers].map(([key, value]) => ({ key, value })),
    forgetAnswers: async (key) => void answers.delete(key),
    keepOwn: async (rows) => {
      for (const row of rows) own.set(ownKey(row.kind, row.key), row);
    },
    listOwn: async () => [...own.values()],
    forgetOwn: async (rows) => {
      for (const { kind, key } of rows) own.delete(ownKey(kind, key));
    },
    listSettings: async () => [...settings].map(([key, value]) => ({ key, value })),
    backup: async (page, watch) => (await import('./backup/write')).writeBackup(store, page, watch),
    pack: async (choice, page, watch) =>
      (await import('./backup/write')).writePackage(store, choice, page, watch),
    planRestore: async (file, watch) => {
      const [{ readIncoming }, { planOf }] = await Promise.all([
        import('./backup/read'),
        import('./backup/plan'),
      ]);
      const contents = await readIncoming(file, watch);
      return contents && planOf(contents, await standing(), [...own.values()], settings.get('briefings'));
    },
    restore: async (file, watch) => {
      const [{ readIncoming }, { changedBy, withTable }, { settingsTaken }, { ownTaken }, { fromRecords }] =
        await Promise.all([
          import('./backup/read'),
          import('./backup/plan'),
          import('./backup/lists'),
          import('./backup/own-rows'),
          import('./rows'),
        ]);
      const contents = await readIncoming(file, watch);
      if (!contents) return null;
      const stored = await standing();
      const coming = changedBy(contents, stored).map((set) => withTable(set, stored, store.original));
      const changed = (await Promise.all(coming)).map(({ meta, head, parts, original }) =>
        changeTo(meta.id, held(meta, fromRecords(head, parts), original)),
      );
      record('restore', changed);
      for (const { key, value } of contents.answers) answers.set(key, value);
      await store.keepOwn(ownTaken(contents, [...own.values()]).rows);
      for (const { key, value } of settingsTaken(contents, settings)) settings.set(key, value);
      return contents.page;
    },
    close: () => sets.clear(),
  };
  return store;
}
