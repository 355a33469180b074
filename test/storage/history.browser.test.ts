import { describe, expect, it } from 'vitest';
import { HISTORY_LIMIT } from '../../src/domain/history';
import { openMemory } from '../../src/storage/memory';
import type { Store } from '../../src/storage/store';
import { manyColumns } from './any-columns';
import { behind, columns, counts, metaOf, openStore } from './opening';

const other = manyColumns(5, 1);
const kinds = async (store: Store): Promise<string[]> =>
  (await store.history()).entries.map(({ kind, undone }) => (undone ? `(${kind})` : kind));
const last = async (store: Store): Promise<number> => {
  const { entries } = await store.history();
  return entries.filter(({ undone }) => !undone).pop()?.id ?? 0;
};
const firstUndone = async (store: Store): Promise<number> =>
  (await store.history()).entries.find(({ undone }) => undone)?.id ?? 0;
const shown = async (store: Store): Promise<string[]> =>
  (await store.list()).map(({ meta }) => `${meta.id} ${meta.edition}${meta.hidden ? ' hidden' : ''}`);

describe.each([
  ['the database', openStore],
  ['the store of a page', async (): Promise<Store> => openMemory()],
])('the history of %s', (_, open) => {
  it('is walked back to nothing and forth again, unit by unit', async () => {
    const store = await open();
    await store.save(metaOf('a', { edition: '1' }), columns, new Blob(['1']), 'import');
    await store.save(metaOf('a', { edition: '2', hash: 'second' }), other, new Blob(['2']), 'replace');
    await store.setHidden('a', true);
    await store.remove('a', 'remove');
    const stations = [['a 2 hidden'], ['a 2'], ['a 1'], []];
    for (const station of stations) {
      expect(await store.undo(await last(store))).toBe(true);
      expect(await shown(store)).toEqual(station);
    }
    expect(await kinds(store)).toEqual(['(import)', '(replace)', '(hide)', '(remove)']);
    for (const station of [['a 1'], ['a 2'], ['a 2 hidden'], []]) {
      expect(await store.redo(await firstUndone(store))).toBe(true);
      expect(await shown(store)).toEqual(station);
    }
    await store.undo(await last(store));
    expect(await store.load('a')).toEqual(other);
    expect(await (await store.original('a'))?.text()).toBe('2');
  });

  it('leaves a set that is replaced as visible as it was, there, back and there again', async () => {
    const store = await open();
    await store.save(metaOf('a', { edition: '1' }), columns, new Blob(['1']), 'import');
    await store.save(metaOf('a', { edition: '2', hidden: true }), other, new Blob(['2']), 'restore');
    expect(await shown(store)).toEqual(['a 2']);
    await store.undo(await last(store));
    expect(await shown(store)).toEqual(['a 1']);
    await store.redo(await firstUndone(store));
    expect(await shown(store)).toEqual(['a 2']);
  });

  it('forgets what was taken back once something new happens', async () => {
    const store = await open();
    await store.save(metaOf('a'), columns, new Blob(['1']), 'import');
    await store.undo(await last(store));
    await store.save(metaOf('b'), columns, new Blob(['2']), 'import');
    expect(await kinds(store)).toEqual(['import']);
    expect(await shown(store)).toEqual(['b ']);
  });

  it('takes back only the unit that the reader saw as the last', async () => {
    const store = await open();
    const { unit } = await store.save(metaOf('a'), columns, new Blob(['1']), 'import');
    await store.setHidden('a', true);
    expect(await store.undo(unit ?? 0)).toBe(false);
    expect(await shown(store)).toEqual(['a  hidden']);
  });

  it('does not know of what the page does by itself, nor of what was revoked', async () => {
    const store = await open();
    await store.save(metaOf('a', { origin: 'site' }), columns, new Blob(['1']), null);
    const { unit } = await store.save(metaOf('b'), columns, new Blob(['2']), 'import');
    expect(await store.revoke(unit ?? 0)).toBe(true);
    expect(await kinds(store)).toEqual([]);
    expect(await shown(store)).toEqual(['a ']);
  });

  it('holds no more units than its limit', async () => {
    const store = await open();
    await store.save(metaOf('a'), columns, new Blob(['1']), 'import');
    for (let i = 0; i < HISTORY_LIMIT.units + 3; i += 1) await store.setHidden('a', i % 2 === 0);
    expect(await kinds(store)).toHaveLength(HISTORY_LIMIT.units);
  });
});

