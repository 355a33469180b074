import { expect, test } from 'vitest';
import { makeTable } from '../../src/table/table';
import { notesOf } from '../../src/ui/overview/foot';
import { ask, rowOf } from './ask';
import { bundledDictionary as dictionary } from './bundled';
import { lineOf, overview, sayOf, speechIn, textOf } from './overview-of';
import { datasetOf } from './table-of';

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
