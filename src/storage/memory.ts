import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import { StorageProblem, type Store } from './store';

/** A store that lives as long as the page: for browsers that forbid a database. */
export function openMemory(): Store {
  const sets = new Map<string, { meta: DatasetMeta; columns: Columns; original: Blob }>();
  const settings = new Map<string, unknown>();
  return {
    persistent: false,
    list: async () => [...sets.values()].map(({ meta }) => meta),
    load: async (id) => {
      const found = sets.get(id);
      if (!found) throw new StorageProblem('storage-damaged', `${id} is not there`);
      return found.columns;
    },
    save: async (meta, columns, original, replaces) => {
      if (sets.has(meta.id) && meta.id !== replaces) {
        throw new StorageProblem('storage-failed', `${meta.id} is there already`);
      }
      if (replaces !== undefined) sets.delete(replaces);
      sets.set(meta.id, { meta, columns, original });
    },
    remove: async (id) => void sets.delete(id),
    setHidden: async (id, hidden) => {
      const found = sets.get(id);
      if (found) sets.set(id, { ...found, meta: { ...found.meta, hidden } });
    },
    original: async (id) => sets.get(id)?.original ?? null,
    setting: async (key) => settings.get(key) ?? null,
    keepSetting: async (key, value) => void settings.set(key, value),
    close: () => sets.clear(),
  };
}
