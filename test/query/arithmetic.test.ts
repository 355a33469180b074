import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { ask, rowOf } from './ask';
import { dictionaryOf } from './dictionary-of';
import { checkTotal } from '../../src/checks/agreement';
import { tableOf } from './table-of';

interface Line {
  readonly source: string;
  readonly what: string;
  readonly stated: string;
  readonly expression: string;
  readonly recomputed_full: string;
  readonly basis: string;
  readonly expect: string;
}

const file = readFileSync(new URL('../../data/arithmetic.csv', import.meta.url), 'utf8');
const lines = Papa.parse<Line>(file, { header: true, skipEmptyLines: true }).data;
const dictionary = dictionaryOf();
const numbers = (expression: string): number[] => expression.split(/[/+]/).map(Number);

/** The figures behind each line that is not simply two stated parts: what a data set would hold. */
const FIGURES: Readonly<Record<string, readonly [figures: string, key: string]>> = {
  双随机省级任务完成率: [
    `330100 2018 dr_provincial_tasks 全市 3179 家
     330100 2018 dr_provincial_completion_rate 全市 96.48 % @2018-11-27`,
    '330100|dr_provincial_completion_rate|jurisdiction|percent',
  ],
  双随机国家任务完成率: [
    `330100 2018 dr_national_tasks 全市 2771 家
     330100 2018 dr_national_completion_rate 全市 100 %`,
    '330100|dr_national_completion_rate|jurisdiction|percent',
  ],
  机关负责人出庭应诉率: [
    `330100 2018 litigation_cases 本级? 3 起
     330100 2018 head_appearance_rate 本级? 100 %`,
    '330100|head_appearance_rate|own|percent',
  ],
  行政调解成功率: [
    `330100 2018 admin_mediations 本级? 2 起
     330100 2018 admin_mediations_ok 本级? 1 起`,
    '330100|admin_mediation_rate|own|percent',
  ],
  行政复议纠错率: [
    `330100 2018 review_cases 本级? 3 起
     330100 2018 review_overturned 本级? 1 件`,
    '330100|review_overturned_rate|own|percent',
  ],
  '市本级案均罚没款(元)': [
    `330100 2018 penalty_amount 市本级 >=47.8 万元
     330100 2018 penalty_cases 市本级 273 起`,
    '330100|penalty_amount_avg|own|money',
  ],
  重大处罚占比: [
    `330902 2022 major_penalty_cases 本级? 35 件
     330902 2022 penalty_cases 本级? 289 宗`,
    '330902|major_penalty_share|county|percent',
  ],
  '案均罚没款(元)': [
    `330902 2022 penalty_amount 本级? 1741165.8 元
     330902 2022 penalty_cases 本级? 289 宗`,
    '330902|penalty_amount_avg|county|money',
  ],
};

/** The figures behind each rate whose parts are both stated. */
const RATES: Readonly<Record<string, readonly [figures: string, key: string]>> = {
  双随机国家任务处罚率: [
    `330100 2018 dr_national_tasks 全市 2771 家
     330100 2018 dr_national_penalised 全市 300 家
     330100 2018 dr_national_penalty_rate 全市 10.83 %`,
    '330100|dr_national_penalty_rate|jurisdiction|percent',
  ],
  双随机省级任务处罚率: [
    `330100 2018 dr_provincial_tasks 全市 3179 家
     330100 2018 dr_provincial_penalised 全市 369 家 @2018-11-27
     330100 2018 dr_provincial_penalty_rate 全市 11.61 % @2018-11-27`,
    '330100|dr_provincial_penalty_rate|jurisdiction|percent',
  ],
  非法行医投诉占比: [
    `330100 2018 complaints 全市 1389 起
     330100 2018 complaints_illegal_practice 全市 476 起
     330100 2018 complaints_illegal_practice_share 全市 34.3 %`,
    '330100|complaints_illegal_practice_share|jurisdiction|percent',
  ],
  医疗纠纷调解成功率: [
    `330100 2018 medical_mediations 全市 309 件
     330100 2018 medical_mediations_ok 全市 300 件
     330100 2018 medical_mediation_rate 全市 97.08 %`,
    '330100|medical_mediation_rate|jurisdiction|percent',
  ],
  重大处罚法制审核率: [
    `330902 2022 major_penalty_cases 本级? 35 件
     330902 2022 legal_review_cases 本级? 35 件
     330902 2022 legal_review_rate 本级? 100 %`,
    '330902|legal_review_rate|county|percent',
  ],
  网办率: [
    `330110 2018 permits_completed 全区 19481 件
     330110 2018 online_handled 全区 18690 件
     330110 2018 online_rate 全区 95 %`,
    '330110|online_rate|county|percent',
  ],
};

