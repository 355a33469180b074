import { describe, expect, it } from 'vitest';
import { SLICE } from '../../src/import/slices';
import type { Bundle } from '../../src/state/bundled';
import type { Library } from '../../src/state/library.svelte';
import { StorageProblem } from '../../src/storage/problem';
import {
  answer,
  bundleOf,
  CONFLICT,
  correct,
  damage,
  file,
  FIRST,
  hashOf,
  intakeOf,
  lastImport,
  leave,
  onlySet,
  opening,
  OWN,
  SECOND,
  shown,
  stores,
  take,
  visit,
} from './visit';

describe('a start', () => {
  it('reads what the page ships, and not the demo', async () => {
    const library = await visit({ first: FIRST, demo: SECOND });
    expect(library.failure).toBe('');
    expect(library.status).toBe('ready');
    expect(library.datasets.map(({ id, origin, figures }) => [id, origin, figures])).toEqual([
      ['site:first', 'site', 2],
    ]);
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150']);
    expect(library.changes).toEqual([]);
  });

  it('calls a stored set as the page does today, though its bytes are the same', async () => {
    const shipped = bundleOf({ first: FIRST });
    const sets: Bundle['sets'] = async () =>
      (await shipped.sets()).map((set) => ({ ...set, titleZh: '旧名' }));
    const before = await visit({}, { bundle: { ...shipped, sets } });
    const meta = onlySet(before);
    expect(meta).toMatchObject({ name: '旧名', nameEn: 'A first' });
    leave();
    const after = await visit({ first: FIRST });
    expect(onlySet(after)).toEqual({ ...meta, name: '甲 first' });
    expect(after.changes).toEqual([]);
  });

  it('fails with its reason where the page ships nothing readable', async () => {
    const missing = () => Promise.reject(new Error('data/dictionary.json: 404'));
    const library = await visit({}, { bundle: { ...bundleOf({}), tables: missing } });
    expect(library.status).toBe('failed');
    expect(library.failure).toContain('data/dictionary.json');
  });

  it('goes on without a shipped set that cannot be fetched, and names it', async () => {
    const shipped = bundleOf({ first: FIRST, second: SECOND });
    const bytes: Bundle['bytes'] = (set) =>
      set.id === 'second' ? Promise.reject(new Error('data/second.csv: 404')) : shipped.bytes(set);
    const library = await visit({}, { bundle: { ...shipped, bytes } });
    expect(library.status).toBe('ready');
    expect(library.missed).toEqual([{ name: '甲 second', nameEn: 'A second' }]);
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150']);
  });

  it('shows what is stored where the list of shipped sets is missing', async () => {
    const before = await visit({ first: FIRST });
    await take(before, 'own.csv', OWN);
    leave();
    const sets = () => Promise.reject(new Error('data/index.json: 404'));
    const library = await visit({}, { bundle: { ...bundleOf({}), sets } });
    expect(library.status).toBe('ready');
    expect(library.missed).toEqual([{ name: 'index.json' }]);
    expect(shown(library)).toEqual(['330902 2022 289', '330106 2023 140', '330106 2024 150']);
  });

  it('works in memory and says so where the database does not open', async () => {
    const openStore = () => Promise.reject(new StorageProblem('storage-failed', 'not opened'));
    const library = await visit({ first: FIRST }, { openStore });
    expect(library.status).toBe('ready');
    expect(library.storage).toBe('memory');
    await take(library, 'own.csv', OWN);
    expect(shown(library)).toEqual(['330902 2022 289', '330106 2023 140', '330106 2024 150']);
    await library.history.undo();
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150']);
  });

  it('shows what the page ships and takes nothing in where a newer page has the database', async () => {
    const openStore = () => Promise.reject(new StorageProblem('storage-newer', 'not opened'));
    const library = await visit({ first: FIRST }, { openStore });
    expect(library.status).toBe('ready');
    expect(library.storage).toBe('newer');
    await take(library, 'own.csv', OWN);
    expect(lastImport(library)).toMatchObject({ datasetId: null, failure: 'storage-newer' });
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150']);
  });

  it('shows the shipped sets where the disk has no room for them', async () => {
    const save = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({ first: FIRST }, { openStore: opening({ save }) });
    expect(library.status).toBe('ready');
    expect(shown(library)).toEqual(['330106 2023 140', '330106 2024 150']);
    expect(library.trouble).toBe('storage-full');
  });

  it('brings a damaged shipped set back, hidden if it was, and names a damaged set of the reader', async () => {
    const before = await visit({ first: FIRST, second: SECOND });
    await take(before, 'own.csv', OWN);
    await before.setHidden('site:second', true);
    leave();
    await damage();
    const after = await visit({ first: FIRST, second: SECOND });
    expect(after.failure).toBe('');
    expect(after.status).toBe('ready');
    expect(shown(after)).toEqual(['330106 2023 140', '330106 2024 150']);
    expect(after.datasets.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['site:second']);
    expect(after.damaged.map((meta) => meta.name)).toEqual(['own.csv']);
  });
});

