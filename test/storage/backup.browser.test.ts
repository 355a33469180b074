import { createStorageWorker } from '#storage-worker';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, seal, type Watch } from '../../src/storage/backup/format';
import { writeBackup } from '../../src/storage/backup/write';
import { openMemory } from '../../src/storage/memory';
import { openRemote } from '../../src/storage/remote';
import type { OwnRow, Store } from '../../src/storage/store';
import { RULE } from '../domain/own-entries';
import { BACKUP_1 } from './backup-1';
import { behind, columns, metaOf, name, openStore } from './opening';
import { SCHEMA_2 } from './schema-2';
import {
  WATCH,
  PAGE,
  large,
  OWN,
  fill,
  sets,
  backupOf,
  states,
  tampered,
  catalogueIn,
  elsewhere,
  ofFirstEdition,
} from './backing-up';

describe('a backup of format 1', () => {
  it('brings back all that it holds', async () => {
    for (const store of [await openStore(), openMemory()]) {
      expect(await states(store, BACKUP_1.file())).toEqual([`${BACKUP_1.meta.id} new`]);
      expect(await store.restore(BACKUP_1.file(), WATCH)).toEqual({ language: 'en' });
      expect((await store.list()).map(({ meta }) => meta)).toEqual([BACKUP_1.meta]);
      const loaded = await store.load(BACKUP_1.meta.id);
      expect([...loaded.value]).toEqual(BACKUP_1.values);
      expect([...loaded.printed]).toEqual([[2, '150余']]);
      expect(await (await store.original(BACKUP_1.meta.id))?.text()).toBe(BACKUP_1.original);
      expect(await store.listAnswers()).toEqual([{ key: 'form', value: { year: 2024 } }]);
      expect(await store.listOwn()).toEqual([OWN]);
      expect(await store.setting('boards')).toEqual([{ title: '一览' }]);
      expect(await states(store, BACKUP_1.file())).toEqual([`${BACKUP_1.meta.id} same`]);
    }
  });
});

describe('a package', () => {
  /** A break of a bureau; `columns` have figures of 330100 and 330902. */
  const breakOf = (code: string): OwnRow => {
    const value = { ...RULE, id: `own:${code}`, codes: [code], indicators: [] };
    return { kind: 'break', key: value.id, value };
  };
  const HANDED = { briefings: '[]' };
  const packageOf = async (store: Store, ids: readonly string[], originals = true) => {
    const made = await store.pack({ sets: ids, originals }, HANDED, WATCH);
    if (!made) throw new Error('Nobody stopped it');
    return made;
  };

  it('has what was chosen and the words that it uses, and nothing else of the reader’s', async () => {
    const used = breakOf('330902');
    const sender = await fill(await openStore());
    await sender.keepOwn([used, breakOf('330106')]);
    const { file, sets: count } = await packageOf(sender, ['a', 's', 'none']);
    expect(count).toBe(2);
    await elsewhere(async (store) => {
      expect(await store.planRestore(file, WATCH)).toMatchObject({
        kind: 'package',
        answers: 0,
        own: 1,
        briefings: [],
      });
      expect(await states(store, file)).toEqual(['a new', 's shipped']);
      expect(await store.restore(file, WATCH)).toEqual(HANDED);
      expect(await sets(store)).toEqual(['a']);
      expect(await store.load('a')).toEqual(columns);
      expect(await (await store.original('a'))?.text()).toBe('单位,年份\n');
      expect(await store.listOwn()).toEqual([used]);
      expect(await store.listAnswers()).toEqual([]);
      expect(await store.setting('boards')).toBeNull();
    });
  });

  it('may leave the original tables at home', async () => {
    const { file, bare } = await packageOf(await fill(openMemory()), ['a', 'b'], false);
    expect(bare).toEqual([]);
    const memory = openMemory();
    await memory.restore(file, WATCH);
    expect((await memory.original('b'))?.size).toBe(0);
    expect(await memory.load('b')).toEqual(large);
  });

  it('of a newer page is told from a damaged one', async () => {
    const { file } = await packageOf(await fill(openMemory()), ['a']);
    const newer = await tampered(file, (entries) => {
      const catalogue = catalogueIn(entries);
      entries[CATALOGUE] = strToU8(JSON.stringify(seal({ ...catalogue, version: 2 })));
    });
    await expect(openMemory().planRestore(newer, WATCH)).rejects.toMatchObject({ code: 'backup-newer' });
  });
});

