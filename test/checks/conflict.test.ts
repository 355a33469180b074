import { describe, expect, test } from 'vitest';
import { makeTable } from '../../src/table/table';
import { bundledDictionary as dictionary } from '../query/bundled';
import { datasetOf } from '../query/table-of';
import { checkedTable, figuresOf } from './find';

const figure = (value: string, unit = '万元'): string => `330106 2022 penalty_amount 全区 ${value} ${unit}`;
const found = (mine: string, site: string, origin: 'site' | 'demo' = 'site') =>
  checkedTable(
    makeTable([
      datasetOf(mine, dictionary, { id: 'mine', origin: 'user' }),
      datasetOf(site, dictionary, { id: 'other', origin }),
    ]),
  ).findings;
const codes = (...sets: Parameters<typeof found>) => found(...sets).map(({ code }) => code);

describe('two data sets that state one figure', () => {
  test('conflict where their values differ', () => {
    const [conflict, ...more] = found(figure('47.8'), figure('48.7'));
    expect(more).toEqual([]);
    expect(conflict?.code).toBe('conflict');
    expect(conflict && figuresOf(conflict)).toEqual([
      'penalty_amount 2022 478000',
      'penalty_amount 2022 487000',
    ]);
    expect(conflict?.figures.map(({ cell }) => cell.provenance?.datasetId)).toEqual(['mine', 'other']);
  });

  test('do not where they say the same, or one is the other rounded or cut', () => {
    expect(codes(figure('47.8'), figure('478000', '元'))).toEqual([]);
    expect(codes(figure('47.8'), figure('478312', '元'))).toEqual([]);
    expect(codes(figure('47.8'), figure('478912', '元'))).toEqual([]);
    expect(codes(figure('47.8'), figure('479100', '元'))).toEqual(['conflict']);
    expect(codes(figure('47.8'), figure('-'))).toEqual([]);
  });

  test('conflict where a bound excludes the other, and are told as rough where it does not', () => {
    expect(codes(figure('>=47.8'), figure('46'))).toEqual(['conflict']);
    expect(codes(figure('>=47.8'), figure('48.123'))).toEqual(['approximate-beside-exact']);
    expect(codes(figure('~48'), figure('47.8'))).toEqual(['approximate-beside-exact']);
    expect(codes(figure('>=47.8'), figure('>=46'))).toEqual([]);
  });

  test('are not held against each other where one is fictional or of another part of the year', () => {
    expect(codes(figure('47.8'), figure('48.7'), 'demo')).toEqual([]);
    expect(codes(figure('47.8'), `${figure('30')} @2022-09-30`)).toEqual([]);
  });
});
