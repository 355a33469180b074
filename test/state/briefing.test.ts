import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Briefings } from '../../src/state/briefings.svelte';
import { handedBy, pageOf } from '../../src/state/handed';
import {
  askedNow,
  asKept,
  briefingsIn,
  forNextYear,
  leftBehind,
  moved,
  type Briefing,
} from '../../src/state/briefing';

const selection = {
  our: '330902',
  compared: 'peers',
  year: 2022,
  from: 2018,
  to: 2022,
  scope: 'all',
} as const;
const BRIEFING: Briefing = {
  id: 'a',
  heading: '定海区2022年法治政府建设指标简报',
  bureau: '舟山市定海区卫生健康局',
  date: '2023-01-10',
  notes: '',
  ownLine: '内部资料',
  changed: '2023-01-10T08:00:00.000Z',
  items: [
    { key: '1', kind: 'overview', selection, remark: '' },
    {
      key: '2',
      kind: 'panel',
      panel: 'penalty-cases',
      indicator: null,
      view: 'trend',
      selection,
      remark: 'x',
    },
    { key: '3', kind: 'sentences', indicators: [], selection, remark: '' },
    { key: '4', kind: 'finding', finding: 'jump|…', bureau: '330902', text: '…', selection, remark: '' },
  ],
};

describe('briefings as they are kept', () => {
  it('come back as they were', () => {
    expect(briefingsIn(JSON.parse(JSON.stringify([BRIEFING])))).toEqual([BRIEFING]);
  });

  it('leave out what is none, and show no items that nothing can be made of', () => {
    expect(briefingsIn(null)).toEqual([]);
    expect(briefingsIn([{ ...BRIEFING, heading: 3 }, 7])).toEqual([]);
    const odd = { ...BRIEFING.items[1], view: 'pie' };
    const open = { ...BRIEFING.items[0], selection: { ...selection, year: null } };
    const [kept] = briefingsIn([{ ...BRIEFING, items: [odd, open, BRIEFING.items[2], 7, null] }]);
    expect(kept?.items).toEqual([BRIEFING.items[2]]);
    expect(kept?.newer).toHaveLength(2);
  });

  it('keep items of a newer edition as they are and where they are, whatever is changed beside them', async () => {
    const map = { key: 'm', kind: 'map', layers: [1, { of: 2 }] };
    const [first, ...others] = BRIEFING.items;
    const stored = [{ ...BRIEFING, items: [first, map, ...others] }];
    const settings = new Map<string, unknown>([['briefings', stored]]);
    const briefings = new Briefings(() => ({
      setting: async (key) => settings.get(key) ?? null,
      keepSetting: async (key, value) => void settings.set(key, value),
    }));
    await briefings.read();
    expect(briefings.list[0]?.items).toEqual(BRIEFING.items);
    await briefings.describe('a', { heading: '改' });
    expect(settings.get('briefings')).toMatchObject([{ heading: '改', items: [first, map, ...others] }]);
    await briefings.drop('a', '4');
    expect(settings.get('briefings')).toMatchObject([{ items: [first, map, ...others.slice(0, 2)] }]);
    expect(handedBy(pageOf({ briefings: briefings.list, address: '', choices: {} })).briefings).toEqual(
      briefings.list,
    );
  });

  it('go by names of their own, and so do their items', () => {
    const [overview] = BRIEFING.items;
    const found = briefingsIn([
      { ...BRIEFING, items: [overview, overview, { ...overview, key: '1-2' }] },
      BRIEFING,
    ]);
    expect(found.map(({ id }) => id)).toEqual(['a', 'a-2']);
    expect(found[0]?.items.map(({ key }) => key)).toEqual(['1', '1-2', '1-2-2']);
    expect(briefingsIn(asKept(found))).toEqual(found);
  });

  it('have a date that exists', () => {
    const dated = (date: string, changed = BRIEFING.changed) =>
      briefingsIn([{ ...BRIEFING, date, changed }])[0]?.date;
    expect(dated('2023-02-31')).toBe('2023-01-10');
    expect(dated('昨天')).toBe('2023-01-10');
    expect(dated('昨天', '昨天')).toBe('');
    expect(dated('')).toBe('');
  });

  it('take any value without an exception', () => {
    fc.assert(fc.property(fc.anything(), (value) => Array.isArray(briefingsIn([value]))));
  });
});

