import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, type ProblemCode } from '../../src/domain/problem';
import type { DoubtAnswer } from '../../src/import/answers';
import { choicesOf, questionsOf } from '../../src/import/questions';
import { refused } from '../../src/import/refused';
import { gbk, read } from './read';

/** Problems for which nothing is stored before a person has looked: numbers or places are at stake. */
const ASKED: readonly ProblemCode[] = [
  'workbook-uncalculated',
  'encoding-doubtful',
  'encoding-replaced',
  'layout-unknown',
  'column-missing',
  'column-parts',
  'column-year-differs',
  'year-from-file-name',
  'bureau-ambiguous',
  'bureau-code-mismatch',
  'unit-differs',
  'unit-foot-unread',
  'row-second-header',
  'row-long',
  'row-no-bureau',
  'row-no-year',
  'row-no-indicator',
  'total-disagrees',
  'bureau-filled-down',
  'quote-unclosed',
  'cell-unreadable',
  'cell-too-long',
  'cell-doubtful-missing',
  'cell-unit-twice',
  'cell-unit-conflict',
  'cell-negative-count',
  'cell-fraction-count',
  'cell-out-of-range',
  'cell-rate-bare',
  'cell-date-unreadable',
  'cell-excel-error',
  'duplicate-conflict',
];

const { seen } = read('单位,年份,行政许可办件数\n上城区,2022,5\n');
const asks = (code: ProblemCode, answers = {}) =>
  questionsOf({ seen, problemCounts: { [code]: 1 } }, answers);

describe('what is asked before a file is stored', () => {
  it.each(PROBLEM_CODES)('%s', (code) => {
    expect(asks(code)).toEqual(ASKED.includes(code) ? [code] : []);
  });

  it.each(ASKED.filter((code) => !/^(encoding-|duplicate-)/.test(code)))('is not asked twice: %s', (code) => {
    expect(asks(code, { doubts: { [code]: 'accept' } })).toEqual([]);
  });

  it('is settled by an encoding, or by which of two values holds', () => {
    expect(asks('encoding-doubtful', { encoding: 'gb18030' })).toEqual([]);
    expect(asks('encoding-replaced', { encoding: 'utf-8' })).toEqual([]);
    expect(asks('duplicate-conflict', { conflict: 'none' })).toEqual([]);
    expect(asks('duplicate-conflict', { doubts: { 'duplicate-conflict': 'accept' } })).toEqual([
      'duplicate-conflict',
    ]);
  });

  it('is nothing of a file that no answer mends, but its encoding', () => {
    expect(questionsOf(refused('a.pdf', 'file-is-pdf'), {})).toEqual([]);
    const counts = { 'file-not-a-table': 1, 'encoding-doubtful': 1, 'row-long': 1 };
    expect(questionsOf({ seen, problemCounts: counts }, {})).toEqual(['encoding-doubtful']);
  });

  it.each([
    ['names that nobody knows', '单位,年份,宣讲场数\n某某办公室,2022,5\n', []],
    ['a year that the title tells', '2022年统计表,\n单位,行政许可办件数\n上城区,5\n', []],
    ['no year at all', '单位,行政许可办件数\n上城区,5\n', ['column-missing']],
    ['无 for a number', '单位,年份,行政许可办件数\n上城区,2022,无\n', ['cell-doubtful-missing']],
    ['a district that two cities have', '单位,年份,行政许可办件数\n西湖区,2022,5\n', ['bureau-ambiguous']],
    [
      'two values for one figure',
      '单位,年份,行政许可办件数\n上城区,2022,5\n上城区,2022,6\n',
      ['duplicate-conflict'],
    ],
  ] as const)('of a file with %s', (_, text, expected) => {
    expect(questionsOf(read(gbk(text)), {})).toEqual(expected);
  });
});

describe('the answers to a class', () => {
  it('begin with what holds unasked', () => {
    const text = '单位,年份,行政许可办件数\n上城区,2022,CELL\n定海区,2022,1\n';
    const kept = (cell: string, code: ProblemCode, answer?: DoubtAnswer) => {
      const { columns, cells } = read(
        text.replace('CELL', cell),
        'a.csv',
        answer === undefined ? {} : { doubts: { [code]: answer } },
      );
      return { values: Array.from(columns?.value ?? []), flags: Array.from(columns?.flag ?? []), cells };
    };
    for (const [cell, code] of [
      ['无', 'cell-doubtful-missing'],
      ['-3', 'cell-negative-count'],
      ['2.5', 'cell-fraction-count'],
      ['12O', 'cell-unreadable'],
      ['#N/A', 'cell-excel-error'],
    ] as const) {
      const [unasked] = choicesOf(code, false);
      expect(kept(cell, code, unasked), code).toEqual(kept(cell, code));
    }
  });

  it('are none where the row is lost whatever anyone says', () => {
    expect(choicesOf('row-no-bureau', false)).toEqual([]);
    expect(choicesOf('cell-unit-conflict', true)[0]).toBe('missing');
    expect(choicesOf('cell-unit-conflict', false)[0]).toBe('accept');
  });
});