describe('a newer edition', () => {
  it('replaces the older, says what changed, and leaves the reader’s own alone', async () => {
    const before = await visit({ first: FIRST });
    await take(before, 'own.csv', OWN);
    const own = before.datasets.find(({ origin }) => origin === 'user');
    leave();
    const after = await visit({ first: SECOND });
    expect(after.changes).toMatchObject([{ added: 1, changed: 1, removed: 1 }]);
    expect(shown(after)).toEqual(['330902 2022 289', '330106 2024 151', '330106 2025 160']);
    expect(after.datasets.find(({ origin }) => origin === 'user')).toEqual(own);
    leave();
    const again = await visit({ first: SECOND });
    expect(again.changes).toEqual([]);
    expect(shown(again)).toEqual(['330902 2022 289', '330106 2024 151', '330106 2025 160']);
  });

  it('stays hidden where the older was hidden', async () => {
    const before = await visit({ first: FIRST });
    await before.setHidden('site:first', true);
    expect(shown(before)).toEqual([]);
    leave();
    const after = await visit({ first: SECOND });
    expect(onlySet(after)).toMatchObject({ id: 'site:first', hidden: true, hash: await hashOf(SECOND) });
    expect(shown(after)).toEqual([]);
  });

  it('takes a set away that the page no longer ships, a damaged one too', async () => {
    const before = await visit({ first: FIRST, other: OWN });
    expect(before.datasets).toHaveLength(2);
    leave();
    await damage();
    const after = await visit({ other: OWN });
    expect(onlySet(after).id).toBe('site:other');
    expect(after.damaged).toEqual([]);
  });
});

describe('an import', () => {
  it('is there at once and at the next visit', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const { result, failure, datasetId } = lastImport(library);
    expect(result.rows.accepted + result.rows.rejected + result.rows.skipped).toBe(result.rows.total);
    expect(result.rows.accepted).toBe(1);
    expect(failure).toBeNull();
    expect(datasetId).toBe(onlySet(library).id);
    expect(intakeOf(library).desk.jobs).toEqual([]);
    leave();
    expect(shown(await visit({}))).toEqual(['330902 2022 289']);
  });

  it('of bytes that are loaded already is named, not doubled', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    await take(library, 'copy.csv', OWN);
    expect(onlySet(library).name).toBe('own.csv');
    expect(lastImport(library)).toMatchObject({ datasetId: null, sameAs: 'own.csv' });
  });

  it('that an earlier edition stored under a hash of another kind is known by its bytes', async () => {
    const line = FIRST.split('\n')[1] ?? '';
    const large = `${FIRST}${`${line}\n`.repeat(Math.ceil(SLICE / line.length))}`;
    const library = await visit({});
    await take(library, 'large.csv', large);
    const [store] = stores;
    const { id } = onlySet(library);
    const stored = (await store?.list())?.find(({ meta }) => meta.id === id);
    if (!store || !stored) throw new Error('The set was stored');
    expect(stored.meta.hash).toMatch(/^murmur3:/);
    const former = { ...stored.meta, hash: await hashOf(large) };
    await store.save(former, await store.load(id), new Blob([large]), 'import');

    const later = await visit({});
    await take(later, 'again.csv', large);
    expect(lastImport(later)).toMatchObject({ datasetId: null, sameAs: 'large.csv' });
    await take(later, 'other.csv', large.replaceAll(',140,', ',141,'));
    expect(lastImport(later).sameAs).toBeNull();
    expect(later.datasets).toHaveLength(2);
  });

  it('that needs an answer keeps nothing until it is given', async () => {
    const library = await visit({});
    const { desk, imports } = intakeOf(library);
    await desk.take([file('conflict.csv', CONFLICT)]);
    expect(desk.asking.map(({ result }) => result?.outcome)).toEqual(['needs_user_choice']);
    expect([library.datasets, imports.list]).toEqual([[], []]);
    await answer(library, { conflict: 'last' });
    expect(shown(library)).toEqual(['330902 2022 290']);
    expect(imports.list).toHaveLength(1);
  });

  it('that is dismissed leaves the list, and what it stored stays', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const { imports } = intakeOf(library);
    imports.dismiss(lastImport(library).id);
    expect(imports.list).toEqual([]);
    expect(library.datasets).toHaveLength(1);
  });

  it('of a full disk shows nothing and says why', async () => {
    const save = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const library = await visit({}, { openStore: opening({ save }) });
    await take(library, 'own.csv', OWN);
    expect(lastImport(library)).toMatchObject({ datasetId: null, failure: 'storage-full' });
    expect(shown(library)).toEqual([]);
  });

  it('waits for the one before, whoever asked for it', async () => {
    const library = await visit({});
    await Promise.all([take(library, 'own.csv', OWN), take(library, 'copy.csv', OWN)]);
    expect(onlySet(library).name).toBe('own.csv');
    expect(lastImport(library).sameAs).toBe('own.csv');
  });
});

