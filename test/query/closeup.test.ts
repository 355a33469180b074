import { describe, expect, test } from 'vitest';
import { bureauSheet } from '../../src/query/bureau-sheet';
import { closeupOf } from '../../src/query/closeup';
import { publishersOf } from '../../src/query/publishers';
import { bureauEn } from '../../src/i18n/bureau-en';
import { bureauZh } from '../../src/i18n/bureau-zh';
import { textsOf } from '../../src/i18n/index';
import { figureZh } from '../../src/i18n/figure-zh';
import { indicatorZh } from '../../src/i18n/indicator-zh';
import { makeWords } from '../../src/i18n/words';
import { makeTable } from '../../src/table/table';
import { footOf, gapSigns, signsIn } from '../../src/ui/bureau/foot';
import { joinsOf } from '../../src/ui/components/trend';
import { figuresShown } from '../../src/ui/figure/figure-lines';
import { bundledDictionary as dictionary, bundledTable } from './bundled';
import { datasetOf, tableOf } from './table-of';

const real = bundledTable('zhejiang', 'elsewhere');
const speech = { words: makeWords('zh', dictionary), texts: textsOf('zh'), figure: figureZh };

const factsOf = (bureau: string, indicator: string, year: number, table = real) => {
  const closeup = closeupOf(table, dictionary, bureau, indicator, year);
  return closeup ? figuresShown(closeup, speech) : [];
};

describe('a figure looked at closely', () => {
  test('keeps its print, its bound, its yuan and its place', () => {
    const [fines] = factsOf('330100', 'penalty_amount', 2018);
    expect([fines?.value, fines?.unit]).toEqual(['≥ 47.8', '万元']);
    const facts = Object.fromEntries((fines?.facts ?? []).map(({ name, text }) => [name, text]));
    expect(facts).toMatchObject({
      折合: '≥ 478,000 元',
      限定: '下限，上限未载明',
      口径: '市本级（原文写明）',
      时段: '2018年全年',
      来源文件: '杭州市卫生计生委2018年度法治政府建设（依法行政）工作情况报告（未见原文网址）',
    });
    expect(facts['位置']).toMatch(/^第 \d+ 行第 \d+ 列、“.*”一节$/);
  });

  test('shows each scope apart: 1,889 permits of its own, 1,697 delegated', () => {
    const permits = factsOf('330100', 'permits_completed', 2018);
    expect(permits.map(({ value }) => value).sort()).toEqual(['1,697', '1,889']);
  });

  test('names what a rate is formed from, and other data sets', () => {
    const [rate] = factsOf('330100', 'dr_national_penalty_rate', 2018);
    const parts = rate?.facts.find(({ name }) => name === '计算')?.text ?? '';
    expect(parts).toContain('双随机国家任务立案处罚数 300');
    expect(parts).toContain('双随机国家任务数 2,771');
    // 300 ÷ 2771
    expect(parts).toContain(' = 10.83%；');
    const told = factsOf(
      '330106',
      'penalty_cases',
      2024,
      makeTable([
        datasetOf('330106 2024 penalty_cases 全区 312 件', dictionary, { id: 'a', origin: 'user' }),
        datasetOf('330106 2024 penalty_cases 全区 321 件', dictionary, { id: 'b', name: '旧表.csv' }),
      ]),
    );
    expect(told[0]?.value).toBe('312');
    expect(told[0]?.facts.find(({ name }) => name === '其他来源')?.text).toMatch(/^321件：旧表.csv/);
  });

  test('names what others state with the sign of its bound, whatever column that stands in', () => {
    const table = makeTable([
      datasetOf('330106 2024 penalty_amount 全区 50 万元', dictionary, { id: 'a', origin: 'user' }),
      datasetOf('330106 2024 penalty_amount 全区 >=47.8 万元', dictionary, { id: 'b', name: '旧表.csv' }),
    ]);
    const [told] = factsOf('330106', 'penalty_amount', 2024, table);
    expect(told?.facts.find(({ name }) => name === '其他来源')?.text).toMatch(/^≥ 47.8万元：旧表.csv/);
  });

  test('names the documents and places of both parts that a rate is formed from', () => {
    const tasks = '330106 2024 dr_national_tasks 全区 400 家';
    const penalised = '330106 2024 dr_national_penalised 全区 40 家';
    const facts = (...sets: readonly string[]): readonly string[] => {
      const table = makeTable(
        sets.map((text, i) => datasetOf(text, dictionary, { id: `${i}`, name: `${i}.csv`, origin: 'user' })),
      );
      const [rate] = factsOf('330106', 'dr_national_penalty_rate', 2024, table);
      return (rate?.facts ?? [])
        .filter(({ name }) => /数据集|位置|来源文件/.test(name))
        .map(({ name, text }) => `${name}：${text}`);
    };
    expect(facts(`${tasks} #总结\n${penalised} #通报`)).toEqual([
      '数据集：0.csv',
      '位置（双随机国家任务立案处罚数）：第 3 行第 5 列',
      '位置（双随机国家任务数）：第 2 行第 5 列',
      '来源文件（双随机国家任务立案处罚数）：通报',
      '来源文件（双随机国家任务数）：总结',
    ]);
    // Each is the second row of its file.
    expect(facts(tasks, penalised)).toEqual([
      '数据集（双随机国家任务立案处罚数）：1.csv',
      '数据集（双随机国家任务数）：0.csv',
      '位置：第 2 行第 5 列',
    ]);
    const stated = `330106 2024 dr_national_penalty_rate 全区 10 % #总结`;
    const [rate] = factsOf(
      '330106',
      'dr_national_penalty_rate',
      2024,
      tableOf(`${stated}\n${tasks} #总结\n${penalised} #通报`, dictionary),
    );
    const formula = rate?.facts.find(({ name }) => name === '计算')?.text;
    expect(formula).toContain('双随机国家任务立案处罚数 40（通报 · set.csv · 第 4 行第 5 列）');
    expect(formula).toContain('双随机国家任务数 400（第 3 行第 5 列）');
  });

  test('of nobody is a gap that says so', () => {
    const [gap] = factsOf('330106', 'penalty_cases', 2018);
    expect(gap?.known).toBe(false);
    expect(gap?.facts).toEqual([{ name: '状态', text: '已载入的数据中未见此数。' }]);
    expect(factsOf('330106', 'no_such_indicator', 2018)).toEqual([]);
  });
});