/** Quotients and sums that the dictionary has no indicator for: they are shown nowhere. */
const NOT_AT_ALL: Readonly<Record<string, string>> = {
  市本级投诉占全市: `330100 2018 complaints 全市 1389 起
                     330100 2018 complaints 市本级 33 起`,
  '国家双随机户均罚没款(元)': `330100 2018 dr_national_penalty_amount 全市 66.09 万元
                               330100 2018 dr_national_penalised 全市 300 家`,
  '省级双随机户均罚没款(元)': `330100 2018 dr_provincial_penalty_amount 全市 49.2 万元
                               330100 2018 dr_provincial_penalised 全市 369 家`,
  '行政给付人均(元)': `330902 2022 x:行政给付金额 本级? 1518.14 万元
                       330902 2022 x:行政给付件数 本级? 7508 宗`,
  '行政许可办件数 合计': `330100 2018 permits_completed 省级下放 1697 件
                          330100 2018 permits_completed 市本级 1889 件`,
  '双随机罚没款合计(万元)': `330100 2018 dr_national_penalty_amount 全市 66.09 万元
                             330100 2018 dr_provincial_penalty_amount 全市 49.2 万元`,
  '双随机立案合计(家)': `330100 2018 dr_national_penalised 全市 300 家
                         330100 2018 dr_provincial_penalised 全市 369 家`,
};

/** Counts that a line only rules out, and the rate whose stated parts must be used instead. */
const RULED_OUT: Readonly<Record<string, readonly [figures: string, key: string, parts: readonly number[]]>> =
  {
    '双随机省级任务处罚率 (alternative: completed tasks)': [
      `330100 2018 dr_provincial_tasks 全市 3179 家
     330100 2018 dr_provincial_completed 全市 3067 家 @2018-11-27
     330100 2018 dr_provincial_penalised 全市 369 家 @2018-11-27
     330100 2018 dr_provincial_penalty_rate 全市 11.61 % @2018-11-27`,
      '330100|dr_provincial_penalty_rate|jurisdiction|percent',
      [369, 3179],
    ],
    '医疗纠纷调解成功率 (alternative: 299/308)': [
      `330100 2018 medical_mediations 全市 309 件
     330100 2018 medical_mediations_ok 全市 300 件
     330100 2018 medical_mediation_rate 全市 97.08 %`,
      '330100|medical_mediation_rate|jurisdiction|percent',
      [300, 309],
    ],
  };

function shown(figures: string, key: string) {
  const [bureau = '', indicator = ''] = key.split('|');
  const comparison = ask(
    tableOf(figures, dictionary),
    dictionary,
    [indicator],
    [bureau === '330902' ? 2022 : 2018],
  );
  const [cell] = rowOf(comparison, key).cells;
  if (!cell) throw new Error(key);
  return cell;
}

