import Dexie from 'dexie';
import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { expect } from 'vitest';
import { CATALOGUE, seal, sumOf, type Catalogue, type Watch } from '../../src/storage/backup/format';
import { pack } from '../../src/storage/backup/packed';
import { checksum } from '../../src/storage/checksum';
import { openDatabase } from '../../src/storage/datasets';
import { toRecords } from '../../src/storage/rows';
import type { Store } from '../../src/storage/store';
import type { Columns } from '../../src/domain/columns';
import { manyColumns } from './any-columns';
import { columns, metaOf, name } from './opening';
import { SCHEMA_2 } from './schema-2';

export const WATCH: Watch = { progress: () => undefined, stopped: () => false };
export const PAGE = { language: 'en', 'our-bureau': '330106' };
export const large = manyColumns(60_000, 3);

export const OWN = { kind: 'indicator', key: 'x', value: { nameZh: '甲' } };

/** A store with two sets, answers, an own indicator and a setting. */
export async function fill<T extends Store>(store: T): Promise<T> {
  await store.save(metaOf('a', { name: '西湖/2024?.csv' }), columns, new Blob(['单位,年份\n']), 'import');
  await store.save(metaOf('b', { hidden: true }), large, new Blob(['b'.repeat(100_000)]), 'import');
  await store.save(metaOf('s', { origin: 'site' }), columns, new Blob(['site']), null);
  await store.keepAnswers('form', { year: 2024 });
  await store.keepOwn([OWN]);
  await store.keepSetting('boards', [{ title: '一览' }]);
  return store;
}

export const sets = async (store: Store): Promise<string[]> =>
  (await store.list()).map(({ meta }) => `${meta.id}${meta.hidden ? ' hidden' : ''}`);

export async function backupOf(store: Store): Promise<Blob> {
  const backup = await store.backup(PAGE, WATCH);
  if (!backup) throw new Error('Nobody stopped it');
  return backup.file;
}

export const states = async (store: Store, file: Blob): Promise<string[]> =>
  ((await store.planRestore(file, WATCH))?.sets ?? []).map(({ meta, state }) => `${meta.id} ${state}`);

/** The backup with one of its entries changed. */
export async function tampered(file: Blob, change: (entries: Unzipped) => void): Promise<Blob> {
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  change(entries);
  return new Blob([zipSync(entries) as BlobPart]);
}

/** The backup with another content of an entry, and with the checksums of that: whole, but not what it should be. */
export const replaced = (file: Blob, entry: string, content: Uint8Array<ArrayBuffer>): Promise<Blob> =>
  tampered(file, (entries) => {
    const catalogue = catalogueIn(entries);
    const sealed = catalogue.entries.map((each) =>
      each.name === entry ? { name: entry, bytes: content.length, sum: checksum(content) } : each,
    );
    entries[entry] = content;
    entries[CATALOGUE] = strToU8(JSON.stringify(seal({ ...catalogue, entries: sealed })));
  });

export const rewritten = (file: Blob, entry: string, value: unknown): Promise<Blob> =>
  replaced(file, entry, strToU8(JSON.stringify(value)));

export const withFigures = async (file: Blob, given: Columns): Promise<Blob> => {
  const packed = pack(toRecords('a', given));
  return replaced(file, '数据/001.figures', new Uint8Array(await packed.arrayBuffer()));
};

export const catalogueIn = (entries: Unzipped): Catalogue => {
  const { sum, ...catalogue } = JSON.parse(new TextDecoder().decode(entries[CATALOGUE])) as Catalogue & {
    sum: number;
  };
  expect(sum).toBe(seal(catalogue).sum);
  return catalogue;
};

/** A fresh database beside that of the test, closed and deleted at the end. */
export async function elsewhere(work: (store: Store) => Promise<void>): Promise<void> {
  const other = `${name}-other`;
  const store = await openDatabase(other);
  try {
    await work(store);
  } finally {
    store.close();
    await Dexie.delete(other);
  }
}

/** A backup as the first edition of its format wrote it: each column of the first set an array. */
export async function ofFirstEdition(file: Blob): Promise<Blob> {
  const figures = pack(SCHEMA_2.records);
  const sum = await sumOf(figures);
  const bytes = new Uint8Array(await figures.arrayBuffer());
  return tampered(file, (entries) => {
    const catalogue = catalogueIn(entries);
    const name = catalogue.sets[0]?.figures ?? '';
    entries[name] = bytes;
    const all = catalogue.entries.map((entry) =>
      entry.name === name ? { name, bytes: bytes.length, sum } : entry,
    );
    entries[CATALOGUE] = strToU8(JSON.stringify(seal({ ...catalogue, version: 1, entries: all })));
  });
}
