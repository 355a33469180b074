import { strToU8, type Unzipped } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/domain/columns';
import type { DatasetMeta } from '../../src/domain/dataset';
import { ENTRY_ID } from '../../src/domain/entry';
import { CATALOGUE, seal, type Catalogue } from '../../src/storage/backup/format';
import { openMemory } from '../../src/storage/memory';
import type { OwnRow, Store } from '../../src/storage/store';
import { catalogueIn, large, rewritten, tampered, WATCH, withFigures } from './backing-up';
import { columns, metaOf, openStore } from './opening';

const PAGE = { 'our-bureau': '330902' };
const DAY = new Date().toLocaleDateString('sv-SE');
const rows = { total: 4, accepted: 3, rejected: 0, skipped: 1 };
const manual = (hash: string): DatasetMeta =>
  metaOf(ENTRY_ID, { hash, rows, name: '手工录入', nameEn: 'Entered by hand' });

interface Handed {
  readonly sets: readonly (readonly [DatasetMeta, Columns, original: string])[];
  readonly own?: readonly OwnRow[];
  readonly page?: Readonly<Record<string, string>>;
  readonly originals?: boolean;
}

/** A package that a colleague makes of such data sets. */
async function handed({ sets, own = [], page = PAGE, originals = true }: Handed): Promise<Blob> {
  const store = openMemory();
  for (const [meta, given, original] of sets) await store.save(meta, given, new Blob([original]), 'import');
  await store.keepOwn(own);
  const made = await store.pack({ sets: sets.map(([{ id }]) => id), originals }, page, WATCH);
  if (!made) throw new Error('Nobody stopped it');
  return made.file;
}

const STORES = [
  ['the database', openStore],
  ['the store of a page', async (): Promise<Store> => openMemory()],
] as const;

const namesOf = async (store: Store): Promise<string[]> =>
  (await store.list()).map(({ meta }) => `${meta.name} ${meta.figures}`).sort();
const originalOf = async (store: Store, id: string): Promise<string | undefined> =>
  (await store.original(id))?.text();

describe.each(STORES)('figures that a colleague entered by hand, taken into %s', (_, open) => {
  it('stand beside one’s own, by whose and of when they are, and once however often they come', async () => {
    const store = await open();
    await store.save(manual('mine'), columns, new Blob(['mine']), 'entry');
    const theirs = await handed({ sets: [[manual('theirs'), large, 'theirs']] });
    const plan = await store.planRestore(theirs, WATCH);
    expect(plan?.sets.map(({ state }) => state)).toEqual(['new']);
    await store.restore(theirs, WATCH);
    expect(await originalOf(store, ENTRY_ID)).toBe('mine');
    expect(await store.load(ENTRY_ID)).toEqual(columns);
    const found = (await store.list()).find(({ meta }) => meta.id !== ENTRY_ID)?.meta;
    expect(found?.name).toBe(`手工录入（西湖区卫生健康局，${DAY} 数据包）`);
    expect(found?.nameEn).toBe(`Entered by hand (西湖区卫生健康局, package of ${DAY})`);
    expect(await originalOf(store, found?.id ?? '')).toBe('theirs');

    await store.restore(theirs, WATCH);
    expect(await store.list()).toHaveLength(2);
    const again = await store.planRestore(
      await handed({ sets: [[manual('theirs'), large, 'theirs']] }),
      WATCH,
    );
    expect(again?.sets.map(({ state }) => state)).toEqual(['same']);
  });

  it('come once where the sender had been handed the very same', async () => {
    const sender = openMemory();
    await sender.restore(await handed({ sets: [[manual('theirs'), large, 'theirs']] }), WATCH);
    await sender.save(manual('typed again'), large, new Blob(['again']), 'entry');
    const sets = (await sender.list()).map(({ meta }) => meta.id);
    const made = await sender.pack({ sets, originals: true }, PAGE, WATCH);
    const store = await open();
    const file = made?.file ?? new Blob();
    expect((await store.planRestore(file, WATCH))?.sets).toHaveLength(1);
    await store.restore(file, WATCH);
    expect(await store.list()).toHaveLength(1);
  });

  it('are called by the sender’s bureau among others', async () => {
    const store = await open();
    await store.restore(await handed({ sets: [[manual('theirs'), columns, '']] }), WATCH);
    const name = columns.bureaus.find(({ id }) => id === '330902')?.name ?? '-';
    expect((await store.list())[0]?.meta.name).toBe(`手工录入（${name}，${DAY} 数据包）`);
  });
});

