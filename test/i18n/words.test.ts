import { describe, expect, it } from 'vitest';
import type { Bureau } from '../../src/domain/bureau';
import { known, MISSING_REASONS, missing, type Reading } from '../../src/domain/reading';
import { levelOf } from '../../src/domain/region';
import { overviewEn } from '../../src/i18n/overview-en';
import { makeWords } from '../../src/i18n/words';
import { absentCell } from '../../src/query/cells';
import type { Comparison } from '../../src/query/comparison';
import type { DisplayUnit } from '../../src/query/display';
import { comparisonOf, DICTIONARY, TERRITORY_2021 } from '../charts/comparison-of';

const zh = makeWords('zh', DICTIONARY);
const en = makeWords('en', DICTIONARY);
const CASES: DisplayUnit = { printed: '件', factor: 1, decimals: 0 };
const WAN: DisplayUnit = { printed: '万元', factor: 1 / 10000, decimals: 2 };
const PERCENT: DisplayUnit = { printed: '%', factor: 1, decimals: 2 };

const bureau = (name: string, code = ''): Bureau => ({
  id: code === '' ? `name:${name}` : code,
  name,
  code,
  level: levelOf(code),
});

describe('values', () => {
  it.each<[Reading, DisplayUnit, string]>([
    [known(478000, 'at_least'), WAN, '≥ 47.8'],
    [known(1741165.8), WAN, '174.12'],
    [known(300, 'approx'), CASES, '≈ 300'],
    [known(41, 'at_most'), CASES, '≤ 41'],
    [known(1, 'between', 2), CASES, '1–2'],
    [known(0), CASES, '0'],
    [known((100 * 300) / 2771), PERCENT, '10.83'],
    [known((100 * 369) / 3179), PERCENT, '11.61'],
  ])('%j', (reading, unit, text) => {
    expect(zh.value(reading, unit)).toBe(text);
  });

  it('of a year without its bureau can be said behind the year', () => {
    const absent = absentCell(2016, false);
    expect([zh, en].map((words) => words.cellValue(absent, CASES))).toEqual([
      '未设立或已撤销',
      'no such bureau',
    ]);
    expect(overviewEn.sentence.beforeMissing(2016, en.cellValue(absent, CASES))).toBe(
      'no change formed (2016: no such bureau)',
    );
  });

  it.each([
    [known(478000, 'at_least'), '47.8万元', '万元', '≥ 47.8万元', '≥ 47.8 × 10k yuan'],
    [known(478000, 'at_least'), '47.8万余元', '万元', '47.8万余元', '≥ 47.8 × 10k yuan'],
    [known(300, 'approx'), '约300件', '件', '约300件', '≈ 300 cases'],
    [known(300, 'approx'), '300件', '件', '≈ 300件', '≈ 300 cases'],
    [known(97.1, 'at_most'), '97.1%以内', '%', '97.1%以内', '≤ 97.1%'],
    [known(273), '273起', '起', '273起', '273 cases'],
  ] as const)(
    '%j printed as %s keeps its bound, and in English its counter',
    (reading, printed, unit, ...said) => {
      expect([zh, en].map((words) => words.statement(reading, printed, unit))).toEqual(said);
    },
  );

  it('say why there is none, each reason in its own words and none as a number', () => {
    for (const words of [zh, en]) {
      const texts = MISSING_REASONS.map((reason) => words.value(missing(reason), CASES));
      expect(new Set(texts).size).toBe(MISSING_REASONS.length);
      for (const text of texts) expect(text).not.toMatch(/\d/);
    }
    expect(zh.value(missing('not_reported'), CASES)).toBe('未公布');
    expect(zh.value(missing('zero_denominator'), PERCENT)).toBe('分母为零');
    expect(en.value(missing('not_reported'), CASES)).toBe('not published');
  });

  it('spell long axes in 万 and 亿, or in English in thousands and millions', () => {
    expect(zh.axisScale(9999)).toEqual({ divisor: 1, suffix: '' });
    expect(zh.axisScale(150000)).toEqual({ divisor: 10000, suffix: '万' });
    expect(zh.axisScale(3e8)).toEqual({ divisor: 1e8, suffix: '亿' });
    expect(en.axisScale(150000)).toEqual({ divisor: 1000, suffix: 'k' });
    expect(en.axisScale(2e7)).toEqual({ divisor: 1e6, suffix: 'm' });
  });

  it('name units', () => {
    expect(zh.unit(WAN)).toBe('万元');
    expect(en.unit(WAN)).toBe('10k yuan');
    expect(en.unit(PERCENT)).toBe('%');
    expect(en.unit({ printed: '瓶', factor: 1, decimals: 0 })).toBe('瓶');
  });
});

