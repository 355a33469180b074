import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/cli/tables';
import { makeDictionary } from '../../../src/domain/dictionary';
import { importFile } from '../../../src/import/import';
import { utf8 } from '../read';

const dictionary = makeDictionary(readTables(resolve(import.meta.dirname, '../../../data')));
const HEADER = '单位名称,年份,双随机国家任务数,双随机国家任务立案处罚数,双随机国家任务处罚率';
const PARTS = '杭州市上城区,2022,100,9,9%\n舟山市定海区,2022,60,7,11.67%';

function told(rate: string, header = HEADER, parts = PARTS) {
  const bytes = utf8(`${header}\n${parts}\n合计,2022,160,16,${rate}\n`);
  const result = importFile({ name: 'file.csv', bytes }, dictionary);
  const total = result.totals?.stated.find(({ column }) => column === 5);
  return { result, total };
}

// 9 + 7 of 100 + 60 are 10 %; the mean of 9 % and 11.67 % is 10.335 %.
describe('the rate of a row of totals', () => {
  it('follows from the sums of numerator and denominator', () => {
    expect(told('10%').total).toMatchObject({ verdict: 'agrees', sum: 10, difference: 0 });
    expect(told('10.0%').total).toMatchObject({ verdict: 'agrees', sum: 10 });
  });

  it('disagrees where it is the mean of the rates', () => {
    const { result, total } = told('10.34%');
    expect(total).toMatchObject({ verdict: 'disagrees', sum: 10, difference: 0.34 });
    const problem = result.problems.find(({ code }) => code === 'total-disagrees');
    expect(problem).toMatchObject({ row: 4, column: 5, text: '10.34', params: { of: 'rate', sum: 10 } });
  });

  it('is not checked where the table lacks a part of it, or the sum of one', () => {
    const without = told('10%', HEADER.replace('立案处罚数', '罚没款（万元）'));
    expect(without.total?.reason).toBe('not_additive');
    expect(told('10%', HEADER, PARTS.replace('100,9', '100,—')).total?.reason).toBe('not_additive');
  });
});
