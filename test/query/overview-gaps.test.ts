import { beforeAll, describe, expect, test } from 'vitest';
import { makeDictionary } from '../../src/domain/dictionary';
import { unknownIndicator } from '../../src/domain/indicator';
import { overviewOf } from '../../src/query/overview';
import { loadTexts } from '../../src/i18n/index';
import { footOf, untoldLines } from '../../src/ui/overview/foot';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, speechIn, textOf } from './overview-of';
import { tableOf } from './table-of';

beforeAll(() => loadTexts('en'));

const SELECTED = {
  our: '330106',
  bureaus: ['330106'],
  year: 2024,
  years: [2023, 2024],
  scope: 'all',
  absent: [],
} as const;

describe('a line without a number', () => {
  const unread = tableOf(
    `330106 2023 complaints 全区 12 件
     330106 2024 complaints 全区 doubtful 件
     330106 2024 penalty_cases 全区 not_applicable 件
     330106 2024 permits_completed 全区 unreadable 件
     330106 2024 review_cases 全区 - 件
     330108 2024 complaints 全区 40 件
     330109 2024 complaints 全区 30 件`,
    dictionary,
  );
  const shown = overview(unread, '330106', 2024);

  test('stays where a source gives a reason, and says it; a blank has none', () => {
    const lines = shown.lines.map((line) => [line.row.indicator.id, textOf(line).now, sayOf(line)]);
    expect(lines).toEqual([
      ['penalty_cases', '不适用', '行政处罚案件数不适用，不成句。'],
      ['permits_completed', '无法读取', '行政许可办件数无法读取，不成句。'],
      ['complaints', '存疑', '投诉举报受理数读数存疑，待核对后成句。'],
    ]);
  });

  test('has no place, and is not told as unpublished', () => {
    const line = lineOf(shown, '330106|complaints|county|case');
    expect([textOf(line).rank, textOf(line).change]).toEqual(['—', '—']);
    expect(line.standing?.ranking.published).toBe(2);
    const told = shown.ours.notes.filter(({ code }) => code === 'no-number' || code === 'not-published');
    expect(told.map(({ code, params }) => [code, params['indicator'], params['reason']])).toEqual([
      ['no-number', 'penalty_cases', 'not_applicable'],
      ['no-number', 'permits_completed', 'unreadable'],
      ['no-number', 'complaints', 'doubtful'],
    ]);
  });
});

test('a change of a rate in ‰ is one of points', () => {
  const perMille = { ...unknownIndicator('发病率', '‰'), id: 'per_mille' };
  const told = makeDictionary({ ...dictionary, indicators: [...dictionary.indicators, perMille] });
  const table = tableOf(
    `330106 2023 per_mille 全区 12 ‰
     330106 2024 per_mille 全区 15 ‰`,
    told,
  );
  const [line] = overviewOf(table, told, SELECTED, ['per_mille']).lines;
  // 1.5 % − 1.2 %
  expect(line && textOf(line).change).toBe('+0.3 个百分点');
});

test('a change of close approximate figures is refused, one of distant ones has no place behind the point', () => {
  const table = tableOf(
    `330106 2023 complaints 全区 ~300 件
     330106 2024 complaints 全区 301 件
     330106 2023 permits_completed 全区 ~300 件
     330106 2024 permits_completed 全区 500 件`,
    dictionary,
  );
  const change = (id: string, unit: string) => {
    const shown = overview(table, '330106', 2024, [id]);
    const line = lineOf(shown, `330106|${id}|county|${unit}`);
    return [textOf(line).change, sayOf(line)];
  };
  expect(change('complaints', 'case')[0]).toBe('不可比：数字经修约，增减难定');
  expect(change('complaints', 'case')[1]).toContain('；数字经修约，增减难定，不作同比。');
  // (500 − 300) ÷ 300 = 66.7 %; of about 300 no place behind the point is known.
  expect(change('permits_completed', 'case')[0]).toBe('≈ +200（+67%）');
});

test('of an approximate change only whole percents are told, and none of less than half a percent', () => {
  const table = tableOf(
    `330106 2023 complaints 全区 3300 件
     330106 2024 complaints 全区 ~3314 件`,
    dictionary,
  );
  // ~3314 is 3313.5 to 3314.5; 14 ÷ 3300 = 0.42 %
  expect(textOf(lineOf(overview(table, '330106', 2024), '330106|complaints|county|case')).change).toBe(
    '≈ +14',
  );
});

test('what a bureau publishes in another scope is told so, not as unpublished', () => {
  const table = tableOf(
    `330100 2024 penalty_cases 全市 3000 件
     330100 2024 complaints 市本级 40 件`,
    dictionary,
  );
  const chosen = ['penalty_cases', 'complaints', 'review_cases'];
  const inScope = (scope: 'all' | 'own', ids: readonly string[] | null) =>
    overviewOf(table, dictionary, { ...SELECTED, our: '330100', bureaus: ['330100'], scope }, ids);
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  const own = inScope('own', chosen);
  expect(own.lines.map(({ row }) => row.indicator.id)).toEqual(['complaints']);
  expect([ids(own.elsewhere), ids(own.silent)]).toEqual([['penalty_cases'], ['review_cases']]);
  const { words, texts, overview: t } = speechIn('zh');
  expect(untoldLines(own, words, texts, t)).toEqual([
    '本年以其他口径公布（可在“口径”中改选）：行政处罚案件数',
    '本年未公布：行政复议案件数',
  ]);
  expect(ids(inScope('own', null).elsewhere)).toEqual(['penalty_cases']);
  const all = inScope('all', chosen);
  expect([ids(all.elsewhere), ids(all.silent)]).toEqual([[], ['review_cases']]);
});