describe('a backup', () => {
  it('of an earlier edition comes back, and is then the same as what stands', async () => {
    const file = await ofFirstEdition(await backupOf(await fill(await openStore())));
    await elsewhere(async (store) => {
      await store.restore(file, WATCH);
      expect([...(await store.load('a')).value]).toEqual(SCHEMA_2.values);
      expect(await states(store, file)).toEqual(['a same', 'b same']);
    });
  });

  it('brings everything of the reader’s to an empty browser', async () => {
    const file = await backupOf(await fill(await openStore()));
    await elsewhere(async (store) => {
      expect(await states(store, file)).toEqual(['a new', 'b new']);
      expect(await sets(store)).toEqual([]);
      expect(await store.restore(file, WATCH)).toEqual(PAGE);
      expect((await sets(store)).sort()).toEqual(['a', 'b hidden']);
      expect(await store.load('a')).toEqual(columns);
      expect(await store.load('b')).toEqual(large);
      expect(await (await store.original('a'))?.text()).toBe('单位,年份\n');
      expect(await store.answers('form')).toEqual({ year: 2024 });
      expect(await store.listOwn()).toEqual([OWN]);
      expect(await store.setting('boards')).toEqual([{ title: '一览' }]);
      expect(await states(store, file)).toEqual(['a same', 'b same']);
    });
  });

  it('goes from a store of a page to another, and through the worker', async () => {
    const file = await backupOf(await fill(openMemory()));
    const memory = openMemory();
    expect(await memory.restore(file, WATCH)).toEqual(PAGE);
    expect((await memory.load('b')).length).toBe(large.length);
    const remote = await openRemote(createStorageWorker, name);
    const seen: number[] = [];
    const plan = await remote.planRestore(file, { ...WATCH, progress: (done) => seen.push(done) });
    expect(plan?.sets.map(({ state }) => state)).toEqual(['new', 'new']);
    expect(seen.length).toBeGreaterThan(0);
    await remote.restore(file, WATCH);
    expect((await sets(remote)).sort()).toEqual(['a', 'b hidden']);
    expect((await backupOf(remote)).size).toBeGreaterThan(0);
    await expect(remote.planRestore(new Blob(['x']), WATCH)).rejects.toMatchObject({
      name: 'BackupProblem',
      code: 'backup-foreign',
    });
    remote.close();
  });

  it('comes back whatever its sets are called', async () => {
    const store = await openStore();
    // Half a character, a direction turned round, a way out of the folder, a name of no letters, the same twice.
    const names = [
      '\ud800.csv',
      'a\u202e.csv',
      '../../甲.csv',
      '\u0000',
      '同.csv',
      '同.csv',
      '长'.repeat(5_000),
    ];
    for (const [i, called] of names.entries()) {
      await store.save(metaOf(`n${i}`, { name: called }), columns, new Blob([`${i}`]), 'import');
    }
    const file = await backupOf(store);
    await elsewhere(async (other) => {
      await other.restore(file, WATCH);
      const found = [...(await other.list())].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
      expect(found.map(({ meta }) => meta.name)).toEqual(names);
      expect(await (await other.original('n6'))?.text()).toBe('6');
    });
  });

  it('is a zip file in which a person finds the tables under their names', async () => {
    const file = await backupOf(await fill(await openStore()));
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(new TextDecoder().decode(entries['原始表格/001 西湖_2024_.csv'])).toBe('单位,年份\n');
    expect(Object.keys(entries).filter((entry) => entry.startsWith('原始表格/'))).toHaveLength(2);
  });

  it('gives tables that are no files an ending by what they are', async () => {
    const store = await openStore();
    const workbook = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
    for (const [called, content] of [
      ['手工录入', '单位,年份\n'],
      ['2024年1.5版', '单位,年份\n'],
      ['汇总', workbook as BlobPart],
      ['甲.tsv', '单位\t年份\n'],
    ] as const) {
      await store.save(metaOf(called, { name: called }), columns, new Blob([content]), 'import');
    }
    const entries = Object.keys(unzipSync(new Uint8Array(await (await backupOf(store)).arrayBuffer())));
    const names = entries.flatMap((entry) => /^原始表格\/\d+ (.*)$/.exec(entry)?.[1] ?? []);
    expect(names.sort()).toEqual(['2024年1.5版.csv', '手工录入.csv', '汇总.xlsx', '甲.tsv']);
  });

  it('of more bytes than its kind of file can have is told from a full disk, and not made', async () => {
    const store = await fill(openMemory());
    const { size } = await backupOf(store);
    await expect(writeBackup(store, PAGE, WATCH, size >> 1)).rejects.toMatchObject({ code: 'backup-large' });
    expect((await writeBackup(store, PAGE, WATCH, size + 1000))?.sets).toBe(2);
  });

  it('names a set that is too damaged to be in it, and has the others', async () => {
    const store = await fill(await openStore());
    await behind((db) => db.parts.filter(({ dataset }) => dataset.startsWith('a@')).delete());
    const backup = await store.backup(PAGE, WATCH);
    expect(backup).toMatchObject({ sets: 1, left: ['西湖/2024?.csv'] });
    await elsewhere(async (other) => {
      await other.restore(backup?.file ?? new Blob(), WATCH);
      expect(await sets(other)).toEqual(['b hidden']);
    });
  });

  it('gives nothing where it is stopped', async () => {
    const store = await fill(await openStore());
    const stopped: Watch = { ...WATCH, stopped: () => true };
    expect(await store.backup(PAGE, stopped)).toBeNull();
    const file = await backupOf(store);
    expect(await store.planRestore(file, stopped)).toBeNull();
    expect(await store.restore(file, stopped)).toBeNull();
  });
});
