import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { HISTORY_LIMIT } from '../../src/domain/history';
import { CATALOGUE, seal } from '../../src/storage/backup/format';
import { openMemory } from '../../src/storage/memory';
import type { Store } from '../../src/storage/store';
import { behind, columns, metaOf, openStore } from './opening';
import {
  WATCH,
  large,
  fill,
  sets,
  backupOf,
  states,
  tampered,
  rewritten,
  withFigures,
  catalogueIn,
  elsewhere,
} from './backing-up';

describe('restoring many sets', () => {
  const many = HISTORY_LIMIT.units + 5;
  /** A backup of more sets than the history holds units. */
  async function backupOfMany(): Promise<Blob> {
    const memory = openMemory();
    for (let i = 0; i < many; i += 1) {
      await memory.save(metaOf(`m${i}`, { hidden: i === 1 }), columns, new Blob([`${i}`]), 'import');
    }
    return backupOf(memory);
  }

  it.each([
    ['the database', openStore],
    ['the store of a page', async (): Promise<Store> => openMemory()],
  ])('is one unit of the history of %s, taken back and done again as one', async (_, open) => {
    const file = await backupOfMany();
    const store = await open();
    await store.save(metaOf('m0', { edition: 'later' }), large, new Blob(['later']), 'import');
    await store.save(metaOf('mine'), columns, new Blob(['mine']), 'import');
    const before = (await sets(store)).sort();
    await store.restore(file, WATCH);
    const after = (await sets(store)).sort();
    expect(after).toHaveLength(many + 1);
    expect(after).toContain('m1 hidden');
    const { entries } = await store.history();
    expect(entries.map(({ kind }) => kind)).toEqual(['import', 'import', 'restore']);
    const restored = entries[2]?.id ?? 0;

    expect(await store.undo(restored)).toBe(true);
    expect((await sets(store)).sort()).toEqual(before);
    expect((await store.load('m0')).length).toBe(large.length);

    expect(await store.redo(restored)).toBe(true);
    expect((await sets(store)).sort()).toEqual(after);
    expect(await store.load('m0')).toEqual(columns);
    expect(await store.load(`m${many - 1}`)).toEqual(columns);
    expect(await (await store.original('m7'))?.text()).toBe('7');
  });

  it('is taken back whole or not at all', async () => {
    const store = await openStore();
    await store.restore(await backupOfMany(), WATCH);
    const { entries } = await store.history();
    await behind((db) => db.datasets.delete('m3'));
    expect(await store.undo(entries[0]?.id ?? 0)).toBe(false);
    expect(await sets(store)).toHaveLength(many - 1);
  });
});

