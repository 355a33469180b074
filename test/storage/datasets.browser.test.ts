import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Columns } from '../../src/domain/columns';
import type { DatasetMeta } from '../../src/domain/dataset';
import { Database } from '../../src/storage/db';
import { openDatabase } from '../../src/storage/datasets';
import { openMemory } from '../../src/storage/memory';
import { ONE_PART } from '../../src/domain/packed';
import { fromRecords, toRecords } from '../../src/storage/rows';
import { StorageProblem, storageProblem } from '../../src/storage/problem';
import type { Store } from '../../src/storage/store';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';

const dictionary = dictionaryOf();
const FIGURES = `
330100 2018 penalty_cases     市本级 273     件 #hz2018
330100 2018 penalty_amount    市本级 >=47.8  万元 #hz2018
330100 2018 permits_completed 市本级 1889    件
330100 2019 permits_completed 市本级 -       件
330902 2022 litigation_cases  本级?  1..2    件
`;
const { columns, meta: someMeta } = datasetOf(FIGURES, dictionary);
const meta = (id: string, more: Partial<DatasetMeta> = {}): DatasetMeta => ({
  ...someMeta,
  id,
  name: `${id}.csv`,
  ...more,
});
const ORIGINAL = '单位,年份\n';

/** Many figures of two indicators, so that the set is stored in parts. */
function large(): Columns {
  const half = ONE_PART;
  const length = 2 * half;
  const ramp = Float64Array.from({ length }, (_, i) => i);
  return {
    ...columns,
    length,
    indicators: columns.indicators.slice(0, 2),
    offsets: Uint32Array.from([0, half, length]),
    bureau: new Uint32Array(length),
    year: new Uint16Array(length).fill(2020),
    scope: new Uint16Array(length),
    unit: new Uint16Array(length),
    period: new Uint16Array(length),
    origin: new Uint32Array(length),
    value: ramp,
    flag: new Uint8Array(length),
    row: Uint32Array.from(ramp),
    column: new Uint16Array(length).fill(7),
    uppers: new Map([[3, 9]]),
    printed: new Map([[half + 1, '约１２']]),
  };
}

/** Deep equality that reads typed arrays number by number: a matcher takes seconds for each of them. */
const sameAs =
  (whole: Columns) =>
  (given: Columns): boolean => {
    const names = Object.keys(whole) as (keyof Columns)[];
    const same = (name: keyof Columns): boolean => {
      const [a, b]: [unknown, unknown] = [whole[name], given[name]];
      if (name === 'uppers' || name === 'printed')
        return JSON.stringify([...whole[name]]) === JSON.stringify([...given[name]]);
      if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b)) return JSON.stringify(a) === JSON.stringify(b);
      const [left, right] = [a as Float64Array, b as Float64Array];
      return (
        left.constructor === right.constructor &&
        left.length === right.length &&
        left.every((number, i) => Object.is(number, right[i]))
      );
    };
    return names.length === Object.keys(given).length && names.every(same);
  };

let name = '';
let serial = 0;
let open: Store[] = [];
const store = async (): Promise<Store> => {
  const opened = await openDatabase(name);
  open.push(opened);
  return opened;
};

beforeEach(() => {
  serial += 1;
  name = `test-datasets-${Date.now()}-${serial}`;
  open = [];
});
afterEach(async () => {
  for (const each of open) each.close();
  await Dexie.delete(name);
});

