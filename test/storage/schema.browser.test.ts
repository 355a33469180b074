import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { Database, SCHEMA_KEY, SCHEMA_VERSION } from '../../src/storage/db';
import { behind, columns, metaOf, name, openStore } from './opening';
import { SCHEMA_1, writeSchema1 } from './schema-1';
import { SCHEMA_2, writeSchema2 } from './schema-2';
import { SCHEMA_3, writeSchema3 } from './schema-3';

describe('a database of schema 1', () => {
  it('comes up to date with its figures, its original, its settings and what was hidden', async () => {
    await writeSchema1(name);
    const store = await openStore();
    const [whole] = await store.list();
    expect(whole?.meta).toEqual(SCHEMA_1.whole);
    const loaded = await store.load(SCHEMA_1.whole.id);
    expect([...loaded.value]).toEqual(SCHEMA_1.values);
    expect([...loaded.printed]).toEqual([[2, '150余']]);
    expect(await (await store.original(SCHEMA_1.whole.id))?.text()).toBe(SCHEMA_1.original);
    expect(await store.setting('x')).toEqual({ a: 1 });
    expect((await store.history()).entries).toEqual([]);
  });

  it('vouches from then on for every byte', async () => {
    await writeSchema1(name);
    const store = await openStore();
    await behind((db) =>
      db.parts.toCollection().modify((part) => {
        expect(part.value).toEqual({ least: 12, divisor: 1, rest: Uint8Array.of(0, 2, 138) });
        Object.assign(part, { value: { least: 13, divisor: 1, rest: Uint8Array.of(0, 2, 138) } });
      }),
    );
    await expect(store.load(SCHEMA_1.whole.id)).rejects.toMatchObject({ code: 'storage-damaged' });
  });

  it('keeps a set that was damaged before, with its original', async () => {
    await writeSchema1(name);
    const store = await openStore();
    const { id } = SCHEMA_1.damaged;
    expect((await store.list()).map(({ meta }) => meta.id)).toContain(id);
    await expect(store.load(id)).rejects.toMatchObject({ code: 'storage-damaged' });
    expect(await (await store.original(id))?.text()).toBe(SCHEMA_1.original);
  });
});

describe('a database of schema 2', () => {
  it('comes up to date with every version of its sets, packed', async () => {
    await writeSchema2(name);
    const store = await openStore();
    expect((await store.list()).map(({ meta }) => meta)).toEqual([SCHEMA_2.meta]);
    const loaded = await store.load(SCHEMA_2.meta.id);
    expect([...loaded.value]).toEqual(SCHEMA_2.values);
    expect([...loaded.row]).toEqual([2, 3, 4]);
    expect([...loaded.printed]).toEqual([[2, '150余']]);
    const [part] = await behind((db) => db.parts.toArray());
    expect(part?.row).toEqual({ first: 2, step: 1 });
  });

  it('keeps a set that was damaged before as damaged', async () => {
    await writeSchema2(name, { damaged: true });
    const store = await openStore();
    expect(await store.list()).toHaveLength(1);
    await expect(store.load(SCHEMA_2.meta.id)).rejects.toMatchObject({ code: 'storage-damaged' });
  });
});

describe('a database of schema 3', () => {
  it('comes up to date with its history, which still goes back and forth', async () => {
    await writeSchema3(name);
    const store = await openStore();
    expect(store.readOnly).toBe(false);
    expect((await store.list()).map(({ meta }) => meta)).toEqual([SCHEMA_3.meta]);
    expect([...(await store.load(SCHEMA_3.meta.id)).value]).toEqual(SCHEMA_3.values);
    expect((await store.history()).entries).toEqual([SCHEMA_3.unit]);
    expect(await store.undo(1)).toBe(true);
    expect(await store.list()).toEqual([]);
    expect(await store.redo(1)).toBe(true);
    expect([...(await store.load(SCHEMA_3.meta.id)).value]).toEqual(SCHEMA_3.values);
    const mark = await behind((db) => db.settings.get(SCHEMA_KEY));
    expect(mark?.value).toEqual({ schema: SCHEMA_VERSION, readableFrom: 3 });
  });
});

/** Takes the database to a later schema, as a newer page would. */
async function takeOver(readableFrom: number): Promise<Database> {
  const later = new Database(name);
  later.version(SCHEMA_VERSION + 1).stores({ news: 'id' });
  await later.open();
  const value = { schema: SCHEMA_VERSION + 1, readableFrom };
  await later.table('settings').put({ key: SCHEMA_KEY, value });
  return later;
}

/** All tables of the database with all their records, whoever made them. */
async function everything(): Promise<string> {
  const db = await new Dexie(name).open();
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toCollection().primaryKeys()]),
  );
  db.close();
  return JSON.stringify(tables);
}

describe('a database of a newer page', () => {
  it('can be read where it says so, and is not written', async () => {
    const before = await openStore();
    await before.save(metaOf('a'), columns, new Blob(['a']), 'import');
    before.close();
    (await takeOver(SCHEMA_VERSION)).close();
    const stands = await everything();
    const store = await openStore();
    expect(store.readOnly).toBe(true);
    expect((await store.list()).map(({ meta }) => meta.id)).toEqual(['a']);
    expect(await store.load('a')).toEqual(columns);
    const changes = [
      () => store.save(metaOf('b'), columns, new Blob([]), 'import'),
      () => store.remove('a', 'remove'),
      () => store.setHidden('a', true),
      () => store.undo(1),
      () => store.keepSetting('x', 1),
      () => store.keepAnswers('x', 1),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'storage-newer' });
    store.close();
    expect(await everything()).toBe(stands);
  });

  it('is left alone where it can no longer be read', async () => {
    (await openStore()).close();
    (await takeOver(SCHEMA_VERSION + 1)).close();
    const stands = await everything();
    await expect(openStore()).rejects.toMatchObject({ code: 'storage-newer' });
    expect(await everything()).toBe(stands);
  });

  it('takes the database from a page that is still open, which says so from then on', async () => {
    const ours = await openStore();
    const theirs = await takeOver(SCHEMA_VERSION);
    await expect(ours.list()).rejects.toMatchObject({ code: 'storage-newer' });
    await expect(ours.save(metaOf('a'), columns, new Blob([]), 'import')).rejects.toMatchObject({
      code: 'storage-newer',
    });
    theirs.close();
  });

  it('is seen inside each change, where only the mark within tells', async () => {
    const ours = await openStore();
    const value = { schema: SCHEMA_VERSION + 1, readableFrom: SCHEMA_VERSION };
    await behind((db) => db.settings.put({ key: SCHEMA_KEY, value }));
    await expect(ours.save(metaOf('a'), columns, new Blob([]), 'import')).rejects.toMatchObject({
      code: 'storage-newer',
    });
    expect(await ours.list()).toEqual([]);
    expect((await openStore()).readOnly).toBe(true);
  });
});