describe('short names of bureaus', () => {
  it.each<[Bureau, string]>([
    [bureau('杭州市西湖区卫生健康局', '330106'), '西湖区'],
    [bureau('杭州市卫生计生委', '330100'), '杭州市'],
    [bureau('浙江省卫生健康委员会', '330000'), '浙江省'],
    [bureau('浙江省杭州市大江东卫生和计划生育局'), '浙江省杭州市大江东'],
    [bureau('杭州市钱塘新区卫生健康局'), '钱塘新区'],
    [bureau('某州某县卫生健康局'), '某州某县'],
    [bureau('甘肃省兰州市城关区卫健局'), '城关区'],
    [bureau('卫生健康局'), '卫生健康局'],
    [bureau('杭州市疾病预防控制中心'), '杭州市疾病预防控制中心'],
  ])('%j', (of, text) => {
    expect(zh.bureauShort(of)).toBe(text);
    expect(en.bureauShort(of)).toBe(text);
  });

  it('tell namesakes apart by their city, only where both are there', () => {
    const zhoushan = bureau('普陀区卫生健康局', '330903');
    const shanghai = bureau('上海市普陀区卫生健康委员会', '310107');
    expect(zh.bureauShort(zhoushan)).toBe('普陀区');
    expect(zh.bureauShort(zhoushan, [zhoushan, bureau('定海区卫生健康局', '330902')])).toBe('普陀区');
    expect(zh.bureauShort(zhoushan, [zhoushan, shanghai])).toBe('舟山普陀区');
    expect(zh.bureauShort(shanghai, [zhoushan, shanghai])).toBe('上海普陀区');
  });
});

describe('short names of series', () => {
  const rowsOf = (text: string, our?: string) => comparisonOf(text, our === undefined ? {} : { our }).rows;
  const names = (rows: Comparison['rows'], words = zh) => rows.map((row) => words.seriesShort(row, rows));

  it('are the programme, the printed scope or the name: what tells the series apart', () => {
    const programmes = rowsOf(`
      2024
      330106 dr_national_tasks   全区 家 420
      330106 dr_provincial_tasks 全区 家 352
    `);
    expect(names(programmes)).toEqual(['国家', '省级']);
    expect(names(programmes, en)).toEqual(['National', 'Provincial']);
    const scopes = rowsOf(`
      2018
      330100 permits_completed 市本级   件 1889
      330100 permits_completed 省级下放 件 1697
    `);
    expect(names(scopes)).toEqual(['市本级', '省级下放']);
    expect(names(scopes, en)).toEqual(['own work', 'delegated']);
    const both = rowsOf(`
      2018
      330100 dr_national_tasks   全市   家 2771
      330100 dr_provincial_tasks 市本级 家 3179
    `);
    expect(names(both)).toEqual(['国家 全市', '省级 市本级']);
    const units = rowsOf(`
      2018
      330100 penalty_cases 市本级 件 273
      330100 penalty_cases 市本级 条 259
    `);
    expect(names(units)).toEqual(['件', '条']);
    expect(names(programmes.slice(0, 1))).toEqual(['双随机国家任务数']);
  });
});