test('nor a rate whose parts stand in another scope', () => {
  const table = tableOf(
    `330100 2024 dr_national_tasks 全市 400 家
     330100 2024 dr_national_penalised 全市 40 家
     330200 2024 dr_national_tasks 全市 400 家
     330100 2024 complaints 市本级 40 件`,
    dictionary,
  );
  const told = (our: string, scope: 'all' | 'own') => {
    const { elsewhere, silent } = overviewOf(table, dictionary, { ...SELECTED, our, bureaus: [our], scope }, [
      'dr_national_penalty_rate',
    ]);
    return [elsewhere.length, silent.length];
  };
  expect(told('330100', 'own')).toEqual([1, 0]);
  expect(told('330100', 'all')).toEqual([0, 0]);
  expect(told('330200', 'own')).toEqual([0, 1]);
});

test('half a year is told of against the same half of the year before', () => {
  const table = tableOf(
    `330106 2023 complaints 全区 40 件 @2023-06-30
     330106 2024 complaints 全区 50 件 @2024-06-30
     330106 2023 review_cases 全区 3 件 @2023-06-30
     330106 2024 review_cases 全区 3 件 @2024-06-30`,
    dictionary,
  );
  const say = (id: string, lang?: 'en') =>
    sayOf(lineOf(overview(table, '330106', 2024), `330106|${id}|county|case`), lang);
  expect(say('complaints')).toContain('；比上年同期增加10件（25%）。');
  expect(say('review_cases')).toContain('；与上年同期持平。');
  expect(say('complaints', 'en')).toContain('up 10 cases (25%) on the same part of the year before');
});

test('a change on a denominator under 20 comes with a word on it', () => {
  const table = tableOf(
    `330106 2023 dr_national_penalised 全区 1 家
     330106 2023 dr_national_tasks 全区 3 家
     330106 2024 dr_national_penalised 全区 2 家
     330106 2024 dr_national_tasks 全区 3 家
     330108 2023 dr_national_penalised 全区 10 家
     330108 2023 dr_national_tasks 全区 30 家
     330108 2024 dr_national_penalised 全区 20 家
     330108 2024 dr_national_tasks 全区 30 家`,
    dictionary,
  );
  const say = (our: string) =>
    sayOf(lineOf(overview(table, our, 2024), `${our}|dr_national_penalty_rate|county|percent`));
  expect(say('330106')).toContain('比上年提高33.34个百分点，分母不足20，增减仅供参考。');
  expect(say('330108')).toContain('比上年提高33.34个百分点。');
});

test('the foot tells of one territory only where a cell does', () => {
  const foot = (lines: string, our: string) => {
    const shown = overview(tableOf(lines, dictionary), our, 2021);
    const { words, texts, overview: t } = speechIn('zh');
    const told = shown.lines.map((line) => textOf(line).territory).filter((text) => text !== '');
    const of = footOf(shown, { ...SELECTED, our, bureaus: [our] }, words, texts, t);
    return [told.length, of.filter((line) => line.startsWith('可比口径')).length];
  };
  const now = '330105 2021 penalty_cases 全区 167 件';
  expect(foot(`${now}\n330105 2020 penalty_cases 全区 64 件`, '330105')).toEqual([1, 1]);
  const apart = `${now}
    330103 2020 penalty_cases 全区 59 件 @2020-06-30
    330105 2020 penalty_cases 全区 64 件`;
  // Half a year of 下城 is not added to a year of 拱墅, nor is anything waited for.
  expect(foot(apart, '330105')).toEqual([0, 0]);
});

test('two figures of no stated scope from two documents are told as such', () => {
  const table = tableOf(
    `330100 2023 penalty_cases 未注明 12 件 #A
     330100 2024 penalty_cases 未注明 20 件 #B`,
    dictionary,
  );
  const line = lineOf(overview(table, '330100', 2024), '330100|penalty_cases|unstated|case');
  expect(textOf(line).change).toBe('不可比：口径未注明');
});

test('the middle of means is shown as its line is', () => {
  const table = tableOf(
    [100, 101, 102, 103]
      .map((value, i) => `33010${[2, 5, 6, 8][i]} 2024 penalty_amount_avg 全区 ${value} 元`)
      .join('\n'),
    dictionary,
  );
  const line = lineOf(
    overview(table, '330106', 2024, ['penalty_amount_avg']),
    '330106|penalty_amount_avg|county|money',
  );
  // The middle of 101 and 102, as a mean is shown: without places.
  expect(textOf(line).median).toBe('102');
});
