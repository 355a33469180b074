import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SeriesBreak } from '../../src/domain/break';
import { makeDictionary } from '../../src/domain/dictionary';
import { loadTexts } from '../../src/i18n/index';
import { overviewEn } from '../../src/i18n/overview-en';
import { overviewZh } from '../../src/i18n/overview-zh';
import { overviewOf } from '../../src/query/overview';
import { type ResolvedSelection } from '../../src/query/selection';
import { makeTable, type Table } from '../../src/table/table';
import { footOf } from '../../src/ui/overview/foot';
import { bundledDictionary as dictionary, bundledSet, bundledTable } from './bundled';
import { lineOf, overview, sayOf, speechIn, textOf } from './overview-of';
import { datasetOf, tableOf } from './table-of';

beforeAll(() => loadTexts('en'));

const SELECTED: ResolvedSelection = {
  our: '330106',
  bureaus: [],
  year: 2024,
  years: [2023, 2024],
  scope: 'all',
  absent: [],
};

describe('the one-page table', () => {
  const real = bundledTable('zhejiang', 'elsewhere');

  test('states what Hangzhou published for 2018, each scope in a line of its own', () => {
    const lines = overview(real, '330100', 2018).lines.map((line) => textOf(line));
    const heads = lines.map(({ head, now }) => `${head}：${now}`);
    expect(heads).toContain('行政处罚案件数（起） · 市本级：273');
    expect(heads).toContain('罚没款金额（万元） · 市本级：≥ 47.8');
    expect(heads).toContain('双随机国家任务处罚率（%） · 全市：10.83');
    expect(heads).toContain('行政许可办件数（件） · 市本级：1,889');
    expect(heads).toContain('行政许可办件数（件） · 省级下放：1,697');
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  test('forms no percent over a base below zero', () => {
    const table = tableOf(
      `
      330106 2023 x:变化量 本级 -20 件
      330106 2024 x:变化量 本级 30 件
      330106 2023 penalty_cases 本级 20 件
      330106 2024 penalty_cases 本级 30 件
      `,
      dictionary,
    );
    const changes = overview(table, '330106', 2024, ['x:变化量', 'penalty_cases']).lines.map(
      (line) => textOf(line).change,
    );
    expect(changes).toEqual(['+50', '+10（+50%）']);
  });

  test('explains a rate over 100 % by several cases only where units are penalised', () => {
    const table = tableOf(
      `
      330106 2024 online_rate 本级 105 %
      330106 2024 dr_penalty_rate 本级 105 %
      `,
      dictionary,
    );
    const { ours } = overview(table, '330106', 2024, ['online_rate', 'dr_penalty_rate']);
    const over = ours.notes.filter(({ code }) => code === 'over-hundred');
    expect(over.map(({ params }) => params.indicator)).toEqual(['dr_penalty_rate']);
  });

  test('never sets the 669 penalised units of Hangzhou beside its 273 cases', () => {
    const said = overview(real, '330100', 2018)
      .lines.flatMap((line) => [...Object.values(textOf(line)), sayOf(line)])
      .join(' ');
    expect(said).not.toMatch(/669|3,586|115\.29/);
  });

  test('says of Dinghai 2022 what is known and that no change is formed', () => {
    const line = lineOf(overview(real, '330902', 2022), '330902|penalty_cases|county|case');
    expect(sayOf(line)).toBe('2022年定海区行政处罚案件数为289宗；2021年未公布，不作同比。');
    expect(textOf(line).signs).toEqual(['※']);
    expect(sayOf(line, 'en')).toBe(
      '2022, 定海区, Penalty cases: 289 cases; no change formed (2021: not published).',
    );
  });

  test('keeps the choice and the order of the reader, and names what is not published', () => {
    const chosen = ['permits_completed', 'penalty_opened', 'penalty_cases'];
    const shown = overview(real, '330902', 2022, chosen);
    expect(shown.lines.map(({ row }) => row.indicator.id)).toEqual(['permits_completed', 'penalty_cases']);
    expect(shown.silent.map(({ id }) => id)).toEqual(['penalty_opened']);
  });

  test('ranks the 14 prefectures of Gansu 2014 among 14', () => {
    const line = lineOf(overview(real, '620100', 2014), '620100|penalty_cases|jurisdiction|case');
    expect(line.standing?.ranking.published).toBe(14);
    expect(line.standing?.ranking.known).toBe(14);
    expect(textOf(line).rank).toMatch(/^第 \d+ \/ 14 ※$/);
  });
});

describe('a change', () => {
  const table = tableOf(
    `330106 2023 penalty_cases 全区 287 件
     330106 2024 penalty_cases 全区 312 件
     330106 2023 dr_national_penalty_rate 全区 11.3 %
     330106 2024 dr_national_penalty_rate 全区 11.9 %
     330106 2023 penalty_amount 全区 121.6 万元
     330106 2024 penalty_amount 全区 >=139 万元
     330106 2023 review_cases 全区 0 件
     330106 2024 review_cases 全区 2 件
     330106 2023 complaints 全区 206 件
     330106 2024 complaints 全区 206 件
     330106 2023 dr_provincial_penalty_rate 全区 11 %
     330106 2024 dr_provincial_penalty_rate 全区 10.2 % @2024-11-30`,
    dictionary,
  );
  const of = overview(table, '330106', 2024);

  test.each([
    ['penalty_cases|county|case', '+25（+8.7%）', '比上年增加25件（8.7%）'],
    ['dr_national_penalty_rate|county|percent', '+0.6 个百分点', '比上年提高0.6个百分点'],
    ['penalty_amount|county|money', '不可比：下限值', '2024年为下限值，不作同比'],
    ['review_cases|county|case', '+2', '比上年增加2件'],
    ['complaints|county|case', '持平', '与上年持平'],
    [
      'dr_provincial_penalty_rate|county|percent',
      '不可比：截至 2024-11-30',
      '2024年截至 2024-11-30，不作同比',
    ],
  ])('of %s reads %s', (key, change, said) => {
    const line = lineOf(of, `330106|${key}`);
    expect(textOf(line).change).toBe(change);
    expect(sayOf(line)).toContain(said);
  });

  test('is called none of equal exact figures only', () => {
    const alike = tableOf(
      `330106 2023 complaints 全区 ~300 件
       330106 2024 complaints 全区 ~300 件
       330106 2023 penalty_amount 全区 1234567.891 元
       330106 2024 penalty_amount 全区 1234567.893 元`,
      dictionary,
    );
    const shown = overview(alike, '330106', 2024);
    const approximate = lineOf(shown, '330106|complaints|county|case');
    expect(textOf(approximate).change).toBe('≈ 0');
    expect(sayOf(approximate)).toContain('；按约数计与上年相同');
    const near = lineOf(shown, '330106|penalty_amount|county|money');
    // 0.002 元 in 万元; of 1,234,567.891 that is less than any percentage shows.
    expect(textOf(near).change).toBe('+0.0000002');
    expect(sayOf(near)).not.toContain('持平');
  });

  test.each([
    ['', 'disagrees', '不可比：上年公布值与复算不一致', '上年公布值与复算不一致，不作同比'],
    [
      '330106 2023 dr_national_penalty_rate 全区 120 %',
      'doubtful',
      '不可比：上年数存疑',
      '上年数存疑，不作同比',
    ],
  ])('is not formed from a figure that must be checked first %s', (more, code, change, said) => {
    const parts = `330106 2023 dr_national_tasks 全区 100 家
       330106 2023 dr_national_penalised 全区 12 家
       330106 2023 dr_national_penalty_rate 全区 21 %`;
    const table = tableOf(`${more || parts}\n330106 2024 dr_national_penalty_rate 全区 11 %`, dictionary);
    const line = lineOf(overview(table, '330106', 2024), '330106|dr_national_penalty_rate|county|percent');
    expect(line.change).toMatchObject({ kind: 'refused', reasons: [{ code, side: 'before' }] });
    expect(textOf(line).change).toBe(change);
    expect(sayOf(line)).toContain(said);
  });

  test('keeps the bound in words', () => {
    expect(sayOf(lineOf(of, '330106|penalty_amount|county|money'))).toContain('罚没款金额为139万元以上');
    expect(sayOf(lineOf(of, '330106|penalty_amount|county|money'), 'en')).toContain(
      'at least 139 × 10k yuan',
    );
  });

  test('across the redrawing of 拱墅 is refused, and formed over 下城 and 拱墅 together', () => {
    const redrawn = tableOf(
      `330103 2020 penalty_cases 全区 59 件
       330105 2020 penalty_cases 全区 64 件
       330105 2021 penalty_cases 全区 167 件
       330103 2020 penalty_amount 全区 >=20 万元
       330105 2020 penalty_amount 全区 30 万元
       330105 2021 penalty_amount 全区 60 万元
       330105 2020 complaints 全区 70 件
       330105 2021 complaints 全区 150 件
       330105 2020 dr_national_penalty_rate 全区 10 %
       330105 2021 dr_national_penalty_rate 全区 12 %`,
      dictionary,
    );
    const shown = overview(redrawn, '330105', 2021);
    const cases = lineOf(shown, '330105|penalty_cases|county|case');
    expect(textOf(cases).change).toBe('不可比：区划调整');
    // 167 − (59 + 64) = 44, 44 ÷ 123 = 35.77 %
    expect(textOf(cases).territory).toBe('可比口径 +44（+35.8%），上年合计 123');
    expect(sayOf(cases)).toBe(
      '2021年拱墅区行政处罚案件数为167件；杭州市部分区划调整，前后不可比，按可比口径（2020年下城区＋拱墅区合计123件）比上年增加44件（35.8%），其间新修订《行政处罚法》施行（首违不罚等）。',
    );
    expect(textOf(lineOf(shown, '330105|penalty_amount|county|money')).territory).toBe(
      '可比口径 不可比：下限值',
    );
    expect(textOf(lineOf(shown, '330105|complaints|county|case')).territory).toBe(
      '可比口径待 下城区 2020年数字',
    );
    expect(textOf(lineOf(shown, '330105|dr_national_penalty_rate|county|percent')).territory).toBe('');
  });
});

describe('beside real figures', () => {
  const site = datasetOf(
    `330106 2024 penalty_cases 全区 312 件 #A
     330106 2023 penalty_cases 全区 287 件 #B`,
    dictionary,
    { id: 's', origin: 'site' },
  );
  const demo = datasetOf(
    `330106 2023 complaints 全区 200 件
     330106 2024 complaints 全区 206 件`,
    dictionary,
    { id: 'd', origin: 'demo' },
  );
  const signsIn = (table: Table, key: string) => {
    const { signs, signsBefore } = textOf(lineOf(overview(table, '330106', 2024), key));
    return [signs, signsBefore];
  };

  test('each fictional number bears a sign, of both years; alone it does not', () => {
    const mixed = makeTable([site, demo]);
    expect(signsIn(mixed, '330106|complaints|county|case')).toEqual([['◇'], ['◇']]);
    expect(signsIn(mixed, '330106|penalty_cases|county|case')).toEqual([[], []]);
    expect(signsIn(makeTable([demo]), '330106|complaints|county|case')).toEqual([[], []]);
    const foot = (table: Table): readonly string[] => {
      const shown = overview(table, '330106', 2024);
      const { words, texts, overview: t } = speechIn('zh');
      return footOf(shown, { ...SELECTED, bureaus: ['330106'] }, words, texts, t);
    };
    expect(foot(mixed)).toContain('◇ 演示数字（虚构）');
    expect(foot(makeTable([demo]))).toEqual([]);
  });

  test('the sources of both years are cited', () => {
    const line = lineOf(overview(makeTable([site]), '330106', 2024), '330106|penalty_cases|county|case');
    expect(textOf(line).sources).toEqual([1, 2]);
  });
});

describe('over the same territory', () => {
  const redrawn = tableOf(
    `330103 2020 penalty_cases 全区 59 件 #X
     330105 2020 penalty_cases 全区 64 件 #G
     330105 2021 penalty_cases 全区 167 件 #G`,
    dictionary,
  );

  test('the parts’ sources are cited and listed', () => {
    const shown = overview(redrawn, '330105', 2021);
    expect(shown.ours.sources.map(({ title }) => title)).toEqual(['G', 'X']);
    const line = lineOf(shown, '330105|penalty_cases|county|case');
    expect(textOf(line).sources).toEqual(shown.ours.sources.map(({ number }) => number));
  });

  test('the signs of the parts stand behind their sum', () => {
    const unsure = tableOf(
      `330103 2020 penalty_cases 全区? 59 件 #X
       330105 2020 penalty_cases 全区? 64 件 #G
       330105 2021 penalty_cases 全区? 167 件 #G`,
      dictionary,
    );
    const line = lineOf(overview(unsure, '330105', 2021), '330105|penalty_cases|county|case');
    expect(textOf(line).signs).toEqual(['※']);
    expect(textOf(line).territory).toBe('可比口径 +44（+35.8%），上年合计 123 ※');
  });

  test('a redrawing that the succession does not tell of still severs', () => {
    const own: SeriesBreak = {
      id: 'own',
      kind: 'territory',
      codes: ['330105'],
      indicators: [],
      date: '2021-09-01',
      severs: true,
      labelZh: '街道划出',
      labelEn: 'A street went',
      source: '',
      own: true,
    };
    const told = makeDictionary({ ...dictionary, breaks: [...dictionary.breaks, own] });
    const selection = { ...SELECTED, our: '330105', bureaus: ['330105'], year: 2021 };
    const [line] = overviewOf(redrawn, told, selection, null).lines;
    expect(line?.sameTerritory?.change).toEqual({
      kind: 'refused',
      reasons: [{ code: 'break', break: own }],
    });
  });

  test('another break that severs both codes of a unit is not stepped over where the code itself changed', () => {
    const own: SeriesBreak = {
      id: 'own',
      kind: 'definition',
      codes: ['330112', '330185'],
      indicators: [],
      date: '2017-01-01',
      severs: true,
      labelZh: '统计口径改变',
      labelEn: 'Counted otherwise',
      source: '',
      own: true,
    };
    const renamed = tableOf(
      `330185 2016 penalty_cases 全市 100 件
       330112 2017 penalty_cases 全区 200 件`,
      dictionary,
    );
    const selection = { ...SELECTED, our: '330112', bureaus: ['330112'], year: 2017 };
    const over = (breaks: readonly SeriesBreak[]) => {
      const told = makeDictionary({ ...dictionary, breaks });
      return overviewOf(renamed, told, selection, null).lines[0]?.sameTerritory?.change;
    };
    // 200 − 100 over one and the same Lin'an, unless what is counted changed with its code.
    expect(over(dictionary.breaks)).toMatchObject({ kind: 'formed', difference: 100 });
    expect(over([...dictionary.breaks, own])).toEqual({
      kind: 'refused',
      reasons: [{ code: 'break', break: own }],
    });
  });
});

test('an empty library has no year', () => {
  const shown = overviewOf(makeTable([]), dictionary, { ...SELECTED, our: '', year: 0, years: [] }, null);
  for (const t of [overviewZh, overviewEn])
    for (const text of [t.title(shown.year), t.empty('', shown.year)]) expect(text).not.toMatch(/\d/);
});

test('neither the order of rows nor that of data sets changes a line', () => {
  const lines = Array.from({ length: 13 }, (_, i) => {
    const code =
      '330102 330105 330106 330108 330109 330110 330111 330112 330113 330114 330122 330127 330182'.split(' ')[
        i
      ];
    return `${code} 2024 penalty_cases 全区 ${100 + ((i * 37) % 90)} 件\n${code} 2023 penalty_cases 全区 ${90 + i} 件`;
  });
  const said = (table: Table): string[] => overview(table, '330106', 2024).lines.map((line) => sayOf(line));
  const expected = said(tableOf(lines.join('\n'), dictionary));
  expect(expected).toHaveLength(1);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(lines, { minLength: lines.length }),
      fc.nat(lines.length),
      (mixed, cut) => {
        const sets = [mixed.slice(0, cut), mixed.slice(cut)].map((part, i) =>
          datasetOf(part.join('\n'), dictionary, { id: `set${i}` }),
        );
        expect(said(makeTable(sets))).toEqual(expected);
        expect(said(makeTable([...sets].reverse()))).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

test('a blank cell changes no rank, median or change', () => {
  const base = bundledSet('demo');
  const before = overview(makeTable([base]), '330106', 2024).lines.map((line) => textOf(line));
  const blanks = datasetOf(
    '330103 2024 penalty_cases 全区 - 件\n330106 2024 penalty_cases 全区 - 件\n330108 2024 complaints 全区 - 件',
    dictionary,
    { id: 'blank', origin: 'user' },
  );
  expect(overview(makeTable([base, blanks]), '330106', 2024).lines.map((line) => textOf(line))).toEqual(
    before,
  );
});