describe('a briefing for the next year', () => {
  // Past midnight east of Greenwich it is a day later than by its clock.
  const next = forNextYear(BRIEFING, 'b', '2024-01-08T18:00:00.000Z', '2024-01-09');

  it('asks every question of the next year, over as many years', () => {
    for (const item of next.items) {
      expect(item.selection).toEqual({ ...selection, year: 2023, from: 2019, to: 2023 });
    }
  });

  it('keeps order and views, and leaves behind what was written about the figures of its year', () => {
    const written = { ...BRIEFING, notes: '案件较上年下降。' };
    const copied = forNextYear(written, 'b', next.changed, next.date);
    expect(copied.items.map(({ key, kind, remark }) => [key, kind, remark])).toEqual([
      ['1', 'overview', ''],
      ['2', 'panel', ''],
      ['3', 'sentences', ''],
    ]);
    expect(copied.items[1]).toMatchObject({ view: 'trend' });
    expect([copied.notes, copied.ownLine]).toEqual(['', '内部资料']);
    expect(leftBehind(written)).toEqual({ remarks: 1, findings: 1, notes: true });
    expect(leftBehind(next)).toEqual({ remarks: 0, findings: 0, notes: false });
  });

  it('names the next year in its heading and is dated anew', () => {
    expect(next.heading).toBe('定海区2023年法治政府建设指标简报');
    expect([next.id, next.date]).toEqual(['b', '2024-01-09']);
  });

  it.each([
    ['文号20221号', '文号20221号'],
    // The span that is asked for moves on as a whole, a plan does not.
    ['2018—2022年指标变化', '2019—2023年指标变化'],
    ['2018年至2022年指标变化', '2019年至2023年指标变化'],
    ['Indicators from 2018 to 2022', 'Indicators from 2019 to 2023'],
    ['2018-22年指标变化', '2019-23年指标变化'],
    ['截至2022-12的指标', '截至2023-12的指标'],
    ['规划（2021 to 2025）', '规划（2021 to 2025）'],
    ['法治建设规划（2021-2025年）2022年执行情况', '法治建设规划（2021-2025年）2023年执行情况'],
    ['对照2021年行政处罚法：2022年简报', '对照2021年行政处罚法：2023年简报'],
  ])('turns the years of “%s” that it asks for', (heading, expected) => {
    expect(forNextYear({ ...BRIEFING, heading }, 'b', next.changed, next.date).heading).toBe(expected);
  });
});

it('fixes what a selection leaves to the data', () => {
  const open = { our: null, compared: 'wider', year: null, from: null, to: null, scope: 'own' } as const;
  const resolved = {
    our: '330902',
    bureaus: ['330902'],
    year: 2022,
    years: [2020, 2021, 2022],
    scope: 'own',
    absent: [],
  } as const;
  expect(askedNow(open, resolved)).toEqual({
    our: '330902',
    compared: 'wider',
    year: 2022,
    from: 2020,
    to: 2022,
    scope: 'own',
  });
});

it('moves a thing and leaves the order of the others', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
      const [from, to] = [a % list.length, b % list.length];
      const after = moved(list, from, to);
      expect(after[to]).toBe(list[from]);
      expect(moved(after, to, from)).toEqual(list);
    }),
  );
});

describe('what a package hands on', () => {
  const handed = {
    briefings: [BRIEFING],
    address: '#/briefing?v=1&our=330902&year=2022',
    choices: { language: 'en', 'our-bureau': '330902', 'overview-lines': 'penalty_cases' },
  };

  it('comes back as it was', () => {
    expect(handedBy(pageOf(handed))).toEqual(handed);
  });

  it('leaves groups of bureaus with the one who made them', () => {
    const choices = { ...handed.choices, 'bureau-groups': '[]' };
    expect(handedBy(pageOf({ ...handed, choices }))).toEqual(handed);
  });

  it('is nothing where it cannot be read', () => {
    const nothing = { briefings: [], address: '', choices: {} };
    expect(handedBy({})).toEqual(nothing);
    expect(handedBy({ briefings: '{' })).toEqual(nothing);
  });
});
