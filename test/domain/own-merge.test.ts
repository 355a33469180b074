import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDictionary } from '../../src/domain/dictionary';
import { aliasKey } from '../../src/domain/fold';
import { asOwnEntry, type OwnEntry } from '../../src/domain/own';
import { withOwn } from '../../src/domain/own-merge';
import { TABLES } from '../import/dictionary';
import { anyOwn, CENTRE, RULE, WATER } from './own-entries';

const added = (own: readonly OwnEntry[]) => {
  const { tables } = withOwn(TABLES, own);
  return {
    indicators: tables.indicators.slice(TABLES.indicators.length),
    breaks: tables.breaks.slice(TABLES.breaks.length),
    bureaus: tables.bureaus ?? [],
  };
};

describe('withOwn', () => {
  it('is the dictionary itself where there is nothing of the reader’s', () => {
    expect(withOwn(TABLES, [])).toEqual({ tables: TABLES, conflicts: [] });
  });

  it('adds an indicator with its mark, its names and its definition in both languages', () => {
    expect(added([WATER]).indicators).toEqual([
      {
        id: 'x:饮用水抽检数',
        nameZh: '饮用水抽检数',
        nameEn: 'Drinking water tests',
        category: '其他 other',
        class: 'result',
        core: false,
        unit: '件',
        kind: 'count',
        numeratorId: '',
        denominatorId: '',
        polarity: 'neutral',
        headerAliases: ['水质抽检'],
        proseAliases: [],
        definitionZh: '全年抽检的饮用水样品数',
        definitionEn: '全年抽检的饮用水样品数',
        caveatsZh: '自定义指标：名称、单位和定义由本机用户填写',
        caveatsEn: 'An own indicator: its name, unit and definition were written in this browser',
        known: true,
        own: true,
      },
    ]);
  });

  it('calls an indicator without an English name by its own, and finds a renamed one by its first', () => {
    const renamed = { ...WATER, nameZh: '饮水抽检件数', nameEn: '', aliases: [] };
    const [indicator] = added([renamed]).indicators;
    expect(indicator).toMatchObject({ id: 'x:饮用水抽检数', nameEn: '饮水抽检件数' });
    expect(indicator?.headerAliases).toEqual(['饮用水抽检数']);
  });

  it('adds a bureau with the ids of all its names, and a break that says whose it is', () => {
    const { bureaus, breaks } = added([RULE, CENTRE]);
    expect(bureaus).toEqual([
      {
        id: 'name:杭州市疾病预防控制中心',
        name: '杭州市疾病预防控制中心',
        code: '330100',
        level: 'city',
        ids: ['name:杭州市疾病预防控制中心', 'name:市疾控'],
      },
    ]);
    expect(breaks[0]).toMatchObject({
      id: 'own:rule-2023-1',
      severs: true,
      labelZh: '裁量基准修订（自定义）',
      own: true,
    });
  });

  it('leaves a shipped name to its row, and says so', () => {
    const alias = { ...WATER, aliases: ['处罚案件数', '水质抽检'] };
    const { tables, conflicts } = withOwn(TABLES, [alias]);
    expect(tables.indicators[TABLES.indicators.length]?.headerAliases).toEqual(['水质抽检']);
    expect(conflicts).toEqual([
      { entry: alias, text: '处罚案件数', owner: '行政处罚案件数', ignored: false },
    ]);
    const called = { ...WATER, nameZh: '罚没款' };
    const whole = withOwn(TABLES, [called]);
    expect(whole.tables.indicators).toEqual(TABLES.indicators);
    expect(whole.conflicts).toEqual([{ entry: called, text: '罚没款', owner: '罚没款金额', ignored: true }]);
  });

  it('never loses or changes a shipped row, and never takes its id or name', () => {
    const shipped = JSON.stringify(TABLES);
    const taken = new Set(
      TABLES.indicators.flatMap((i) => [i.id, i.nameZh, i.nameEn, ...i.headerAliases].map(aliasKey)),
    );
    fc.assert(
      fc.property(anyOwn, (own) => {
        const { tables } = withOwn(TABLES, own);
        TABLES.indicators.forEach((row, i) => expect(tables.indicators[i]).toBe(row));
        TABLES.breaks.forEach((row, i) => expect(tables.breaks[i]).toBe(row));
        const { regions, units, lineage, institutions, sources } = tables;
        expect({ regions, units, lineage, institutions, sources }).toEqual({
          regions: TABLES.regions,
          units: TABLES.units,
          lineage: TABLES.lineage,
          institutions: TABLES.institutions,
          sources: TABLES.sources,
        });
        for (const { nameZh, headerAliases } of added(own).indicators)
          for (const text of [nameZh, ...headerAliases]) expect(taken.has(aliasKey(text))).toBe(false);
        const { indicatorById } = makeDictionary(tables);
        for (const row of TABLES.indicators) expect(indicatorById.get(row.id)).toBe(row);
        expect(JSON.stringify(TABLES)).toBe(shipped);
      }),
    );
  });

  it('gives every name to one entry, whatever the order of the entries', () => {
    fc.assert(
      fc.property(
        anyOwn.chain((own) =>
          fc.tuple(fc.constant(own), fc.shuffledSubarray([...own], { minLength: own.length })),
        ),
        ([own, shuffled]) => {
          expect(withOwn(TABLES, shuffled)).toEqual(withOwn(TABLES, own));
          const borne = added(own).indicators.flatMap(({ nameZh, headerAliases }) => [
            nameZh,
            ...headerAliases,
          ]);
          const keys = borne.map(aliasKey);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it('accounts for every entry: it is in the dictionary or ignored with a reason', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const { conflicts } = withOwn(TABLES, own);
        const { indicators, bureaus, breaks } = added(own);
        const here = [...indicators, ...bureaus, ...breaks].length;
        const ignored = new Set(conflicts.filter((each) => each.ignored).map(({ entry }) => entry));
        expect(here + ignored.size).toBe(own.length);
      }),
    );
  });

  it('is as before when an entry that met no other is forgotten', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const before = withOwn(TABLES, own);
        const after = withOwn(TABLES, [...own, WATER]);
        const { indicators, ...rest } = after.tables;
        expect({ ...rest, indicators: indicators.filter(({ id }) => id !== WATER.id) }).toEqual({
          ...before.tables,
          ...(own.length === 0 && { bureaus: [] }),
        });
        expect(after.conflicts).toEqual(before.conflicts);
      }),
    );
  });
});

describe('asOwnEntry', () => {
  it('gives back what was kept as JSON', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const kept = JSON.parse(JSON.stringify(own)) as unknown[];
        expect(kept.map(asOwnEntry)).toEqual(own);
      }),
    );
  });

  it.each([
    null,
    'x',
    {},
    { ...WATER, kind: 'sum' },
    { ...WATER, aliases: [1] },
    { ...CENTRE, level: 'town' },
    { ...RULE, severs: 1 },
    { ...RULE, id: 7 },
    { ...WATER, type: 'unit' },
  ])('is null for what is no entry: %j', (value) => {
    expect(asOwnEntry(value)).toBeNull();
  });
});