describe('tooltips', () => {
  const tip = (text: string, words = zh, unit = PERCENT, demo = false): readonly string[] => {
    const [row] = comparisonOf(text, { our: '330100', demo }).rows;
    const cell = row?.cells[0];
    if (!row || !cell) throw new Error('no cell');
    return words.tooltip(row, cell, unit);
  };
  const RATE = `
    2018
    330100 dr_national_penalty_rate 全市 % 300/2771=10.83o
  `;

  it('say who, what, when, how much, in which scope and period, how formed and where from', () => {
    expect(tip(RATE)).toEqual([
      '杭州市卫生健康局',
      '双随机国家任务处罚率 · 2018年',
      '10.83 %',
      '口径：全市',
      '截至 2018-09-30',
      '300 ÷ 2,771 = 10.83 %，与公布数核对：一致',
      '来源 [1] 某市卫生健康委法治建设年度报告 · 第二部分',
      '数据集 figures.csv · 第 2 行',
    ]);
    expect(tip(RATE, en)).toEqual([
      '杭州市卫生健康局',
      'National rate · 2018',
      '10.83 %',
      'Scope: whole territory (全市)',
      expect.stringContaining('2018-09-30'),
      '300 ÷ 2,771 = 10.83 %, against the stated figure: agrees',
      'Source [1] 某市卫生健康委法治建设年度报告 · 第二部分',
      expect.stringContaining('figures.csv'),
    ]);
  });

  it('call a shipped set by its title in their language', () => {
    const row = comparisonOf('2018\n330100 penalty_cases 市本级 件 273', { our: '330100' }).rows[0];
    const cell = row?.cells[0];
    if (!row || !cell?.provenance) throw new Error('no cell');
    const datasetName = { name: '公开数据', nameEn: 'Published figures' };
    const titled = { ...cell, provenance: { ...cell.provenance, datasetName } };
    expect(zh.tooltip(row, titled, CASES)).toContain('数据集 公开数据 · 第 2 行');
    expect(en.tooltip(row, titled, CASES)).toContain('Data set Published figures · row 2');
  });

  it.each([
    ['300/309=97.08', '300 ÷ 309 = 97.09 %，与公布数核对：截位一致'],
    ['300/309=97.09', '300 ÷ 309 = 97.09 %，与公布数核对：一致'],
    ['300/309=96.5', '300 ÷ 309 = 97.09 %，与公布数核对：不一致，请核对原文'],
    ['300/309', '300 ÷ 309 = 97.09 %，由两数计算'],
  ])('class a stated rate: %s', (cell, line) => {
    expect(tip(`2018\n330100 dr_national_penalty_rate 全市 % ${cell}`)).toContain(line);
  });

  it('keep sign and printed text of a bound', () => {
    const lines = tip('2018\n330100 penalty_amount 市本级 万元 >=47.8', zh, WAN);
    expect(lines[2]).toBe('≥ 47.8 万元');
    const row = comparisonOf('2018\n330100 penalty_amount 市本级 万元 >=47.8', { our: '330100' }).rows[0];
    const cell = row?.cells[0];
    if (!row || !cell) throw new Error('no cell');
    expect(zh.tooltip(row, { ...cell, printed: '47.8万余元' }, WAN)[2]).toBe(
      '≥ 47.8 万元（原文 47.8万余元）',
    );
    expect(zh.tooltip(row, { ...cell, marks: ['scope_inferred'] }, WAN)).toContain('口径：市本级（推定）');
  });

  it('say that demo figures are fictional', () => {
    expect(tip(RATE, zh, PERCENT, true).join()).toMatch(/演示数据（虚构）/);
  });

  it('give a missing figure its reason and nothing that was not published', () => {
    expect(tip('2018\n330100 penalty_cases 市本级 件 -', zh, CASES)).toEqual([
      '杭州市卫生健康局',
      '行政处罚案件数 · 2018年',
      '未公布',
    ]);
  });
});

describe('breaks', () => {
  it('have a label and one word', () => {
    expect([zh.breakLabel(TERRITORY_2021), en.breakLabel(TERRITORY_2021)]).toEqual([
      '部分区划调整',
      'Some districts changed',
    ]);
    expect(zh.breakShort(TERRITORY_2021)).toBe('区划调整');
  });
});
