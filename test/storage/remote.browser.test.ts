import { createStorageWorker } from '#storage-worker';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DatasetMeta } from '../../src/domain/dataset';
import { packFigures } from '../../src/domain/packed';
import { openRemote } from '../../src/storage/remote';
import { StorageProblem } from '../../src/storage/problem';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';
import { manyColumns } from './any-columns';

const FIGURES = `
330100 2018 penalty_cases  市本级 273    件 #hz2018
330100 2018 penalty_amount 市本级 >=47.8 万元
330902 2022 penalty_cases  本级   1..2   宗
`;
const { columns, meta } = datasetOf(FIGURES, dictionaryOf());
const nameOf = (what: string): string => `test-remote-${what}-${Date.now()}`;

describe('the database behind its worker', () => {
  it('keeps a set with its bytes and settings, also for a later visit', async () => {
    const name = nameOf('keeps');
    const first = await openRemote(createStorageWorker, name);
    await first.save(meta, columns, new Blob(['单位,年份\n']), 'import');
    await first.keepSetting('our', '330100');
    await first.setHidden(meta.id, true);
    first.close();
    const second = await openRemote(createStorageWorker, name);
    expect((await second.list()).map((stored) => stored.meta)).toEqual([{ ...meta, hidden: true }]);
    expect(await second.load(meta.id)).toEqual(columns);
    expect(await (await second.original(meta.id))?.text()).toBe('单位,年份\n');
    expect(await second.setting('our')).toBe('330100');
    await second.remove(meta.id, 'remove');
    expect(await second.list()).toEqual([]);
    second.close();
    await Dexie.delete(name);
  });

  it('leaves the columns of a saved set with the page', async () => {
    const name = nameOf('leaves');
    const store = await openRemote(createStorageWorker, name);
    await store.save(meta, columns, new Blob([]), 'import');
    expect(columns.value.length).toBe(columns.length);
    store.close();
    await Dexie.delete(name);
  });

  it.each([
    ['whole', () => null],
    ['packed', () => packFigures(manyColumns(60_000, 4))],
  ])('keeps a large set that travels %s, as often as it is told to', async (_, pack) => {
    const name = nameOf('large');
    const store = await openRemote(createStorageWorker, name);
    const large = manyColumns(60_000, 4);
    const packed = pack();
    await store.save(meta, large, new Blob(['a']), 'import', [], packed);
    await store.save(meta, large, new Blob(['a']), 'replay', [], packed);
    expect(await store.load(meta.id)).toEqual(large);
    expect(large.value.length).toBe(60_000);
    store.close();
    await Dexie.delete(name);
  });

  it('brings a problem over with its code', async () => {
    const name = nameOf('problem');
    const store = await openRemote(createStorageWorker, name);
    await expect(store.load('nothing')).rejects.toMatchObject({
      name: 'StorageProblem',
      code: 'storage-damaged',
    });
    const unstorable = { ...meta, name: (() => '') as unknown as string } satisfies DatasetMeta;
    await expect(store.save(unstorable, columns, new Blob([]), 'import')).rejects.toBeInstanceOf(
      StorageProblem,
    );
    expect(await store.list()).toEqual([]);
    store.close();
    await Dexie.delete(name);
  });

  it('says that a worker which cannot start did not', async () => {
    const broken = () => new Worker(URL.createObjectURL(new Blob(['throw new Error("broken")'])));
    await expect(openRemote(broken, nameOf('broken'))).rejects.toMatchObject({ code: 'storage-failed' });
  });
});
