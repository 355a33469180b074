import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTables, readBundledSets, readTables } from '../../src/cli/tables';
import { circles } from '../../src/cli/tables/fault';

const DATA = resolve(import.meta.dirname, '../../data');

describe('readTables', () => {
  const tables = readTables(DATA);

  it('reads an indicator with its parts, aliases and marks', () => {
    const rate = tables.indicators.find(({ id }) => id === 'dr_national_penalty_rate');
    expect(rate).toMatchObject({
      nameZh: '双随机国家任务处罚率',
      nameEn: 'National tasks: penalty rate',
      category: '双随机 double-random inspections',
      class: 'result',
      core: true,
      unit: '%',
      kind: 'rate',
      numeratorId: 'dr_national_penalised',
      denominatorId: 'dr_national_tasks',
      polarity: 'neutral',
      definitionZh: '国家双随机处罚单位数与抽取单位数之比',
      definitionEn: 'Penalised over drawn units',
      caveatsZh: '分母为抽取数，不是完成数',
      caveatsEn: 'Denominator is drawn tasks, not completed ones',
      known: true,
    });
    expect(rate?.headerAliases).toContain('国家双随机处罚率');
    expect(rate?.proseAliases).toEqual(['处罚率']);
  });

  it('reads units as numbers', () => {
    expect(tables.units.find(({ printed }) => printed === '万元')).toEqual({
      printed: '万元',
      class: 'money',
      factor: 10_000,
    });
  });

  it('reads both territories of a code that 2021 kept', () => {
    const rows = tables.regions.filter(({ code }) => code === '330105');
    expect(rows.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['', '2021-04-08'],
      ['2021-04-09', ''],
    ]);
  });

  it('reads lists and yes-or-no of a break', () => {
    const found = tables.breaks.find(({ id }) => id === 'territory-ningbo-2016');
    expect(found).toMatchObject({ codes: ['330203', '330204', '330212'], indicators: [], severs: true });
    expect(tables.breaks.find(({ id }) => id === 'law-penalty-2021')).toMatchObject({
      codes: [],
      severs: false,
    });
  });
});