describe('restoring', () => {
  it('replaces what differs, leaves what is the same and what is not in the backup, and can be taken back', async () => {
    const store = await fill(await openStore());
    const file = await backupOf(store);
    await store.save(metaOf('a', { edition: 'later' }), large, new Blob(['later']), 'replay');
    await store.save(metaOf('c'), columns, new Blob(['c']), 'import');
    expect(await states(store, file)).toEqual(['a different', 'b same']);
    await store.restore(file, WATCH);
    expect((await sets(store)).sort()).toEqual(['a', 'b hidden', 'c', 's']);
    expect(await store.load('a')).toEqual(columns);
    const { entries } = await store.history();
    const restored = entries[entries.length - 1];
    expect(restored).toMatchObject({ kind: 'restore', datasetId: 'a' });
    await store.undo(restored?.id ?? 0);
    expect((await store.load('a')).length).toBe(large.length);
  });

  it('knows a file that was imported anew under another id', async () => {
    const file = await backupOf(await fill(await openStore()));
    await elsewhere(async (store) => {
      await store.save(metaOf('z', { hash: 'hash of a' }), columns, new Blob(['单位,年份\n']), 'import');
      expect(await states(store, file)).toEqual(['a same', 'b new']);
    });
  });

  const FOREIGN = zipSync({ 'a.txt': strToU8('a') });
  it.each<[what: string, code: string, change: (file: Blob) => Blob | Promise<Blob>]>([
    ['is a table', 'backup-foreign', () => new Blob(['单位,年份\n'])],
    ['is empty', 'backup-foreign', () => new Blob([])],
    ['is another zip file', 'backup-foreign', () => new Blob([FOREIGN as BlobPart])],
    ['is cut off', 'backup-damaged', (file) => file.slice(0, file.size - 30)],
    ['is cut in half', 'backup-damaged', (file) => file.slice(0, file.size >> 1)],
    [
      'lacks an entry',
      'backup-damaged',
      (file) => tampered(file, (entries) => delete entries['数据/001.figures']),
    ],
    [
      'has another byte in an original',
      'backup-damaged',
      (file) =>
        tampered(file, (entries) => {
          const [original] = Object.keys(entries).filter((entry) => entry.startsWith('原始表格/001'));
          const bytes = entries[original ?? ''];
          if (bytes) bytes[3] = (bytes[3] ?? 0) ^ 1;
        }),
    ],
    [
      'has other words in its catalogue',
      'backup-damaged',
      (file) =>
        tampered(file, (entries) => {
          const catalogue = catalogueIn(entries);
          entries[CATALOGUE] = strToU8(JSON.stringify({ ...seal(catalogue), madeAt: '1999' }));
        }),
    ],
    [
      'has no list for its answers',
      'backup-damaged',
      (file) => rewritten(file, '设置.json', { answers: {} }),
    ],
    [
      'has a list entry without rows',
      'backup-damaged',
      (file) =>
        tampered(file, (entries) => {
          const { sets: all, ...catalogue } = catalogueIn(entries);
          const bare = all.map((set) => ({ ...set, meta: { ...set.meta, rows: null as never } }));
          entries[CATALOGUE] = strToU8(JSON.stringify(seal({ ...catalogue, sets: bare })));
        }),
    ],
    ['has figures of no bureau', 'backup-damaged', (file) => withFigures(file, { ...columns, bureaus: [] })],
    [
      'has figures of no indicator',
      'backup-damaged',
      (file) => withFigures(file, { ...columns, indicators: columns.indicators.map(() => null as never) }),
    ],
    [
      'is of a newer page',
      'backup-newer',
      (file) =>
        tampered(file, (entries) => {
          const newer = { ...catalogueIn(entries), version: 3 };
          entries[CATALOGUE] = strToU8(JSON.stringify(seal(newer)));
        }),
    ],
  ])('refuses a file that %s, and changes nothing', async (_, code, change) => {
    const file = await change(await backupOf(await fill(await openStore())));
    await elsewhere(async (store) => {
      await store.save(metaOf('a'), large, new Blob(['mine']), 'import');
      await expect(store.planRestore(file, WATCH)).rejects.toMatchObject({ code });
      await expect(store.restore(file, WATCH)).rejects.toMatchObject({ code });
      expect(await sets(store)).toEqual(['a']);
      expect((await store.load('a')).length).toBe(large.length);
      expect(await store.listAnswers()).toEqual([]);
    });
  });

  it('refuses a backup with any one byte changed', async () => {
    const memory = openMemory();
    await memory.save(metaOf('a'), columns, new Blob(['单位,年份\n']), 'import');
    const whole = new Uint8Array(await (await backupOf(memory)).arrayBuffer());
    const fresh = openMemory();
    let taken = 0;
    for (let at = 0; at < whole.length; at += 97) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      const restored = await fresh.restore(new Blob([bytes as BlobPart]), WATCH).catch(() => null);
      if (restored === null) continue;
      // What no reader of zip files looks at may differ: times, a checksum of its own.
      taken += 1;
      expect(await fresh.load('a')).toEqual(columns);
      expect(await (await fresh.original('a'))?.text()).toBe('单位,年份\n');
    }
    expect(taken).toBeLessThan(whole.length / 97 / 4);
  });
});
