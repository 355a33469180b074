import { beforeAll, describe, expect, test } from 'vitest';
import { loadTexts } from '../../src/i18n/index';
import { overviewOf } from '../../src/query/overview';
import { isDirect, peersOf } from '../../src/query/peers';
import { footOf } from '../../src/ui/overview/foot';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, speechIn, textOf } from './overview-of';
import { tableOf } from './table-of';

beforeAll(() => loadTexts('en'));

const cases = (codes: Readonly<Record<string, string>>, indicator = 'penalty_cases'): string =>
  Object.entries(codes)
    .map(([code, value]) => `${code} 2024 ${indicator} 全区 ${value} 件`)
    .join('\n');

const footIn = (shown: ReturnType<typeof overview>, bureaus: readonly string[]) => {
  const { words, texts, overview: t } = speechIn('zh');
  const selected = { our: '', year: 2024, years: [2024], scope: 'all', absent: [], bureaus } as const;
  return footOf(shown, selected, words, texts, t);
};

describe('who stands beside', () => {
  test('counties under a province that has cities are told as such: they are not all of its counties', () => {
    expect(['429004', '469001', '419001'].map((code) => isDirect(code, dictionary))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['330106', '110105', '420100', '330000'].some((code) => isDirect(code, dictionary))).toBe(false);
    const table = tableOf(cases({ 429004: '30', 429005: '20', 429006: '10' }), dictionary);
    const line = lineOf(overview(table, '429004', 2024), '429004|penalty_cases|county|case');
    expect(peersOf('429004', dictionary, 2024)).toHaveLength(4);
    expect(sayOf(line)).toContain('；湖北省直管同级共4家、已公布3家，');
    expect(sayOf(line, 'en')).toContain('at the same level directly under 湖北省 published');
  });

  test('of bureaus picked from several levels, only those of one level are', () => {
    const table = tableOf(cases({ 330106: '30', 330108: '20', 330100: '500', 330000: '900' }), dictionary);
    const bureaus = ['330106', '330108', '330100', '330000'];
    const shown = overviewOf(
      table,
      dictionary,
      { our: '330106', year: 2024, years: [2024], scope: 'all', absent: [], bureaus },
      null,
    );
    const line = lineOf(shown, '330106|penalty_cases|county|case');
    expect(sayOf(line)).toContain('；所比单位中同级2家、已公布2家，');
    expect(footIn(shown, bureaus).join()).toContain('自选单位中同级 2 家');
  });
});

describe('a place', () => {
  const table = tableOf(
    cases({ 330102: '40', 330105: '40', 330106: '40', 330108: '9', 330109: '>=8' }),
    dictionary,
  );

  test('that several have is told as shared', () => {
    const line = lineOf(overview(table, '330108', 2024), '330108|penalty_cases|county|case');
    expect(textOf(line).rank).toBe('第 4–5 / 5');
    const shared = lineOf(
      overview(tableOf(cases({ 330102: '40', 330106: '40', 330108: '9' }), dictionary), '330106', 2024),
      '330106|penalty_cases|county|case',
    );
    expect(textOf(shared).rank).toBe('并列第 1 / 3');
    expect(textOf(shared, 'en').rank).toBe('joint 1 / 3');
    expect(sayOf(shared)).toContain('，由高到低并列第1位（2家相同），');
    expect(sayOf(shared, 'en')).toContain('joint place 1 counted from the highest (2 alike)');
  });

  test('that bounds leave open is shared with nobody for certain', () => {
    const line = lineOf(overview(table, '330106', 2024), '330106|penalty_cases|county|case');
    expect(textOf(line).rank).toBe('第 1–2 / 5');
    expect(sayOf(line)).toContain('，由高到低列第1至2位，');
  });

  test('among figures of inferred scopes bears their sign, and says how many they are', () => {
    const inferred = tableOf(
      `330106 2024 penalty_cases 全区 30 件
       330108 2024 penalty_cases 全区? 20 件
       330109 2024 penalty_cases 全区? 10 件`,
      dictionary,
    );
    const shown = overview(inferred, '330106', 2024);
    const line = lineOf(shown, '330106|penalty_cases|county|case');
    expect([textOf(line).signs, textOf(line).rank]).toEqual([[], '第 1 / 3 ※']);
    expect(footIn(shown, ['330106', '330108'])).toContain('※ 口径为推定');
    expect(sayOf(line)).toContain('，所排中2家口径为推定，');
  });

  test('that our figure has not is told with its reason', () => {
    const small = tableOf(
      `330106 2024 dr_national_penalised 全区 1 家
       330106 2024 dr_national_tasks 全区 3 家
       330108 2024 dr_national_penalty_rate 全区 12 %
       330109 2024 dr_national_penalty_rate 全区 10 %`,
      dictionary,
    );
    const line = lineOf(overview(small, '330106', 2024), '330106|dr_national_penalty_rate|county|percent');
    expect(textOf(line).rank).toBe('分母小，不排名');
    expect(sayOf(line)).toContain('，本单位未排（分母小）');
    expect(sayOf(line, 'en')).toContain('this bureau is not ranked (small denominator)');
  });
});