describe('checkTables', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'tables-'));
    cpSync(DATA, dir, { recursive: true });
    const demo = join(dir, 'observations/demo.csv');
    writeFileSync(demo, readFileSync(demo, 'utf8').split('\n').slice(0, 5).join('\n'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  /** Faults of the tables with one file changed, as `file:row message`. */
  const faultsWith = (file: string, change: (text: string) => string): string[] => {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    const faults = checkTables(dir).map((fault) => `${fault.file}:${fault.row} ${fault.message}`);
    writeFileSync(path, before);
    return faults;
  };
  const append = (row: string) => (text: string) => `${text}${row}\n`;

  it('finds nothing in the tables of this project', () => {
    expect(checkTables(DATA)).toEqual([]);
  });

  it.each<[what: string, file: string, change: (text: string) => string, message: RegExp]>([
    [
      'a header that is not the schema',
      'units.csv',
      (t) => t.replace('factor', 'faktor'),
      /^units.csv:1 .*factor/,
    ],
    [
      'a row that is too short',
      'units.csv',
      append('斤,weight'),
      /^units.csv:\d+ .*4 cells expected, 2 found/,
    ],
    ['a factor that is no number', 'units.csv', append('斤,weight,半,'), /factor “半”.*positive number/],
    [
      'a total of an indicator that does not exist',
      'totals.csv',
      append('penalty_sum,penalty_cases,sum,,'),
      /^totals.csv:\d+ penalty_sum .*not in indicators.csv/,
    ],
    [
      'a sum of rates',
      'totals.csv',
      append('licence_rate,online_rate,sum,,'),
      /^totals.csv:\d+ licence_rate .*cannot be added/,
    ],
    [
      'a relation that does not exist',
      'totals.csv',
      append('complaints,petitions,beside,,'),
      /relation “beside”.*sum \| at_most \| within \| records/,
    ],
    [
      'a counting class that does not exist',
      'totals.csv',
      append('complaints,petitions,sum,heads,'),
      /类别 heads 不在 units.csv/,
    ],
    [
      'a total among its own parts',
      'totals.csv',
      append('major_penalty_cases,penalty_cases,sum,,'),
      /is a part of itself: break the circle/,
    ],
    [
      'a total twice',
      'totals.csv',
      append('benefit_acts,benefit_rural,sum,,'),
      /benefit_acts sum 已在第 2 行.*put the parts together/,
    ],
    ['a unit twice', 'units.csv', append('件,case,1,'), /单位 件 已在第 2 行.*delete one/],
    [
      'an id twice',
      'indicators.csv',
      (t) => t.replace('\npenalty_amount,', '\npenalty_cases,'),
      /indicators.csv:3 id penalty_cases/,
    ],
    [
      'a class that does not exist',
      'indicators.csv',
      (t) => t.replace(',rule,', ',law,'),
      /class “law”.*result \| target \| rule \| plan/,
    ],
    [
      'a part that does not exist',
      'indicators.csv',
      (t) => t.replace('mean,penalty_amount,', 'mean,penalty_money,'),
      /numerator_id penalty_money .*no id/,
    ],
    [
      'a unit that is not listed',
      'indicators.csv',
      (t) => t.replace(',工作日,', ',个工作日,'),
      /单位 个工作日 .*units.csv/,
    ],
    [
      'a definition in one language',
      'indicators.csv',
      (t) => t.replace('Visits to supervised units', ''),
      /definition_en “”.*must not be blank/,
    ],
    [
      'caveats in English only',
      'indicators.csv',
      (t) => t.replace(',含双随机以外的检查,', ',,'),
      /caveats_zh 未填写.*in both languages or in none/,
    ],
    [
      'caveats in Chinese only',
      'indicators.csv',
      (t) => t.replace(',Includes non-random checks', ','),
      /caveats_en 未填写.*in both languages or in none/,
    ],
    [
      'a circle of parts',
      'indicators.csv',
      (t) => t.replace('件,count,,,neutral,处罚案件数', '件,count,penalty_amount_avg,,neutral,处罚案件数'),
      /(penalty_amount_avg|penalty_cases) 的分子、分母逐级推算后又用到 \1 本身（循环引用）/,
    ],
    [
      'a header alias of two rows',
      'indicators.csv',
      (t) => t.replace(',处罚案件数;', ',罚没金额;'),
      /“罚没金额” 已属于 penalty_cases/,
    ],
    [
      'an alias that differs in width and case only',
      'indicators.csv',
      (t) => t.replace(',处罚案件数;', ',Ｆines and Confiscations;'),
      /belongs to penalty_amount/,
    ],
    [
      'an alias twice in a row',
      'indicators.csv',
      (t) => t.replace(',处罚案件数;', ',处罚件 数;'),
      /“处罚件数” 在本行重复/,
    ],
    [
      'an alias that heads another kind of column',
      'indicators.csv',
      (t) => t.replace(',处罚案件数;', ',数量;'),
      /“数量” 是另一种列的表头/,
    ],
    [
      'a region without its parent',
      'regions.csv',
      append('990101,某区,市辖区,990100,,,,x'),
      /上级 990100 不在本表/,
    ],
    [
      'regions above each other',
      'regions.csv',
      append('990100,某市,地级市,990101,,,,x\n990101,某区,市辖区,990100,,,,x'),
      /的上级逐级向上又回到自身（循环引用）/,
    ],
    [
      'a code of five digits',
      'regions.csv',
      append('99010,某区,市辖区,330100,,,,x'),
      /code “99010”.*six-digit/,
    ],
    [
      'a day that does not exist',
      'regions.csv',
      (t) => t.replace('2017-08-11', '2017-02-29'),
      /valid_from “2017-02-29”.*must be a date/,
    ],
    [
      'two territories on one day',
      'regions.csv',
      (t) => t.replace(',,2021-04-08,split', ',,2021-04-09,split'),
      /330110 的有效期重叠/,
    ],
    [
      'an open end before a new start',
      'regions.csv',
      (t) => t.replace(',,2021-04-08,split', ',,,split'),
      /330110 的有效期重叠/,
    ],
    ['an end before the start', 'regions.csv', append('990000,某省,省,,2015,2014,,x'), /终止早于起始/],
    [
      'lineage of an unknown code',
      'lineage.csv',
      append('990101,330102,part,2020,'),
      /from_code 990101 不在 regions.csv/,
    ],
    [
      'an extent that does not exist',
      'lineage.csv',
      append('330102,330102,half,2020,'),
      /extent “half”.*whole \| part/,
    ],
    [
      'a break twice',
      'breaks.csv',
      append('law-penalty-2021,law,,,2021,0,甲,A,x'),
      /id law-penalty-2021 已在第/,
    ],
    [
      'a break of an unknown code',
      'breaks.csv',
      append('a-1,law,99,,2021,0,甲,A,x'),
      /代码 99 不是任何地区代码的开头/,
    ],
    [
      'a break of an unknown indicator',
      'breaks.csv',
      append('a-1,law,,penalty,2021,0,甲,A,x'),
      /penalty 不是指标 id 或类别/,
    ],
    ['a break of an unknown kind', 'breaks.csv', append('a-1,war,,,2021,0,甲,A,x'), /kind “war”/],
    ['a source twice', 'sources.csv', append('dh2022,某报告,other,,unseen,'), /来源 dh2022 已在第/],
    [
      'an unseen source with an address',
      'sources.csv',
      append('a1,某报告,other,https://a.gov.cn/1,unseen,'),
      /exactly where it has no address/,
    ],
    [
      'an official source elsewhere',
      'sources.csv',
      append('a1,某报告,other,https://gov.cn.example.com/1,official,'),
      /official needs a gov.cn address/,
    ],
    [
      'an institution of an unknown region',
      'institutions.csv',
      append('某地,甲,乙,2019,x,,seen'),
      /地区 某地 不在 regions.csv/,
    ],
    [
      'a listed set that is not there',
      'observations/index.csv',
      append('x,x.csv,甲,A,2026-01-01,site'),
      /index.csv:5 x.csv 不存在/,
    ],
    [
      'an edition without a day',
      'observations/index.csv',
      append('x,demo.csv,甲,A,2026-01,site'),
      /edition “2026-01”.*whole date/,
    ],
    [
      'a figure of an unknown source',
      'observations/zhejiang.csv',
      (t) => t.replace(',hz2018,', ',hz2019,'),
      /zhejiang.csv:2 source “hz2019” 不在 sources.csv/,
    ],
    [
      'a figure of an unknown indicator',
      'observations/zhejiang.csv',
      (t) => t.replace(',recorder_coverage,', ',recorders,'),
      /indicator_id “recorders”/,
    ],
    [
      'a figure of an unknown region',
      'observations/elsewhere.csv',
      (t) => t.replace(',500115,', ',590115,'),
      /elsewhere.csv:2 region_code “590115”/,
    ],
  ])('names %s', (_, file, change, message) => {
    expect(faultsWith(file, change).join('\n')).toMatch(message);
  });

  it('says which table is not there', () => {
    const empty = mkdtempSync(join(dir, 'empty-'));
    expect(checkTables(empty)).toContainEqual({
      file: 'units.csv',
      row: 0,
      message: '文件不存在，请补上 / the file is not there: add it',
    });
  });
});

