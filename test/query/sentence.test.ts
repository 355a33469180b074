import { beforeAll, describe, expect, test } from 'vitest';
import { sharersOf } from '../../src/query/rank';
import { loadTexts } from '../../src/i18n/index';
import { sentenceOf } from '../../src/i18n/sentence';
import { bundledDictionary as dictionary, bundledTable } from './bundled';
import { lineOf, overview, sayOf, speechIn, textOf } from './overview-of';
import { tableOf } from './table-of';

beforeAll(() => loadTexts('en'));

describe('a sentence', () => {
  const demo = bundledTable('demo');

  test('refuses a figure that disagrees with its parts, and says why', () => {
    const table = tableOf(
      `330106 2024 dr_national_tasks 全区 100 家
       330106 2024 dr_national_penalised 全区 12 家
       330106 2024 dr_national_penalty_rate 全区 21 %`,
      dictionary,
    );
    const line = lineOf(overview(table, '330106', 2024), '330106|dr_national_penalty_rate|county|percent');
    expect(sentenceOf(line, textOf(line), speechIn('zh'))).toEqual({
      said: false,
      refusal: 'disagrees',
      text: '双随机国家任务处罚率公布值与按分子、分母复算的不一致，待核对后成句。',
    });
  });

  /** Every number of a text, without separators. */
  const numbersIn = (text: string): string[] =>
    [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replace(/,/g, ''));

  test.each(['zh', 'en'] as const)('has no number that its line does not have (%s)', (lang) => {
    for (const our of ['330106', '330105', '330113', '330110', '330100']) {
      for (let year = 2017; year <= 2025; year += 1) {
        for (const line of overview(demo, our, year).lines) {
          const text = textOf(line, lang);
          const allowed = new Set(
            [
              ...Object.values({ ...text, key: '' }).map(String),
              `${year} ${year - 1}`,
              line.now.period,
              ...(line.standing?.place ? [line.standing.place.from, line.standing.place.to] : []),
              line.standing?.ranking.published ?? '',
              line.standing?.ranking.known ?? '',
              // The least denominator of a ranked rate, and who stands aside for it or for another reason.
              20,
              ...(line.standing?.ranking.aside.values() ?? []),
              line.standing?.ranking.entries.size ?? '',
              line.standing?.ranking.inferred ?? '',
              line.standing?.place ? sharersOf(line.standing.ranking, line.standing.place) : '',
            ].flatMap((each) => numbersIn(String(each))),
          );
          // Units of ten thousand are words, not figures.
          const said = sayOf(line, lang).replace(/10k yuan|100m yuan/g, '');
          for (const number of numbersIn(said)) expect(allowed, sayOf(line, lang)).toContain(number);
        }
      }
    }
  });

  test('says among how many of its level its place is', () => {
    const table = tableOf(
      ['330102', '330105', '330106', '330108', '330109']
        .map((code, i) => `${code} 2024 penalty_cases 全区 ${100 * (i + 1)} 件`)
        .join('\n'),
      dictionary,
    );
    const line = lineOf(overview(table, '330106', 2024), '330106|penalty_cases|county|case');
    expect(sayOf(line)).toContain('；杭州市同级共13家、已公布5家，由高到低列第3位，中位数为300件，');
    expect(sayOf(line, 'en')).toContain('5 of 13 bureaus at the same level in 杭州市 published');
  });

  test('speaks English of money and of one point', () => {
    const table = tableOf(
      `330106 2023 penalty_amount 全区 139 万元
       330106 2024 penalty_amount 全区 121.5 万元
       330106 2023 dr_national_penalty_rate 全区 11 %
       330106 2024 dr_national_penalty_rate 全区 12 %`,
      dictionary,
    );
    const shown = overview(table, '330106', 2024);
    const fines = lineOf(shown, '330106|penalty_amount|county|money');
    // 139 − 121.5 = 17.5, 17.5 ÷ 139 = 12.6 %
    expect(sayOf(fines, 'en')).toContain('down 17.5 × 10k yuan (12.6%) on the year before');
    const rate = lineOf(shown, '330106|dr_national_penalty_rate|county|percent');
    expect(sayOf(rate, 'en')).toContain('up 1 percentage point on the year before');
  });

  test('says of a city where its scope is inferred', () => {
    const table = tableOf('330100 2024 penalty_cases 本级? 12 件', dictionary);
    const line = lineOf(overview(table, '330100', 2024), '330100|penalty_cases|own|case');
    expect(sayOf(line)).toContain('行政处罚案件数（本级，推定）为12件');
    expect(sayOf(line, 'en')).toContain('Penalty cases (own work, inferred): 12 cases');
  });

  test('says that demo figures are fictional', () => {
    for (const line of overview(demo, '330106', 2024).lines) expect(sayOf(line)).toContain('虚构');
  });
});