test('a figure of a bureau that did not stand in the year has no row, but still its indicator', () => {
  const closeup = closeupOf(real, dictionary, '330113', 'penalty_cases', 2018);
  expect(closeup?.rows).toEqual([]);
  expect(closeup?.question.indicators.map(({ nameZh }) => nameZh)).toEqual(['行政处罚案件数']);
});

describe('the page of a bureau', () => {
  const five = ['330102', '330105', '330108', '330109']
    .map((code, i) => `${code} 2024 penalty_cases 全区 ${(i + 1) * 100} 件`)
    .join('\n');

  test('gives a range from five peers on, and none of four', () => {
    const ours = '330106 2024 penalty_cases 全区 250 件\n330106 2023 penalty_cases 全区 240 件';
    const sheet = bureauSheet(tableOf(`${ours}\n${five}`, dictionary), dictionary, '330106', 2024);
    expect(sheet.years).toEqual([2023, 2024]);
    expect(sheet.figures).toBe(2);
    // 100, 200, 250, 300, 400
    expect(sheet.categories[0]?.lines[0]?.range).toEqual({
      low: { status: 'known', value: 100, qualifier: 'exact' },
      high: { status: 'known', value: 400, qualifier: 'exact' },
      median: { status: 'known', value: 250, qualifier: 'exact' },
      count: 5,
    });
    const four = bureauSheet(
      tableOf(`${ours}\n${five.split('\n').slice(1).join('\n')}`, dictionary),
      dictionary,
      '330106',
      2024,
    );
    expect(four.categories[0]?.lines[0]?.range).toBeNull();
  });

  const lineIn = (figures: string) =>
    bureauSheet(tableOf(figures, dictionary), dictionary, '330106', 2024).categories[0]?.lines[0];

  test('gives no range where its own figure is of part of the year', () => {
    const more = '330110 2024 penalty_cases 全区 500 件';
    expect(lineIn(`330106 2024 penalty_cases 全区 250 件 @2024-09-30\n${five}\n${more}`)?.range).toBeNull();
  });

  test('keeps a bound at the ends of its range, and half a case in its middle', () => {
    const line = lineIn(
      `330106 2024 penalty_cases 全区 12 件
       330102 2024 penalty_cases 全区 1 件
       330105 2024 penalty_cases 全区 <=2 件
       330108 2024 penalty_cases 全区 13 件
       330109 2024 penalty_cases 全区 >=500 件
       330110 2024 penalty_cases 全区 600 件`,
    );
    expect(line?.range).toMatchObject({
      low: { value: 1, qualifier: 'at_most' },
      high: { value: 600, qualifier: 'at_least' },
      median: { value: 12.5 },
    });
    expect(line?.range?.median && speech.words.value(line.range.median, line.medianUnit)).toBe('12.5');
  });

  test('joins no years across a gap, and tells its signs, breaks and whom it is ranked among', () => {
    const sheet = bureauSheet(
      tableOf(
        `330105 2018 complaints 全区 9 件
         330105 2020 complaints 全区 ~10 件
         330105 2021 complaints 全区 12 件
         330105 2022 complaints 全区 14 件
         330106 2022 complaints 全区 15 件
         330105 2022 review_cases 全区 2 件 @2022-09-30`,
        dictionary,
      ),
      dictionary,
      '330105',
      2022,
    );
    const complaints = sheet.own.rows.find(({ indicator }) => indicator.id === 'complaints');
    expect(sheet.years).toEqual([2018, 2020, 2021, 2022]);
    // Nor across the redrawing of 2021.
    expect(complaints && joinsOf(complaints, complaints.cells)).toEqual([false, false, false, true]);
    expect(footOf(sheet, speech.words, speech.texts, bureauZh)).toEqual([
      '≈ 原文为“约”“近”等',
      '○ 不足全年',
      '· 未公布',
      '2019 卫生计生局（委）改为卫生健康局（委）',
      '2021-04-09 杭州市部分区划调整（前后不可比）',
      '位次：第 n / 可排名家数（口径相同、足全年、无存疑），同级共 13 家',
      '数量、金额的位次和同级范围按总量，未按规模折算',
    ]);
  });

  test('says 未按规模折算 of totals only', () => {
    const rates = ['330105', '330106'].map((code) => `${code} 2022 licence_rate 全区 90 %`).join('\n');
    const sheet = bureauSheet(tableOf(rates, dictionary), dictionary, '330106', 2022);
    const foot = footOf(sheet, speech.words, speech.texts, bureauZh).join();
    expect(foot).toContain('位次：第 n / 可排名家数');
    expect(foot).not.toContain('未按规模折算');
  });

  test('keeps the chosen year among its ten, and names the years that have no room', () => {
    const sheetOf = (focus: number) =>
      bureauSheet(
        tableOf(
          Array.from({ length: 14 }, (_, i) => `330106 ${2011 + i} complaints 全区 ${i + 1} 件`).join('\n'),
          dictionary,
        ),
        dictionary,
        '330106',
        focus,
      );
    // 2011 to 2024 are fourteen.
    expect([sheetOf(2024).years[0], sheetOf(2024).years.length]).toEqual([2015, 10]);
    expect(sheetOf(2024).leftOut).toEqual([2011, 2012, 2013, 2014]);
    expect(sheetOf(2016).years).toEqual(sheetOf(2024).years);
    const early = sheetOf(2012);
    expect([early.years[0], early.years[9]]).toEqual([2012, 2021]);
    expect(footOf(early, speech.words, speech.texts, bureauZh)).toContain(
      '本表至多列 10 年，未列：2011、2022–2024（改选年份可看）',
    );
    expect(footOf(early, makeWords('en', dictionary), textsOf('en'), bureauEn)).toContain(
      '10 years at most have room here; left out: 2011, 2022–2024 (choose one of them to see it)',
    );
    // A year of which nothing is known moves the window no further.
    expect(sheetOf(2026).years).toEqual(sheetOf(2024).years);
    expect(sheetOf(2000).years[0]).toBe(2011);
  });

  test('tells why nothing stands where nothing stands', () => {
    const sheet = bureauSheet(
      tableOf(
        '330113 2021 complaints 全区 5 件\n330113 2022 review_cases 全区 1 件\n330106 2020 complaints 全区 9 件',
        dictionary,
      ),
      dictionary,
      '330113',
      2022,
    );
    // 临平区 stands since 2021.
    expect(gapSigns({ ...sheet, years: [2020, 2021, 2022] }, speech.words, speech.texts).get('未公布')).toBe(
      '·',
    );
    const signs = [...gapSigns(sheet, speech.words, speech.texts).values()];
    expect(new Set(signs).size).toBe(signs.length);
  });

  test('marks fictional figures beside real ones only', () => {
    const demo = datasetOf('330106 2023 complaints 全区 5 件', dictionary, { id: 'd', origin: 'demo' });
    const user = datasetOf('330106 2024 complaints 全区 6 件', dictionary, { id: 'u', origin: 'user' });
    const signsOf = (...sets: readonly (typeof demo)[]): string[] => {
      const sheet = bureauSheet(makeTable(sets), dictionary, '330106', 2024);
      const signs = signsIn(sheet, speech.words, speech.texts);
      return sheet.own.rows.flatMap(({ cells }) => cells.map(signs));
    };
    expect(signsOf(demo, user)).toEqual(['◇', '']);
    expect(signsOf(demo)).toEqual(['']);
  });

  test('has every figure that the bureau states, and nobody else’s', () => {
    const sheet = bureauSheet(real, dictionary, '330902', 2022);
    const rows = sheet.categories.flatMap(({ lines }) => lines.map(({ row }) => row));
    expect(new Set(rows.map(({ bureau }) => bureau.id))).toEqual(new Set(['330902']));
    const penalties = rows.find(({ indicator }) => indicator.id === 'penalty_cases');
    expect(penalties?.cells.find(({ year }) => year === 2022)?.reading).toMatchObject({ value: 289 });
  });
});

