import { describe, expect, it } from 'vitest';
import { diffFigures } from '../../src/state/edition';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';

const columns = (text: string) => datasetOf(text, dictionaryOf()).columns;
const BEFORE = `
330100 2018 penalty_cases     市本级 273    件
330100 2018 penalty_amount    市本级 >=47.8 万元
330902 2022 penalty_cases     本级   289    宗
`;

describe('the difference of two editions', () => {
  it('is nothing for the same figures in another order', () => {
    const turned = BEFORE.trim().split('\n').reverse().join('\n');
    expect(diffFigures(columns(BEFORE), columns(turned))).toEqual({ added: 0, changed: 0, removed: 0 });
  });

  it('counts a new, a changed and a gone figure apart', () => {
    const after = `
330100 2018 penalty_cases     市本级 274    件
330100 2018 penalty_amount    市本级 >=47.8 万元
330902 2023 penalty_cases     本级   301    宗
`;
    expect(diffFigures(columns(BEFORE), columns(after))).toEqual({ added: 1, changed: 1, removed: 1 });
  });

  it('sees a lost bound', () => {
    const after = BEFORE.replace('>=47.8', '47.8');
    expect(diffFigures(columns(BEFORE), columns(after))).toEqual({ added: 0, changed: 1, removed: 0 });
  });
});
