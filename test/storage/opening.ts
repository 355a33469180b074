import Dexie from 'dexie';
import { afterEach, beforeEach } from 'vitest';
import type { DatasetMeta } from '../../src/domain/dataset';
import { Database } from '../../src/storage/db';
import type { Store } from '../../src/storage/store';
import { openDatabase } from '../../src/storage/datasets';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';

const FIGURES = `
330100 2018 penalty_cases     市本级 273     件 #hz2018
330100 2018 penalty_amount    市本级 >=47.8  万元 #hz2018
330902 2022 litigation_cases  本级?  1..2    件
`;
const { columns, meta: some } = datasetOf(FIGURES, dictionaryOf());
export { columns };

/** A list entry of its own file. */
export const metaOf = (id: string, more: Partial<DatasetMeta> = {}): DatasetMeta => ({
  ...some,
  id,
  name: `${id}.csv`,
  origin: 'user',
  hash: `hash of ${id}`,
  ...more,
});

/** The database of the running test. */
export let name = '';
let stores: { close(): void }[] = [];

export async function openStore(): Promise<Store> {
  const opened = await openDatabase(name);
  stores.push(opened);
  return opened;
}

/** Looks at the tables, or changes them behind the store's back. */
export async function behind<T>(work: (db: Database) => PromiseLike<T>): Promise<T> {
  const db = new Database(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Records in each table that a data set takes. */
export const counts = (): Promise<readonly number[]> =>
  behind((db) =>
    Promise.all([
      db.datasets.count(),
      db.versions.count(),
      db.heads.count(),
      db.parts.count(),
      db.originals.count(),
    ]),
  );

beforeEach(() => {
  name = `test-storage-${Date.now()}-${Math.random()}`;
  stores = [];
});
afterEach(async () => {
  for (const each of stores) each.close();
  await Dexie.delete(name);
});