describe('circles', () => {
  it.each<[edges: Record<string, string[]>, found: number]>([
    [{ a: ['b', 'c'], b: ['c'], c: [] }, 0],
    [{ a: ['a'] }, 1],
    [{ a: ['b'], b: ['c'], c: ['b'] }, 1],
    [{ a: ['nowhere'] }, 0],
  ])('in %j: %i', (edges, found) => {
    expect(circles(new Map(Object.entries(edges)))).toHaveLength(found);
  });
});

describe('readBundledSets', () => {
  const INDEX = 'id,file,title_zh,title_en,edition,origin\nx,x.csv,甲,A,2026-01-02,site\n';
  /** What `sha256sum` prints for `a,b\n1,2\n`. */
  const HASH = '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470';

  it.each([
    ['line feeds', 'a,b\n1,2\n'],
    ['a checkout with carriage returns', 'a,b\r\n1,2\r\n'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
  ])('hashes the same text alike: %s', (_, text) => {
    const dir = mkdtempSync(join(tmpdir(), 'sets-'));
    cpSync(join(DATA, 'observations'), join(dir, 'observations'), { recursive: true });
    writeFileSync(join(dir, 'observations/index.csv'), INDEX);
    writeFileSync(join(dir, 'observations/x.csv'), text);
    const sets = readBundledSets(dir);
    rmSync(dir, { recursive: true });
    expect(sets).toEqual([
      {
        set: {
          id: 'x',
          file: 'x.csv',
          titleZh: '甲',
          titleEn: 'A',
          edition: '2026-01-02',
          origin: 'site',
          hash: HASH,
          rows: 1,
        },
        text: 'a,b\n1,2\n',
      },
    ]);
  });
});
