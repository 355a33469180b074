import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { sameTerritory, successionsOf } from '../../src/domain/lineage';
import type { Lineage, Region } from '../../src/domain/region';

const rowsOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const regions = new Map<string, Region[]>();
for (const row of rowsOf('regions.csv')) {
  const region: Region = {
    code: row['code'] ?? '',
    name: row['name'] ?? '',
    kind: row['kind'] ?? '',
    parentCode: row['parent_code'] ?? '',
    validFrom: row['valid_from'] ?? '',
    validTo: row['valid_to'] ?? '',
    note: '',
  };
  regions.set(region.code, [...(regions.get(region.code) ?? []), region]);
}
const lineage = rowsOf('lineage.csv').map((row): Lineage => ({
  fromCode: row['from_code'] ?? '',
  toCode: row['to_code'] ?? '',
  extent: row['extent'] === 'whole' ? 'whole' : 'part',
  date: row['date'] ?? '',
  note: '',
}));
const successions = successionsOf(lineage, regions);
const same = (code: string, year: number, before: number) => sameTerritory(code, year, before, successions);

describe('territories that go on under other codes', () => {
  test('of Hangzhou in 2021: three closed sets', () => {
    expect(successions.filter(({ date }) => date === '2021-04-09')).toEqual([
      {
        date: '2021-04-09',
        from: ['330102', '330104', '330109'],
        to: ['330102', '330109', '330114'],
      },
      { date: '2021-04-09', from: ['330103', '330105'], to: ['330105'] },
      { date: '2021-04-09', from: ['330110'], to: ['330110', '330113'] },
    ]);
  });

  test('new 拱墅 is 下城 and old 拱墅 together', () => {
    expect(same('330105', 2021, 2020)).toEqual({
      now: ['330105'],
      before: ['330103', '330105'],
      date: '2021-04-09',
    });
    expect(same('330105', 2024, 2016)).toEqual({
      now: ['330105'],
      before: ['330103', '330105'],
      date: '2021-04-09',
    });
  });

  test('old 余杭 is new 余杭 and 临平 together, asked from either', () => {
    const split = { now: ['330110', '330113'], before: ['330110'], date: '2021-04-09' };
    expect(same('330110', 2021, 2020)).toEqual(split);
    expect(same('330113', 2021, 2020)).toEqual(split);
  });

  test('上城, 萧山 and 钱塘 do not map wholly', () => {
    for (const code of ['330102', '330109', '330114']) expect(same(code, 2021, 2020)).toBeNull();
  });

  test('龙港 and 苍南 together are the old 苍南', () => {
    expect(same('330383', 2019, 2018)).toEqual({
      now: ['330327', '330383'],
      before: ['330327'],
      date: '2019-08-16',
    });
  });

  test('a unit that only changed its name and code goes on alone', () => {
    expect(same('330111', 2014, 2013)).toEqual({ now: ['330111'], before: ['330183'], date: '2014-12' });
  });

  test('a unit of which a part went nobody knows where is not summed', () => {
    expect(same('330603', 2013, 2012)).toBeNull();
  });

  test('鄞州 took 江东 and lost nine towns to 海曙: several into several', () => {
    for (const code of ['330212', '330203']) expect(same(code, 2016, 2015)).toBeNull();
  });

  test('where nothing changed between the years there is nothing to sum', () => {
    expect(same('330105', 2024, 2021)).toBeNull();
    expect(same('330105', 2020, 2019)).toBeNull();
    expect(same('330106', 2021, 2020)).toBeNull();
  });

  test('the order of the ledger is irrelevant', () => {
    expect(successionsOf([...lineage].reverse(), regions)).toEqual(successions);
  });
});