describe('the arithmetic of the reports', () => {
  test('has twenty-nine lines, each in one of the groups below', () => {
    const groups = lines.map(({ basis }) =>
      ['both_stated', 'implied', 'alternative', 'derived'].indexOf(basis),
    );
    expect(groups).toHaveLength(29);
    expect(groups).not.toContain(-1);
  });

  test.each(lines.filter((l) => l.basis === 'both_stated' && l.expression.includes('/')))(
    '$what: the cell shows $stated over $expression and says $expect',
    (line) => {
      const cell = shown(...(RATES[line.what] ?? ['', '']));
      const [numerator = NaN, denominator = NaN] = numbers(line.expression);
      expect(cell.reading).toEqual(known(Number(line.stated)));
      expect(cell.derivation?.numerator.reading).toEqual(known(numerator));
      expect(cell.derivation?.denominator.reading).toEqual(known(denominator));
      expect(cell.derivation?.value).toEqual(known(expect.closeTo(Number(line.recomputed_full), 5)));
      expect(cell.derivation?.agreement).toBe(line.expect);
      expect(cell.marks.includes('agrees_if_cut')).toBe(line.expect === 'agrees_if_cut');
      expect(cell.marks).not.toContain('disagrees');
    },
  );

  test.each(lines.filter((l) => l.basis === 'both_stated' && l.expression.includes('+')))(
    '$what: $stated and its parts are shown as stated, and the total $expect',
    (line) => {
      const stated = [Number(line.stated), ...numbers(line.expression)];
      const ids = stated.map((_, i) => `x:${line.what.replace(/\s/g, '')}之${i}`);
      const table = tableOf(
        stated.map((value, i) => `330106 2023 ${ids[i]} 全区 ${value} 件`).join('\n'),
        dictionary,
      );
      const cells = ask(table, dictionary, ids, [2023]).rows.flatMap((row) => row.cells);
      expect(cells.map(({ reading }) => reading)).toEqual(stated.map((value) => known(value)));
      expect(cells.every(({ derivation }) => derivation === null)).toBe(true);
      const [total, ...parts] = cells.map(({ reading }) => reading);
      expect(total && checkTotal(total, parts)).toBe(line.expect);
    },
  );

  test.each(lines.filter((l) => l.basis === 'implied'))('$what cannot be checked', (line) => {
    const cell = shown(...(FIGURES[line.what] ?? ['', '']));
    expect(line.expect).toBe('cannot_be_checked');
    expect(cell.reading).toEqual(known(Number(line.stated)));
    expect(cell.derivation).toBeNull();
    expect(cell.marks).not.toContain('derived');
  });

  test.each(lines.filter((l) => l.basis === 'alternative'))('$what is never formed', (line) => {
    const [figures, key, parts] = RULED_OUT[line.what] ?? ['', '', []];
    const { derivation, reading } = shown(figures, key);
    expect(reading).toEqual(known(Number(line.stated)));
    const used = [derivation?.numerator.reading, derivation?.denominator.reading];
    expect(used.map((part) => (part?.status === 'known' ? part.value : null))).toEqual(parts);
    const recomputed = derivation?.value?.status === 'known' ? derivation.value.value : NaN;
    expect(Math.abs(recomputed - Number(line.recomputed_full))).toBeGreaterThan(1e-3);
  });

  test.each(lines.filter((l) => l.basis === 'derived'))('$what is shown as derived or not at all', (line) => {
    const derived = FIGURES[line.what];
    const value = Number(line.recomputed_full);
    if (derived) {
      const cell = shown(...derived);
      expect(cell.marks).toContain('derived');
      expect(cell.derivation?.value).toMatchObject({ status: 'known', value: expect.closeTo(value, 5) });
      return;
    }
    const figures = NOT_AT_ALL[line.what];
    if (figures === undefined) throw new Error(`No figures for ${line.what}`);
    const table = tableOf(figures, dictionary);
    const indicators = [
      ...dictionary.indicators.map(({ id }) => id),
      ...(table.datasets[0]?.columns.indicators ?? [])
        .filter(({ known: listed }) => !listed)
        .map(({ id }) => id),
    ];
    const all = ask(table, dictionary, indicators, [2018, 2022]).rows.flatMap((row) => row.cells);
    const values = all.flatMap(({ reading }) => (reading.status === 'known' ? [reading.value] : []));
    expect(values.length).toBe(2);
    for (const each of values) expect(Math.abs(each - value) / value).toBeGreaterThan(1e-4);
  });
});
