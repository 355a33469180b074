import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concerns, coversCode, impliedBreaks, standsBetween } from '../../src/domain/break';
import { makeDictionary } from '../../src/domain/dictionary';
import { isPeriod } from '../../src/domain/period';
import { levelOf, validInYear } from '../../src/domain/region';
import { scopeOf } from '../../src/domain/scope';
import { unitClass } from '../../src/domain/unit';
import { readTables } from '../../src/cli/tables';
import { readCsv } from '../../src/cli/tables/csv';

const DATA = resolve(import.meta.dirname, '../../data');
const dictionary = makeDictionary(readTables(DATA));

const figures = (file: string) =>
  readCsv(DATA, `observations/${file}`).rows.map(({ cell }) => ({
    code: cell('region_code'),
    year: cell('year'),
    id: cell('indicator_id'),
    scope: cell('scope'),
    value: cell('value'),
    unit: cell('unit'),
    qualifier: cell('qualifier'),
    period: cell('period'),
    source: cell('source'),
  }));
const zhejiang = figures('zhejiang.csv');
const elsewhere = figures('elsewhere.csv');

describe('the figures of the two reports', () => {
  it('are all here, 83 of them', () => {
    const of = (source: string) => zhejiang.filter((f) => f.source === source).length;
    expect([of('hz2018') + of('dh2022'), zhejiang.length, elsewhere.length]).toEqual([83, 140, 53]);
  });

  it.each([
    ['330100', '2018', 'dr_national_tasks', '全市', '2771', '家', 'exact', ''],
    ['330100', '2018', 'dr_national_penalised', '全市', '300', '家', 'exact', ''],
    ['330100', '2018', 'dr_national_penalty_rate', '全市', '10.83', '%', 'exact', ''],
    ['330100', '2018', 'dr_provincial_tasks', '全市', '3179', '家', 'exact', ''],
    ['330100', '2018', 'dr_provincial_penalised', '全市', '369', '家', 'exact', '2018-11-27'],
    ['330100', '2018', 'dr_provincial_penalty_rate', '全市', '11.61', '%', 'exact', '2018-11-27'],
    ['330100', '2018', 'dr_provincial_penalty_amount', '全市', '49.2', '万元', 'exact', '2018-11-27'],
    ['330100', '2018', 'penalty_cases', '市本级', '273', '起', 'exact', ''],
    ['330100', '2018', 'penalty_amount', '市本级', '47.8', '万元', 'at_least', ''],
    ['330100', '2018', 'permits_completed', '市本级', '1889', '件', 'exact', ''],
    ['330100', '2018', 'permits_completed', '省级下放', '1697', '件', 'exact', ''],
    ['330100', '2018', 'medical_mediation_rate', '全市', '97.08', '%', 'exact', ''],
    ['330100', '2018', 'licence_rate', '本级', '90', '%', 'at_least', ''],
    ['330100', '2018', 'leaflets', '本级', '50000', '张', 'at_least', ''],
    ['330902', '2022', 'penalty_cases', '本级', '289', '宗', 'exact', ''],
    ['330902', '2022', 'penalty_amount', '本级', '1741165.8', '元', 'exact', ''],
    ['330902', '2022', 'permits_completed', '本级', '1093', '件', 'exact', ''],
    ['330902', '2022', 'review_cases', '本级', '0', '件', 'exact', ''],
    ['330902', '2021', 'licence_holders', '本级', '39', '名', 'exact', ''],
    ['330902', '2022', 'legal_advisers', '本级', '2', '位', 'exact', ''],
    ['330902', '2022', 'benefit_acts', '本级', '7508', '宗', 'exact', ''],
  ])('%s %s %s %s is %s %s', (code, year, id, scope, value, unit, qualifier, period) => {
    const found = zhejiang.filter(
      (f) => f.code === code && f.year === year && f.id === id && f.scope === scope,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ value, unit, qualifier, period });
  });
});