describe.each(STORES)('a package taken into %s', (_, open) => {
  const row = (key: string, definition: string, nameZh = key.slice(2)): OwnRow => ({
    kind: 'indicator',
    key,
    value: {
      type: 'indicator',
      id: key,
      nameZh,
      nameEn: '',
      category: '其他 other',
      unit: '件',
      kind: 'count',
      numeratorId: '',
      denominatorId: '',
      polarity: 'neutral',
      aliases: [],
      definition,
    },
  });
  /** Figures of these indicators. */
  const figuresOf = (...ids: readonly string[]): Columns => {
    const [some] = columns.indicators;
    if (!some) throw new Error('There is one');
    const indicators = ids.map((id) => ({ ...some, id, nameZh: id.slice(2) }));
    const offsets = Uint32Array.from([...ids.map((_, i) => Math.min(i, columns.length)), columns.length]);
    return { ...columns, indicators, offsets };
  };

  it('brings words that are not here, keeps one’s own where they differ, and names those', async () => {
    const store = await open();
    const mine = [row('x:甲', 'mine'), row('x:乙', 'the same'), row('x:丁', 'mine', '同名')];
    await store.keepOwn(mine);
    const own = [
      row('x:甲', 'theirs'),
      row('x:乙', 'the same'),
      row('x:丙', 'theirs'),
      row('x:戊', 'theirs', '同名'),
    ];
    const given = figuresOf('x:甲', 'x:乙', 'x:丙', 'x:戊');
    const file = await handed({ sets: [[metaOf('a'), given, 'a']], own });
    expect(await store.planRestore(file, WATCH)).toMatchObject({ own: 1, clashes: ['甲', '同名'] });
    await store.restore(file, WATCH);
    const found = [...(await store.listOwn())].sort((a, b) => (a.key < b.key ? -1 : 1));
    const expected = [...mine, own[2]].sort((a, b) => ((a?.key ?? '') < (b?.key ?? '') ? -1 : 1));
    expect(found).toEqual(expected);
  });

  it('brings no settings, no briefings among them, and no answers, whatever a hand wrote into it', async () => {
    const store = await open();
    await store.keepSetting('briefings', [{ id: 'mine' }]);
    await store.keepAnswers('form', { year: 2024 });
    const file = await rewritten(await handed({ sets: [] }), '设置.json', {
      answers: [{ key: 'form', value: { year: 1999 } }],
      settings: [
        { key: 'briefings', value: [] },
        { key: 'ignored-findings', value: [{ key: 'k' }] },
      ],
      own: [],
      page: {},
    });
    expect(await store.planRestore(file, WATCH)).toMatchObject({ answers: 0 });
    await store.restore(file, WATCH);
    expect(await store.setting('briefings')).toEqual([{ id: 'mine' }]);
    expect(await store.setting('ignored-findings')).toBeNull();
    expect(await store.answers('form')).toEqual({ year: 2024 });
  });

  it('brings the table of a set that came without it before', async () => {
    const store = await open();
    const sets = [
      [metaOf('a', { rows }), columns, '单位,年份\n'],
      [manual('theirs'), large, 'theirs'],
    ] as const;
    await store.restore(await handed({ sets, originals: false }), WATCH);
    expect(await originalOf(store, 'a')).toBe('');
    const whole = await handed({ sets });
    const plan = await store.planRestore(whole, WATCH);
    expect(plan?.sets.map(({ state }) => state)).toEqual(['completed', 'completed']);
    const before = await namesOf(store);
    await store.restore(whole, WATCH);
    expect(await originalOf(store, 'a')).toBe('单位,年份\n');
    expect(await namesOf(store)).toEqual(before);
    const after = await store.planRestore(whole, WATCH);
    expect(after?.sets.map(({ state }) => state)).toEqual(['same', 'same']);
    const { entries } = await store.history();
    expect(entries.map(({ kind }) => kind)).toEqual(['restore', 'restore']);
  });

  it('leaves its table to a set of the same file that was read otherwise and comes without', async () => {
    const store = await open();
    await store.save(metaOf('a', { rows }), columns, new Blob(['单位,年份\n']), 'import');
    const file = await handed({ sets: [[metaOf('a', { rows }), large, 'x']], originals: false });
    await store.restore(file, WATCH);
    expect((await store.load('a')).length).toBe(large.length);
    expect(await originalOf(store, 'a')).toBe('单位,年份\n');
  });

  it('never puts its bytes in the place of others that go by the same hash', async () => {
    const store = await open();
    await store.save(metaOf('mine', { hash: 'h' }), columns, new Blob(['mine!!']), 'import');
    const file = await handed({ sets: [[metaOf('theirs', { hash: 'h' }), large, 'theirs']] });
    await store.restore(file, WATCH);
    expect(await originalOf(store, 'mine')).toBe('mine!!');
    expect(await originalOf(store, 'theirs')).toBe('theirs');
  });

  it('keeps both briefings of one origin where they differ', async () => {
    const store = await open();
    const briefing = (id: string, heading: string, changed: string) => ({ id, heading, changed, items: [] });
    await store.keepSetting('briefings', [
      briefing('a', '甲', '2026-01-01'),
      briefing('b', '乙', '2026-01-01'),
    ]);
    const theirs = [
      briefing('a', '甲', '2026-02-01'),
      briefing('b', '乙改', '2026-02-01'),
      briefing('c', '丙', '2020-01-01'),
    ];
    const file = await handed({ sets: [], page: { briefings: JSON.stringify(theirs) } });
    const both = `乙改（${DAY} 数据包）`;
    expect((await store.planRestore(file, WATCH))?.briefings).toEqual([
      { heading: '甲', state: 'same' },
      { heading: both, state: 'both' },
      { heading: '丙', state: 'new' },
    ]);
    await store.restore(file, WATCH);
    const headings = async (): Promise<string[]> =>
      ((await store.setting('briefings')) as { heading: string }[]).map(({ heading }) => heading);
    expect(await headings()).toEqual([both, '丙', '甲', '乙']);
    await store.restore(file, WATCH);
    expect(await headings()).toEqual([both, '丙', '甲', '乙']);
  });
});