describe('a stored set', () => {
  const withAnswer = async (): Promise<Library> => {
    const library = await visit({});
    await take(library, 'conflict.csv', CONFLICT, { conflict: 'last' });
    expect(shown(library)).toEqual(['330902 2022 290']);
    return library;
  };

  it('can be read again with other answers, and keeps its place', async () => {
    const library = await withAnswer();
    const { id, importedAt } = onlySet(library);
    await correct(library, id, { conflict: 'first' });
    expect(shown(library)).toEqual(['330902 2022 289']);
    expect(onlySet(library)).toMatchObject({ id, importedAt });
    leave();
    expect(shown(await visit({}))).toEqual(['330902 2022 289']);
  });

  it('stays where a second reading asks, until it is answered', async () => {
    const library = await withAnswer();
    const intake = intakeOf(library);
    const { desk } = intake;
    await intake.review(onlySet(library).id);
    const [job] = desk.asking;
    if (job) await desk.answer(job, {}, ['conflict']);
    expect(job?.result?.outcome).toBe('needs_user_choice');
    expect(shown(library)).toEqual(['330902 2022 290']);
    await answer(library, { conflict: 'first' });
    expect(shown(library)).toEqual(['330902 2022 289']);
    expect(library.datasets).toHaveLength(1);
  });

  it('stays where the database does not let it go, and the reason is told until the next change', async () => {
    const remove = () => Promise.reject(new StorageProblem('storage-full', 'no room'));
    const library = await visit({}, { openStore: opening({ remove }) });
    await take(library, 'own.csv', OWN);
    await library.remove(onlySet(library).id);
    expect(library.trouble).toBe('storage-full');
    expect(shown(library)).toEqual(['330902 2022 289']);
    await library.setHidden(onlySet(library).id, true);
    expect(library.trouble).toBeNull();
  });

  it('that is removed can be taken back, figures and original alike', async () => {
    const library = await visit({});
    await take(library, 'own.csv', OWN);
    const meta = onlySet(library);
    await library.remove(meta.id);
    expect(shown(library)).toEqual([]);
    await library.history.undo();
    expect(onlySet(library)).toEqual(meta);
    expect(shown(library)).toEqual(['330902 2022 289']);
    expect(await (await stores[0]?.original(meta.id))?.text()).toBe(OWN);
  });

  it('that is damaged can be removed', async () => {
    await take(await visit({}), 'own.csv', OWN);
    leave();
    await damage();
    const library = await visit({});
    expect(library.damaged).toHaveLength(1);
    await library.remove(library.damaged[0]?.id ?? '');
    expect(library.damaged).toEqual([]);
    leave();
    expect((await visit({})).damaged).toEqual([]);
  });
});

describe('the demo', () => {
  it('comes by request, goes, and stays away', async () => {
    const library = await visit({ first: FIRST, demo: OWN });
    await library.loadDemo();
    expect(library.datasets.map(({ origin }) => origin)).toEqual(['site', 'demo']);
    leave();
    const again = await visit({ first: FIRST, demo: OWN });
    expect(again.datasets.map(({ origin }) => origin)).toEqual(['site', 'demo']);
    await again.remove('site:demo');
    leave();
    expect((await visit({ first: FIRST, demo: OWN })).datasets.map(({ origin }) => origin)).toEqual(['site']);
  });
});
