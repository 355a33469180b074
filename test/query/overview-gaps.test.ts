import { describe, expect, test } from 'vitest';
import { makeDictionary } from '../../src/domain/dictionary';
import { unknownIndicator } from '../../src/domain/indicator';
import { overviewOf } from '../../src/query/overview';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, textOf } from './overview-of';
import { tableOf } from './table-of';

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
  expect(change('complaints', 'case')[0]).toBe('不可比：约数相近，增减难定');
  expect(change('complaints', 'case')[1]).toContain('；约数相近，增减难定，不作同比。');
  // (500 − 300) ÷ 300 = 66.7 %; of about 300 no place behind the point is known.
  expect(change('permits_completed', 'case')[0]).toBe('≈ +200（+67%）');
});