describe('what the history keeps in the database', () => {
  it('goes when it is forgotten, and the current sets stay', async () => {
    const store = await openStore();
    await store.save(metaOf('a', { edition: '1' }), columns, new Blob(['1']), 'import');
    await store.save(metaOf('a', { edition: '2', hash: 'other' }), other, new Blob(['2']), 'replace');
    await store.save(metaOf('b'), columns, new Blob(['3']), 'import');
    await store.remove('b', 'remove');
    expect(await counts()).toEqual([1, 3, 3, 3, 3]);
    expect((await store.history()).bytes).toBeGreaterThan(0);
    await store.clearHistory();
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
    expect(await store.history()).toEqual({ entries: [], bytes: 0 });
    expect(await store.load('a')).toEqual(other);
  });

  it('shares the bytes of one file between two readings of it', async () => {
    const store = await openStore();
    await store.save(metaOf('a', { edition: '1' }), columns, new Blob(['1']), 'import');
    await store.save(metaOf('a', { edition: '2' }), other, new Blob(['1']), 'replay');
    expect(await counts()).toEqual([1, 2, 2, 2, 1]);
  });

  it('is dropped with the shipped edition that the page replaces', async () => {
    const store = await openStore();
    await store.save(metaOf('s', { edition: '1' }), columns, new Blob(['1']), null);
    await store.setHidden('s', true);
    await store.save(metaOf('s', { edition: '2', hidden: true }), other, new Blob(['2']), null);
    expect(await kinds(store)).toEqual([]);
    expect(await shown(store)).toEqual(['s 2 hidden']);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('what nothing points to', () => {
  it('is swept at the next opening, and nothing else', async () => {
    const store = await openStore();
    await store.save(metaOf('a', { edition: '1' }), columns, new Blob(['1']), 'import');
    await store.save(metaOf('a', { edition: '2', hash: 'other' }), other, new Blob(['2']), 'replace');
    store.close();
    await behind(async (db) => {
      const [head] = await db.heads.toArray();
      const [part] = await db.parts.toArray();
      const [version] = await db.versions.toArray();
      if (!head || !part || !version) throw new Error('A set was saved');
      await db.heads.put({ ...head, id: 'stray' });
      await db.parts.put({ ...part, dataset: 'strayed' });
      await db.originals.put({ id: 'stray', blob: new Blob(['stray']) });
      await db.versions.put({ ...version, key: 'unpointed' });
      await db.datasets.put({ id: 'dangling', version: 'nothing', hidden: false });
    });
    const again = await openStore();
    expect(await counts()).toEqual([1, 2, 2, 2, 2]);
    expect(await shown(again)).toEqual(['a 2']);
    expect(await again.undo(await last(again))).toBe(true);
    expect(await again.load('a')).toEqual(columns);
  });
});

describe('two tabs', () => {
  it('that save at once are both whole', async () => {
    const [one, two] = [await openStore(), await openStore()];
    await Promise.all([
      one.save(metaOf('a'), columns, new Blob(['1']), 'import'),
      two.save(metaOf('b'), other, new Blob(['2']), 'import'),
    ]);
    expect((await shown(one)).sort()).toEqual(['a ', 'b ']);
    expect(await one.load('b')).toEqual(other);
    expect(await two.load('a')).toEqual(columns);
    expect(await kinds(one)).toEqual(['import', 'import']);
  });
});

describe('answers and the own dictionary', () => {
  it('are kept, listed and forgotten by their keys', async () => {
    for (const store of [await openStore(), openMemory()]) {
      await store.keepAnswers('form', { year: 2024 });
      const bureau = { kind: 'bureau', key: 'x', value: { name: '乙' } };
      await store.keepOwn([{ kind: 'indicator', key: 'x', value: { nameZh: '甲' } }, bureau]);
      expect(await store.answers('form')).toEqual({ year: 2024 });
      expect(await store.listOwn()).toHaveLength(2);
      await store.forgetOwn([
        { kind: 'indicator', key: 'x' },
        { kind: 'break', key: 'x' },
      ]);
      expect(await store.listOwn()).toEqual([bureau]);
      expect(await store.listAnswers()).toEqual([{ key: 'form', value: { year: 2024 } }]);
      await store.forgetAnswers('form');
      expect(await store.answers('form')).toBeNull();
    }
  });
});