describe('the real figures', () => {
  const all = [...zhejiang, ...elsewhere];

  it('have scopes, periods and numbers that the domain knows', () => {
    expect(all.filter(({ scope }) => scopeOf(scope) === null)).toEqual([]);
    expect(all.filter(({ period }) => !isPeriod(period))).toEqual([]);
    expect(all.filter(({ value }) => !/^-?\d+(\.\d+)?$/.test(value))).toEqual([]);
    expect(all.filter(({ unit }) => !dictionary.unitByPrinted.has(unit))).toEqual([]);
  });

  it('count in the class of their indicator', () => {
    const strange = all.flatMap(({ id, unit, code }) => {
      const indicator = dictionary.indicatorById.get(id);
      if (!indicator) return [];
      const own = unitClass('', indicator, dictionary.unitByPrinted);
      return unitClass(unit, indicator, dictionary.unitByPrinted) === own ? [] : [`${code} ${id} ${unit}`];
    });
    expect(strange).toEqual([]);
  });

  it('make the Gansu total of 3,094 by fourteen prefectures and the provincial body', () => {
    const gansu = elsewhere.filter(({ source }) => source === 'GS14');
    const total = gansu.find(({ scope }) => scope === '全省');
    const parts = gansu.filter(({ scope }) => scope !== '全省');
    expect(parts).toHaveLength(15);
    expect(parts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(Number(total?.value));
  });

  it('leave parts of a total without the id of the total', () => {
    const parts = readCsv(DATA, 'observations/elsewhere.csv').rows.filter(({ cell }) =>
      /[(（]/.test(cell('indicator')),
    );
    expect(parts).toHaveLength(8);
    expect(parts.filter(({ cell }) => cell('indicator_id') !== '')).toEqual([]);
  });
});

describe('the regions', () => {
  const standing = (prefix: string, year: number) =>
    dictionary.regions.filter((region) => region.code.startsWith(prefix) && validInYear(region, year));
  const count = (prefix: string, level: string, year = 2024) =>
    standing(prefix, year).filter(({ code }) => levelOf(code) === level).length;

  it('are 31 provinces; Zhejiang has 11 cities and 90 counties, Hangzhou 13', () => {
    expect(count('', 'province')).toBe(31);
    expect([count('33', 'city'), count('33', 'county'), count('3301', 'county')]).toEqual([11, 90, 13]);
  });

  it.each([
    [2020, ['330102', '330103', '330104', '330105', '330110'], ['330113', '330114']],
    [2021, ['330102', '330105', '330110', '330113', '330114'], ['330103', '330104']],
    [2016, ['330185'], ['330112']],
    [2017, ['330112'], ['330185']],
    [2019, ['330383'], []],
    [2018, [], ['330383']],
  ])('of %i', (year, there, gone) => {
    const codes = new Set(standing('33', year).map(({ code }) => code));
    expect(there.filter((code) => !codes.has(code))).toEqual([]);
    expect(gone.filter((code) => codes.has(code))).toEqual([]);
  });

  it.each([
    ['110101', '东城区', '市辖区', '110000'],
    ['310115', '浦东新区', '市辖区', '310000'],
    ['500229', '城口县', '县', '500000'],
    ['429004', '仙桃市', '县级市', '420000'],
    ['469001', '五指山市', '县级市', '460000'],
    ['659001', '石河子市', '县级市', '650000'],
    ['429021', '神农架林区', '林区', '420000'],
    ['520203', '六枝特区', '特区', '520200'],
    ['440300', '深圳市', '地级市', '440000'],
    ['441900', '东莞市', '地级市', '440000'],
    ['622900', '临夏回族自治州', '自治州', '620000'],
    ['150221', '土默特右旗', '旗', '150200'],
    ['331127', '景宁畲族自治县', '自治县', '331100'],
  ])('%s %s is a %s under %s', (code, name, kind, parentCode) => {
    expect(dictionary.regionsByCode.get(code)).toEqual([
      { code, name, kind, parentCode, validFrom: '', validTo: '', note: '' },
    ]);
  });

  it('have no development zones, which are no administrative divisions', () => {
    const zones = dictionary.regions.filter(({ name }) =>
      /开发区|示范区|产业园区|工业园区|管理区/.test(name),
    );
    expect(zones).toEqual([]);
  });
});

describe('the break ledger', () => {
  const breaksOf = (code: string, id: string, first: number, last: number): string[] => {
    const indicator = dictionary.indicatorById.get(id);
    if (!indicator) throw new Error(id);
    return dictionary.breaks
      .filter((b) => standsBetween(b, first, last) && coversCode(b, code) && concerns(b, indicator))
      .map((b) => b.id);
  };
  const severed = (code: string, first: number, last: number): boolean =>
    breaksOf(code, 'complaints', first, last).some(
      (id) => dictionary.breaks.find((b) => b.id === id)?.severs,
    );

  it.each([
    ['拱墅', '330105', 2020, 2021, true],
    ['上城', '330102', 2020, 2022, true],
    ['萧山', '330109', 2020, 2021, true],
    ['余杭', '330110', 2019, 2021, true],
    ['西湖', '330106', 2016, 2025, false],
    ['杭州市', '330100', 2016, 2025, false],
    ['拱墅 before', '330105', 2016, 2020, false],
    ['拱墅 after', '330105', 2021, 2025, false],
    ['鄞州', '330212', 2015, 2016, true],
    ['海曙', '330203', 2015, 2016, true],
    ['龙湾', '330303', 2014, 2015, true],
    ['苍南', '330327', 2018, 2019, true],
    ['越城', '330602', 2012, 2013, true],
    ['临安', '330112', 2016, 2018, false],
  ])('%s (%s) from %i to %i severed: %s', (_, code, first, last, expected) => {
    expect(severed(code, first, last)).toBe(expected);
  });

  it('notes the new names and the new law once, where they reach', () => {
    expect(breaksOf('330106', 'penalty_cases', 2018, 2019)).toEqual(['institution-zhejiang-local-2019']);
    expect(breaksOf('330000', 'complaints', 2017, 2019)).toEqual(['institution-zhejiang-2018']);
    expect(breaksOf('620100', 'complaints', 2017, 2019)).toEqual(['institution-nation-2018']);
    expect(breaksOf('620100', 'first_violation_exempt', 2020, 2021)).toEqual(['law-penalty-2021']);
    expect(breaksOf('620100', 'complaints', 2020, 2021)).toEqual([]);
    expect(breaksOf('330106', 'complaints', 2013, 2014)).toEqual(['institution-zhejiang-merger-2014']);
  });

  it('covers every break that the region table implies', () => {
    const implied = [...dictionary.regionsByCode.values()].flatMap((rows) =>
      impliedBreaks(rows, dictionary.breaks),
    );
    expect(implied).toEqual([]);
  });
});

describe('the arithmetic table', () => {
  it('has every row with an expectation', () => {
    const { rows, columns } = readCsv(DATA, 'arithmetic.csv');
    expect(columns).toContain('expect');
    expect(rows).toHaveLength(29);
    expect(rows.filter(({ cell }) => cell('expect') === '' || cell('expression') === '')).toEqual([]);
  });
});

describe('the files of data', () => {
  it.each([
    'indicators.csv',
    'units.csv',
    'totals.csv',
    'regions.csv',
    'lineage.csv',
    'breaks.csv',
    'institutions.csv',
    'sources.csv',
  ])('%s is UTF-8 without a mark and ends its lines with line feeds', (file) => {
    const bytes = readFileSync(resolve(DATA, file));
    expect(bytes.subarray(0, 3)).not.toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
    expect(bytes[bytes.length - 1]).toBe(0x0a);
  });
});