describe('an archive that a hand wrote', () => {
  const withCatalogue = (file: Blob, change: (catalogue: Catalogue) => unknown): Promise<Blob> =>
    tampered(file, (entries: Unzipped) => {
      const changed = change(catalogueIn(entries)) as Catalogue;
      entries[CATALOGUE] = strToU8(JSON.stringify(seal(changed)));
    });
  const withMeta = (file: Blob, change: Record<string, unknown>): Promise<Blob> =>
    withCatalogue(file, ({ sets, ...rest }) => ({
      ...rest,
      sets: sets.map((set) => ({ ...set, meta: { ...set.meta, ...change } })),
    }));
  const withIndicator = (file: Blob, change: Record<string, unknown>): Promise<Blob> =>
    withFigures(file, {
      ...columns,
      indicators: columns.indicators.map((indicator) => ({ ...indicator, ...change })),
    });
  const [bureau] = columns.bureaus;
  if (!bureau) throw new Error('There is one');

  it.each<[what: string, change: (file: Blob) => Promise<Blob>]>([
    ['a category that is no text', (file) => withIndicator(file, { category: 5 })],
    ['a kind that is none', (file) => withIndicator(file, { kind: 'sum' })],
    ['aliases that are no list', (file) => withIndicator(file, { headerAliases: 'a' })],
    ['caveats that are no text', (file) => withIndicator(file, { caveatsZh: {} })],
    [
      'a level that is none',
      (file) =>
        withFigures(file, {
          ...columns,
          bureaus: columns.bureaus.map((each) => ({ ...each, level: 'town' as never })),
        }),
    ],
    [
      'one bureau twice',
      (file) => withFigures(file, { ...columns, bureaus: columns.bureaus.map(() => bureau) }),
    ],
    [
      'a print that is no text',
      (file) => withFigures(file, { ...columns, printed: new Map([[0, 5 as never]]) }),
    ],
    ['a day of import that is none', (file) => withMeta(file, { importedAt: 'x' })],
    ['years that are no whole numbers', (file) => withMeta(file, { years: [2018, 2019.5] })],
    ['answers that are none', (file) => withMeta(file, { answers: 'x' })],
    ['a day that is none', (file) => withCatalogue(file, (catalogue) => ({ ...catalogue, madeAt: '昨天' }))],
    ['no list of entries', (file) => withCatalogue(file, (catalogue) => ({ ...catalogue, entries: null }))],
    [
      'one set twice',
      (file) => withCatalogue(file, ({ sets, ...rest }) => ({ ...rest, sets: [...sets, ...sets] })),
    ],
  ])('is refused where it has %s', async (_, change) => {
    const file = await change(await handed({ sets: [[metaOf('a'), columns, 'a']] }));
    const store = openMemory();
    await expect(store.planRestore(file, WATCH)).rejects.toMatchObject({ code: 'backup-damaged' });
    await expect(store.restore(file, WATCH)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(await store.list()).toEqual([]);
  });
});