test('who states an indicator in demo data only is counted apart', () => {
  const table = makeTable([
    datasetOf('330106 2024 complaints 全区 5 件', dictionary, { id: 'a', origin: 'user' }),
    datasetOf('330106 2024 complaints 全区 6 件\n330102 2024 complaints 全区 7 件', dictionary, {
      id: 'b',
      origin: 'demo',
    }),
  ]);
  const [told] = publishersOf(table, 'complaints');
  expect([told?.bureaus.length, told?.fictional]).toEqual([2, 1]);
  expect(indicatorZh.publishersIn(2024, '上城、西湖', 2, 8, 1)).toBe(
    '2024年：上城、西湖（2 家，其中演示（虚构）1 家）',
  );
});

test('who states an indicator is listed by year, the latest first, each bureau once', () => {
  const table = makeTable([
    datasetOf('330106 2024 complaints 全区 5 件\n330102 2024 complaints 全区 - 件', dictionary, { id: 'a' }),
    datasetOf('330106 2024 complaints 全区 6 件\n330102 2023 complaints 全区 0 件', dictionary, { id: 'b' }),
  ]);
  expect(
    publishersOf(table, 'complaints').map(({ year, bureaus }) => [year, bureaus.map(({ id }) => id)]),
  ).toEqual([
    [2024, ['330106']],
    [2023, ['330102']],
  ]);
});
