import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../src/checks/finding';
import { makeDictionary } from '../../src/domain/dictionary';
import { bundledDictionary, bundledTable } from '../query/bundled';
import { checkedTable, checkedText, figuresOf } from './find';

interface Line {
  readonly source: string;
  readonly what: string;
  readonly stated: string;
  readonly expression: string;
  readonly basis: string;
  readonly expect: string;
}

const file = readFileSync(new URL('../../data/arithmetic.csv', import.meta.url), 'utf8');
const lines = Papa.parse<Line>(file, { header: true, skipEmptyLines: true }).data;

/** What a check says of each verdict of the table. */
const SAID: Readonly<Record<string, FindingCode | null>> = {
  agrees: null,
  agrees_if_cut: 'rate-agrees-if-cut',
  parts_incomplete: 'parts-incomplete',
  cannot_be_checked: null,
  background_only: null,
  shown_as_derived_or_not_at_all: null,
};

/** The bundled indicators whose figures a line is about. */
const RATES: Readonly<Record<string, string>> = {
  双随机国家任务处罚率: 'dr_national_penalty_rate',
  双随机省级任务处罚率: 'dr_provincial_penalty_rate',
  双随机省级任务完成率: 'dr_provincial_completion_rate',
  双随机国家任务完成率: 'dr_national_completion_rate',
  非法行医投诉占比: 'complaints_illegal_practice_share',
  医疗纠纷调解成功率: 'medical_mediation_rate',
  机关负责人出庭应诉率: 'head_appearance_rate',
  重大处罚法制审核率: 'legal_review_rate',
  网办率: 'online_rate',
};

const real = checkedTable(bundledTable('zhejiang', 'elsewhere'));
const ofIndicator = (id: string) => real.findings.filter(({ indicators }) => indicators[0]?.id === id);

describe('the checks on the arithmetic of the reports', () => {
  test('know every verdict of its twenty-nine lines', () => {
    expect(lines).toHaveLength(29);
    expect(lines.filter(({ expect: verdict }) => !(verdict in SAID))).toEqual([]);
  });

  const rates = lines.filter(({ what, expression }) => expression.includes('/') && what in RATES);
  test.each(rates)('$what, $stated: $expect', ({ what, expect: verdict, expression }) => {
    const found = ofIndicator(RATES[what] ?? '');
    const code = SAID[verdict] ?? null;
    expect(found.map((each) => each.code)).toEqual(code === null ? [] : [code]);
    for (const each of found) {
      const values = figuresOf(each).map((text) => text.split(' ').pop());
      expect(values.slice(1)).toEqual(expression.split('/'));
    }
  });

  test.each(lines.filter(({ basis }) => basis === 'alternative'))(
    '$what is offered as an explanation or not at all',
    ({ what, expression }) => {
      const [numerator, denominator] = expression.split('/').map(Number);
      const [found] = ofIndicator(
        what.startsWith('医疗') ? 'medical_mediation_rate' : 'dr_provincial_penalty_rate',
      );
      expect(found?.otherParts ?? null).toEqual(what.startsWith('医疗') ? { numerator, denominator } : null);
    },
  );

  const sums = lines.filter(({ basis, expression }) => basis === 'both_stated' && expression.includes('+'));
  test.each(sums)('$what, $stated of $expression: $expect', ({ stated, expression, expect: verdict }) => {
    const [total, ...parts] = bundledDictionary.indicators.filter(({ kind }) => kind === 'count');
    const used = parts.slice(0, expression.split('+').length);
    // Parts that a report lists as examples leave out another one at least.
    const [unlisted] = parts.slice(used.length);
    const all = verdict === 'parts_incomplete' && unlisted ? [...used, unlisted] : used;
    const dictionary = makeDictionary({
      ...bundledDictionary,
      totals: [
        { totalId: total?.id ?? '', partIds: all.map(({ id }) => id), relation: 'sum', unitClass: 'case' },
      ],
    });
    const text = [
      `330106 2023 ${total?.id} 全区 ${stated} 件`,
      ...expression.split('+').map((value, at) => `330106 2023 ${used[at]?.id} 全区 ${value} 件`),
    ].join('\n');
    const code = SAID[verdict] ?? null;
    const found = checkedText(text, dictionary).findings;
    expect(found.map((each) => each.code)).toEqual(code === null ? [] : [code]);
  });

  test.each(lines.filter(({ basis }) => basis === 'derived'))(
    '$what appears in no finding',
    ({ expression }) => {
      const parts = expression.split(/[/+]/);
      const told = real.findings.map((each) => figuresOf(each).map((text) => text.split(' ').pop()));
      expect(told.filter((values) => parts.every((part) => values.includes(part)))).toEqual([]);
    },
  );

  test('say nothing else of the bundled figures but one count of two years', () => {
    expect(real.findings.map((each) => [each.code, each.bureau.id, ...each.years])).toEqual([
      ['rate-agrees-if-cut', '330110', 2020],
      ['rate-agrees-if-cut', '330100', 2018],
      ['same-figure-two-years', '310115', 2013, 2014],
    ]);
    expect(real.figures).toBe(193);
  });
});