describe('the database', () => {
  it.each([
    ['a small set', columns],
    ['a large set in parts', large()],
  ])('gives %s back as it was, also to a later visit', async (_, whole) => {
    const first = await store();
    await first.save(meta('a'), whole, new Blob([ORIGINAL]), 'import');
    first.close();
    const second = await store();
    expect((await second.list()).map((stored) => stored.meta)).toEqual([meta('a')]);
    expect(await second.load('a')).toSatisfy(sameAs(whole));
    expect(await (await second.original('a'))?.text()).toBe(ORIGINAL);
  });

  it('stores a large set as one part an indicator', async () => {
    await (await store()).save(meta('a'), large(), new Blob([]), 'import');
    const db = new Database(name);
    expect(await db.parts.count()).toBe(2);
    expect(await db.heads.count()).toBe(1);
    db.close();
  });

  it('keeps nothing of a set whose last record fails', async () => {
    const kept = await store();
    await kept.save(meta('a'), columns, new Blob([ORIGINAL]), 'import');
    const unstorable = meta('b', { name: (() => 'a function cannot be stored') as unknown as string });
    await expect(kept.save(unstorable, columns, new Blob([]), 'import')).rejects.toBeInstanceOf(
      StorageProblem,
    );
    expect((await kept.list()).map((stored) => stored.meta.id)).toEqual(['a']);
    const db = new Database(name);
    expect([await db.heads.count(), await db.parts.count(), await db.originals.count()]).toEqual([1, 1, 1]);
    db.close();
  });

  it('replaces whole, or leaves the older where the newer fails', async () => {
    const kept = await store();
    await kept.save(meta('a'), columns, new Blob(['old']), 'import');
    const unstorable = meta('a', { name: (() => '') as unknown as string });
    await expect(kept.save(unstorable, columns, new Blob([]), 'replace')).rejects.toBeInstanceOf(
      StorageProblem,
    );
    expect((await kept.list()).map((stored) => stored.meta.id)).toEqual(['a']);
    await kept.save(meta('a', { edition: '2' }), large(), new Blob(['new']), 'replace');
    expect((await kept.list()).map((stored) => stored.meta.edition)).toEqual(['2']);
    expect((await kept.load('a')).length).toBe(2 * ONE_PART);
    expect(await (await kept.original('a'))?.text()).toBe('new');
  });

  it('removes every record of a set and hides without touching figures', async () => {
    const kept = await store();
    await kept.save(meta('a'), large(), new Blob([]), 'import');
    await kept.save(meta('b', { importedAt: '2026-02-01T00:00:00Z' }), columns, new Blob([]), 'import');
    await kept.setHidden('b', true);
    await kept.remove('a', null);
    expect((await kept.list()).map((stored) => [stored.meta.id, stored.meta.hidden])).toEqual([['b', true]]);
    expect(await kept.load('b')).toEqual(columns);
    const db = new Database(name);
    expect(await db.parts.count()).toBe(1);
    db.close();
  });

  it('names a set whose part is gone instead of showing half of it', async () => {
    const kept = await store();
    await kept.save(meta('a'), large(), new Blob([]), 'import');
    const db = new Database(name);
    await db.parts.filter(({ part }) => part === 1).delete();
    db.close();
    await expect(kept.load('a')).rejects.toMatchObject({ code: 'storage-damaged' });
  });

  it('keeps settings', async () => {
    const kept = await store();
    expect(await kept.setting('x')).toBeNull();
    await kept.keepSetting('x', { a: [1, 2] });
    expect(await kept.setting('x')).toEqual({ a: [1, 2] });
  });
});

describe('what goes wrong', () => {
  it('tells a full disk from the rest, also where Dexie wraps it', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(storageProblem(full).code).toBe('storage-full');
    expect(storageProblem({ name: 'AbortError', inner: full, message: '' }).code).toBe('storage-full');
    expect(storageProblem(new DOMException('later', 'VersionError')).code).toBe('storage-newer');
    expect(storageProblem(new Error('odd')).code).toBe('storage-failed');
  });

  it('refuses records of a later format', () => {
    const { head, parts } = toRecords('a', columns);
    expect(() => fromRecords({ ...head, format: 99 }, parts)).toThrowError(/newer/);
  });

  it('refuses parts that overlap or fall short', () => {
    const { head, parts } = toRecords('a', large());
    const [first, second] = parts;
    if (!first || !second) throw new Error('two parts');
    expect(() => fromRecords(head, [first, { ...second, from: second.from - 1 }])).toThrowError(
      /does not fit/,
    );
    expect(() => fromRecords(head, [first])).toThrowError(/of 100000 figures/);
  });
});

describe('a store for the life of the page', () => {
  it('says so, and keeps and gives the same', async () => {
    const memory = openMemory();
    expect(memory.persistent).toBe(false);
    await memory.save(meta('a'), columns, new Blob([ORIGINAL]), 'import');
    expect(await memory.load('a')).toEqual(columns);
    await memory.setHidden('a', true);
    expect((await memory.list()).map((stored) => stored.meta.hidden)).toEqual([true]);
    await memory.remove('a', 'remove');
    expect(await memory.list()).toEqual([]);
    expect(await memory.original('a')).toBeNull();
  });
});
