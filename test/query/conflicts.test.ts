import { expect, test } from 'vitest';
import { makeTable } from '../../src/table/table';
import { footOf, notesOf } from '../../src/ui/overview/foot';
import { ask, rowOf } from './ask';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, speechIn, textOf } from './overview-of';
import { datasetOf } from './table-of';

const footIn = (shown: ReturnType<typeof overview>) => {
  const { words, texts, overview: t } = speechIn('zh');
  const selected = { our: '', year: 2024, years: [2024], scope: 'all', absent: [], bureaus: [] } as const;
  return footOf(shown, selected, words, texts, t);
};

const KEY = '330106|penalty_cases|county|case';
const set = (text: string, id: string, origin: 'user' | 'demo' = 'user') =>
  datasetOf(text, dictionary, { id, name: `${id}.csv`, origin, importedAt: `2026-01-0${id.length}` });
const cases = (value: string, rest = '', bureau = '330106', scope = '全区') =>
  `${bureau} 2024 penalty_cases ${scope} ${value} ${rest}`;

test('another number of the same figure bears a sign, and is told with its data set', () => {
  const table = makeTable([set(cases('280 件'), 'a'), set(cases('289 宗'), 'bb')]);
  const shown = overview(table, '330106', 2024);
  const line = lineOf(shown, KEY);
  expect([textOf(line).now, textOf(line).signs]).toEqual(['289', ['‡']]);
  expect(sayOf(line)).toBe('2024年西湖区行政处罚案件数为289宗（另有来源为280宗）；2023年未公布，不作同比。');
  const { words, texts } = speechIn('zh');
  expect(notesOf(shown, dictionary, words, texts)).toContain(
    '西湖区 2024年行政处罚案件数：采用 289宗，“a.csv”载明 280件，不一致。',
  );
});

test.each([
  ['the same number', cases('289 件'), 'user'],
  ['the number rounded', cases('~290 件'), 'user'],
  ['a part of the year', cases('120 件', '@2024-06-30'), 'user'],
  ['a blank', cases('- 件'), 'user'],
  ['a fictional number', cases('12 件'), 'demo'],
] as const)('%s contradicts nothing', (_, other, origin) => {
  const table = makeTable([set(other, 'a', origin), set(cases('289 宗'), 'bb')]);
  const row = rowOf(ask(table, dictionary, ['penalty_cases'], [2024]), KEY);
  expect(row.cells[0]?.marks).not.toContain('conflict');
});

test('where nobody says what they cover, two documents may tell of two things', () => {
  const table = makeTable([
    set(cases('280 件', '#A', '330100', '未注明'), 'a'),
    set(cases('289 件', '#B', '330100', '未注明'), 'bb'),
  ]);
  const comparison = ask(table, dictionary, ['penalty_cases'], [2024], { bureaus: ['330100'] });
  expect(rowOf(comparison, '330100|penalty_cases|unstated|case').cells[0]?.marks).toEqual([
    'duplicate_source',
  ]);
});

test('a change from a contradicted number says so, of a sum over one territory too', () => {
  const before = (value: string) => `330106 2023 complaints 全区 ${value} 件`;
  const own = makeTable([
    set(`${before('40')}\n330106 2024 complaints 全区 50 件`, 'a'),
    set(before('44'), 'bb'),
  ]);
  const line = lineOf(overview(own, '330106', 2024), '330106|complaints|county|case');
  expect([textOf(line).before, textOf(line).signsBefore]).toEqual(['44', ['‡']]);
  expect(sayOf(line)).toContain('；比上年增加6件（13.6%），上年数另有来源为40件。');

  const redrawn = makeTable([
    set(
      `330105 2021 penalty_cases 全区 167 件
       330105 2020 penalty_cases 全区 64 件
       330103 2020 penalty_cases 全区 59 件`,
      'a',
    ),
    set('330103 2020 penalty_cases 全区 61 件', 'bb'),
  ]);
  const shown = overview(redrawn, '330105', 2021);
  const over = lineOf(shown, '330105|penalty_cases|county|case');
  // 64 + 61 = 125
  expect(textOf(over).territory).toContain('上年合计 125 ‡');
  expect(sayOf(over)).toContain('比上年增加42件（33.6%），合计所含数字另有来源与之不同，');
  expect(footIn(shown)).toContain('‡ 另有来源数字不同');
});

test('the foot explains the sign of a median that none of our figures bears', () => {
  const table = makeTable([
    set(
      `330106 2024 complaints 全区 180 件
       330108 2024 complaints 全区 ~200 件
       330109 2024 complaints 全区 300 件`,
      'a',
    ),
  ]);
  const shown = overview(table, '330106', 2024);
  expect(textOf(lineOf(shown, '330106|complaints|county|case')).median).toBe('≈ 200');
  expect(footIn(shown)).toContain('≈ 原文为“约”“近”等');
});
